using Ideation.App.Account;
using Ideation.App.Data;
using Ideation.App.Live;
using Ideation.Domain.Hackathons;
using Ideation.Domain.Juries.Judging;
using Ideation.Domain.Juries.Scoring;
using Ideation.Domain.Network;
using Microsoft.EntityFrameworkCore;

namespace Ideation.App.Juries;

/// <summary>Scorecards: one's own, and for whoever watches over the scores what state all are in. Marks of others reach the chair alone, once they are submitted.</summary>
public sealed class ScoringQueries(IDbContextFactory<IdeationDb> contexts, JuryQueries juries, JuryCounts counts, SharedReads shared)
{
    private const double WholeLevel = 1;

    private static readonly IReadOnlyDictionary<(MemberId Juror, TeamId Team), double> NoScores = new Dictionary<(MemberId Juror, TeamId Team), double>();

    /// <summary>Null for whoever is not a juror of it.</summary>
    public async Task<MyCards?> MineAsync(Viewer viewer, JuryId id, CancellationToken cancellationToken = default)
    {
        if (viewer.Member is not { } me || await juries.SeenAsync(viewer, id, cancellationToken) is not { } sheet || !sheet.Jury.IsJuror(me))
            return null;

        var view = juries.ViewOf(sheet, viewer);
        return new MyCards(view, Rows(sheet, view, await OwnAsync(id, me, cancellationToken)));
    }

    /// <summary>Null when the viewer has no such card.</summary>
    public async Task<CardView?> CardAsync(Viewer viewer, JuryId id, TeamId team, CancellationToken cancellationToken = default)
    {
        if (viewer.Member is not { } me || await juries.SeenAsync(viewer, id, cancellationToken) is not { } sheet || !sheet.Teams.TryGetValue(team, out var project))
            return null;

        var own = await OwnAsync(id, me, cancellationToken);
        if (own.FirstOrDefault(card => card.Team == team) is not { } mine)
            return null;

        var view = juries.ViewOf(sheet, viewer);
        var rows = Rows(sheet, view, own);
        var isOpen = sheet.Jury.Stage is JuryStage.Scoring || (sheet.Jury.Stage is JuryStage.Closed && mine.State is ScorecardState.Reopened);
        var mayWrite = isOpen && mine.IsAwaited;
        return new CardView(
            view, rows.First(row => row.Team == team), project.Sheet, project.State is TeamState.Submitted ? project.Pitch : null, mine.Failed, mine.Notes, mine.Feedback,
            mine.State is ScorecardState.Reopened ? mine.Reopenings[^1].Reason : null, mayWrite, mayWrite && mine.Marks.All(mark => mark is not null), rows);
    }

    /// <summary>The juries that are open for scores and still await some of this person; the one with the nearest date first.</summary>
    public async Task<IReadOnlyList<AwaitingJury>> AwaitedAsync(Viewer viewer, CancellationToken cancellationToken = default)
    {
        if (viewer.Member is not { } me)
            return [];

        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var awaited = await db.Scorecards.AsNoTracking()
            .Where(card => card.Juror == me && (card.State == ScorecardState.NotStarted || card.State == ScorecardState.Draft || card.State == ScorecardState.Reopened))
            .Join(db.Juries.Where(jury => jury.Stage == JuryStage.Scoring), card => card.Jury, jury => jury.Id, (_, jury) => jury).ToListAsync(cancellationToken);
        return [.. awaited.GroupBy(jury => jury.Id).Select(group => new AwaitingJury(group.Key, group.First().Plan.Title, group.Count(), group.First().Plan.ScoreBy))
            .OrderBy(one => one.ScoreBy ?? DateTimeOffset.MaxValue).ThenBy(one => one.Title, StringComparer.Ordinal)];
    }

