using Ideation.Domain.Hackathons;
using Ideation.Domain.Juries.Results;
using Ideation.Domain.Network;

namespace Ideation.Domain.Juries.Judging;

/// <summary>Setting up, scoring and paused by turns, closed, deliberation, decided, published, sealed; it never goes back.</summary>
public enum JuryStage
{
    Setup = 1,
    Scoring = 2,
    Paused = 3,

    /// <summary>No score changes any more but by the chair's reopening.</summary>
    Closed = 4,

    Deliberation = 5,

    /// <summary>Signed by the chair.</summary>
    Decided = 6,
    Published = 7,

    /// <summary>Nothing changes any more.</summary>
    Sealed = 8,
}

/// <summary>How a jury is going to work.</summary>
/// <param name="Track">Only teams of this track of the hackathon; null: all.</param>
/// <param name="VisitsPerTeam">How many jurors score each project.</param>
/// <param name="MinutesPerVisit">The walk to the next team included.</param>
/// <param name="ScoreBy">A scorecard that is not submitted by then is late; nothing closes by itself.</param>
/// <param name="ContestDays">How long teams may contest after publication.</param>
/// <param name="Ties">The ladder that is published before the jury meets.</param>
public sealed record JuryPlan(
    string Title, string? Track, int VisitsPerTeam, int MinutesPerVisit, int WindowMinutes, DateTimeOffset? ScoreBy, int ContestDays, Adjustment Adjustment, IReadOnlyList<TieRule> Ties)
{
    public static readonly JuryPlan Usual = new(
        "", null, 3, 12, 180, null, 7, Adjustment.Severity,
        [new(TieStep.Criterion), new(TieStep.FirstPlaces), new(TieStep.Median), new(TieStep.Chair), new(TieStep.Declare)]);

    /// <summary>By what stands in them; the ladder rung by rung.</summary>
    public bool SaysTheSameAs(JuryPlan other) => this with { Ties = other.Ties } == other && Ties.SequenceEqual(other.Ties);
}

/// <summary>A project before the jury. Its number in counts and files is its place in the list.</summary>
/// <param name="IsCalibration">Scored by every juror to tune in, and left out of every result.</param>
public sealed record JuryProject(TeamId Team, bool IsCalibration);

public enum JurorState
{
    Seated = 1,
    Absent = 2,
}

/// <summary>Somebody who scores. The number in counts and files is the place in the list.</summary>
/// <param name="Reason">Why they are absent.</param>
public sealed record Juror(MemberId Member, JurorState State, string? Reason);

public enum ConflictKind
{
    /// <summary>In the team itself.</summary>
    InTeam = 1,
    Mentor = 2,
    SameAgency = 3,
    CoAuthor = 4,

    /// <summary>Said by the juror: the manager of somebody in it.</summary>
    Hierarchy = 5,
    Personal = 6,
    Professional = 7,
    Other = 8,
}

/// <summary>One line of the register: this juror does not judge this project.</summary>
/// <param name="Note">In the words of who said it; may be empty.</param>
/// <param name="Lifted">Why it does not count after all; null while it counts.</param>
public sealed record ConflictOfInterest(MemberId Juror, TeamId Team, ConflictKind Kind, string Note, MemberId By, DateTimeOffset At, string? Lifted = null)
{
    public bool Counts => Lifted is null;

    /// <summary>Those that the organisers may not set aside.</summary>
    public bool IsAbsolute => Kind is ConflictKind.InTeam or ConflictKind.Mentor or ConflictKind.Hierarchy or ConflictKind.Personal;
}

/// <summary>One juror scores one project.</summary>
public sealed record JuryVisit(MemberId Juror, TeamId Team);

/// <summary>The project that all jurors look at now; the server's clock counts.</summary>
/// <param name="EndsAt">The end of the pitch; null without a limit.</param>
public sealed record OnStage(TeamId Team, DateTimeOffset Since, DateTimeOffset? EndsAt);

/// <summary>The chair's word on projects that stood equal where the ladder reached it.</summary>
public sealed record ChairWord(IReadOnlyList<TeamId> Among, TeamId First, string Reason, DateTimeOffset At);

public sealed record MotionVote(MemberId Juror, bool InFavour);

public enum MotionOutcome
{
    Adopted = 1,
    Rejected = 2,
    Withdrawn = 3,
}

/// <summary>A change of order that somebody asks for: a project to a place, with a reason, put to the vote of the jurors.</summary>
/// <param name="Number">From 1, in the order in which they were moved.</param>
/// <param name="Place">From 1.</param>
public sealed record Motion(int Number, TeamId Team, int Place, string Reason, MemberId By, DateTimeOffset At, IReadOnlyList<MotionVote> Votes, MotionOutcome? Outcome);

/// <summary>A prize goes to a project.</summary>
public sealed record Award(string Prize, TeamId Team);

/// <summary>The chair signed: this order, from then on.</summary>
/// <param name="Ranking">Groups of equals, best first.</param>
public sealed record Signature(MemberId By, DateTimeOffset At, IReadOnlyList<IReadOnlyList<TeamId>> Ranking);

/// <param name="VisibleAt">The embargo ends; until then only the jury and the organisers see the result.</param>
public sealed record ResultPublication(MemberId By, DateTimeOffset At, DateTimeOffset VisibleAt);

/// <summary>A team does not accept the result, and what it was answered.</summary>
public sealed record Contest(TeamId Team, MemberId By, string Words, DateTimeOffset At, string? Answer, MemberId? AnsweredBy, DateTimeOffset? AnsweredAt);

/// <summary>The end. <paramref name="Record"/> is SHA-256 of the exported record, <paramref name="Chain"/> the head of the chained log of <paramref name="Entries"/> entries; both 64 lower-case hex digits.</summary>
public sealed record Seal(MemberId By, DateTimeOffset At, string Record, string Chain, int Entries);
