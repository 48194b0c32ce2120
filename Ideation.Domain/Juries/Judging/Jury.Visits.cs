using Ideation.Domain.Hackathons;
using Ideation.Domain.Juries.Assigning;
using Ideation.Domain.Network;

namespace Ideation.Domain.Juries.Judging;

/// <content>Who scores which project: drawn by a seed, corrected by hand, covered again when a juror is missing.</content>
public sealed partial class Jury
{
    private readonly List<JuryVisit> _visits = [];

    public IReadOnlyList<JuryVisit> Visits => _visits;

    /// <summary>The seed of the draw that these visits come from; null before.</summary>
    public ulong? Seed { get; private set; }

    public bool IsDrawn(MemberId juror, TeamId team) => _visits.Exists(visit => visit.Juror == juror && visit.Team == team);

    public IEnumerable<MemberId> JurorsOf(TeamId team) => _visits.Where(visit => visit.Team == team).Select(visit => visit.Juror);

    public int LoadOf(MemberId juror) => _visits.Count(visit => visit.Juror == juror);

    /// <summary>Groups of projects whose panels overlap; one group: all can be compared.</summary>
    public IReadOnlyList<IReadOnlyList<int>> Groups => Connections.Among(
        [.. Enumerable.Range(0, Projects.Count)],
        _jurors.Select(juror => Enumerable.Range(0, Projects.Count).Where(number => IsDrawn(juror.Member, Projects[number].Team))));

    /// <summary>
    /// Draws the visits anew: as many for each project as planned, loads within one where the conflicts allow, panels that overlap; the calibration project goes to all.
    /// The same seed gives the same visits.
    /// </summary>
    public void Draw(MemberId actor, ulong seed, DateTimeOffset now)
    {
        GuardSetup();
        if (Projects.Count(project => !project.IsCalibration) < FewestProjects)
            throw JuryErrors.TooFewProjects();

        IReadOnlyList<MemberId> jurors = [.. Seated()];
        IReadOnlyList<TeamId> teams = [.. Projects.Where(project => !project.IsCalibration).Select(project => project.Team)];
        var drawn = Assignment.Draw(teams.Count, jurors.Count, Plan.VisitsPerTeam, Barred(jurors, teams), seed);
        _visits.Clear();
        foreach (var project in Projects.Where(project => project.IsCalibration))
            _visits.AddRange(jurors.Where(juror => !IsBarred(juror, project.Team)).Select(juror => new JuryVisit(juror, project.Team)));
        _visits.AddRange(drawn.Jurors.SelectMany((panel, team) => panel.Select(juror => new JuryVisit(jurors[juror], teams[team]))));
        Seed = seed;
        Raise(new VisitsDrawn(Id, seed, actor, now));
    }

    /// <summary>One juror's visit goes to another.</summary>
    public void Reassign(MemberId actor, TeamId team, MemberId from, MemberId to, DateTimeOffset now)
    {
        GuardStage(JuryStage.Setup, JuryStage.Scoring, JuryStage.Paused);
        GuardFree(to, team);
        if (_visits.RemoveAll(visit => visit.Juror == from && visit.Team == team) == 0)
            throw JuryErrors.NoSuchVisit();

        _visits.Add(new JuryVisit(to, team));
        Raise(new VisitReassigned(Id, team, from, to, actor, now));
    }

    /// <summary>Two jurors exchange a project each.</summary>
    public void Swap(MemberId actor, JuryVisit one, JuryVisit other, DateTimeOffset now)
    {
        GuardStage(JuryStage.Setup, JuryStage.Scoring, JuryStage.Paused);
        if (!_visits.Contains(one) || !_visits.Contains(other))
            throw JuryErrors.NoSuchVisit();
        GuardFree(one.Juror, other.Team);
        GuardFree(other.Juror, one.Team);

        _visits.Remove(one);
        _visits.Remove(other);
        _visits.Add(new JuryVisit(one.Juror, other.Team));
        _visits.Add(new JuryVisit(other.Juror, one.Team));
        Raise(new VisitReassigned(Id, other.Team, other.Juror, one.Juror, actor, now));
        Raise(new VisitReassigned(Id, one.Team, one.Juror, other.Juror, actor, now));
    }

    /// <summary>
    /// One more juror for a project: the one named, or whoever has least to do and may. Refuses with <c>jury.nobody-left</c> when there is none.
    /// </summary>
    public JuryVisit Cover(MemberId actor, TeamId team, MemberId? by, DateTimeOffset now)
    {
        GuardStage(JuryStage.Setup, JuryStage.Scoring, JuryStage.Paused);
        GuardBefore(team);
        if (by is { } named)
            GuardFree(named, team);
        var juror = by ?? Free(team) ?? throw JuryErrors.NobodyLeft();
        var visit = new JuryVisit(juror, team);
        _visits.Add(visit);
        Raise(new VisitReassigned(Id, team, null, juror, actor, now));
        return visit;
    }

    /// <summary>The visits of somebody who is gone go to those with least to do. Those that nobody may take are dropped.</summary>
    /// <param name="done">Projects that they scored and that stay theirs.</param>
    /// <returns>The visits that came of it.</returns>
    public IReadOnlyList<JuryVisit> Rebalance(MemberId actor, MemberId gone, IReadOnlyCollection<TeamId> done, DateTimeOffset now)
    {
        GuardStage(JuryStage.Scoring, JuryStage.Paused);
        var left = _visits.Where(visit => visit.Juror == gone && !done.Contains(visit.Team)).ToList();
        List<JuryVisit> taken = [];
        foreach (var visit in left)
        {
            _visits.Remove(visit);
            var to = IsCalibration(visit.Team) ? null : Free(visit.Team);
            if (to is { } juror)
            {
                taken.Add(new JuryVisit(juror, visit.Team));
                _visits.Add(taken[^1]);
            }

            Raise(new VisitReassigned(Id, visit.Team, gone, to, actor, now));
        }

        return taken;
    }

    public bool IsCalibration(TeamId team) => Projects.Any(project => project.Team == team && project.IsCalibration);

    /// <summary>Least to do first, then in the order of the list.</summary>
    private MemberId? Free(TeamId team)
    {
        MemberId[] free = [.. Seated().Where(juror => !IsBarred(juror, team) && !IsDrawn(juror, team))];
        return free.Length > 0 ? free.MinBy(LoadOf) : null;
    }

    private IEnumerable<MemberId> Seated() => _jurors.Where(juror => juror.State is JurorState.Seated).Select(juror => juror.Member);

    private void GuardBefore(TeamId team)
    {
        if (!IsBefore(team))
            throw JuryErrors.NotBeforeTheJury();
    }

    private void GuardFree(MemberId juror, TeamId team)
    {
        GuardBefore(team);
        if (!IsSeated(juror))
            throw JuryErrors.NotAJuror();
        if (IsBarred(juror, team))
            throw JuryErrors.InConflict();
        if (IsDrawn(juror, team))
            throw JuryErrors.AlreadyVisits();
    }
}
