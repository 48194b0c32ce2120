using Ideation.App.Account;
using Ideation.App.Community;
using Ideation.Domain.Campaigns;
using Ideation.Domain.Common;
using Ideation.Domain.Community;
using Ideation.Domain.Network;

namespace Ideation.Tests.App.Community;

public sealed class CommentCommandsTests
{
    private const string NotFound = "comment.not-found";

    [Fact]
    public async Task What_somebody_says_is_there_for_everybody_who_sees_the_idea()
    {
        await using var talk = await Conversation.BeginAsync();

        await talk.SayAsync(talk.Colleague, "Et le samedi ?");

        var view = await talk.Reading.FindAsync(talk.Elsewhere, talk.Idea.Id);
        Assert.Equal("Et le samedi ?", Assert.Single(view!.Threads).First.Text);
        Assert.Equal(1, view.Count);
    }

    [Fact]
    public async Task Who_does_not_see_the_idea_hears_that_there_is_nothing()
    {
        await using var talk = await Conversation.BeginAsync(hereOnly: true);
        var comment = await talk.SayAsync(talk.Colleague);

        await RefusedAsync("idea.not-found", () => talk.SayAsync(talk.Elsewhere));
        await RefusedAsync(NotFound, () => talk.Comments.ReplyAsync(talk.Elsewhere, comment, "Bonjour"));
        await RefusedAsync(NotFound, () => talk.Comments.ReactAsync(talk.Elsewhere, comment, ReactionKind.Agree));
        await RefusedAsync(NotFound, () => talk.Comments.WithdrawAsync(talk.Beneficiary, comment));
        Assert.Null(await talk.Reading.FindAsync(talk.Elsewhere, talk.Idea.Id));
        Assert.Null(await talk.Reading.FindOneAsync(talk.Elsewhere, comment));
        Assert.Null(await talk.Reading.ListAsync(Viewer.Nobody, talk.Idea.Id));
        Assert.Empty(await talk.Reading.HistoryAsync(talk.Elsewhere, comment));
    }

    [Fact]
    public async Task Nobody_speaks_without_being_signed_in()
    {
        await using var talk = await Conversation.BeginAsync();

        await RefusedAsync("account.signed-out", () => talk.SayAsync(Viewer.Nobody));
    }

    [Fact]
    public async Task A_phase_without_comments_is_for_reading()
    {
        await using var talk = await Conversation.BeginAsync(phase: [Capability.Propose]);

        await RefusedAsync("campaign.not-now", () => talk.SayAsync(talk.Colleague));
        Assert.False((await talk.Reading.FindAsync(talk.Colleague, talk.Idea.Id))!.MayTakePart);
    }

    [Fact]
    public async Task A_side_is_taken_only_where_the_campaign_asks()
    {
        await using var plain = await Conversation.BeginAsync();
        await using var asking = await Conversation.BeginAsync(forAndAgainst: true);

        await RefusedAsync("comment.side-not-asked", () => plain.Comments.PostAsync(plain.Colleague, plain.Idea.Id, "Pour", Side.For));
        var comment = await asking.Comments.PostAsync(asking.Colleague, asking.Idea.Id, "Trop cher", Side.Against);

        Assert.Equal(Side.Against, (await asking.OneAsync(asking.Author, comment)).Side);
    }

    [Fact]
    public async Task Only_its_author_edits_or_withdraws_a_comment()
    {
        await using var talk = await Conversation.BeginAsync();
        var comment = await talk.SayAsync(talk.Colleague, "Le mardi");

        foreach (var other in new[] { talk.Author, talk.Correspondent, talk.Facilitator })
        {
            await RefusedAsync("comment.not-the-author", () => talk.Comments.EditAsync(other, comment, "Le jeudi"));
            await RefusedAsync("comment.not-the-author", () => talk.Comments.WithdrawAsync(other, comment));
        }

        await talk.Comments.EditAsync(talk.Colleague, comment, "Le jeudi");
        Assert.Equal("Le mardi", Assert.Single(await talk.Reading.HistoryAsync(talk.Author, comment)).Text);
    }

    [Fact]
    public async Task What_was_withdrawn_can_be_put_back()
    {
        await using var talk = await Conversation.BeginAsync();
        var comment = await talk.SayAsync(talk.Colleague, "Une idée à moi");

        await talk.Comments.WithdrawAsync(talk.Colleague, comment);
        Assert.Empty((await talk.Reading.FindAsync(talk.Author, talk.Idea.Id))!.Threads);
        Assert.Equal("", (await talk.OneAsync(talk.Facilitator, comment)).Text);

        await talk.Comments.RestoreAsync(talk.Colleague, comment);
        Assert.Equal("Une idée à moi", (await talk.OneAsync(talk.Author, comment)).Text);
    }

