using Ideation.App.Account;
using Ideation.App.Community;
using Ideation.App.Data;
using Ideation.Domain.Campaigns;
using Ideation.Domain.Common;
using Ideation.Domain.Community;
using Ideation.Domain.Ideas;
using Ideation.Domain.Network;
using Ideation.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Ideation.Tests.App.Community;

public sealed class NotifierTests
{
    [Fact]
    public async Task A_step_of_an_idea_reaches_author_followers_and_supporters_and_nobody_else()
    {
        await using var talk = await Conversation.BeginAsync();
        await talk.World.GivenAsync(Follow.OfIdea(talk.Elsewhere.Member!.Value, talk.Idea.Id, World.Noon));
        await talk.World.GivenAsync(Ideation.Domain.Ideas.Support.Give(talk.Idea, talk.Colleague.Member!.Value, null, World.Noon));

        await MoveAsync(talk, talk.Correspondent, idea => idea.Admit(talk.Correspondent.Member!.Value, "Bienvenue.", World.Noon));

        foreach (var one in new[] { talk.Author, talk.Elsewhere, talk.Colleague })
        {
            var notice = Assert.Single((await ReadAsync(talk, one)).Rows);
            Assert.Equal(NoticeKind.IdeaMoved, notice.Kind);
            Assert.Equal(["maturing", "", "Bienvenue."], notice.About.Skip(1));
        }

        foreach (var other in new[] { talk.Correspondent, talk.Facilitator, talk.Beneficiary })
            Assert.Empty((await ReadAsync(talk, other)).Rows);
    }

    [Fact]
    public async Task Every_step_on_the_path_reaches_its_author()
    {
        await using var talk = await Conversation.BeginAsync();
        var (by, place) = (talk.Correspondent.Member!.Value, talk.World.Elsewhere);

        await MoveAsync(talk, talk.Correspondent, idea => idea.Redirect(by, place.Id, "C’est là-bas.", 10, place.Calendar, World.Noon));
        await MoveAsync(talk, talk.Correspondent, idea => idea.Admit(by, "", World.Noon));
        await MoveAsync(talk, talk.Correspondent, idea => idea.PutInReserve(by, new DateOnly(2026, 6, 1), "Plus tard.", place.Calendar, World.Noon));
        await MoveAsync(talk, talk.Correspondent, idea => idea.Revive(by, "C’est le moment.", 10, place.Calendar, World.Noon));
        await MoveAsync(talk, talk.Correspondent, idea => idea.Close(by, ClosureKind.Declined, "Déjà fait.", "Voir le site.", World.Noon));

        var kinds = (await ReadAsync(talk, talk.Author)).Rows.Select(notice => notice.Kind);
        Assert.Equal(4, kinds.Count(kind => kind is NoticeKind.IdeaMoved));
        Assert.Equal(1, kinds.Count(kind => kind is NoticeKind.IdeaRedirected));
    }

    [Fact]
    public async Task A_comment_tells_the_author_and_a_reply_the_one_it_answers()
    {
        await using var talk = await Conversation.BeginAsync();

        var comment = await talk.SayAsync(talk.Colleague);
        await talk.Comments.ReplyAsync(talk.Author, comment, "Merci !");

        Assert.Equal([NoticeKind.CommentPosted], await KindsAsync(talk, talk.Author));
        Assert.Equal([NoticeKind.CommentAnswered], await KindsAsync(talk, talk.Colleague));
        Assert.Empty(await KindsAsync(talk, talk.Elsewhere));
    }

    [Fact]
    public async Task Who_is_mentioned_hears_it_once_and_in_the_most_personal_words()
    {
        await using var talk = await Conversation.BeginAsync();

        await talk.SayAsync(talk.Colleague, $"{CommentCommandsTests.Link(talk.Author)} et {CommentCommandsTests.Link(talk.Elsewhere)} ?");

        Assert.Equal([NoticeKind.Mentioned], await KindsAsync(talk, talk.Author));
        Assert.Equal([NoticeKind.Mentioned], await KindsAsync(talk, talk.Elsewhere));
    }

