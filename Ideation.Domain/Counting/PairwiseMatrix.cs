namespace Ideation.Domain.Counting;

/// <summary>What an option that a ballot does not rank is worth on it.</summary>
public enum Unranked
{
    /// <summary>Below every ranked option, equal to the other unranked.</summary>
    TiedLast = 1,

    /// <summary>Nothing is known: compared with no option.</summary>
    NotCompared = 2,
}

/// <summary>The number of voters who prefer each option (row) to each other (column).</summary>
internal static class PairwiseMatrix
{
    public static long[][] Of(Ballot[] rankings, int options, Unranked unranked)
    {
        var preferring = Empty(options);
        var ranked = new bool[options];
        var rest = new List<int>(options);
        foreach (var ballot in rankings)
        {
            rest.Clear();
            if (unranked == Unranked.TiedLast)
                FindUnranked(ballot, ranked, rest);
            for (var tier = 0; tier < ballot.Ranking.Length; tier++)
            {
                foreach (var better in ballot.Ranking[tier])
                    AddWorse(preferring[better], ballot, tier + 1, rest);
            }
        }

        return preferring;
    }

    /// <summary>From any kind of ballot: a higher place, a higher mark or an approval is a preference.</summary>
    public static long[][] OfAny(Ballot[] ballots, int options, long noMark = Ballot.NoMark)
    {
        var preferring = Of([.. ballots.Where(ballot => ballot.Kind == BallotKind.Ranking).Select(FirstMentions)], options, Unranked.TiedLast);
        var worth = new long[options];
        foreach (var ballot in ballots.Where(ballot => ballot.Kind != BallotKind.Ranking))
        {
            Array.Clear(worth);
            for (var option = 0; option < ballot.Marks.Length; option++)
                worth[option] = ballot.Marks[option] == Ballot.NoMark ? noMark : ballot.Marks[option];
            foreach (var option in ballot.Approve)
                worth[option] = 1;
            AddByWorth(preferring, worth, ballot.Count);
        }

        return preferring;
    }

    /// <summary>A mark in the units of the ballots; below every mark when there is none.</summary>
    public static long InUnits(Fraction? mark, long unit) => mark is { } worth ? (long)(worth * unit).Floor() : Ballot.NoMark;

    public static void AddByWorth(long[][] preferring, long[] worth, long count)
    {
        for (var i = 0; i < worth.Length; i++)
        {
            var row = preferring[i];
            for (var j = 0; j < worth.Length; j++)
            {
                if (worth[i] > worth[j])
                    row[j] += count;
            }
        }
    }

    public static long[][] Empty(int options)
    {
        var rows = new long[options][];
        for (var i = 0; i < options; i++)
            rows[i] = new long[options];
        return rows;
    }

    /// <summary>A run-off ballot may name an option twice; for a comparison its best place counts.</summary>
    private static Ballot FirstMentions(Ballot ballot)
    {
        if (Verdict.OfRanking(ballot) != Verdict.Duplicates)
            return ballot;

        var seen = new HashSet<int>();
        return Ballot.Ranked(ballot.Count, [.. ballot.Ranking.Select(tier => tier.Where(seen.Add).ToArray())]);
    }

    private static void FindUnranked(Ballot ballot, bool[] ranked, List<int> rest)
    {
        Array.Clear(ranked);
        foreach (var tier in ballot.Ranking)
        {
            foreach (var option in tier)
                ranked[option] = true;
        }

        for (var option = 0; option < ranked.Length; option++)
        {
            if (!ranked[option])
                rest.Add(option);
        }
    }

    private static void AddWorse(long[] row, Ballot ballot, int from, List<int> rest)
    {
        for (var tier = from; tier < ballot.Ranking.Length; tier++)
        {
            foreach (var worse in ballot.Ranking[tier])
                row[worse] += ballot.Count;
        }

        foreach (var worse in rest)
            row[worse] += ballot.Count;
    }
}
