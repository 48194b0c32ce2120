using CsCheck;
using Ideation.Domain.Counting;

namespace Ideation.Tests.Domain.Counting;

/// <summary>Bounds of prices hold the exact price, and are narrow enough that hardly anything is left to exact numbers.</summary>
public sealed class SharesEstimateTests
{
    private static readonly Gen<Fraction> Fractions =
        Gen.Select(Gen.Long[1, 1_000_000_000_000], Gen.Long[1, 1_000_000], Gen.Int[-40, 40], (above, below, power) => power < 0
            ? new Fraction(above, below * System.Numerics.BigInteger.Pow(7, -power))
            : new Fraction(above * System.Numerics.BigInteger.Pow(7, power), below));

    [Fact]
    public void Bounds_of_a_fraction_hold_it_and_lie_close() => Fractions.Sample(value => AssertNarrow(value, Bounds.Of(value)));

    [Fact]
    public void Bounds_of_nothing_are_nothing() => Assert.Equal(new Bounds(0, 0), Bounds.Of(0));

    [Fact]
    public void Bounds_stay_around_a_quotient() => Gen.Select(Fractions, Fractions, Gen.Long[1, 100_000]).Sample((one, other, number) =>
    {
        AssertNarrow(one / other, Bounds.Of(one) / Bounds.Of(other));
        AssertNarrow(one / number, Bounds.Of(one) / number);
    });

    /// <summary>The nearest upper bound that surely collects the cost is tried first, and one that is wider by 1e-10 or 1e-6 hardly ever.</summary>
    [Fact]
    public void A_part_lies_between_its_bounds_while_purchases_are_paid()
    {
        var (all, wide) = (0, 0);
        Gen.Select(Elections.Approvals, Gen.Int[1, 60], Gen.Int[1, 40].Array[Elections.Options]).Sample((ballots, share, costs) =>
        {
            Ballot[] valid = [.. ballots.Where(ballot => ballot.Approve.Distinct().Count() == ballot.Approve.Length)];
            Fraction[] exact = [.. costs.Select(cost => new Fraction(cost, 3))];
            var voters = new SharesVoters(valid, exact, valid.Sum(ballot => ballot.Count));
            var (estimate, purse) = (new SharesEstimate(voters, new Fraction(share, 7)), new SharesPurse(voters, new Fraction(share, 7)));
            foreach (var option in Enumerable.Range(0, costs.Length).Where(option => voters.Approvals[option] > 0))
            {
                var bounds = estimate.Part(option, voters.Costs[option]);
                if (purse.Part(option, exact[option]) is not { } part)
                {
                    Assert.Equal(double.PositiveInfinity, bounds.High);
                    Assert.True(double.IsInfinity(bounds.Low), $"{option} cannot be paid, which is certain.");
                    continue;
                }

                if (purse.Of(option) == exact[option])
                {
                    // They give all they have: nothing but exact numbers can tell that it is enough.
                    Assert.True(bounds.Low <= Bounds.Of(part).High);
                    purse.Pay(option, part, exact[option]);
                    estimate.Pay(option, Bounds.Of(part));
                    continue;
                }

                AssertBetween(part, bounds, 1e-5);
                Interlocked.Increment(ref all);
                if (bounds.High > bounds.Low * (1 + 1e-12))
                    Interlocked.Increment(ref wide);
                purse.Pay(option, part, exact[option]);
                estimate.Pay(option, bounds);
            }
        });

        Assert.True(wide <= 2 + (all / 50), $"{wide} of {all} bounds lie far apart.");
    }

    [Fact]
    public void Who_may_just_be_able_to_pay_is_left_to_exact_numbers()
    {
        // Three voters have thirds of 1, and together exactly 1.
        Ballot[] ballots = [Ballot.Approving(3, 0)];
        var voters = new SharesVoters(ballots, [1], 3);
        var bounds = new SharesEstimate(voters, new Fraction(1, 3)).Part(0, voters.Costs[0]);

        Assert.True(bounds.Low <= 1 / 3.0);
        Assert.Equal(double.PositiveInfinity, bounds.High);
    }

    private static void AssertNarrow(Fraction exact, Bounds bounds) => AssertBetween(exact, bounds, 1e-12);

    /// <param name="apart">The most that the upper bound may stand above the lower, as a share of it.</param>
    private static void AssertBetween(Fraction exact, Bounds bounds, double apart)
    {
        Assert.True(Exactly(bounds.Low) <= exact && exact <= Exactly(bounds.High), $"{exact} is not between {bounds.Low:R} and {bounds.High:R}.");
        Assert.True(bounds.High <= bounds.Low * (1 + apart), $"{bounds.Low:R} and {bounds.High:R} lie far apart.");
    }

    /// <summary>What a double stands for, to the last bit.</summary>
    private static Fraction Exactly(double value)
    {
        var power = 0;
        for (; value != Math.Floor(value); power++)
            value *= 2;
        return new(new System.Numerics.BigInteger(value), System.Numerics.BigInteger.Pow(2, power));
    }
}
