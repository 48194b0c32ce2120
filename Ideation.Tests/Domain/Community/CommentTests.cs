using Ideation.Domain.Campaigns;
using Ideation.Domain.Community;
using Ideation.Domain.Ideas;
using Ideation.Domain.Network;
using Ideation.Tests.Support;

namespace Ideation.Tests.Domain.Community;

public sealed class CommentTests
{
    private readonly Comment _comment = Some.Comment();
    private readonly MemberId _awa = MemberId.New();

    [Fact]
    public void A_reply_belongs_to_the_thread_of_what_it_answers()
    {
        var reply = _comment.Reply(_awa, "Oui.", [], Some.Noon);
        var second = reply.Reply(_comment.Author, "Merci.", [], Some.Noon);

        Assert.Equal(_comment.Id, second.Thread);
        Assert.Equal(reply.Id, second.Parent);
        Assert.Equal(_comment.Idea, second.Idea);
        Assert.Null(second.Side);
    }

    [Fact]
    public void Saying_nothing_is_not_a_comment() => Rules.AssertBroken("comment.text-missing", () => Some.Comment(" \n "));

    [Fact]
    public void A_comment_has_a_limit() =>
        Rules.AssertBroken("comment.text-too-long", () => Some.Comment(new string('x', Comment.MaxTextLength + 1)));

    [Fact]
    public void A_comment_does_not_call_everybody() => Rules.AssertBroken(
        "comment.too-many-mentions", () => Post([.. Enumerable.Range(0, 21).Select(_ => MemberId.New())]));

    [Fact]
    public void Who_is_mentioned_is_told_once_and_nobody_mentions_themselves()
    {
        var comment = Post([_awa, _awa]);
        Assert.Equal([_awa], Assert.IsType<CommentPosted>(Assert.Single(comment.Events)).Mentioned);

        comment.Edit(comment.Author, "Autre chose", [_awa, comment.Author], Some.Noon);

        Assert.Empty(Assert.IsType<CommentEdited>(comment.Events[^1]).Mentioned);
        Assert.Equal([_awa], comment.Mentions);
    }

    [Fact]
    public void An_edit_keeps_what_stood_there_before()
    {
        _comment.Edit(_comment.Author, "Et en Guyane ?", [], Some.Noon.AddHours(1));

        Assert.Equal("Et en Guyane ?", _comment.Text);
        Assert.Equal(new CommentEdit("D’accord, et à Mayotte ?", Some.Noon.AddHours(1)), Assert.Single(_comment.Edits));
    }

    [Fact]
    public void Only_the_author_edits_withdraws_and_restores()
    {
        Rules.AssertBroken("comment.not-the-author", () => _comment.Edit(_awa, "Non", [], Some.Noon));
        Rules.AssertBroken("comment.not-the-author", () => _comment.Withdraw(_awa, Some.Noon));
        Rules.AssertBroken("comment.not-the-author", () => _comment.Restore(_awa, Some.Noon));
    }

    [Fact]
    public void A_withdrawn_comment_waits_until_it_is_restored()
    {
        Rules.AssertBroken("comment.not-withdrawn", () => _comment.Restore(_comment.Author, Some.Noon));
        _comment.Withdraw(_comment.Author, Some.Noon);
        Assert.False(_comment.IsReadable);
        Rules.AssertBroken("comment.not-readable", () => _comment.Reply(_awa, "Oui", [], Some.Noon));
        Rules.AssertBroken("comment.not-readable", () => _comment.Withdraw(_comment.Author, Some.Noon));

        _comment.Restore(_comment.Author, Some.Noon);

        Assert.True(_comment.IsReadable);
    }

    [Fact]
    public void A_thread_is_resolved_at_its_first_comment()
    {
        var reply = _comment.Reply(_awa, "Oui.", [], Some.Noon);
        Rules.AssertBroken("comment.not-a-thread", () => reply.Resolve(_awa, Some.Noon));
        Rules.AssertBroken("comment.not-resolved", () => _comment.Reopen(_awa, Some.Noon));

        _comment.Resolve(_awa, Some.Noon);

        Assert.Equal(new Resolution(_awa, Some.Noon), _comment.Resolution);
        Rules.AssertBroken("comment.already-resolved", () => _comment.Resolve(_awa, Some.Noon));
    }

    [Fact]
    public void Moderating_says_why_and_can_be_undone()
    {
        Rules.AssertBroken("comment.not-moderated", () => _comment.Reinstate(_awa, Some.Noon));
        Rules.AssertBroken("comment.reason-missing", () => _comment.Moderate(_awa, "", Some.Noon));
        Rules.AssertBroken("comment.reason-too-long", () => _comment.Moderate(_awa, new string('r', 501), Some.Noon));
        _comment.Moderate(_awa, "Cite une personne.", Some.Noon);
        Assert.False(_comment.IsReadable);
        Rules.AssertBroken("comment.already-moderated", () => _comment.Moderate(_awa, "Encore", Some.Noon));

        _comment.Reinstate(_awa, Some.Noon);

        Assert.True(_comment.IsReadable);
    }

    [Fact]
    public void A_refusal_does_not_quote_what_nobody_may_read()
    {
        _comment.Moderate(_awa, "Cite une personne.", Some.Noon);

        var refusal = Rules.AssertBroken("comment.not-the-author", () => _comment.Edit(_awa, "Non", [], Some.Noon));

        Assert.DoesNotContain("Mayotte", refusal.Message, StringComparison.Ordinal);
    }

    private static Comment Post(IReadOnlyList<MemberId> mentions) =>
        Comment.Post(MemberId.New(), IdeaId.New(), CampaignId.New(), "Regardez", Side.For, mentions, Some.Noon);
}