    [Fact]
    public async Task A_thread_is_resolved_by_those_it_concerns()
    {
        await using var talk = await Conversation.BeginAsync();
        var comment = await talk.SayAsync(talk.Colleague);

        await RefusedAsync("comment.not-yours-to-resolve", () => talk.Comments.ResolveAsync(talk.Elsewhere, comment));
        foreach (var one in new[] { talk.Colleague, talk.Author, talk.Correspondent, talk.Facilitator })
        {
            await talk.Comments.ResolveAsync(one, comment);
            Assert.Equal(one.Name, (await talk.OneAsync(talk.Elsewhere, comment)).ResolvedBy!.Name);
            await talk.Comments.ReopenAsync(one, comment);
        }
    }

    [Fact]
    public async Task Those_who_keep_order_moderate_with_a_reason_and_still_read_the_text()
    {
        await using var talk = await Conversation.BeginAsync();
        var comment = await talk.SayAsync(talk.Colleague, "Untel est un incapable.");

        foreach (var other in new[] { talk.Author, talk.Colleague, talk.Elsewhere })
            await RefusedAsync("comment.not-yours-to-moderate", () => talk.Comments.ModerateAsync(other, comment, "Parce que"));
        await RefusedAsync("comment.reason-missing", () => talk.Comments.ModerateAsync(talk.Facilitator, comment, " "));
        await talk.Comments.ModerateAsync(talk.Correspondent, comment, "On critique une idée, pas une personne.");

        var read = await talk.OneAsync(talk.Elsewhere, comment);
        Assert.Equal(("", "On critique une idée, pas une personne."), (read.Text, read.Reason));
        Assert.Equal("Untel est un incapable.", (await talk.OneAsync(talk.Facilitator, comment)).Text);
        await RefusedAsync("comment.not-readable", () => talk.Comments.EditAsync(talk.Colleague, comment, "Pardon"));

        await talk.Comments.ReinstateAsync(talk.Facilitator, comment);
        Assert.Equal("Untel est un incapable.", (await talk.OneAsync(talk.Elsewhere, comment)).Text);
    }

    [Fact]
    public async Task Nodding_twice_is_nodding_once()
    {
        await using var talk = await Conversation.BeginAsync();
        var comment = await talk.SayAsync(talk.Colleague);

        await talk.Comments.ReactAsync(talk.Elsewhere, comment, ReactionKind.Thanks);
        await talk.Comments.ReactAsync(talk.Elsewhere, comment, ReactionKind.Thanks);
        Assert.Equal(["Jean Payet"], (await talk.OneAsync(talk.Author, comment)).Nodding(ReactionKind.Thanks).Select(one => one.Name));

        await talk.Comments.TakeBackReactionAsync(talk.Elsewhere, comment, ReactionKind.Thanks);
        await talk.Comments.TakeBackReactionAsync(talk.Elsewhere, comment, ReactionKind.Thanks);
        Assert.Empty((await talk.OneAsync(talk.Author, comment)).Nodding(ReactionKind.Thanks));
    }

    [Fact]
    public async Task A_beneficiary_who_was_not_invited_takes_no_part()
    {
        await using var talk = await Conversation.BeginAsync();

        await RefusedAsync("idea.not-found", () => talk.SayAsync(talk.Beneficiary));
    }

    [Fact]
    public async Task Only_people_who_may_see_the_idea_are_mentioned()
    {
        await using var talk = await Conversation.BeginAsync(hereOnly: true);
        var text = $"{Link(talk.Correspondent)} et {Link(talk.Elsewhere)}, qu’en dites-vous ? {Link(talk.Beneficiary)}";

        var comment = await talk.SayAsync(talk.Colleague, text);

        await using var db = await talk.World.DbAsync();
        Assert.Equal([talk.Correspondent.Member!.Value], (await db.Comments.FindAsync(comment))!.Mentions);
    }

    [Fact]
    public async Task Who_submits_supports_or_comments_then_follows()
    {
        await using var talk = await Conversation.BeginAsync();
        var follows = talk.World.Get<FollowQueries>();

        await talk.SayAsync(talk.Colleague);
        await talk.SayAsync(talk.Colleague, "Autre chose");

        Assert.True(await follows.FollowsAsync(talk.Colleague, talk.Idea.Id));
        Assert.False(await follows.FollowsAsync(talk.Elsewhere, talk.Idea.Id));

        await talk.World.Get<FollowCommands>().StopAsync(talk.Colleague, talk.Idea.Id);
        Assert.False(await follows.FollowsAsync(talk.Colleague, talk.Idea.Id));
    }

    internal static string Link(Viewer viewer) => $"[@{viewer.Name}](/members/{viewer.Member})";

    internal static async Task RefusedAsync(string rule, Func<Task> act) =>
        Assert.Equal(rule, (await Assert.ThrowsAsync<DomainException>(act)).Rule);
}