    [Fact]
    public async Task A_moderated_comment_tells_its_author_why()
    {
        await using var talk = await Conversation.BeginAsync();
        var comment = await talk.SayAsync(talk.Colleague);

        await talk.Comments.ModerateAsync(talk.Facilitator, comment, "Hors sujet.");

        var notice = Assert.Single((await ReadAsync(talk, talk.Colleague)).Rows);
        Assert.Equal((NoticeKind.CommentModerated, "Hors sujet."), (notice.Kind, notice.About[1]));
        Assert.Null(notice.Quote);
    }

    [Fact]
    public async Task A_missed_date_reaches_the_correspondent_and_then_the_facilitator()
    {
        await using var talk = await Conversation.BeginAsync();
        var due = (await talk.IdeaNowAsync()).DueAt!.Value;

        await MoveAsync(talk, null, idea => idea.Escalate(due));
        Assert.Equal([NoticeKind.IdeaEscalated], await KindsAsync(talk, talk.Correspondent));
        Assert.Empty(await KindsAsync(talk, talk.Facilitator));

        await MoveAsync(talk, null, idea => idea.Escalate(due.AddDays(Idea.FacilitatorAfterDays)));
        Assert.Equal([NoticeKind.IdeaEscalated], await KindsAsync(talk, talk.Facilitator));
    }

    [Fact]
    public async Task Whoever_has_not_read_that_a_date_has_passed_is_not_told_twice()
    {
        await using var talk = await Conversation.BeginAsync();
        await talk.World.Get<Work>().DoAsync(talk.Facilitator, async (db, me) =>
            (await db.Members.SingleAsync(member => member.Id == talk.Correspondent.Member)).Withdraw(me.Member!.Value, Role.Correspondent, Scope.Agency(talk.World.Here.Id), World.Noon));
        var due = (await talk.IdeaNowAsync()).DueAt!.Value;

        // Nobody relays the agency any more, and the server was down for a week: both steps come at once.
        await MoveAsync(talk, null, idea => idea.Escalate(due.AddDays(Idea.FacilitatorAfterDays)));

        Assert.Equal([NoticeKind.IdeaEscalated], await KindsAsync(talk, talk.Facilitator));
    }

    [Fact]
    public async Task Who_may_not_see_it_hears_nothing_of_it()
    {
        await using var talk = await Conversation.BeginAsync(hereOnly: true);
        await talk.World.GivenAsync(Follow.OfIdea(talk.Elsewhere.Member!.Value, talk.Idea.Id, World.Noon));

        await talk.SayAsync(talk.Colleague);

        await talk.World.Get<Notifier>().CatchUpAsync();
        await using var db = await talk.World.DbAsync();
        Assert.Equal([talk.Author.Member!.Value], await db.Notices.Select(notice => notice.Member).ToListAsync());
    }

    [Fact]
    public async Task A_role_reaches_whoever_it_is_given_to()
    {
        await using var talk = await Conversation.BeginAsync();

        await talk.World.Get<Work>().DoAsync(talk.Facilitator, async (db, me) =>
            (await db.Members.SingleAsync(member => member.Id == talk.Colleague.Member)).Grant(me.Member!.Value, Role.Correspondent, Scope.Agency(talk.World.Here.Id), World.Noon));

        var notice = Assert.Single((await ReadAsync(talk, talk.Colleague)).Rows);
        Assert.Equal((NoticeKind.RoleGranted, "Paris"), (notice.Kind, notice.About[0]));
    }

    [Fact]
    public async Task A_campaign_of_some_places_is_news_to_those_who_work_there()
    {
        await using var talk = await Conversation.BeginAsync();
        var (me, now) = (talk.Facilitator.Member!.Value, World.Noon);
        var campaign = Campaign.Draft(me, Some.Description with { Scope = new CampaignScope([talk.World.Here.Id]) }, now);
        campaign.AppointFacilitator(me, me, now);
        campaign.Schedule(me, now, null, [new CampaignPhase("Idées", now, null, [Capability.Propose])], now);
        await talk.World.GivenAsync(campaign);

        await talk.World.Get<Work>().DoAsync(talk.Facilitator, async (db, viewer) =>
            (await db.Campaigns.SingleAsync(one => one.Id == campaign.Id)).Publish(viewer.Member!.Value, now));

        Assert.Equal([NoticeKind.CampaignPublished], await KindsAsync(talk, talk.Colleague));
        Assert.Equal([NoticeKind.CampaignPublished], await KindsAsync(talk, talk.Correspondent));
        Assert.Empty(await KindsAsync(talk, talk.Elsewhere));
        Assert.Empty(await KindsAsync(talk, talk.Beneficiary));
    }

