using Ideation.Domain.Hackathons;
using Ideation.Domain.Juries.Results;
using Ideation.Domain.Juries.Scoring;
using Ideation.Domain.Network;

namespace Ideation.Domain.Juries.Judging;

/// <summary>
/// A jury with all its scorecards, as one thing that is counted: the same case for the screen, the export and whoever counts again. Calibration projects are not in it; cards
/// that are not submitted are in it without marks.
/// </summary>
/// <param name="Teams">The projects of the case, in the order of their numbers.</param>
/// <param name="Jurors">The jurors of the case, in the order of their numbers.</param>
public sealed record JuryRecord(Jury Jury, IReadOnlyList<TeamId> Teams, IReadOnlyList<MemberId> Jurors, JuryCase Case)
{
    /// <param name="outside">Teams that are out of the competition, and why.</param>
    public static JuryRecord Of(Jury jury, IEnumerable<Scorecard> cards, IReadOnlyDictionary<TeamId, string> outside)
    {
        IReadOnlyList<TeamId> teams = [.. jury.Projects.Where(project => !project.IsCalibration).Select(project => project.Team)];
        IReadOnlyList<MemberId> jurors = [.. jury.Jurors.Select(juror => juror.Member)];
        var (project, number) = (Numbers(teams), Numbers(jurors));
        var counted = cards.Where(card => project.ContainsKey(card.Team) && number.ContainsKey(card.Juror)).ToList();
        return new JuryRecord(jury, teams, jurors, new JuryCase(teams.Count, jurors.Count)
        {
            Rubric = jury.Rubric.Counted,
            Sheets = [.. counted
                .Where(card => card.State is not (ScorecardState.Absent or ScorecardState.Replaced))
                .OrderBy(card => (project[card.Team], number[card.Juror]))
                .Select(card => new Sheet(number[card.Juror], project[card.Team], MarksOf(card), card.State is ScorecardState.Recused))],
            Adjustment = jury.Plan.Adjustment,
            Ties = jury.Plan.Ties,
            Chair = [.. jury.ChairWords.Select(word => new CastingDecision([.. word.Among.Select(team => project[team])], project[word.First], word.Reason))],
            Eliminated = [.. teams.Select(team => (team, Reason: outside.TryGetValue(team, out var reason) ? reason : Unmet(jury, counted, team)))
                .Where(pair => pair.Reason is not null).Select(pair => new Elimination(project[pair.team], pair.Reason))],
            Seed = jury.Seed ?? 0,
        });
    }

    /// <summary>The counted order with every adopted motion in its turn: a project is taken out of where it stands and put alone at its place.</summary>
    public IReadOnlyList<IReadOnlyList<TeamId>> Order(IReadOnlyList<IReadOnlyList<int>> counted)
    {
        List<IReadOnlyList<TeamId>> order = [.. counted.Select(tier => (IReadOnlyList<TeamId>)[.. tier.Select(number => Teams[number])])];
        foreach (var motion in Jury.Motions.Where(motion => motion.Outcome is MotionOutcome.Adopted && order.Exists(tier => tier.Contains(motion.Team))))
        {
            order = [.. order.Select(tier => tier.Where(team => team != motion.Team).ToList()).Where(tier => tier.Count > 0)];
            // A place within a group of equals is after all of them.
            var stood = 0;
            var before = order.TakeWhile(tier => (stood += tier.Count) - tier.Count + 1 < motion.Place).Count();
            order.Insert(before, [motion.Team]);
        }

        return [.. order];
    }

    /// <summary>An eliminating criterion that more than half of those who submitted a card for this project say it does not meet.</summary>
    private static string? Unmet(Jury jury, IReadOnlyList<Scorecard> cards, TeamId team)
    {
        var submitted = cards.Where(card => card.Team == team && card.State is ScorecardState.Submitted).ToList();
        return jury.Rubric.Eliminating.Where((_, criterion) => 2 * submitted.Count(card => card.Failed.Contains(criterion)) > submitted.Count).FirstOrDefault();
    }

    private static IReadOnlyList<double?> MarksOf(Scorecard card) =>
        [.. card.Marks.Select(mark => card.State is ScorecardState.Submitted ? (double?)mark : null)];

    private static Dictionary<TId, int> Numbers<TId>(IReadOnlyList<TId> ids)
        where TId : notnull => ids.Index().ToDictionary(pair => pair.Item, pair => pair.Index);
}
