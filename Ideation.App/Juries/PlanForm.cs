using Ideation.App.Components;
using Ideation.Domain.Juries.Assigning;
using Ideation.Domain.Juries.Judging;
using Ideation.Domain.Juries.Results;

namespace Ideation.App.Juries;

/// <summary>How a jury works, while somebody fills it in.</summary>
public sealed class PlanForm
{
    public string Title { get; set; } = "";

    public string Track { get; set; } = "";

    public int VisitsPerTeam { get; set; }

    public int MinutesPerVisit { get; set; }

    public int WindowMinutes { get; set; }

    public DateTime? ScoreBy { get; set; }

    public int ContestDays { get; set; }

    public Adjustment Adjustment { get; set; }

    public List<TieRule> Ties { get; private set; } = [];

    public static PlanForm Of(JuryPlan plan, TimeZoneInfo zone) => new()
    {
        Title = plan.Title,
        Track = plan.Track ?? "",
        VisitsPerTeam = plan.VisitsPerTeam,
        MinutesPerVisit = plan.MinutesPerVisit,
        WindowMinutes = plan.WindowMinutes,
        ScoreBy = plan.ScoreBy is { } end ? zone.Read(end) : null,
        ContestDays = plan.ContestDays,
        Adjustment = plan.Adjustment,
        Ties = [.. plan.Ties],
    };

    public JuryPlan ToPlan(TimeZoneInfo zone) => new(
        Title, Track.Length > 0 ? Track : null, VisitsPerTeam, MinutesPerVisit, WindowMinutes, ScoreBy is { } end ? zone.Moment(end) : null, ContestDays, Adjustment, [.. Ties]);

    /// <summary>Null while the numbers make no plan.</summary>
    public Capacity? For(int teams) =>
        teams > 0 && VisitsPerTeam > 0 && MinutesPerVisit > 0 && WindowMinutes >= MinutesPerVisit ? new Capacity(teams, MinutesPerVisit, VisitsPerTeam, WindowMinutes) : null;
}
