using System.Numerics;

namespace Ideation.Domain.Counting;

/// <summary>
/// Each voter buys votes with credits; v votes for an option cost v² credits (Posner &amp; Weyl 2015). The sum of votes decides.
/// A ballot that buys nothing is blank.
/// </summary>
public sealed record Quadratic : CountingMethod
{
    /// <summary>Its square still fits.</summary>
    private const long MostVotes = 3_037_000_499;

    public long Credits { get; init; } = 99;

    public bool AllowNegative { get; init; }

    public override string Name => "quadratic";

    public override IReadOnlyList<BallotKind> Accepts => [BallotKind.Marks];

    internal override Fraction? NoMarkIsWorth => 0;

    internal override CountResult Count(Poll poll)
    {
        var unit = poll.Box.MarkUnit;
        var spent = (Usual: Int128.Zero, Huge: BigInteger.Zero);
        var accepted = poll.Accept(ballot => Judge(ballot, unit, ref spent));
        var most = Math.Min((long)Math.Sqrt(Credits) + 1, MostVotes);
        var (sums, _) = Marks.Sum(accepted, poll.Options, Marks.InUnits(most, unit));
        poll.Explanation.Say("quadratic.credits", ("spent", $"{spent.Huge + spent.Usual}"), ("credits", $"{(BigInteger)Credits * poll.Counted}"));
        return Additive.Result(poll, Array.ConvertAll(sums, sum => new Fraction(sum, unit)), "score.votes");
    }

    /// <summary>What a ballot that counts has spent is added up on the way; only what is huge needs numbers without a limit.</summary>
    private Verdict Judge(Ballot ballot, long unit, ref (Int128 Usual, BigInteger Huge) spent)
    {
        var cost = 0UL;
        foreach (var mark in ballot.Marks)
        {
            if (mark is Ballot.NoMark or 0)
                continue;
            if (unit != 1 && mark % unit != 0)
                return Verdict.NotWhole;
            if (mark < 0 && !AllowNegative)
                return Verdict.OutOfRange;

            var votes = Math.Abs(unit == 1 ? mark : mark / unit);
            if (votes > MostVotes)
                return Verdict.OverBudget;
            cost += (ulong)(votes * votes);
            if (cost > (ulong)Credits)
                return Verdict.OverBudget;
        }

        var all = (Int128)cost * ballot.Count;
        if (all <= long.MaxValue)
            spent.Usual += all;
        else
            spent.Huge += all;
        return cost == 0 ? Verdict.Blank : Verdict.Counted;
    }
}
