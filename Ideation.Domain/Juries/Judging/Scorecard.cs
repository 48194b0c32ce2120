using Ideation.Domain.Common;
using Ideation.Domain.Hackathons;
using Ideation.Domain.Network;

namespace Ideation.Domain.Juries.Judging;

/// <summary>Not started, draft, submitted, and again a draft when the chair reopens it; or recused, absent, replaced, which end it.</summary>
public enum ScorecardState
{
    NotStarted = 1,
    Draft = 2,
    Submitted = 3,

    /// <summary>By the chair, with a reason; submitted again when it is done.</summary>
    Reopened = 4,
    Recused = 5,
    Absent = 6,
    Replaced = 7,
}

public static class ScorecardStates
{
    /// <summary>Neither submitted nor ended: still to be filled in.</summary>
    public static bool IsAwaited(this ScorecardState state) => state is ScorecardState.NotStarted or ScorecardState.Draft or ScorecardState.Reopened;
}

/// <summary>The chair gave it back.</summary>
public sealed record Reopening(MemberId By, string Reason, DateTimeOffset At);

/// <summary>
/// What one juror says of one project. Each mark is kept as it is given; nothing of it counts until it is submitted. Its juror may change it until then, and after that
/// only when the chair reopens it.
/// </summary>
public sealed partial class Scorecard : AggregateRoot
{
    public const int MaxNotesLength = 4_000;

    private readonly List<int?> _marks = [];
    private readonly List<int> _failed = [];
    private readonly List<Reopening> _reopenings = [];

    private Scorecard(ScorecardId id, JuryId jury, MemberId juror, TeamId team)
    {
        Id = id;
        Jury = jury;
        Juror = juror;
        Team = team;
    }

    public ScorecardId Id { get; }

    public JuryId Jury { get; }

    public MemberId Juror { get; }

    public TeamId Team { get; }

    public ScorecardState State { get; private set; } = ScorecardState.NotStarted;

    /// <summary>One per line of the rubric, 1 to 5, null where none was given yet.</summary>
    public IReadOnlyList<int?> Marks => _marks;

    /// <summary>Numbers of the eliminating criteria that the project does not meet.</summary>
    public IReadOnlyList<int> Failed => _failed;

    /// <summary>For its juror alone.</summary>
    public string Notes { get; private set; } = "";

    /// <summary>For the team, once the result is published.</summary>
    public string Feedback { get; private set; } = "";

    /// <summary>Which edition of the rubric it was scored with.</summary>
    public int Edition { get; private set; }

    public DateTimeOffset? SubmittedAt { get; private set; }

    public IReadOnlyList<Reopening> Reopenings => _reopenings;

    public bool IsAwaited => State.IsAwaited();

    public static Scorecard For(Jury jury, JuryVisit visit, MemberId actor, DateTimeOffset now)
    {
        var card = new Scorecard(ScorecardId.New(), jury.Id, visit.Juror, visit.Team) { Edition = jury.Edition };
        card._marks.AddRange(jury.Rubric.Lines.Select(_ => (int?)null));
        card.Raise(new ScorecardOpened(jury.Id, visit.Juror, visit.Team, actor, now));
        return card;
    }

    /// <summary>Gives a level, or takes it back with null.</summary>
    public void Mark(Jury jury, int line, int? level, DateTimeOffset now)
    {
        GuardWritable(jury);
        if (level is < Rubric.LowestLevel or > Rubric.HighestLevel)
            throw JuryErrors.LevelUnfit();
        if (line < 0 || line >= _marks.Count)
            throw JuryErrors.NoSuchLine();
        if (_marks[line] == level)
            return;

        _marks[line] = level;
        if (level is not null)
            jury.Fix(now);
        Begin(now);
    }

    /// <summary>Says that the project does not meet an eliminating criterion, or that it does after all.</summary>
    public void Judge(Jury jury, int criterion, bool met, DateTimeOffset now)
    {
        GuardWritable(jury);
        if (criterion < 0 || criterion >= jury.Rubric.Eliminating.Count)
            throw JuryErrors.NoSuchLine();
        if (_failed.Contains(criterion) == !met)
            return;

        if (met)
            _failed.Remove(criterion);
        else
            _failed.Add(criterion);
        jury.Fix(now);
        Begin(now);
    }

    /// <summary>Private notes stay writable after submitting, until the jury is sealed: they are in no result.</summary>
    public void Note(Jury jury, string? notes, DateTimeOffset now)
    {
        jury.GuardOpenEnded();
        if (State is ScorecardState.Recused or ScorecardState.Absent or ScorecardState.Replaced)
            throw JuryErrors.CardOver();
        if (Fit(notes) is var tidy && tidy == Notes)
            return;

        Notes = tidy;
        Written(now);
    }

    public void Advise(Jury jury, string? feedback, DateTimeOffset now)
    {
        GuardWritable(jury);
        if (Fit(feedback) is var tidy && tidy == Feedback)
            return;

        Feedback = tidy;
        Begin(now);
    }

    /// <summary>Counts from now on; refused while a line has no level.</summary>
    public void Submit(Jury jury, DateTimeOffset now)
    {
        if (State is ScorecardState.Submitted)
            return;
        GuardWritable(jury);
        if (_marks.Count(mark => mark is null) is var missing and > 0)
            throw JuryErrors.CardIncomplete(missing);

        (State, SubmittedAt) = (ScorecardState.Submitted, now);
        Raise(new ScorecardSubmitted(Jury, Juror, Team, Juror, now));
    }

    private void GuardWritable(Jury jury)
    {
        if (State is ScorecardState.Submitted)
            throw JuryErrors.CardSubmitted();
        if (!IsAwaited)
            throw JuryErrors.CardOver();
        jury.GuardWriting(State);
    }

    private void Begin(DateTimeOffset now)
    {
        if (State is ScorecardState.NotStarted)
            State = ScorecardState.Draft;
        Written(now);
    }

    private void Written(DateTimeOffset now) => Raise(new ScorecardWritten(Jury, Juror, Team, Juror, now));

    private static string Fit(string? typed) => Words.Tidy(typed) is { Length: <= MaxNotesLength } tidy ? tidy : throw JuryErrors.NotesTooLong();
}
