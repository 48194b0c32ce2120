using Ideation.Domain.Network;

namespace Ideation.Domain.Hackathons;

public enum CandidacyKind
{
    /// <summary>Somebody asked to come in; a member of the team accepts.</summary>
    Request = 1,

    /// <summary>Somebody was asked; they accept for themselves.</summary>
    Invitation = 2,
}

/// <summary>Somebody who may become a member.</summary>
/// <param name="Message">What they bring, in their own words, or what the team asks of them; may be empty.</param>
public sealed record Candidacy(MemberId Member, CandidacyKind Kind, string Message, DateTimeOffset At);

/// <summary>Something on the web that belongs to the project.</summary>
/// <param name="Address">https.</param>
public sealed record ProjectLink(string Label, string Address);

/// <summary>What a team says of its project beside its pitch.</summary>
/// <param name="Headline">One sentence.</param>
/// <param name="Positions">Whom they still look for, in words.</param>
/// <param name="Video">The address of a film of the demonstration, https; null without one.</param>
public sealed record ProjectSheet(string Name, string Headline, string? Track, IReadOnlyList<string> Positions, IReadOnlyList<ProjectLink> Links, string? Video);

public enum TeamState
{
    /// <summary>They work on it.</summary>
    Draft = 1,

    /// <summary>Final: what the jury sees.</summary>
    Submitted = 2,

    /// <summary>Out of the competition, with a reason.</summary>
    Disqualified = 3,

    /// <summary>The last member left.</summary>
    Dissolved = 4,
}

public sealed record Submission(MemberId By, DateTimeOffset At);

public sealed record Disqualification(MemberId By, string Reason, DateTimeOffset At);

/// <summary>A place in a team. A person has one at most in a hackathon; a unique index keeps it so.</summary>
public sealed class TeamPlace
{
    internal TeamPlace(Campaigns.CampaignId hackathon, MemberId member, TeamId team, DateTimeOffset since)
    {
        Hackathon = hackathon;
        Member = member;
        Team = team;
        Since = since;
    }

    public Campaigns.CampaignId Hackathon { get; }

    public MemberId Member { get; }

    public TeamId Team { get; }

    public DateTimeOffset Since { get; }
}
