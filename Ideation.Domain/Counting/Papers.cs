namespace Ideation.Domain.Counting;

/// <summary>The ballots of a run-off as they lie: each with the option it counts for now, or the reason why for none.</summary>
internal sealed class Papers
{
    public const int Choices = -1;
    public const int Equal = -2;
    public const int Skipped = -3;
    public const int Repeated = -4;

    private readonly Ballot[] _ballots;
    private readonly RankingRules _rules;

    public Papers(Ballot[] ballots, RankingRules rules)
    {
        _ballots = ballots;
        _rules = rules;
        Holders = new int[ballots.Length];
    }

    private Papers(Papers other)
    {
        _ballots = other._ballots;
        _rules = other._rules;
        Holders = [.. other.Holders];
    }

    /// <summary>Per ballot: the option it counts for, or one of the negative reasons.</summary>
    public int[] Holders { get; }

    public int Count => Holders.Length;

    public Papers Clone() => new(this);

    public long CountOf(int paper) => _ballots[paper].Count;

    /// <summary>Reads a ballot from the top for whom it counts among those standing. Once for nobody, it stays so.</summary>
    public int Read(int paper, bool[] standing)
    {
        var tiers = _ballots[paper].Ranking;
        var ranks = Math.Min(tiers.Length, _rules.MaxRanks);
        // Nobody skips a rank after the last one they filled in: there the ranking just ends.
        while (ranks > 0 && tiers[ranks - 1].Length == 0)
            ranks--;
        var skipped = 0;
        for (var rank = 0; rank < ranks; rank++)
        {
            var tier = tiers[rank];
            if (tier.Length == 0)
            {
                if (++skipped > _rules.MaxSkippedRanks)
                    return Skipped;
                continue;
            }

            skipped = 0;
            if (_rules.Duplicates == RepeatedOptions.Exhaust && IsRepeated(tiers, rank))
                return Repeated;

            var found = tier.Length == 1 ? Single(tier[0], standing) : Several(tier, standing);
            if (found != Choices)
                return found;
        }

        return Choices;
    }

    private int Several(int[] tier, bool[] standing)
    {
        if (Array.TrueForAll(tier, option => option == tier[0]))
            return Single(tier[0], standing);
        if (_rules.EqualRanks == EqualRanks.Exhaust)
            return Equal;
        if (_rules.EqualRanks == EqualRanks.SkipTier)
            return Choices;

        var found = Choices;
        foreach (var option in tier)
        {
            if (!standing[option] || option == found)
                continue;
            if (found != Choices)
                return Equal;
            found = option;
        }

        return found;
    }

    private static int Single(int option, bool[] standing) => standing[option] ? option : Choices;

    private static bool IsRepeated(int[][] tiers, int rank)
    {
        for (var place = 0; place < tiers[rank].Length; place++)
        {
            var option = tiers[rank][place];
            if (tiers[rank].AsSpan(0, place).Contains(option))
                return true;
            for (var before = 0; before < rank; before++)
            {
                if (tiers[before].AsSpan().Contains(option))
                    return true;
            }
        }

        return false;
    }
}
