using Ideation.App.Campaigns;
using Ideation.Domain.Campaigns;
using Ideation.Domain.Hackathons;
using Ideation.Domain.Juries.Judging;
using Ideation.Domain.Network;

namespace Ideation.App.Juries;

/// <summary>A jury in the list of a hackathon.</summary>
public sealed record JuryRow(JuryId Id, string Title, JuryStage Stage, string? Track, int Projects, int Jurors, bool IsOfMine);

/// <summary>The juries of a hackathon as one viewer finds them.</summary>
public sealed record JuriesView(CampaignId Hackathon, string Question, IReadOnlyList<JuryRow> Rows, bool MayConvene);

/// <summary>A project before the jury.</summary>
/// <param name="Outside">Why it is out of the competition; null while it is in.</param>
public sealed record ProjectRow(TeamId Team, string Name, string Headline, string? Track, bool IsCalibration, string? Outside);

/// <summary>Somebody who scores.</summary>
public sealed record JurorRow(Person Person, JurorState State, string? Reason, int Visits);

/// <summary>What the viewer is to the jury and may do with it now.</summary>
/// <param name="Team">The project of mine that is before it.</param>
public sealed record JuryMine(bool IsHost, bool IsChair, bool IsSeated, bool ShowsResult, bool GivesFile, TeamId? Team)
{
    public bool IsRunning => IsHost || IsChair;
}

/// <summary>A jury as one viewer finds it. Nothing in it says what anybody scored.</summary>
/// <param name="Prizes">Of the hackathon.</param>
public sealed record JuryView(
    JuryId Id, CampaignId Hackathon, string Question, JuryStage Stage, JuryPlan Plan, Rubric Rubric, int Edition, bool IsFixed, IReadOnlyList<ProjectRow> Projects, IReadOnlyList<JurorRow> Jurors,
    Person? Chair, OnStage? OnStage, DateTimeOffset? DeliberateUntil, Signature? Signature, ResultPublication? Publication, DateTimeOffset? ContestUntil, Seal? Seal, IReadOnlyList<Award> Awards,
    IReadOnlyList<Prize> Prizes, IReadOnlyList<string> Tracks, JuryMine Mine, DateTimeOffset Now)
{
    public string NameOf(TeamId team) => Projects.FirstOrDefault(row => row.Team == team)?.Name ?? "";

    public string NameOf(MemberId juror) => Jurors.FirstOrDefault(row => row.Person.Id == juror)?.Person.Name ?? (Chair?.Id == juror ? Chair.Name : "");
}

/// <summary>What those who set a jury up see beside.</summary>
public sealed record SetupView(JuryView Jury, IReadOnlyList<ConflictOfInterest> Conflicts, IReadOnlyList<JuryVisit> Visits, IReadOnlyList<IReadOnlyList<int>> Groups, ulong? Seed, IReadOnlyList<ProjectRow> Submitted);

/// <summary>One of my scorecards in my list.</summary>
/// <param name="Score">The weighted mean of what I gave; null while a line is open.</param>
public sealed record CardRow(TeamId Team, string Name, ScorecardState State, IReadOnlyList<int?> Marks, double? Score, bool IsCalibration, bool IsLate);

/// <summary>One of my scorecards, with the project it is about and my others to compare with.</summary>
/// <param name="Pitch">Markdown; null when the team took it back.</param>
public sealed record CardView(
    JuryView Jury, CardRow Card, ProjectSheet Sheet, string? Pitch, IReadOnlyList<int> Failed, string Notes, string Feedback, string? ReopenedBecause, bool MayWrite, bool MaySubmit,
    IReadOnlyList<CardRow> Mine)
{
    public CardRow? Next => Neighbour(1);

    public CardRow? Previous => Neighbour(-1);

    private CardRow? Neighbour(int step)
    {
        var at = Mine.ToList().FindIndex(row => row.Team == Card.Team) + step;
        return at >= 0 && at < Mine.Count ? Mine[at] : null;
    }
}

/// <summary>A jury that awaits scorecards of mine.</summary>
public sealed record AwaitingJury(JuryId Id, string Title, int Cards, DateTimeOffset? ScoreBy);

public sealed record MyCards(JuryView Jury, IReadOnlyList<CardRow> Cards);

/// <summary>One juror and one project in the chair's room.</summary>
/// <param name="State">Null where the juror does not visit.</param>
/// <param name="Score">For the chair alone, once it is submitted.</param>
/// <param name="Diverges">A whole level or more from the mean of the others.</param>
public sealed record MatrixCell(MemberId Juror, TeamId Team, ScorecardState? State, bool IsBarred, double? Score, bool Diverges, bool IsLate);

/// <summary>How a juror scores beside the others; for the chair alone.</summary>
/// <param name="Severity">In levels; positive is severe. Null while it cannot be told.</param>
/// <param name="Error">Its standard error.</param>
public sealed record JurorManner(MemberId Juror, double? Severity, double? Error, double? Divergence);

public sealed record MatrixView(JuryView Jury, IReadOnlyList<MatrixCell> Cells, IReadOnlyList<JurorManner> Manners, int Submitted, int Awaited, bool IsConnected, bool ShowsScores)
{
    public MatrixCell Cell(MemberId juror, TeamId team) => Cells.First(cell => cell.Juror == juror && cell.Team == team);
}

/// <summary>One line of the result.</summary>
/// <param name="Rank">Null for a project that is out, or that nobody scored.</param>
/// <param name="Why">What decided its place, in a sentence.</param>
/// <param name="Motion">The adopted motion that put it here.</param>
public sealed record ResultRow(int? Rank, TeamId Team, string Name, int Sheets, double? Raw, double? Adjusted, double? Error, double? Chance, string? Why, string? Outside, Motion? Motion, IReadOnlyList<string> Prizes);

/// <summary>The result as one viewer may see it.</summary>
/// <param name="Equal">Groups that the ladder left to the chair, by the names of their projects.</param>
public sealed record JuryResultView(
    JuryView Jury, IReadOnlyList<ResultRow> Rows, bool IsAdjusted, IReadOnlyList<string> Explanation, IReadOnlyList<Motion> Motions, IReadOnlyList<ChairWord> Words, IReadOnlyList<IReadOnlyList<TeamId>> Equal,
    IReadOnlyList<Contest> Contests, int VotesNeeded, IReadOnlyList<int> MayVoteOn, MemberId? Me);

/// <summary>What a team is told: means by criterion beside those of all, and what jurors wrote, without names and in no order that tells whose it is.</summary>
public sealed record FeedbackView(JuryView Jury, TeamId Team, string Name, int? Rank, string? Why, IReadOnlyList<CriterionMean> Criteria, IReadOnlyList<string> Feedback, Contest? Contest, bool MayContest);

/// <param name="Mean">From 1 to 5.</param>
/// <param name="All">The mean of all projects there.</param>
public sealed record CriterionMean(string Name, int Weight, double Mean, double All);
