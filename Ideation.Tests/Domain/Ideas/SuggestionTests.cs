using Ideation.Domain.Common;
using Ideation.Domain.Ideas;
using Ideation.Domain.Network;
using Ideation.Tests.Support;

namespace Ideation.Tests.Domain.Ideas;

public sealed class SuggestionTests
{
    private static readonly Passage Words = new("AAEC", "AAED", "par téléphone");

    private readonly Idea _idea = Some.MaturingIdea();
    private readonly MemberId _awa = MemberId.New();

    [Fact]
    public void A_suggestion_leaves_the_text_alone_until_a_writer_accepts_it()
    {
        var before = _idea.Text;
        var suggestion = Propose("en ligne");
        Assert.Equal(before, _idea.Text);

        suggestion.Accept(_idea, _idea.Author, Some.Noon);

        Assert.Equal(SettlementKind.Accepted, suggestion.Settlement?.Kind);
        Assert.Equal(_awa, suggestion.Events.OfType<SuggestionAccepted>().Single().By);
    }

    [Fact]
    public void Only_those_who_write_the_idea_decide_about_it()
    {
        Rules.AssertBroken("idea.not-a-writer", () => Propose().Accept(_idea, _awa, Some.Noon));
        Rules.AssertBroken("idea.not-a-writer", () => Propose().Reject(_idea, _awa, null, Some.Noon));
    }

    [Fact]
    public void It_is_decided_once()
    {
        var suggestion = Propose();
        suggestion.Accept(_idea, _idea.Author, Some.Noon);

        Rules.AssertBroken("amendment.already-settled", () => suggestion.Accept(_idea, _idea.Author, Some.Noon));
        Rules.AssertBroken("amendment.already-settled", () => suggestion.Reject(_idea, _idea.Author, null, Some.Noon));
        Rules.AssertBroken("amendment.already-settled", () => suggestion.Withdraw(_idea, _awa, Some.Noon));
        Rules.AssertBroken("amendment.not-set-aside", () => suggestion.Reopen(_idea, _idea.Author, Some.Noon));
    }

    [Fact]
    public void Whoever_turned_it_down_may_think_again_and_nobody_else()
    {
        var suggestion = Propose();
        suggestion.Reject(_idea, _idea.Author, "Pas encore.", Some.Noon);
        Rules.AssertBroken("amendment.not-yours", () => suggestion.Reopen(_idea, _awa, Some.Noon));

        suggestion.Reopen(_idea, _idea.Author, Some.Noon);

        Assert.Null(suggestion.Settlement);
    }

    [Fact]
    public void Only_whoever_proposed_it_takes_it_back()
    {
        Rules.AssertBroken("amendment.not-yours", () => Propose().Withdraw(_idea, _idea.Author, Some.Noon));

        var own = Propose();
        own.Withdraw(_idea, _awa, Some.Noon);
        Assert.Equal(SettlementKind.Withdrawn, own.Settlement?.Kind);
    }

    [Fact]
    public void The_same_words_are_no_suggestion_and_no_words_at_all_are_a_deletion()
    {
        Rules.AssertBroken("amendment.changes-nothing", () => Propose(Words.Quote));

        Assert.Equal("", Propose("").Replacement);
    }

    [Fact]
    public void A_draft_a_closed_idea_and_a_frozen_text_take_none()
    {
        Rules.AssertBroken("idea.not-open", () => Propose(idea: Some.DraftIdea()));
        Rules.AssertBroken("idea.not-open", () => Propose(idea: Some.ClosedIdea()));
        Rules.AssertBroken("idea.text-frozen", () => Propose(idea: Frozen()));
    }

    [Fact]
    public void What_waits_when_the_text_is_frozen_is_not_accepted_any_more()
    {
        var suggestion = Propose();
        _idea.MoveTo(IdeaState.Assessing, _idea.Author, "", Some.Noon);
        _idea.MoveTo(IdeaState.Shortlisted, _idea.Author, "", Some.Noon);
        _idea.MoveTo(IdeaState.Decision, _idea.Author, "", Some.Noon);

        Rules.AssertBroken("idea.text-frozen", () => suggestion.Accept(_idea, _idea.Author, Some.Noon));
    }

    [Theory]
    [InlineData("AAEC", "AAED", "  ", "passage.empty")]
    [InlineData("", "AAED", "mots", "passage.unreadable")]
    [InlineData("AAEC", "*", "mots", "passage.unreadable")]
    public void A_passage_that_points_nowhere_is_refused(string from, string to, string quote, string rule) =>
        Rules.AssertBroken(rule, () => Suggestion.Propose(_idea, _awa, new Passage(from, to, quote), "autre", null, Some.Noon));

    [Fact]
    public void A_passage_and_the_words_for_it_have_their_limits()
    {
        Rules.AssertBroken("passage.too-long", () => Propose(passage: Words with { Quote = new string('a', Passage.MaxQuoteLength + 1) }));
        Rules.AssertBroken("passage.unreadable", () => Propose(passage: Words with { From = new string('A', Passage.MaxPositionLength + 4) }));
        Rules.AssertBroken("amendment.replacement-too-long", () => Propose(new string('a', Suggestion.MaxReplacementLength + 1)));

        Assert.NotNull(Propose(new string('a', Suggestion.MaxReplacementLength), Words with { Quote = new string('b', Passage.MaxQuoteLength) }));
    }

    private static Idea Frozen()
    {
        var idea = Some.MaturingIdea();
        foreach (var state in new[] { IdeaState.Assessing, IdeaState.Shortlisted, IdeaState.Decision })
            idea.MoveTo(state, idea.Author, "", Some.Noon);
        return idea;
    }

    private Suggestion Propose(string replacement = "en ligne", Passage? passage = null, Idea? idea = null) =>
        Suggestion.Propose(idea ?? _idea, _awa, passage ?? Words, replacement, null, Some.Noon);
}
