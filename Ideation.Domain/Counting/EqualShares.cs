namespace Ideation.Domain.Counting;

/// <summary>What an option that is bought is worth to each of its supporters.</summary>
public enum Utility
{
    /// <summary>What it costs.</summary>
    Cost = 1,

    /// <summary>One, whatever it costs.</summary>
    Cardinality = 2,
}

/// <summary>What is done with money that is left.</summary>
public enum Completion
{
    None = 1,

    /// <summary>Raises every voter's share by one unit of money, as long as the cost stays within the budget.</summary>
    AddOne = 2,

    /// <summary>Buys what still fits, most approvals first.</summary>
    Greedy = 3,

    AddOneThenGreedy = 4,
}

/// <summary>
/// Method of equal shares (Peters, Pierczyński &amp; Skowron 2021) with approvals: the budget is shared equally; what is bought next is what
/// asks the lowest price per unit of utility from its supporters, who pay it as far as they can. Blank ballots hold a share too.
/// </summary>
public sealed record EqualShares : CountingMethod
{
    public required Fraction Budget { get; init; }

    public required IReadOnlyList<Fraction> Costs { get; init; }

    public Utility Utility { get; init; } = Utility.Cost;

    public Completion Completion { get; init; } = Completion.None;

    public override string Name => "equal-shares";

    public override IReadOnlyList<BallotKind> Accepts => [BallotKind.Approve];

    public override bool HasSeats => false;

    internal override CountResult Count(Poll poll)
    {
        var accepted = poll.Accept(Verdict.OfApproval);
        if (accepted.Length == 0)
            return new() { Scores = new Fraction?[poll.Options].Select(_ => (Fraction?)0).ToArray(), Purchases = [] };

        return new SharesCount(poll, this, new SharesVoters(accepted, Costs, poll.Counted + poll.Blank)).Run();
    }
}
