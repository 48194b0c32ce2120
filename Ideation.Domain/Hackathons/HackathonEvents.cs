using Ideation.Domain.Campaigns;
using Ideation.Domain.Common;
using Ideation.Domain.Network;

namespace Ideation.Domain.Hackathons;

/// <summary>What happens in one team; everybody who sees the hackathon sees it.</summary>
public interface ITeamEvent : IDomainEvent
{
    TeamId Team { get; }

    CampaignId Hackathon { get; }
}

public sealed record HackathonArranged(CampaignId Hackathon, MemberId Actor, DateTimeOffset OccurredAt) : IDomainEvent;

public sealed record TeamFormed(TeamId Team, CampaignId Hackathon, MemberId Actor, DateTimeOffset OccurredAt) : ITeamEvent;

public sealed record ProjectDescribed(TeamId Team, CampaignId Hackathon, MemberId Actor, DateTimeOffset OccurredAt) : ITeamEvent;

public sealed record PitchWritten(TeamId Team, CampaignId Hackathon, MemberId Actor, DateTimeOffset OccurredAt) : ITeamEvent;

public sealed record ProjectSubmitted(TeamId Team, CampaignId Hackathon, MemberId Actor, DateTimeOffset OccurredAt) : ITeamEvent;

public sealed record ProjectTakenBack(TeamId Team, CampaignId Hackathon, MemberId Actor, DateTimeOffset OccurredAt) : ITeamEvent;

public sealed record TeamDisqualified(TeamId Team, CampaignId Hackathon, MemberId Actor, DateTimeOffset OccurredAt) : ITeamEvent;

public sealed record TeamReinstated(TeamId Team, CampaignId Hackathon, MemberId Actor, DateTimeOffset OccurredAt) : ITeamEvent;

public sealed record TeamAsked(TeamId Team, CampaignId Hackathon, MemberId Actor, DateTimeOffset OccurredAt) : ITeamEvent;

public sealed record TeamInvited(TeamId Team, CampaignId Hackathon, MemberId Member, MemberId Actor, DateTimeOffset OccurredAt) : ITeamEvent;

public sealed record TeamJoined(TeamId Team, CampaignId Hackathon, MemberId Member, MemberId Actor, DateTimeOffset OccurredAt) : ITeamEvent;

public sealed record TeamDeclined(TeamId Team, CampaignId Hackathon, MemberId Member, CandidacyKind Kind, MemberId Actor, DateTimeOffset OccurredAt) : ITeamEvent;

public sealed record TeamLeft(TeamId Team, CampaignId Hackathon, MemberId Actor, DateTimeOffset OccurredAt) : ITeamEvent;

public sealed record TeamMemberRemoved(TeamId Team, CampaignId Hackathon, MemberId Member, MemberId Actor, DateTimeOffset OccurredAt) : ITeamEvent;

public sealed record TeamHandedOver(TeamId Team, CampaignId Hackathon, MemberId Member, MemberId Actor, DateTimeOffset OccurredAt) : ITeamEvent;
