using Ideation.App.Community;
using Ideation.Domain.Community;

namespace Ideation.Tests.App.Community;

public sealed class CommentQueriesTests
{
    [Fact]
    public async Task The_latest_threads_come_first_to_hand_and_the_earlier_ones_on_demand()
    {
        await using var talk = await Conversation.BeginAsync();
        for (var number = 1; number <= 5; number++)
        {
            await talk.SayAsync(talk.Colleague, $"Numéro {number}");
            talk.World.Clock.Advance(TimeSpan.FromMinutes(1));
        }

        var some = await talk.Reading.FindAsync(talk.Author, talk.Idea.Id, threads: 2);
        var all = await talk.Reading.FindAsync(talk.Author, talk.Idea.Id);

        Assert.Equal(["Numéro 4", "Numéro 5"], some!.Threads.Select(thread => thread.First.Text));
        Assert.Equal((5, 3), (some.Count, some.Earlier));
        Assert.Equal((5, 0), (all!.Threads.Count, all.Earlier));
    }

    [Fact]
    public async Task An_old_comment_says_how_far_back_it_lies()
    {
        await using var talk = await Conversation.BeginAsync();
        var old = await talk.SayAsync(talk.Colleague, "La première");
        var reply = await talk.Comments.ReplyAsync(talk.Author, old, "Merci");
        for (var more = 0; more < 3; more++)
        {
            talk.World.Clock.Advance(TimeSpan.FromMinutes(1));
            await talk.SayAsync(talk.Colleague);
        }

        Assert.Equal(4, await talk.Reading.ThreadsDownToAsync(talk.Author, reply));
    }

    [Fact]
    public async Task A_reply_to_a_reply_says_to_whom()
    {
        await using var talk = await Conversation.BeginAsync();
        var first = await talk.SayAsync(talk.Colleague);
        var second = await talk.Comments.ReplyAsync(talk.Author, first, "Oui");
        await talk.Comments.ReplyAsync(talk.Elsewhere, second, "Et chez nous ?");

        var thread = Assert.Single((await talk.Reading.FindAsync(talk.Author, talk.Idea.Id))!.Threads);

        Assert.Equal([null, "Awa Diallo"], thread.Replies.Select(reply => reply.To?.Name));
    }

    [Fact]
    public async Task A_list_goes_on_where_it_stopped()
    {
        await using var talk = await Conversation.BeginAsync();
        for (var number = 1; number <= 5; number++)
            await talk.SayAsync(talk.Colleague, $"Numéro {number}");

        List<string> read = [];
        string? next = null;
        do
        {
            var page = await talk.Reading.ListAsync(talk.Author, talk.Idea.Id, next, limit: 2);
            read.AddRange(page!.Rows.Select(row => row.Text));
            next = page.Next;
        }
        while (next is not null);

        Assert.Equal(5, read.Count);
        Assert.Equal(5, read.Distinct().Count());
    }

    [Fact]
    public async Task A_withdrawn_comment_with_answers_keeps_its_place()
    {
        await using var talk = await Conversation.BeginAsync();
        var first = await talk.SayAsync(talk.Colleague, "Ce que je pense");
        await talk.Comments.ReplyAsync(talk.Author, first, "Bonne remarque");

        await talk.Comments.WithdrawAsync(talk.Colleague, first);

        var thread = Assert.Single((await talk.Reading.FindAsync(talk.Elsewhere, talk.Idea.Id))!.Threads);
        Assert.Equal((CommentStanding.Withdrawn, ""), (thread.First.Standing, thread.First.Text));
        Assert.Equal("Bonne remarque", Assert.Single(thread.Replies).Text);
    }

    [Fact]
    public async Task Names_are_offered_by_their_beginnings_and_only_of_people_who_may_see_the_idea()
    {
        await using var talk = await Conversation.BeginAsync(hereOnly: true);
        var mentions = talk.World.Get<MentionQueries>();

        Assert.Equal(["Nora Benali"], (await mentions.LikeAsync(talk.Author, talk.Idea.Id, "no")).Select(one => one.Name));
        Assert.Equal(["Camille Martin"], (await mentions.LikeAsync(talk.Author, talk.Idea.Id, "mart")).Select(one => one.Name));
        Assert.Empty(await mentions.LikeAsync(talk.Author, talk.Idea.Id, "jean"));
        Assert.Empty(await mentions.LikeAsync(talk.Elsewhere, talk.Idea.Id, "nora"));
    }

    [Fact]
    public async Task A_name_behind_an_at_sign_becomes_a_link_to_that_person()
    {
        await using var talk = await Conversation.BeginAsync();

        var linked = await talk.World.Get<MentionQueries>().LinkedAsync(talk.Author, talk.Idea.Id, "Merci @Nora Benali, et @Personne !", []);

        Assert.Equal($"Merci {CommentCommandsTests.Link(talk.Correspondent)}, et @Personne !", linked);
        Assert.Equal("Merci @Nora Benali, et @Personne !", Mentions.Written(linked).Text);
    }

    [Fact]
    public async Task Reactions_are_counted_by_kind()
    {
        await using var talk = await Conversation.BeginAsync();
        var comment = await talk.SayAsync(talk.Colleague);
        await talk.Comments.ReactAsync(talk.Author, comment, ReactionKind.Agree);
        await talk.Comments.ReactAsync(talk.Elsewhere, comment, ReactionKind.Agree);
        await talk.Comments.ReactAsync(talk.Elsewhere, comment, ReactionKind.Question);

        var view = await talk.OneAsync(talk.Author, comment);

        Assert.Equal([2, 0, 0, 1], Enum.GetValues<ReactionKind>().Select(kind => view.Nodding(kind).Count));
    }
}
