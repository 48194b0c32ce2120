using Ideation.Domain.Ideas;
using Ideation.Domain.Network;
using Ideation.Tests.Support;

namespace Ideation.Tests.Domain.Ideas;

public sealed class IdeaPeopleTests
{
    private readonly Idea _idea = Some.MaturingIdea();
    private readonly MemberId _awa = MemberId.New();

    [Fact]
    public void Who_asked_joins_by_the_word_of_the_author()
    {
        _idea.RequestToJoin(_awa, Some.Noon);
        Rules.AssertBroken("idea.not-yours-to-accept", () => _idea.AcceptCoAuthor(_awa, _awa, Some.Noon));

        _idea.AcceptCoAuthor(_idea.Author, _awa, Some.Noon);

        Assert.Equal([_awa], _idea.CoAuthors);
        Assert.Empty(_idea.Pending);
    }

    [Fact]
    public void Who_was_invited_joins_by_their_own_word()
    {
        _idea.InviteCoAuthor(_idea.Author, _awa, Some.Noon);
        Rules.AssertBroken("idea.not-yours-to-accept", () => _idea.AcceptCoAuthor(_idea.Author, _awa, Some.Noon));

        _idea.AcceptCoAuthor(_awa, _awa, Some.Noon);

        Assert.True(_idea.IsWrittenBy(_awa));
    }

    [Fact]
    public void A_stranger_invites_nobody() =>
        Rules.AssertBroken("idea.not-a-writer", () => _idea.InviteCoAuthor(_awa, MemberId.New(), Some.Noon));

    [Fact]
    public void Nobody_asks_for_what_they_have_or_have_asked_for()
    {
        _idea.RequestToJoin(_awa, Some.Noon);

        Rules.AssertBroken("idea.already-pending", () => _idea.RequestToJoin(_awa, Some.Noon));
        Rules.AssertBroken("idea.already-a-writer", () => _idea.RequestToJoin(_idea.Author, Some.Noon));
    }

    [Fact]
    public void Nobody_asks_to_join_a_draft() => Rules.AssertBroken("idea.not-open", () => Some.DraftIdea().RequestToJoin(_awa, Some.Noon));

    [Fact]
    public void The_author_invites_from_the_first_draft_on()
    {
        var draft = Some.DraftIdea();

        draft.InviteCoAuthor(draft.Author, _awa, Some.Noon);

        Assert.Single(draft.Pending);
    }

    [Fact]
    public void A_request_is_declined_by_the_author_or_taken_back()
    {
        _idea.RequestToJoin(_awa, Some.Noon);
        Rules.AssertBroken("idea.not-yours-to-accept", () => _idea.DeclineCoAuthor(MemberId.New(), _awa, Some.Noon));

        _idea.DeclineCoAuthor(_awa, _awa, Some.Noon);

        Rules.AssertBroken("idea.not-pending", () => _idea.AcceptCoAuthor(_idea.Author, _awa, Some.Noon));
    }

    [Fact]
    public void A_co_author_leaves_or_is_removed_by_the_author()
    {
        Join(_awa);
        Rules.AssertBroken("idea.not-the-author", () => _idea.RemoveCoAuthor(_awa, _awa, Some.Noon));
        _idea.Leave(_awa, Some.Noon);
        Assert.Empty(_idea.CoAuthors);

        Join(_awa);
        _idea.RemoveCoAuthor(_idea.Author, _awa, Some.Noon);
        Assert.Empty(_idea.CoAuthors);
        Rules.AssertBroken("idea.not-a-co-author", () => _idea.Leave(_awa, Some.Noon));
    }

    [Fact]
    public void Twelve_co_authors_are_enough()
    {
        for (var n = 0; n < Idea.MaxCoAuthors; n++)
            Join(MemberId.New());
        _idea.RequestToJoin(_awa, Some.Noon);

        Rules.AssertBroken("idea.too-many-co-authors", () => _idea.AcceptCoAuthor(_idea.Author, _awa, Some.Noon));
    }

    [Fact]
    public void A_co_author_makes_an_evidenced_idea_ripe()
    {
        Join(_awa);
        _idea.TickEvidence(MemberId.New(), "Trois témoignages.", Some.Noon);

        Assert.True(_idea.IsRipe(0, 3));
    }

    [Fact]
    public void A_step_that_skips_the_order_is_refused() =>
        Rules.AssertBroken("idea.out-of-order", () => _idea.MoveTo(IdeaState.Decision, _awa, "", Some.Noon));

    private void Join(MemberId member)
    {
        _idea.RequestToJoin(member, Some.Noon);
        _idea.AcceptCoAuthor(_idea.Author, member, Some.Noon);
    }
}