    /// <summary>For the chair and those who run the campaign; scores and manners for the chair alone.</summary>
    public async Task<MatrixView?> MatrixAsync(Viewer viewer, JuryId id, CancellationToken cancellationToken = default)
    {
        if (await juries.SeenAsync(viewer, id, cancellationToken) is not { } sheet || juries.ViewOf(sheet, viewer) is not { Mine.IsRunning: true } view)
            return null;

        var room = await RoomAsync(sheet);
        var (jury, showsScores) = (sheet.Jury, sheet.Jury.ShowsScoresTo(viewer));
        var cards = room.Cards.ToDictionary(card => (card.Juror, card.Team));
        var cells =
            from project in jury.Projects
            from juror in jury.Jurors
            select CellOf(view, jury, juror.Member, project.Team, cards.GetValueOrDefault((juror.Member, project.Team)), showsScores ? room.Scores : NoScores);
        return new MatrixView(
            view, [.. cells], showsScores ? room.Manners : [], room.Cards.Count(card => card.State is ScorecardState.Submitted), room.Cards.Count(card => card.IsAwaited), room.IsConnected, showsScores);
    }

    private static MatrixCell CellOf(
        JuryView view, Jury jury, MemberId juror, TeamId team, Scorecard? card, IReadOnlyDictionary<(MemberId Juror, TeamId Team), double> scores)
    {
        double? score = scores.TryGetValue((juror, team), out var given) ? given : null;
        double[] others = score is null ? [] : [.. scores.Where(pair => pair.Key.Team == team && pair.Key.Juror != juror).Select(pair => pair.Value)];
        return new MatrixCell(
            juror, team, card?.State, jury.IsBarred(juror, team), score, others.Length > 0 && Math.Abs(score!.Value - others.Average()) >= WholeLevel,
            card is { IsAwaited: true } && view.Now >= view.Plan.ScoreBy);
    }

    // Read once for all who look at the room; what each may see of it is decided above. A mark changes no count: that is made anew only when a card is submitted or ends.
    private Task<Room> RoomAsync(JurySheet sheet) => shared.ReadAsync(LiveTopic.ScoresOf(sheet.Jury.Id), "room", async () =>
    {
        var id = sheet.Jury.Id;
        var counted = await counts.OfAsync(id);
        await using var db = await contexts.CreateDbContextAsync();
        var cards = await db.Scorecards.AsNoTracking().Where(card => card.Jury == id).ToListAsync();
        return new Room(
            cards,
            cards.Where(card => card.State is ScorecardState.Submitted).ToDictionary(card => (card.Juror, card.Team), card => ScoreOf(counted.Record.Jury.Rubric, card)!.Value),
            [.. counted.Result.Jurors.Select(line => new JurorManner(counted.Record.Jurors[line.Juror], line.Severity, line.StandardError, line.Divergence))],
            counted.Result.Standing.IsConnected);
    });

    private async Task<IReadOnlyList<Scorecard>> OwnAsync(JuryId id, MemberId me, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.Scorecards.AsNoTracking().Where(card => card.Jury == id && card.Juror == me).ToListAsync(cancellationToken);
    }

    private static IReadOnlyList<CardRow> Rows(JurySheet sheet, JuryView view, IReadOnlyList<Scorecard> own) =>
        [.. from project in sheet.Jury.Projects
            join card in own on project.Team equals card.Team
            where card.State is not (ScorecardState.Absent or ScorecardState.Replaced)
            select new CardRow(
                card.Team, view.NameOf(card.Team), card.State, card.Marks, ScoreOf(sheet.Jury.Rubric, card), project.IsCalibration, card.IsAwaited && view.Now >= view.Plan.ScoreBy)];

    private static double? ScoreOf(Rubric rubric, Scorecard card)
    {
        var sheet = new Sheet(0, 0, [.. card.Marks.Select(mark => (double?)mark)], Recused: false);
        return sheet.IsComplete ? rubric.Counted.Score(sheet) : null;
    }

    private sealed record Room(
        IReadOnlyList<Scorecard> Cards, IReadOnlyDictionary<(MemberId Juror, TeamId Team), double> Scores, IReadOnlyList<JurorManner> Manners, bool IsConnected);
}
