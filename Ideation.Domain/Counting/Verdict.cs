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
        Span<ulong> seen = stackalloc ulong[16];
        HashSet<int>? rest = null;
        var verdict = Blank;
        foreach (var tier in ballot.Ranking)
        {
            foreach (var option in tier)
            {
                if (option < 1024 ? IsTwice(seen, option) : !(rest ??= []).Add(option))
                    return Duplicates;
                verdict = Counted;
            }
        }

        return verdict;
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

    /// <summary>One bit for each option seen.</summary>
    private static bool IsTwice(Span<ulong> seen, int option)
    {
        var bit = 1UL << (option & 63);
        var isTwice = (seen[option >> 6] & bit) != 0;
        seen[option >> 6] |= bit;
        return isTwice;
    }
}
