using System.Globalization;
using Ideation.App.Account;
using Ideation.App.Data;
using Ideation.Domain.Network;
using Ideation.Domain.Rounds;
using Microsoft.EntityFrameworkCore;

namespace Ideation.App.Rounds;

/// <summary>Puts the minute of a round together, in the language of whoever reads it.</summary>
public sealed class MinuteQueries(RoundQueries rounds, IDbContextFactory<IdeationDb> contexts)
{
    /// <summary>Refuses with <c>round.not-found</c>, or <c>round.result-not-shown</c> before the result is shown to all.</summary>
    public async Task<MinuteView> FindAsync(Viewer viewer, RoundId id, CancellationToken cancellationToken = default)
    {
        var view = await rounds.FindAsync(viewer, id, cancellationToken) ?? throw RoundRefusals.NotFound();
        if (!view.Round.ShowsResult)
            throw RoundRefusals.ResultNotShown();

        var (round, counted) = (view.Round, await rounds.ResultAsync(viewer, id, cancellationToken));
        var (seal, result) = (round.Seal!, counted.Result);
        var isEnglish = CultureInfo.CurrentUICulture.TwoLetterISOLanguageName is "en";
        var quorum = result.Quorum is { } q && round.Settings.Quorum is { } asked
            ? new MinuteQuorum(asked.Share, asked.Base, q.Base, q.Needed, (long)q.TookPart, q.Met)
            : null;
        return new MinuteView(
            id, round.Title, round.State, round.Paper.Method, Options(round, counted), round.Paper.Seats,
            round.Settings.Secrecy, round.Settings.Reveal, round.Settings.Electorate, round.Settings.Late, round.Settings.Receipts, round.Settings.BallotChange, round.Settings.IsBinding,
            round.OpenedAt, seal.At, round.RevealedAt,
            seal.Attendance.Enrolled, seal.Attendance.Present, seal.Attendance.Active, seal.Attendance.Cast, result.Ballots.Blank, result.Ballots.Invalid,
            seal.Attendance.Guests, seal.Attendance.Proxies,
            quorum, result.Winners, result.Tied,
            [.. result.Decisions.Select(decision => new MinuteTie(decision.Round, decision.Among, decision.Rule, decision.Chosen))],
            round.CastingVote is { } casting ? new MinuteCastingVote(await NameAsync(casting.By, cancellationToken), casting.Chosen, casting.Reason, casting.At) : null,
            [.. result.Explanation.Select(line => isEnglish ? line.En : line.Fr)],
            [.. view.Sheet.Hosts.Select(host => host.Name)], seal.Outcome.Fingerprint, seal.Head, seal.PurgedAt,
            round.Certification is { } certified ? new MinuteCertification(await NameAsync(certified.By, cancellationToken), certified.At) : null,
            view.Sheet.RunOff, round.RunOffOf);
    }

    private static IReadOnlyList<MinuteOption> Options(Round round, CountedRound counted)
    {
        var result = counted.Result;
        return [.. round.Paper.Options.Select((name, option) =>
        {
            var tier = result.Ranking.ToList().FindIndex(tier => tier.Contains(option));
            var before = result.Ranking.Take(Math.Max(tier, 0)).Sum(earlier => earlier.Count);
            return new MinuteOption(option, name, tier < 0 ? null : before + 1, result.Scores?[option], result.Winners.Contains(option), result.Tied.Contains(option));
        })];
    }

    private async Task<string> NameAsync(MemberId member, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.Members.Where(known => known.Id == member).Select(known => known.Name).SingleOrDefaultAsync(cancellationToken) ?? "";
    }
}
