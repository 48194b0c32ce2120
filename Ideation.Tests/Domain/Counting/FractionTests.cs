using System.Numerics;
using CsCheck;
using Ideation.Domain.Counting;

namespace Ideation.Tests.Domain.Counting;

public sealed class FractionTests
{
    private static readonly Gen<Fraction> Any = Gen.Select(Gen.Int[-1000, 1000], Gen.Int[1, 60], (numerator, denominator) => new Fraction(numerator, denominator));

    [Theory]
    [InlineData(15, 2, "7.5")]
    [InlineData(1, 3, "1/3")]
    [InlineData(-2, 6, "-1/3")]
    [InlineData(-1, 8, "-0.125")]
    [InlineData(6, -3, "-2")]
    [InlineData(0, 5, "0")]
    public void Is_written_as_a_decimal_where_that_ends(int numerator, int denominator, string text) =>
        Assert.Equal(text, new Fraction(numerator, denominator).ToString());

    [Fact]
    public void Rounds_down_and_up_and_cuts_towards_zero()
    {
        Assert.Equal([-4, 3], new BigInteger[] { new Fraction(-7, 2).Floor(), new Fraction(7, 2).Floor() });
        Assert.Equal([-3, 4], new BigInteger[] { new Fraction(-7, 2).Ceiling(), new Fraction(7, 2).Ceiling() });
        Assert.Equal("0.42857", new Fraction(3, 7).Truncate(5).ToString());
    }

    [Fact]
    public void Obeys_the_laws_of_arithmetic() =>
        Gen.Select(Any, Any, Any).Sample((a, b, c) =>
            (a + b) * c == (a * c) + (b * c) && a - a == Fraction.Zero && (b.Sign == 0 || a / b * b == a) && (a < b) == (b > a) && a.CompareTo(b) == -b.CompareTo(a));

    [Fact]
    public void Nothing_has_a_denominator_of_zero() => Assert.Throws<DivideByZeroException>(() => new Fraction(1, 0));

    [Fact]
    public void Equal_ones_are_neither_smaller_nor_larger()
    {
        Fraction half = new(1, 2), same = new(2, 4), third = new(1, 3);

        Assert.True(half <= same && half >= same && !(half < same) && !(half > same));
        Assert.True(third < half && third <= half && half > third && half >= third);
        Assert.False(half <= third || third >= half);
        Assert.Equal((third, half), (Fraction.Min(half, third), Fraction.Max(third, half)));
        Assert.Equal((third, half), (Fraction.Min(third, half), Fraction.Max(half, third)));
    }
}
