using Ideation.Domain.Common;
using Ideation.Domain.Hackathons;
using Ideation.Domain.Juries.Assigning;
using Ideation.Domain.Network;

namespace Ideation.Domain.Juries.Judging;

/// <content>Who scores, who chairs, and who does not judge what.</content>
public sealed partial class Jury
{
    public const int MostJurors = 60;
    public const int MaxNoteLength = 300;

    private readonly List<Juror> _jurors = [];
    private readonly List<ConflictOfInterest> _conflicts = [];

    public IReadOnlyList<Juror> Jurors => _jurors;

    public MemberId? Chair { get; private set; }

    /// <summary>The register: lines are lifted, never removed.</summary>
    public IReadOnlyList<ConflictOfInterest> Conflicts => _conflicts;

    public bool IsJuror(MemberId member) => _jurors.Exists(juror => juror.Member == member);

    public bool IsSeated(MemberId member) => _jurors.Exists(juror => juror.Member == member && juror.State is JurorState.Seated);

    public bool IsBarred(MemberId juror, TeamId team) => _conflicts.Exists(conflict => conflict.Counts && conflict.Juror == juror && conflict.Team == team);

    /// <summary>A juror may come until the scores are closed, to take the place of one who is gone.</summary>
    public void Seat(MemberId actor, MemberId member, DateTimeOffset now)
    {
        GuardStage(JuryStage.Setup, JuryStage.Scoring, JuryStage.Paused);
        if (IsSeated(member))
            throw JuryErrors.AlreadySeated();
        if (_jurors.Count >= MostJurors)
            throw JuryErrors.TooManyJurors();

        var at = _jurors.FindIndex(juror => juror.Member == member);
        if (at >= 0)
            _jurors[at] = new Juror(member, JurorState.Seated, null);
        else
            _jurors.Add(new Juror(member, JurorState.Seated, null));
        Raise(new JurorSeated(Id, member, actor, now));
    }

    /// <summary>While the jury is set up; later a juror is absent, and stays in the list.</summary>
    public void Unseat(MemberId actor, MemberId member, DateTimeOffset now)
    {
        GuardSetup();
        if (_jurors.RemoveAll(juror => juror.Member == member) == 0)
            throw JuryErrors.NotAJuror();

        _visits.RemoveAll(visit => visit.Juror == member);
        _conflicts.RemoveAll(conflict => conflict.Juror == member);
        Raise(new JurorUnseated(Id, member, actor, now));
    }

    public void MarkAbsent(MemberId actor, MemberId member, string? reason, DateTimeOffset now)
    {
        GuardStage(JuryStage.Scoring, JuryStage.Paused, JuryStage.Closed);
        if (!IsSeated(member))
            throw JuryErrors.NotAJuror();

        var words = Reason(reason);
        _jurors[_jurors.FindIndex(juror => juror.Member == member)] = new Juror(member, JurorState.Absent, words);
        Raise(new JurorMarkedAbsent(Id, member, words, actor, now));
    }

    /// <summary>Whoever watches over the jury, reopens, decides ties and signs; may also be a juror.</summary>
    public void AppointChair(MemberId actor, MemberId member, DateTimeOffset now)
    {
        GuardOpenEnded();
        if (Stage >= JuryStage.Decided)
            throw JuryErrors.NotInStage(this);
        if (Chair == member)
            return;

        Chair = member;
        Raise(new ChairAppointed(Id, member, actor, now));
    }

    /// <summary>A conflict found or declared: this juror does not judge this project, and whoever was drawn to is taken off it.</summary>
    public void Register(MemberId actor, MemberId juror, TeamId team, ConflictKind kind, string? note, DateTimeOffset now)
    {
        GuardStage(JuryStage.Setup, JuryStage.Scoring, JuryStage.Paused, JuryStage.Closed);
        if (!IsJuror(juror))
            throw JuryErrors.NotAJuror();
        if (!IsBefore(team))
            throw JuryErrors.NotBeforeTheJury();
        if (Words.Tidy(note) is not { Length: <= MaxNoteLength } tidy)
            throw JuryErrors.WordsTooLong(MaxNoteLength);
        if (_conflicts.Exists(known => known.Juror == juror && known.Team == team && known.Kind == kind && known.Counts))
            return;

        _conflicts.Add(new ConflictOfInterest(juror, team, kind, tidy, actor, now));
        _visits.RemoveAll(visit => visit.Juror == juror && visit.Team == team);
        Raise(new ConflictRegistered(Id, juror, team, kind, actor, now));
    }

    /// <summary>It does not stand in the way after all, and why. Being in the team, its mentor, its manager or close to somebody in it always does.</summary>
    public void Lift(MemberId actor, MemberId juror, TeamId team, ConflictKind kind, string? reason, DateTimeOffset now)
    {
        GuardStage(JuryStage.Setup, JuryStage.Scoring, JuryStage.Paused);
        var at = _conflicts.FindIndex(known => known.Juror == juror && known.Team == team && known.Kind == kind && known.Counts);
        if (at < 0)
            throw JuryErrors.ConflictNotFound();
        if (_conflicts[at].IsAbsolute)
            throw JuryErrors.ConflictAbsolute();

        var words = Reason(reason);
        _conflicts[at] = _conflicts[at] with { Lifted = words };
        Raise(new ConflictLifted(Id, juror, team, words, actor, now));
    }

    internal void GuardChair(MemberId actor)
    {
        if (Chair != actor)
            throw JuryErrors.NotTheChair(this);
    }

    private IReadOnlyList<Conflict> Barred(IReadOnlyList<MemberId> jurors, IReadOnlyList<TeamId> teams) =>
        [.. from juror in Enumerable.Range(0, jurors.Count) from team in Enumerable.Range(0, teams.Count) where IsBarred(jurors[juror], teams[team]) select new Conflict(juror, team)];
}
