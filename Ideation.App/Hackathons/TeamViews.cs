using Ideation.App.Campaigns;
using Ideation.App.Network;
using Ideation.Domain.Campaigns;
using Ideation.Domain.Hackathons;
using Ideation.Domain.Network;

namespace Ideation.App.Hackathons;

/// <summary>A team with its people.</summary>
internal sealed record TeamRecord(Team Team, IReadOnlyList<Person> Members, IReadOnlyList<Person> Mentors, IReadOnlyList<WaitingPerson> Waiting);

/// <summary>Somebody who may become a member.</summary>
public sealed record WaitingPerson(Person Person, CandidacyKind Kind, string Message);

/// <summary>All that is read of a hackathon at once, whoever looks.</summary>
internal sealed record HackathonRecord(Campaign Campaign, HackathonTerms Terms, int Version, IReadOnlyList<TeamRecord> Teams);

/// <summary>A team in the list.</summary>
public sealed record TeamRow(TeamId Id, string Name, string Headline, string? Track, TeamState State, IReadOnlyList<string> Members, IReadOnlyList<string> Positions, bool IsFull);

/// <summary>A hackathon as one viewer finds it.</summary>
/// <param name="Version">Of the terms.</param>
/// <param name="Mine">The team I am in.</param>
/// <param name="IsWorking">Teams form, write and submit at this moment.</param>
/// <param name="EndsAt">The next moment at which that may change.</param>
public sealed record HackathonView(
    CampaignId Id, string Question, HackathonTerms Terms, int Version, IReadOnlyList<TeamRow> Teams, TeamRow? Mine, bool MayForm, bool IsWorking, bool IsRunByMe, DateTimeOffset? EndsAt, DateTimeOffset Now);

/// <summary>A team as one viewer finds it.</summary>
/// <param name="Pitch">Null while this viewer may not read it.</param>
/// <param name="Waiting">For members of the team alone, and for whoever waits themselves.</param>
public sealed record TeamView(
    HackathonView Hackathon, TeamId Id, ProjectSheet Sheet, string? Pitch, TeamState State, DateTimeOffset FormedAt, Submission? Submission, Disqualification? Disqualification,
    MemberId Captain, IReadOnlyList<Person> Members, IReadOnlyList<Person> Mentors, IReadOnlyList<WaitingPerson> Waiting, TeamMine Mine);

/// <summary>What the viewer may do with it now.</summary>
public sealed record TeamMine(MemberId? Member, bool IsIn, bool IsCaptain, bool MayWrite, bool MayAsk, bool MaySubmit, bool MayTakeBack, CandidacyKind? Waits);
