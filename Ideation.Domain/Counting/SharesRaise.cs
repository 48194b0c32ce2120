namespace Ideation.Domain.Counting;

/// <summary>
/// The completion <c>add-one</c>: every share rises by one unit of money as long as the cost stays within the budget. Shares between which
/// nothing can go differently are passed over, so that its time depends on voters and options, not on the amount of money.
/// </summary>
internal sealed class SharesRaise(EqualShares rules, SharesVoters voters, Func<Fraction, SharesRun> runAt)
{
    /// <summary>Looking ahead costs as much as several runs; where it gains little, it waits this many steps at most.</summary>
    private const int LongestPause = 512;

    /// <summary>The last run within the budget, from <paramref name="run"/> on. Every run that met a new tie was made by the way.</summary>
    public SharesRun From(SharesRun run)
    {
        var buyable = SharesRun.Buyable(rules, voters);
        var (steps, pause) = (0, 1);
        while (!buyable.TrueForAll(run.Bought.Contains))
        {
            if (++steps >= pause)
            {
                var ahead = SharesHorizon.Of(rules, voters, run);
                (steps, pause) = (0, ahead > pause ? Math.Max(1, pause / 2) : Math.Min(2 * pause, LongestPause));
                if (ahead.Sign > 0)
                    run = runAt(run.Share + ahead);
            }

            var next = runAt(run.Share + 1);
            if (next.Spent > rules.Budget)
                break;
            run = next;
        }

        return run;
    }
}
