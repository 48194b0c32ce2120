using Ideation.Domain.Campaigns;
using Ideation.Domain.Common;
using Ideation.Domain.Network;
using Ideation.Domain.Rounds;

namespace Ideation.Domain.Ideas;

/// <summary>What happens to one idea; its page and the pages of its campaign show it.</summary>
public interface IIdeaEvent : IDomainEvent
{
    IdeaId Idea { get; }

    CampaignId Campaign { get; }
}

public sealed record IdeaDrafted(IdeaId Idea, CampaignId Campaign, MemberId Actor, DateTimeOffset OccurredAt) : IIdeaEvent;

public sealed record IdeaWritten(
    IdeaId Idea, CampaignId Campaign, int Revision, bool Substantial, MemberId Actor, DateTimeOffset OccurredAt) : IIdeaEvent;

public sealed record IdeaRevisionNamed(IdeaId Idea, CampaignId Campaign, int Revision, MemberId Actor, DateTimeOffset OccurredAt) : IIdeaEvent;

public sealed record IdeaAddressed(
    IdeaId Idea, CampaignId Campaign, OrganisationId Agency, MemberId Actor, DateTimeOffset OccurredAt) : IIdeaEvent;

public sealed record IdeaDiscarded(IdeaId Idea, CampaignId Campaign, MemberId Actor, DateTimeOffset OccurredAt) : IIdeaEvent;

/// <summary>Every step on the path raises this one; the events that follow it say what people call the step.</summary>
public sealed record IdeaMoved(
    IdeaId Idea, CampaignId Campaign, IdeaState From, IdeaState To, string Reason, int Revision, MemberId Actor, DateTimeOffset OccurredAt) : IIdeaEvent;

public sealed record IdeaSubmitted(
    IdeaId Idea, CampaignId Campaign, string Number, DateOnly AnswerBy, MemberId Actor, DateTimeOffset OccurredAt) : IIdeaEvent;

public sealed record IdeaChosen(IdeaId Idea, CampaignId Campaign, RoundId Round, MemberId Actor, DateTimeOffset OccurredAt) : IIdeaEvent;

public sealed record IdeaAdmitted(IdeaId Idea, CampaignId Campaign, MemberId Actor, DateTimeOffset OccurredAt) : IIdeaEvent;

public sealed record IdeaRedirected(
    IdeaId Idea, CampaignId Campaign, OrganisationId From, OrganisationId To, string Reason, DateOnly AnswerBy,
    MemberId Actor, DateTimeOffset OccurredAt) : IIdeaEvent;

public sealed record IdeaHandedOver(
    IdeaId Idea, CampaignId Campaign, OrganisationId Agency, MemberId Actor, DateTimeOffset OccurredAt) : IIdeaEvent;

public sealed record IdeaEvidenced(IdeaId Idea, CampaignId Campaign, MemberId Actor, DateTimeOffset OccurredAt) : IIdeaEvent;

public sealed record IdeaReserved(
    IdeaId Idea, CampaignId Campaign, DateOnly RevisitOn, MemberId Actor, DateTimeOffset OccurredAt) : IIdeaEvent;

public sealed record IdeaRevived(IdeaId Idea, CampaignId Campaign, MemberId Actor, DateTimeOffset OccurredAt) : IIdeaEvent;

public sealed record IdeaClosed(IdeaId Idea, CampaignId Campaign, ClosureKind Kind, MemberId Actor, DateTimeOffset OccurredAt) : IIdeaEvent;

public sealed record IdeaEscalated(
    IdeaId Idea, CampaignId Campaign, IdeaState State, EscalationLevel Level, MemberId Actor, DateTimeOffset OccurredAt) : IIdeaEvent;

public sealed record CoAuthorRequested(IdeaId Idea, CampaignId Campaign, MemberId Author, MemberId Actor, DateTimeOffset OccurredAt) : IIdeaEvent;

public sealed record CoAuthorInvited(IdeaId Idea, CampaignId Campaign, MemberId Member, MemberId Actor, DateTimeOffset OccurredAt) : IIdeaEvent;

public sealed record CoAuthorJoined(IdeaId Idea, CampaignId Campaign, MemberId Member, MemberId Actor, DateTimeOffset OccurredAt) : IIdeaEvent;

public sealed record CoAuthorDeclined(
    IdeaId Idea, CampaignId Campaign, MemberId Member, CoAuthoringKind Kind, MemberId Actor, DateTimeOffset OccurredAt) : IIdeaEvent;

public sealed record CoAuthorRemoved(IdeaId Idea, CampaignId Campaign, MemberId Member, MemberId Actor, DateTimeOffset OccurredAt) : IIdeaEvent;

public sealed record CoAuthorLeft(IdeaId Idea, CampaignId Campaign, MemberId Actor, DateTimeOffset OccurredAt) : IIdeaEvent;

public sealed record SupportGiven(
    IdeaId Idea, CampaignId Campaign, OrganisationId? OnBehalfOf, MemberId Actor, DateTimeOffset OccurredAt) : IIdeaEvent;

public sealed record SupportConfirmationAsked(
    IdeaId Idea, CampaignId Campaign, MemberId Member, int Revision, MemberId Actor, DateTimeOffset OccurredAt) : IIdeaEvent;

public sealed record SupportConfirmed(IdeaId Idea, CampaignId Campaign, int Revision, MemberId Actor, DateTimeOffset OccurredAt) : IIdeaEvent;

public sealed record SupportTakenBack(IdeaId Idea, CampaignId Campaign, MemberId Actor, DateTimeOffset OccurredAt) : IIdeaEvent;

public sealed record AttachmentAdded(IdeaId Idea, CampaignId Campaign, AttachmentId Attachment, MemberId Actor, DateTimeOffset OccurredAt) : IIdeaEvent;

public sealed record AttachmentDescribed(IdeaId Idea, CampaignId Campaign, AttachmentId Attachment, MemberId Actor, DateTimeOffset OccurredAt) : IIdeaEvent;

public sealed record AttachmentRemoved(IdeaId Idea, CampaignId Campaign, AttachmentId Attachment, MemberId Actor, DateTimeOffset OccurredAt) : IIdeaEvent;
