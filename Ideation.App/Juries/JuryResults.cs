using System.Globalization;
using Ideation.App.Account;
using Ideation.Domain.Hackathons;
using Ideation.Domain.Juries.Explaining;
using Ideation.Domain.Juries.Judging;
using Ideation.Domain.Juries.Results;

namespace Ideation.App.Juries;

/// <summary>What a jury's scores come to, and why; for those to whom <see cref="JuryAccess"/> shows it. Sentences that name a juror are for the chair alone.</summary>
public sealed class JuryResults(JuryQueries juries, JuryCounts counts)
{
    /// <summary>Null while this viewer may not see it.</summary>
    public async Task<JuryResultView?> FindAsync(Viewer viewer, JuryId id, CancellationToken cancellationToken = default)
    {
        if (await juries.SeenAsync(viewer, id, cancellationToken) is not { } sheet || juries.ViewOf(sheet, viewer) is not { Mine.ShowsResult: true } view)
            return null;

        var (jury, counted) = (sheet.Jury, await counts.OfAsync(id));
        var names = NamesOf(counted.Record, view);
        return new JuryResultView(
            view, Rows(view, jury, counted, names), counted.Result.Standing.Basis is Basis.Adjusted,
            // Places and chances stand in the rows.
            [.. counted.Result.Explanation.Where(sentence => sentence.Key is not ("jury.rank" or "jury.chance") && (view.Mine.IsChair || !NamesAJuror(sentence))).Select(sentence => names.Say(sentence, Language))],
            [.. jury.Motions.Select(motion => view.Mine.IsChair ? motion : motion with { Votes = [.. motion.Votes.Where(vote => vote.Juror == viewer.Member)] })], jury.ChairWords,
            LeftToTheChair(counted), [.. jury.Contests.Where(contest => view.Mine.IsRunning || contest.Team == view.Mine.Team)], jury.VotesNeeded,
            [.. jury.Motions.Where(motion => motion.Outcome is null && view.Mine.IsSeated && !jury.IsBarred(viewer.Member!.Value, motion.Team)).Select(motion => motion.Number)],
            viewer.Member);
    }

    /// <summary>Null for whoever may not read what this team is told.</summary>
    public async Task<FeedbackView?> FeedbackAsync(Viewer viewer, JuryId id, TeamId team, CancellationToken cancellationToken = default)
    {
        if (await juries.SeenAsync(viewer, id, cancellationToken) is not { } sheet || !sheet.Teams.TryGetValue(team, out var found) || !sheet.Jury.IsBefore(team) || sheet.Jury.IsCalibration(team))
            return null;

        var view = juries.ViewOf(sheet, viewer);
        if (!sheet.Jury.ShowsFeedbackTo(viewer, sheet.Campaign, found, view.Now))
            return null;

        var counted = await counts.OfAsync(id);
        var row = Rows(view, sheet.Jury, counted, NamesOf(counted.Record, view)).FirstOrDefault(one => one.Team == team);
        var isIn = viewer.Member is { } me && found.Has(me);
        var contest = sheet.Jury.Contests.FirstOrDefault(one => one.Team == team);
        return new FeedbackView(
            view, team, found.Name, row?.Rank, row?.Why, Means(sheet.Jury, counted, team),
            // By their words: in the order of the cards they would tell whose they are.
            [.. counted.Feedback.Where(one => one.Team == team).Select(one => one.Words).Order(StringComparer.Ordinal)],
            contest, isIn && contest is null && view.Stage is JuryStage.Published && sheet.Jury.IsPublicAt(view.Now) && view.Now < view.ContestUntil);
    }

    private static IReadOnlyList<ResultRow> Rows(JuryView view, Jury jury, CountedJury counted, JuryNames names)
    {
        var (record, result) = (counted.Record, counted.Result);
        var reasons = RankReasons.Of(result);
        var order = jury.Signature?.Ranking ?? record.Order(result.Standing.Ranking);
        var moved = jury.Motions.Where(motion => motion.Outcome is MotionOutcome.Adopted).GroupBy(motion => motion.Team).ToDictionary(group => group.Key, group => group.Last());
        var ranks = Places.Of(order);
        var rows = record.Teams.Index().Select(pair =>
        {
            var (number, team) = pair;
            var line = result.Projects[number];
            return new ResultRow(
                ranks.TryGetValue(team, out var rank) ? rank : null, team, view.NameOf(team), line.Sheets, line.Raw, line.Adjusted, line.StandardError, line.ChanceFirst,
                reasons.TryGetValue(number, out var reason) ? names.Say(reason, Language) : null,
                record.Case.Eliminated.FirstOrDefault(one => one.Project == number)?.Reason, moved.GetValueOrDefault(team), [.. view.Awards.Where(award => award.Team == team).Select(award => award.Prize)]);
        });
        return [.. rows.OrderBy(row => row.Rank ?? int.MaxValue).ThenBy(row => row.Name, StringComparer.CurrentCulture)];
    }

    private static IReadOnlyList<CriterionMean> Means(Jury jury, CountedJury counted, TeamId team)
    {
        var number = counted.Record.Teams.Index().First(pair => pair.Item == team).Index;
        var sheets = counted.Record.Case.Sheets.Where(sheet => sheet.IsComplete).ToList();
        var own = sheets.Where(sheet => sheet.Project == number).ToList();
        return own.Count == 0
            ? []
            : [.. jury.Rubric.Lines.Select((line, at) => new CriterionMean(line.Name, line.Weight, own.Average(sheet => sheet.Marks[at]!.Value), sheets.Average(sheet => sheet.Marks[at]!.Value)))];
    }

    // Those who are equal in the result while the ladder gives the chair the last word.
    private static IReadOnlyList<IReadOnlyList<TeamId>> LeftToTheChair(CountedJury counted) => counted.Record.Case.Ties.Any(rule => rule.Step is TieStep.Chair)
        ? [.. counted.Result.Standing.Ranking.Where(tier => tier.Count > 1).Select(tier => (IReadOnlyList<TeamId>)[.. tier.Select(number => counted.Record.Teams[number])])]
        : [];

    private static bool NamesAJuror(Sentence sentence) =>
        sentence.Arguments.Any(argument => argument.Value is Named { Kind: NamedKind.Juror } || (argument.Value is IReadOnlyList<Named> list && list.Any(named => named.Kind is NamedKind.Juror)));

    private static JuryNames NamesOf(JuryRecord record, JuryView view) =>
        new([.. record.Teams.Select(view.NameOf)], [.. record.Jurors.Select(view.NameOf)], [.. view.Rubric.Lines.Select(line => line.Name)]);

    private static string Language => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName is "en" ? "en" : "fr";
}
