using Ideation.Domain.Ideas;
using Ideation.Domain.Network;
using Ideation.Tests.Support;

namespace Ideation.Tests.Domain.Ideas;

public sealed class AmendmentTests
{
    private readonly Idea _idea = Some.MaturingIdea();
    private readonly MemberId _awa = MemberId.New();

    [Fact]
    public void A_writer_accepts_and_the_proposer_is_named()
    {
        var amendment = Propose();

        amendment.Accept(_idea, _idea.Author, Some.Noon);

        Assert.Equal(SettlementKind.Accepted, amendment.Settlement?.Kind);
        Assert.Equal(_awa, amendment.Events.OfType<AmendmentAccepted>().Single().By);
    }

    [Fact]
    public void Turning_down_needs_a_reason()
    {
        Rules.AssertBroken("amendment.reason-missing", () => Propose().Reject(_idea, _idea.Author, "  ", Some.Noon));

        var amendment = Propose();
        amendment.Reject(_idea, _idea.Author, " Trop cher. ", Some.Noon);
        Assert.Equal("Trop cher.", amendment.Settlement?.Reason);
    }

    [Fact]
    public void Proposing_needs_a_reason_and_a_change()
    {
        Rules.AssertBroken("amendment.reason-missing", () => Propose(why: " "));
        Rules.AssertBroken("amendment.changes-nothing", () => Propose(after: " Avant. "));
        Rules.AssertBroken("amendment.reason-too-long", () => Propose(why: new string('a', Amendment.MaxReasonLength + 1)));
        Rules.AssertBroken("idea.text-too-long", () => Propose(after: new string('a', Idea.MaxTextLength + 1)));
    }

    [Fact]
    public void Only_those_who_write_the_idea_decide_about_it()
    {
        Rules.AssertBroken("idea.not-a-writer", () => Propose().Accept(_idea, _awa, Some.Noon));
        Rules.AssertBroken("idea.not-a-writer", () => Propose().Reject(_idea, _awa, "Non.", Some.Noon));
    }

    [Fact]
    public void Only_the_proposer_withdraws_or_makes_an_idea_of_it()
    {
        Rules.AssertBroken("amendment.not-yours", () => Propose().Withdraw(_idea, _idea.Author, Some.Noon));
        Rules.AssertBroken("amendment.not-yours", () => Propose().Promote(_idea, _idea.Author, IdeaId.New(), Some.Noon));
    }

    [Fact]
    public void What_was_turned_down_may_become_an_idea_of_its_own_and_keeps_the_reason()
    {
        var amendment = Propose();
        amendment.Reject(_idea, _idea.Author, "C’est une autre idée.", Some.Noon);
        var own = IdeaId.New();

        amendment.Promote(_idea, _awa, own, Some.Noon);

        Assert.Equal((SettlementKind.Promoted, own, "C’est une autre idée."), (amendment.Settlement!.Kind, amendment.Settlement.Idea!.Value, amendment.Settlement.Reason));
    }

    [Theory]
    [InlineData(SettlementKind.Accepted)]
    [InlineData(SettlementKind.Withdrawn)]
    [InlineData(SettlementKind.Promoted)]
    public void What_is_settled_stays_so(SettlementKind kind)
    {
        var amendment = Propose();
        Settle(amendment, kind);

        Rules.AssertBroken("amendment.already-settled", () => amendment.Accept(_idea, _idea.Author, Some.Noon));
        Rules.AssertBroken("amendment.already-settled", () => amendment.Reject(_idea, _idea.Author, "Non.", Some.Noon));
        Rules.AssertBroken("amendment.already-settled", () => amendment.Withdraw(_idea, _awa, Some.Noon));
        Rules.AssertBroken("amendment.already-settled", () => amendment.Promote(_idea, _awa, IdeaId.New(), Some.Noon));
    }

    [Fact]
    public void Until_it_is_proposed_nothing_can_be_decided_and_its_author_may_throw_it_away()
    {
        var begun = Begin();

        Rules.AssertBroken("amendment.not-proposed", () => begun.Accept(_idea, _idea.Author, Some.Noon));
        Rules.AssertBroken("amendment.not-proposed", () => begun.Promote(_idea, _awa, IdeaId.New(), Some.Noon));
        Rules.AssertBroken("amendment.not-yours", () => begun.Propose(_idea, _idea.Author, "Après.", "Mieux.", Some.Noon));
        Rules.AssertBroken("amendment.not-yours", () => begun.Discard(_idea, _idea.Author, Some.Noon));
        begun.Discard(_idea, _awa, Some.Noon);
        Assert.Contains(begun.Events, happened => happened is AmendmentDiscarded);
    }

    [Fact]
    public void It_is_proposed_once()
    {
        Rules.AssertBroken("amendment.already-proposed", () => Propose().Propose(_idea, _awa, "Encore.", "Mieux.", Some.Noon));
        Rules.AssertBroken("amendment.already-proposed", () => Propose().Discard(_idea, _awa, Some.Noon));
    }

    [Fact]
    public void A_draft_and_a_frozen_text_take_none()
    {
        var begun = Begin();
        Rules.AssertBroken("idea.not-open", () => Amendment.Begin(Some.DraftIdea(), _awa, "a", Some.Noon));

        foreach (var state in new[] { IdeaState.Assessing, IdeaState.Shortlisted, IdeaState.Decision })
            _idea.MoveTo(state, _idea.Author, "", Some.Noon);
        Rules.AssertBroken("idea.text-frozen", () => Begin());
        Rules.AssertBroken("idea.text-frozen", () => begun.Propose(_idea, _awa, "Après.", "Mieux.", Some.Noon));
    }

    private void Settle(Amendment amendment, SettlementKind kind)
    {
        if (kind is SettlementKind.Accepted)
            amendment.Accept(_idea, _idea.Author, Some.Noon);
        else if (kind is SettlementKind.Withdrawn)
            amendment.Withdraw(_idea, _awa, Some.Noon);
        else
            amendment.Promote(_idea, _awa, IdeaId.New(), Some.Noon);
    }

    private Amendment Begin() => Amendment.Begin(_idea, _awa, "Avant.", Some.Noon);

    private Amendment Propose(string after = "Après.", string why = "C’est plus clair.")
    {
        var amendment = Begin();
        amendment.Propose(_idea, _awa, after, why, Some.Noon);
        return amendment;
    }
}
