namespace Ideation.Domain.Counting;

/// <summary>How strongly one option beats another; unopposed support has an infinite ratio.</summary>
public readonly record struct Strength(Fraction Value, bool IsInfinite = false) : IComparable<Strength>
{
    public static Strength None => default;

    public static Strength Infinite => new(Fraction.Zero, true);

    public static bool operator <(Strength left, Strength right) => left.CompareTo(right) < 0;

    public static bool operator >(Strength left, Strength right) => left.CompareTo(right) > 0;

    public static bool operator <=(Strength left, Strength right) => left.CompareTo(right) <= 0;

    public static bool operator >=(Strength left, Strength right) => left.CompareTo(right) >= 0;

    public int CompareTo(Strength other) =>
        IsInfinite || other.IsInfinite ? IsInfinite.CompareTo(other.IsInfinite) : Value.CompareTo(other.Value);

    public override string ToString() => IsInfinite ? "inf" : Value.ToString();
}
