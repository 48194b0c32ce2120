namespace Ideation.Domain.Juries.Assigning;

/// <summary>
/// Whether the jury can do what is asked of it, before anybody is invited: every visit is one juror with one team for
/// <paramref name="MinutesPerVisit"/> (the walk to the next team included) within <paramref name="WindowMinutes"/>.
/// </summary>
public sealed record Capacity(int Teams, int MinutesPerVisit, int VisitsPerTeam, int WindowMinutes)
{
    public int VisitsPerJuror => MinutesPerVisit > 0 && WindowMinutes >= MinutesPerVisit
        ? WindowMinutes / MinutesPerVisit
        : throw AssignmentErrors.WindowTooShort(WindowMinutes);

    /// <summary>A juror visits a team once, so that there are never fewer jurors than visits per team.</summary>
    public int JurorsNeeded =>
        Teams <= 0 || VisitsPerTeam <= 0 ? throw AssignmentErrors.NoVisits() : Math.Max(VisitsPerTeam, DividedUp(Teams * VisitsPerTeam, Math.Min(VisitsPerJuror, Teams)));

    /// <summary>What can be had from the jurors there are: at most this many visits for every team.</summary>
    public int VisitsPossibleWith(int jurors) =>
        Teams <= 0 ? throw AssignmentErrors.NoVisits() : Math.Min(jurors, jurors * Math.Min(VisitsPerJuror, Teams) / Teams);

    /// <summary>Minutes that the visits asked for take these jurors, when they share them evenly.</summary>
    public int WindowNeededWith(int jurors) =>
        jurors < VisitsPerTeam ? throw AssignmentErrors.FewerJurorsThanVisits(jurors, VisitsPerTeam) : DividedUp(Teams * VisitsPerTeam, jurors) * MinutesPerVisit;

    private static int DividedUp(int visits, int by) => (visits + by - 1) / by;
}
