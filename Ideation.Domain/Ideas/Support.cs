using Ideation.Domain.Campaigns;
using Ideation.Domain.Common;
using Ideation.Domain.Network;

namespace Ideation.Domain.Ideas;

/// <summary>
/// A public "this matters to us", by name or in the name of one's agency. It is not a vote. It remembers the revision it was given on.
/// </summary>
public sealed class Support : AggregateRoot
{
    private Support(
        SupportId id, IdeaId idea, CampaignId campaign, MemberId member, OrganisationId? onBehalfOf, int revision, DateTimeOffset givenAt)
    {
        Id = id;
        Idea = idea;
        Campaign = campaign;
        Member = member;
        OnBehalfOf = onBehalfOf;
        Revision = revision;
        GivenAt = givenAt;
    }

    public SupportId Id { get; }

    public IdeaId Idea { get; }

    public CampaignId Campaign { get; }

    public MemberId Member { get; }

    public OrganisationId? OnBehalfOf { get; }

    public int Revision { get; private set; }

    public DateTimeOffset GivenAt { get; }

    /// <summary>The revision that changed so much that the supporter is asked whether they still agree.</summary>
    public int? ConfirmationAskedForRevision { get; private set; }

    public static Support Give(Idea idea, MemberId actor, OrganisationId? onBehalfOf, DateTimeOffset now)
    {
        if (!IdeaPath.IsOpen(idea.State))
            throw IdeaErrors.NotOpen(idea);
        if (idea.IsWrittenBy(actor))
            throw IdeaErrors.OwnSupport(idea);

        var support = new Support(SupportId.New(), idea.Id, idea.Campaign, actor, onBehalfOf, idea.Revision, now);
        support.Raise(new SupportGiven(idea.Id, idea.Campaign, onBehalfOf, actor, now));
        return support;
    }

    /// <param name="actor">Whoever changed the text. Asking twice about one revision is asking once.</param>
    public void AskToConfirm(MemberId actor, int revision, DateTimeOffset now)
    {
        if (revision <= Revision || revision <= ConfirmationAskedForRevision)
            return;

        ConfirmationAskedForRevision = revision;
        Raise(new SupportConfirmationAsked(Idea, Campaign, Member, revision, actor, now));
    }

    public void Confirm(Idea idea, MemberId actor, DateTimeOffset now)
    {
        GuardSupporter(idea, actor);
        if (ConfirmationAskedForRevision is null)
            return;

        Revision = idea.Revision;
        ConfirmationAskedForRevision = null;
        Raise(new SupportConfirmed(Idea, Campaign, Revision, actor, now));
    }

    /// <summary>The supporter no longer supports; storage then drops it.</summary>
    public void TakeBack(Idea idea, MemberId actor, DateTimeOffset now)
    {
        GuardSupporter(idea, actor);

        Raise(new SupportTakenBack(Idea, Campaign, actor, now));
    }

    private void GuardSupporter(Idea idea, MemberId actor)
    {
        if (actor != Member)
            throw IdeaErrors.NotYourSupport(idea);
    }
}