    [Fact]
    public async Task After_a_crash_between_two_batches_nobody_hears_twice_and_nobody_is_forgotten()
    {
        await using var talk = await Conversation.BeginAsync();
        await talk.SayAsync(talk.Colleague);
        var notifier = talk.World.Get<Notifier>();
        await notifier.CatchUpAsync();
        await talk.SayAsync(talk.Elsewhere);

        // As if the server had stopped after telling, and before it noted how far it had come.
        await using (var db = await talk.World.DbAsync())
            await db.Set<FollowerCursor>().ExecuteUpdateAsync(set => set.SetProperty(cursor => cursor.Seq, 0));
        await notifier.CatchUpAsync();
        await notifier.CatchUpAsync();

        Assert.Equal(["Jean Payet", "Camille Martin"], (await ReadAsync(talk, talk.Author)).Rows.Select(notice => notice.Actor));
    }

    [Fact]
    public async Task It_catches_up_with_what_happened_while_it_was_away()
    {
        await using var talk = await Conversation.BeginAsync();
        var notifier = talk.World.Get<Notifier>();
        await notifier.CatchUpAsync();
        for (var number = 0; number < 250; number++)
            await talk.Comments.ReactAsync(talk.Colleague, await talk.SayAsync(talk.Colleague, $"Numéro {number}"), ReactionKind.Agree);

        await notifier.CatchUpAsync();
        await notifier.CatchUpAsync();

        Assert.Equal(250, (await talk.World.Get<NoticeQueries>().UnreadAsync(talk.Author)).Unread);
    }

    [Fact]
    public async Task What_is_old_when_it_first_begins_is_no_news()
    {
        await using var talk = await Conversation.BeginAsync();
        await talk.SayAsync(talk.Colleague);
        talk.World.Clock.Advance(TimeSpan.FromDays(5));
        await talk.SayAsync(talk.Elsewhere, "Et à La Réunion ?");

        Assert.Equal("Et à La Réunion ?", Assert.Single((await ReadAsync(talk, talk.Author)).Rows).Quote);
    }

    [Fact]
    public async Task Reading_one_reading_all_and_reading_the_idea_leave_nothing_unread()
    {
        await using var talk = await Conversation.BeginAsync();
        var (commands, queries) = (talk.World.Get<NoticeCommands>(), talk.World.Get<NoticeQueries>());
        for (var number = 0; number < 4; number++)
            await talk.SayAsync(talk.Colleague);
        var first = (await ReadAsync(talk, talk.Author)).Rows[0];

        await commands.ReadAsync(talk.Author, first.Id);
        await commands.ReadAsync(talk.Author, first.Id);
        Assert.Equal(3, (await queries.UnreadAsync(talk.Author)).Unread);

        await commands.ReadAboutAsync(talk.Author, talk.Idea.Id);
        Assert.Equal(0, (await queries.UnreadAsync(talk.Author)).Unread);

        await talk.SayAsync(talk.Elsewhere);
        await talk.World.Get<Notifier>().CatchUpAsync();
        await commands.ReadAllAsync(talk.Author);
        Assert.Equal(0, (await queries.UnreadAsync(talk.Author)).Unread);
        await CommentCommandsTests.RefusedAsync("notice.not-found", () => commands.ReadAsync(talk.Colleague, first.Id));
    }

    private static async Task MoveAsync(Conversation talk, Viewer? by, Action<Idea> step)
    {
        async Task<bool> Change(IdeationDb db)
        {
            step(await db.Ideas.SingleAsync(idea => idea.Id == talk.Idea.Id));
            return true;
        }

        await (by is null ? talk.World.Get<Work>().DoAsync(Change) : talk.World.Get<Work>().DoAsync(by, (db, _) => Change(db)));
    }

    private static async Task<NoticePageOf> ReadAsync(Conversation talk, Viewer viewer)
    {
        await talk.World.Get<Notifier>().CatchUpAsync();
        return await talk.World.Get<NoticeQueries>().ListAsync(viewer);
    }

    private static async Task<IEnumerable<NoticeKind>> KindsAsync(Conversation talk, Viewer viewer) =>
        (await ReadAsync(talk, viewer)).Rows.Select(notice => notice.Kind);
}
