using Ideation.Domain.Ideas;
using Ideation.Domain.Network;
using Ideation.Tests.Support;

namespace Ideation.Tests.Domain.Ideas;

public sealed class SupportTests
{
    private readonly Idea _idea = Some.MaturingIdea();
    private readonly MemberId _awa = MemberId.New();

    [Fact]
    public void A_support_remembers_the_revision_it_was_given_on()
    {
        _idea.Write(_idea.Author, Some.Writing, 1, false, Some.Noon);

        Assert.Equal(2, Give().Revision);
    }

    [Fact]
    public void A_correspondent_supports_in_the_name_of_their_agency()
    {
        var agency = OrganisationId.New();

        var support = Ideation.Domain.Ideas.Support.Give(_idea, _awa, agency, Some.Noon);

        Assert.Equal(agency, Assert.IsType<SupportGiven>(Assert.Single(support.Events)).OnBehalfOf);
    }

    [Fact]
    public void Nobody_supports_what_they_write() =>
        Rules.AssertBroken("support.own-idea", () => Ideation.Domain.Ideas.Support.Give(_idea, _idea.Author, null, Some.Noon));

    [Fact]
    public void A_draft_and_a_closed_idea_are_not_supported()
    {
        Rules.AssertBroken("idea.not-open", () => Ideation.Domain.Ideas.Support.Give(Some.DraftIdea(), _awa, null, Some.Noon));
        Rules.AssertBroken("idea.not-open", () => Ideation.Domain.Ideas.Support.Give(Some.ClosedIdea(), _awa, null, Some.Noon));
    }

    [Fact]
    public void A_supporter_is_asked_once_per_revision_and_confirms_the_latest()
    {
        var support = Some.Quiet(Give());
        _idea.Write(_idea.Author, Some.Writing, 1, true, Some.Noon);
        support.AskToConfirm(_idea.Author, 2, Some.Noon);
        support.AskToConfirm(_idea.Author, 2, Some.Noon);
        Assert.Single(support.Events);

        support.Confirm(_idea, _awa, Some.Noon);

        Assert.Equal(2, support.Revision);
        Assert.Null(support.ConfirmationAskedForRevision);
    }

    [Fact]
    public void Nobody_is_asked_about_the_revision_they_supported()
    {
        var support = Some.Quiet(Give());

        support.AskToConfirm(_idea.Author, 1, Some.Noon);

        Assert.Empty(support.Events);
    }

    [Fact]
    public void Only_the_supporter_takes_it_back()
    {
        var support = Give();

        Rules.AssertBroken("support.not-yours", () => support.TakeBack(_idea, _idea.Author, Some.Noon));
        Rules.AssertBroken("support.not-yours", () => support.Confirm(_idea, _idea.Author, Some.Noon));
        support.TakeBack(_idea, _awa, Some.Noon);

        Assert.IsType<SupportTakenBack>(support.Events[^1]);
    }

    private Ideation.Domain.Ideas.Support Give() => Some.Quiet(Ideation.Domain.Ideas.Support.Give(_idea, _awa, null, Some.Noon));
}
