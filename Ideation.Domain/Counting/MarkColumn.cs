namespace Ideation.Domain.Counting;

/// <summary>The marks of one option, lowest first, with how many voters gave each.</summary>
internal sealed class MarkColumn(List<(Fraction Mark, long Count)> marks)
{
    private long Total => marks.Sum(entry => entry.Count);

    public static MarkColumn Of(Ballot[] ballots, int option, long unit)
    {
        var counts = new SortedDictionary<long, long>();
        foreach (var ballot in ballots)
        {
            var mark = ballot.Marks[option];
            if (mark != Ballot.NoMark)
                counts[mark] = counts.GetValueOrDefault(mark) + ballot.Count;
        }

        return new([.. counts.Select(entry => (new Fraction(entry.Key, unit), entry.Value))]);
    }

    /// <summary>Gives everyone without a mark this one.</summary>
    public MarkColumn With(Fraction? missing, long voters) =>
        missing is { } mark && voters > Total ? new([(mark, voters - Total), .. marks]) : this;

    public MarkColumn Trimmed(long atEachEnd)
    {
        if (Total <= 2 * (Int128)atEachEnd)
            return new([]);

        var kept = Dropped(marks, atEachEnd);
        kept.Reverse();
        kept = Dropped(kept, atEachEnd);
        kept.Reverse();
        return new(kept);
    }

    public Fraction? Aggregated(Aggregate how) => how switch
    {
        _ when Total == 0 => null,
        Aggregate.Sum => Sum(),
        Aggregate.Mean => Sum() / Total,
        Aggregate.Median => (At((Total - 1) / 2) + At(Total / 2)) / 2,
        _ => throw new ArgumentOutOfRangeException(nameof(how), how, "Say how marks become one number."),
    };

    private Fraction Sum() => marks.Aggregate(Fraction.Zero, (sum, entry) => sum + (entry.Mark * entry.Count));

    private Fraction At(long position)
    {
        foreach (var (mark, count) in marks)
        {
            if (position < count)
                return mark;
            position -= count;
        }

        throw new ArgumentOutOfRangeException(nameof(position), position, "There are fewer marks.");
    }

    private static List<(Fraction, long)> Dropped(List<(Fraction Mark, long Count)> marks, long drop)
    {
        var kept = new List<(Fraction, long)>();
        foreach (var (mark, count) in marks)
        {
            var gone = Math.Min(count, drop);
            drop -= gone;
            if (count > gone)
                kept.Add((mark, count - gone));
        }

        return kept;
    }
}
