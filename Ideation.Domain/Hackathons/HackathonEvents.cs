using Ideation.Domain.Campaigns;
using Ideation.Domain.Common;
using Ideation.Domain.Network;

namespace Ideation.Domain.Hackathons;

/// <summary>What happens in one hackathon; everybody who sees it sees that.</summary>
public interface IHackathonEvent : IDomainEvent
{
    CampaignId Hackathon { get; }
}

/// <summary>What happens in one team of it.</summary>
public interface ITeamEvent : IHackathonEvent
{
    TeamId Team { get; }
}

public sealed record HackathonArranged(CampaignId Hackathon, MemberId Actor, DateTimeOffset OccurredAt) : IHackathonEvent;

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

public sealed record MentorNamed(TeamId Team, CampaignId Hackathon, MemberId Member, MemberId Actor, DateTimeOffset OccurredAt) : ITeamEvent;

public sealed record MentorDismissed(TeamId Team, CampaignId Hackathon, MemberId Member, MemberId Actor, DateTimeOffset OccurredAt) : ITeamEvent;
