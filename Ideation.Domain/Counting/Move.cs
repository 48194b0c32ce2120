namespace Ideation.Domain.Counting;

/// <summary>Votes on their way from an option: to another, or to nobody for one of the reasons that <see cref="Papers"/> knows.</summary>
internal sealed record Move(int From, int To, Fraction Votes)
{
    /// <summary>What cutting a value to its decimals loses.</summary>
    public const int Lost = -5;

    /// <summary>As a result shows them: all that goes from an option to nobody is one transfer, the last.</summary>
    public static List<Transfer> Transfers(IReadOnlyList<Move> moves)
    {
        var transfers = new List<Transfer>();
        foreach (var parcels in moves.GroupBy(move => move.From))
        {
            transfers.AddRange(parcels.Where(move => move.To >= 0 && move.Votes.Sign != 0).Select(move => new Transfer(move.From, move.To, move.Votes)));
            var nobody = parcels.Where(move => move.To < 0).Aggregate(Fraction.Zero, (sum, move) => sum + move.Votes);
            if (nobody.Sign != 0)
                transfers.Add(new(parcels.Key, null, nobody));
        }

        return transfers;
    }

    public void Say(Explanation text)
    {
        if (Votes.Sign == 0)
            return;
        if (To >= 0)
            text.Say("transfer.moved", ("option", From), ("other", To), ("votes", $"{Votes}"));
        else
            text.Say($"transfer.{Reason(To)}", ("option", From), ("votes", $"{Votes}"));
    }

    public static string Reason(int nobody) => nobody switch
    {
        Papers.Choices => "choices",
        Papers.Equal => "equal-ranks",
        Papers.Skipped => "skipped",
        Papers.Repeated => "duplicates",
        Lost => "lost",
        _ => throw new ArgumentOutOfRangeException(nameof(nobody), nobody, "Say why these votes go to nobody."),
    };
}
