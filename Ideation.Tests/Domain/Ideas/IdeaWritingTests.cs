using Ideation.Domain.Ideas;
using Ideation.Domain.Network;
using Ideation.Tests.Support;

namespace Ideation.Tests.Domain.Ideas;

public sealed class IdeaWritingTests
{
    private readonly Idea _idea = Some.DraftIdea();

    [Fact]
    public void Each_writing_is_a_revision_that_keeps_the_words()
    {
        var revision = _idea.Write(_idea.Author, Some.Writing with { Title = "Un accueil sans file d’attente" }, 1, false, Some.Noon);

        Assert.Equal(2, revision.Number);
        Assert.Equal("Un accueil sans file d’attente", revision.Title);
        Assert.Equal(_idea.Author, revision.By);
        Assert.Equal(2, _idea.Revision);
    }

    [Fact]
    public void A_draft_may_be_empty() => Assert.Equal("", Some.DraftIdea(new IdeaWriting()).Title);

    [Fact]
    public void Tags_lose_their_hash_sign_and_their_doubles() =>
        Assert.Equal(["accueil", "Été"], Some.DraftIdea(Some.Writing with { Tags = ["#accueil", "Accueil", " Été "] }).Tags);

    [Fact]
    public void Who_wrote_on_an_older_revision_is_told()
    {
        _idea.Write(_idea.Author, Some.Writing, 1, false, Some.Noon);

        Rules.AssertBroken("idea.changed-meanwhile", () => _idea.Write(_idea.Author, Some.Writing, 1, false, Some.Noon));
    }

    [Fact]
    public void A_stranger_does_not_write() =>
        Rules.AssertBroken("idea.not-a-writer", () => _idea.Write(MemberId.New(), Some.Writing, 1, false, Some.Noon));

    [Fact]
    public void A_closed_idea_is_not_rewritten()
    {
        var closed = Some.ClosedIdea();

        Rules.AssertBroken("idea.text-frozen", () => closed.Write(closed.Author, Some.Writing, closed.Revision, false, Some.Noon));
    }

    [Fact]
    public void Not_even_a_draft_exceeds_the_limits()
    {
        AssertUnfit("idea.title-too-long", Some.Writing with { Title = new string('t', Idea.MaxTitleLength + 1) });
        AssertUnfit("idea.problem-too-long", Some.Writing with { Problem = new string('p', Idea.MaxProblemLength + 1) });
        AssertUnfit("idea.beneficiaries-too-long", Some.Writing with { Beneficiaries = new string('b', Idea.MaxBeneficiariesLength + 1) });
        AssertUnfit("idea.text-too-long", Some.Writing with { Text = new string('t', Idea.MaxTextLength + 1) });
        AssertUnfit("idea.tags-unfit", Some.Writing with { Tags = [.. Enumerable.Range(0, 9).Select(n => $"t{n}")] });
        AssertUnfit("idea.theme-too-long", Some.Writing with { Theme = new string('t', Idea.MaxThemeLength + 1) });
    }

    [Fact]
    public void Once_submitted_an_idea_stays_complete()
    {
        var idea = Some.SubmittedIdea();

        Rules.AssertBroken("idea.problem-missing", () => idea.Write(idea.Author, Some.Writing with { Problem = "" }, 1, false, Some.Noon));
    }

    [Fact]
    public void A_large_change_is_substantial_even_when_nobody_says_so()
    {
        var small = _idea.Write(_idea.Author, Some.Writing with { Text = Some.Writing.Text + " Simple." }, 1, false, Some.Noon);
        var large = _idea.Write(_idea.Author, Some.Writing with { Text = string.Join(' ', Enumerable.Range(0, 40)) }, 2, false, Some.Noon);

        Assert.False(small.Substantial);
        Assert.True(large.Substantial);
    }

    [Fact]
    public void A_declared_change_is_substantial_however_small() =>
        Assert.True(_idea.Write(_idea.Author, Some.Writing, 1, true, Some.Noon).Substantial);

    [Fact]
    public void A_revision_can_be_called_by_a_name_and_lose_it()
    {
        var revision = _idea.Write(_idea.Author, Some.Writing, 1, false, Some.Noon);

        revision.Call(_idea, _idea.Author, " Avant l’atelier ", Some.Noon);
        Assert.Equal("Avant l’atelier", revision.Name);

        revision.Call(_idea, _idea.Author, null, Some.Noon);
        Assert.Null(revision.Name);
        Rules.AssertBroken("idea.revision-name-too-long", () => revision.Call(_idea, _idea.Author, new string('n', 81), Some.Noon));
        Rules.AssertBroken("idea.not-a-writer", () => revision.Call(_idea, MemberId.New(), "À moi", Some.Noon));
    }

    [Fact]
    public void Only_the_author_discards_a_draft_and_only_a_draft()
    {
        Rules.AssertBroken("idea.not-the-author", () => _idea.Discard(MemberId.New(), Some.Noon));
        var submitted = Some.SubmittedIdea();
        Rules.AssertBroken("idea.not-a-draft", () => submitted.Discard(submitted.Author, Some.Noon));

        _idea.Discard(_idea.Author, Some.Noon);

        Assert.IsType<IdeaDiscarded>(Assert.Single(_idea.Events));
    }

    private void AssertUnfit(string rule, IdeaWriting writing) =>
        Rules.AssertBroken(rule, () => _idea.Write(_idea.Author, writing, _idea.Revision, false, Some.Noon));
}
