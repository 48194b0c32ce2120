using System.Globalization;
using System.Numerics;

namespace Ideation.Domain.Counting;

/// <summary>
/// An exact fraction in lowest terms. Written as a decimal where that ends ("7.5"), otherwise as "p/q".
/// </summary>
public readonly struct Fraction : IComparable<Fraction>, IEquatable<Fraction>
{
    private readonly BigInteger _denominator;

    public Fraction(BigInteger numerator, BigInteger denominator)
    {
        if (denominator.IsZero)
            throw new DivideByZeroException("A fraction has a denominator other than zero.");

        var common = denominator.IsOne ? BigInteger.One : BigInteger.GreatestCommonDivisor(numerator, denominator);
        if (denominator.Sign < 0)
            common = -common;
        Numerator = numerator / common;
        _denominator = denominator / common;
    }

    private Fraction(BigInteger whole)
    {
        Numerator = whole;
        _denominator = BigInteger.One;
    }

    public static Fraction Zero => default;

    public static Fraction One { get; } = new(BigInteger.One);

    public BigInteger Numerator { get; }

    public BigInteger Denominator => _denominator.IsZero ? BigInteger.One : _denominator;

    public int Sign => Numerator.Sign;

    public bool IsWhole => Denominator.IsOne;

    public static implicit operator Fraction(long whole) => new((BigInteger)whole);

    public static implicit operator Fraction(BigInteger whole) => new(whole);

    public static Fraction operator +(Fraction left, Fraction right) =>
        left.IsWhole && right.IsWhole
            ? new(left.Numerator + right.Numerator)
            : new((left.Numerator * right.Denominator) + (right.Numerator * left.Denominator), left.Denominator * right.Denominator);

    public static Fraction operator -(Fraction left, Fraction right) => left + -right;

    public static Fraction operator -(Fraction value) => new(-value.Numerator, value.Denominator);

    public static Fraction operator *(Fraction left, Fraction right) =>
        left.IsWhole && right.IsWhole
            ? new(left.Numerator * right.Numerator)
            : new(left.Numerator * right.Numerator, left.Denominator * right.Denominator);

    public static Fraction operator /(Fraction left, Fraction right) =>
        new(left.Numerator * right.Denominator, left.Denominator * right.Numerator);

    public static bool operator ==(Fraction left, Fraction right) => left.Equals(right);

    public static bool operator !=(Fraction left, Fraction right) => !left.Equals(right);

    public static bool operator <(Fraction left, Fraction right) => left.CompareTo(right) < 0;

    public static bool operator >(Fraction left, Fraction right) => left.CompareTo(right) > 0;

    public static bool operator <=(Fraction left, Fraction right) => left.CompareTo(right) <= 0;

    public static bool operator >=(Fraction left, Fraction right) => left.CompareTo(right) >= 0;

    public static Fraction Min(Fraction left, Fraction right) => left <= right ? left : right;

    public static Fraction Max(Fraction left, Fraction right) => left >= right ? left : right;

    /// <summary>The largest whole number that is not greater.</summary>
    public BigInteger Floor()
    {
        var whole = BigInteger.DivRem(Numerator, Denominator, out var rest);
        return rest.Sign < 0 ? whole - 1 : whole;
    }

    /// <summary>The smallest whole number that is not less.</summary>
    public BigInteger Ceiling() => -(-this).Floor();

    /// <summary>Drops everything after the given number of decimal places, towards zero.</summary>
    public Fraction Truncate(int decimals)
    {
        var scale = BigInteger.Pow(10, decimals);
        return new(Numerator * scale / Denominator, scale);
    }

    public int CompareTo(Fraction other) =>
        IsWhole && other.IsWhole
            ? Numerator.CompareTo(other.Numerator)
            : (Numerator * other.Denominator).CompareTo(other.Numerator * Denominator);

    public bool Equals(Fraction other) => Numerator == other.Numerator && Denominator == other.Denominator;

    public override bool Equals(object? obj) => obj is Fraction other && Equals(other);

    public override int GetHashCode() => HashCode.Combine(Numerator, Denominator);

    public override string ToString()
    {
        if (IsWhole)
            return Numerator.ToString(CultureInfo.InvariantCulture);

        var (twos, fives) = (Power(2), Power(5));
        var decimals = Math.Max(twos, fives);
        if (BigInteger.Pow(2, twos) * BigInteger.Pow(5, fives) != Denominator)
            return string.Create(CultureInfo.InvariantCulture, $"{Numerator}/{Denominator}");

        var digits = BigInteger.Abs(Numerator * BigInteger.Pow(10, decimals) / Denominator).ToString(CultureInfo.InvariantCulture).PadLeft(decimals + 1, '0');
        return $"{(Sign < 0 ? "-" : "")}{digits[..^decimals]}.{digits[^decimals..]}";
    }

    private int Power(int factor)
    {
        var power = 0;
        for (var rest = Denominator; (rest % factor).IsZero; rest /= factor)
            power++;
        return power;
    }
}
