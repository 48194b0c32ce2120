using Ideation.Domain.Campaigns;
using Ideation.Domain.Common;
using Ideation.Domain.Hackathons;
using Ideation.Domain.Juries.Results;
using Ideation.Domain.Network;

namespace Ideation.Domain.Juries.Judging;

/// <summary>
/// A jury of a hackathon: set up by those who run the campaign, scored by its jurors, watched over and signed by its chair. The scores themselves are in
/// <see cref="Scorecard"/>s, one per juror and project, so that nobody waits for anybody.
/// </summary>
public sealed partial class Jury : AggregateRoot
{
    public const int MaxTitleLength = 120;
    public const int MaxReasonLength = 1_000;
    public const int MostVisits = 20;
    public const int MostMinutes = 1_440;
    public const int MostContestDays = 60;
    public const int FewestProjects = 2;

    private Jury(JuryId id, CampaignId hackathon, MemberId convenedBy, DateTimeOffset convenedAt)
    {
        Id = id;
        Hackathon = hackathon;
        ConvenedBy = convenedBy;
        ConvenedAt = convenedAt;
    }

    public JuryId Id { get; }

    public CampaignId Hackathon { get; }

    public MemberId ConvenedBy { get; }

    public DateTimeOffset ConvenedAt { get; }

    public JuryStage Stage { get; private set; } = JuryStage.Setup;

    public JuryPlan Plan { get; private set; } = JuryPlan.Usual;

    public Rubric Rubric { get; private set; } = Rubric.None;

    /// <summary>Counts the times the rubric was written; each scorecard keeps the edition it was scored with.</summary>
    public int Edition { get; private set; }

    /// <summary>When the first score was given. The rubric is fixed before, by opening.</summary>
    public DateTimeOffset? FixedAt { get; private set; }

    public IReadOnlyList<JuryProject> Projects { get; private set; } = [];

    public static Jury Convene(CampaignId hackathon, MemberId actor, string? title, DateTimeOffset now)
    {
        var jury = new Jury(JuryId.New(), hackathon, actor, now);
        jury.Plan = Checked(JuryPlan.Usual with { Title = title ?? "" });
        jury.Raise(new JuryConvened(jury.Id, hackathon, actor, now));
        return jury;
    }

    /// <summary>How it works. Once scoring has begun, only the moment from which cards are late and the time to contest still move.</summary>
    public void Arrange(MemberId actor, JuryPlan plan, DateTimeOffset now)
    {
        GuardOpenEnded();
        var tidy = Checked(plan);
        if (Stage is not JuryStage.Setup && !Plan.SaysTheSameAs(tidy with { ScoreBy = Plan.ScoreBy, ContestDays = Plan.ContestDays }))
            throw JuryErrors.NotInStage(this);
        if (Stage >= JuryStage.Published)
            throw JuryErrors.NotInStage(this);

        Plan = tidy;
        Raise(new JuryPlanned(Id, actor, now));
    }

    /// <summary>Until scores are open, and never after.</summary>
    public void Write(MemberId actor, Rubric rubric, DateTimeOffset now)
    {
        if (FixedAt is not null || Stage is not JuryStage.Setup)
            throw JuryErrors.RubricFixed(this);

        (Rubric, Edition) = (Rubric.Tidied(rubric), Edition + 1);
        Raise(new RubricWritten(Id, Edition, actor, now));
    }

    /// <summary>Which projects come before the jury; their order is their number. Who is no longer among them is visited by nobody.</summary>
    public void Enter(MemberId actor, IReadOnlyList<JuryProject> projects, DateTimeOffset now)
    {
        GuardSetup();
        Projects = [.. projects.DistinctBy(project => project.Team)];
        _visits.RemoveAll(visit => !IsBefore(visit.Team));
        Raise(new ProjectsEntered(Id, actor, now));
    }

    /// <summary>A team takes its project back to work on it: it leaves a jury that is being set up; one that scores keeps what it has before it.</summary>
    public void LetGo(MemberId actor, TeamId team, DateTimeOffset now)
    {
        if (Stage is not JuryStage.Setup)
            throw JuryErrors.HoldsProject(this);

        Enter(actor, [.. Projects.Where(project => project.Team != team)], now);
    }

    /// <summary>The organisers put a project out of the competition, or back in; not any more once the result is signed.</summary>
    public void NoteStanding(MemberId actor, TeamId team, bool isOut, DateTimeOffset now)
    {
        if (Stage >= JuryStage.Decided)
            throw JuryErrors.HoldsProject(this);

        Raise(isOut ? new ProjectPutOut(Id, team, actor, now) : new ProjectPutBack(Id, team, actor, now));
    }

    public bool IsBefore(TeamId team) => Projects.Any(project => project.Team == team);

    /// <summary>Called by the first mark of anybody.</summary>
    internal void Fix(DateTimeOffset now) => FixedAt ??= now;

    internal static string Reason(string? typed) => Words.TidyOrNone(typed) is { Length: <= MaxReasonLength } tidy ? tidy : throw JuryErrors.ReasonUnfit();

    private static JuryPlan Checked(JuryPlan plan)
    {
        if (Words.TidyOrNone(plan.Title) is not { Length: <= MaxTitleLength } title)
            throw JuryErrors.TitleUnfit();
        if (plan.VisitsPerTeam is < 1 or > MostVisits || plan.MinutesPerVisit is < 1 or > MostMinutes || plan.WindowMinutes is < 1 or > MostMinutes || plan.ContestDays is < 0 or > MostContestDays)
            throw JuryErrors.PlanUnfit();
        if (plan.Ties.Distinct().Count() < plan.Ties.Count || plan.Ties.Any(rule => rule.Number is < 0 or >= Rubric.MostLines || (rule.Step is not TieStep.Criterion && rule.Number > 0)))
            throw JuryErrors.LadderUnfit();

        return plan with { Title = title, Track = Words.TidyOrNone(plan.Track) };
    }

    private void GuardSetup()
    {
        GuardOpenEnded();
        if (Stage is not JuryStage.Setup)
            throw JuryErrors.NotInStage(this);
    }

    internal void GuardOpenEnded()
    {
        if (Stage is JuryStage.Sealed)
            throw JuryErrors.Sealed(this);
    }

    private void GuardStage(params ReadOnlySpan<JuryStage> allowed)
    {
        GuardOpenEnded();
        if (!allowed.Contains(Stage))
            throw JuryErrors.NotInStage(this);
    }
}
