using System.Numerics;

namespace Ideation.Domain.Counting;

/// <summary>An amount while every share rises by t: <c>Now + Rate × t</c>. Lines are ordered as they are just after now.</summary>
internal readonly record struct SharesLine(BigInteger Now, BigInteger Rate) : IComparable<SharesLine>
{
    public static SharesLine Zero => default;

    public static SharesLine operator -(SharesLine left, SharesLine right) => new(left.Now - right.Now, left.Rate - right.Rate);

    public static SharesLine operator *(SharesLine line, BigInteger factor) => new(line.Now * factor, line.Rate * factor);

    public static SharesLine operator /(SharesLine line, BigInteger divisor) => new(line.Now / divisor, line.Rate / divisor);

    public static bool operator <(SharesLine left, SharesLine right) => left.CompareTo(right) < 0;

    public static bool operator >(SharesLine left, SharesLine right) => left.CompareTo(right) > 0;

    public int CompareTo(SharesLine other) => Now == other.Now ? Rate.CompareTo(other.Rate) : Now.CompareTo(other.Now);
}
