namespace Ideation.Domain.Counting;

/// <summary>How many votes elect, from V votes for s seats.</summary>
public enum QuotaRule
{
    /// <summary>The whole part of V/(s+1), plus one.</summary>
    Droop = 1,

    /// <summary>V/s.</summary>
    Hare = 2,

    /// <summary>V/(s+1).</summary>
    HagenbachBischoff = 3,

    /// <summary>V/(s+2).</summary>
    Imperiali = 4,
}

/// <summary>How a surplus moves.</summary>
public enum TransferRule
{
    /// <summary>All papers move at a value cut to a number of decimals.</summary>
    Scottish = 1,

    /// <summary>The same with fractions, nothing cut.</summary>
    Exact = 2,
}

/// <summary>
/// Single transferable vote by the Scottish Local Government Elections Order 2007 (SSI 2007/42), rules 45–52: weighted inclusive
/// transfers of one surplus per stage, the largest first; when there is none, the lowest is excluded. <see cref="TransferRule.Exact"/> and the
/// other quotas change the arithmetic, not the order of steps. What cutting a value loses counts as out of choices.
/// </summary>
public sealed record SingleTransferableVote : CountingMethod
{
    public RankingRules Reading { get; init; } = new();

    public QuotaRule Quota { get; init; } = QuotaRule.Droop;

    public TransferRule Transfer { get; init; } = TransferRule.Scottish;

    public int Decimals { get; init; } = 5;

    public override string Name => "single-transferable-vote";

    public override IReadOnlyList<BallotKind> Accepts => [BallotKind.Ranking];

    public override bool HasRounds => true;

    internal override CountResult Count(Poll poll)
    {
        var accepted = poll.Accept(InstantRunoff.RankedAnything);
        var found = new TransferableCount(poll, this, accepted).Run();
        return found with { Pairwise = PairwiseMatrix.OfAny(accepted, poll.Options) };
    }

    internal Fraction QuotaOf(Fraction votes, int seats) => Quota switch
    {
        QuotaRule.Droop => (votes / (seats + 1)).Floor() + 1,
        QuotaRule.Hare => votes / seats,
        QuotaRule.HagenbachBischoff => votes / (seats + 1),
        QuotaRule.Imperiali => votes / (seats + 2),
        _ => throw new ArgumentOutOfRangeException(nameof(votes), Quota, "Say how many votes elect."),
    };

    /// <summary>Rule 48(3): what a paper is worth on its way from a surplus.</summary>
    internal Fraction ValueOf(Fraction paper, Fraction surplus, Fraction total) =>
        Transfer == TransferRule.Exact ? paper * surplus / total : (paper * surplus / total).Truncate(Decimals);
}
