using Ideation.App.Community;
using Ideation.App.Data;
using Microsoft.EntityFrameworkCore;

namespace Ideation.Tests.App.Community;

public sealed class SetAsideTests
{
    [Fact]
    public async Task An_activity_that_cannot_be_told_holds_up_nobody_behind_it()
    {
        await using var talk = await Conversation.BeginAsync();
        await talk.World.Get<Notifier>().CatchUpAsync();
        await talk.SayAsync(talk.Colleague, "Avant");
        var broken = await BreakAsync(talk);
        await talk.SayAsync(talk.Elsewhere, "Après");

        await talk.World.Get<Notifier>().CatchUpAsync();

        Assert.Equal(["Après", "Avant"], (await talk.World.Get<NoticeQueries>().ListAsync(talk.Author)).Rows.Select(notice => notice.Quote));
        var aside = Assert.Single(await AsideAsync(talk));
        Assert.Equal((broken, "CommentPosted", 1), (aside.Seq, aside.Kind, aside.Tries));
        Assert.NotEmpty(aside.Failure);
    }

    [Fact]
    public async Task What_was_set_aside_is_tried_again_later_and_told_once_it_can_be()
    {
        await using var talk = await Conversation.BeginAsync();
        await talk.World.Get<Notifier>().CatchUpAsync();
        var broken = await BreakAsync(talk);
        await talk.World.Get<Notifier>().CatchUpAsync();

        // Not before its time.
        talk.World.Clock.Advance(TimeSpan.FromSeconds(59));
        await talk.World.Get<Notifier>().CatchUpAsync();
        Assert.Equal(1, (await AsideAsync(talk)).Single().Tries);
        talk.World.Clock.Advance(TimeSpan.FromSeconds(1));
        await talk.World.Get<Notifier>().CatchUpAsync();
        Assert.Equal(2, (await AsideAsync(talk)).Single().Tries);

        await using (var db = await talk.World.DbAsync())
            await db.Database.ExecuteSqlAsync($"UPDATE Activities SET Data = substr(Data, 1, length(Data) - 1) WHERE Seq = {broken}");
        talk.World.Clock.Advance(SetAside.PauseAfter(2));
        await talk.World.Get<Notifier>().CatchUpAsync();

        Assert.Empty(await AsideAsync(talk));
        Assert.Equal("Illisible", Assert.Single((await talk.World.Get<NoticeQueries>().ListAsync(talk.Author)).Rows).Quote);
    }

    [Fact]
    public void The_pauses_grow_to_a_day_and_no_further() =>
        Assert.Equal([1, 2, 4, 1440, 1440], new[] { 1, 2, 3, 12, 99 }.Select(tries => (int)SetAside.PauseAfter(tries).TotalMinutes));

    // As a fault of ours would leave it: an event that nothing can read.
    private static async Task<long> BreakAsync(Conversation talk)
    {
        await talk.SayAsync(talk.Colleague, "Illisible");
        await using var db = await talk.World.DbAsync();
        var seq = await db.Activities.Where(activity => activity.Kind == "CommentPosted").MaxAsync(activity => activity.Seq);
        await db.Database.ExecuteSqlAsync($"UPDATE Activities SET Data = Data || '!' WHERE Seq = {seq}");
        return seq;
    }

    private static async Task<IReadOnlyList<SetAside>> AsideAsync(Conversation talk)
    {
        await using var db = await talk.World.DbAsync();
        return await db.Set<SetAside>().AsNoTracking().ToListAsync();
    }
}
