namespace Ideation.Domain.Counting;

/// <summary>
/// What becomes of a ballot: it counts, it is blank, or it is invalid for a reason. A ballot is never repaired.
/// </summary>
internal sealed class Verdict
{
    private Verdict(string? reason) => Reason = reason;

    public static Verdict Counted { get; } = new(null);

    public static Verdict Blank { get; } = new(null);

    public static Verdict Duplicates { get; } = new("duplicates");

    public static Verdict TooMany { get; } = new("tooMany");

    public static Verdict EqualRanks { get; } = new("equalRanks");

    public static Verdict OutOfRange { get; } = new("outOfRange");

    public static Verdict NotWhole { get; } = new("notWhole");

    public static Verdict OverBudget { get; } = new("overBudget");

    public static Verdict NotAllSpent { get; } = new("notAllSpent");

    public string? Reason { get; }

    /// <summary>A list that names each option at most once, and something.</summary>
    public static Verdict OfApproval(Ballot ballot)
    {
        if (ballot.Approve.Length == 0)
            return Blank;

        return HasDuplicates(ballot.Approve) ? Duplicates : Counted;
    }

    /// <summary>A ranking that names each option at most once, and something.</summary>
    public static Verdict OfRanking(Ballot ballot)
    {
        var named = 0;
        foreach (var tier in ballot.Ranking)
            named += tier.Length;
        if (named == 0)
            return Blank;

        return HasDuplicates(ballot.Ranking) ? Duplicates : Counted;
    }

    public static bool IsAll(long[] marks, long value)
    {
        foreach (var mark in marks)
        {
            if (mark != value)
                return false;
        }

        return true;
    }

    private static bool HasDuplicates(int[] options)
    {
        for (var i = 1; i < options.Length; i++)
        {
            if (options.AsSpan(0, i).Contains(options[i]))
                return true;
        }

        return false;
    }

    private static bool HasDuplicates(int[][] tiers)
    {
        Span<ulong> seen = stackalloc ulong[16];
        HashSet<int>? rest = null;
        foreach (var tier in tiers)
        {
            foreach (var option in tier)
            {
                if (option >= 1024)
                {
                    if (!(rest ??= []).Add(option))
                        return true;
                    continue;
                }

                var bit = 1UL << (option & 63);
                if ((seen[option >> 6] & bit) != 0)
                    return true;
                seen[option >> 6] |= bit;
            }
        }

        return false;
    }
}
