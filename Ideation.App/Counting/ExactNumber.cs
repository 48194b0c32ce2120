using System.Globalization;
using System.Text.Json;
using Ideation.Domain.Counting;

namespace Ideation.App.Counting;

/// <summary>Decimal numbers of a file without any rounding.</summary>
internal static class ExactNumber
{
    /// <summary>A number as digits over a power of ten, when it has no more digits than that, before and after the point.</summary>
    public static bool TrySplit(decimal number, int mostDigits, out long digits, out int decimals)
    {
        digits = 0;
        decimals = 0;
        var limit = (decimal)Math.Pow(10, mostDigits);
        while (number != decimal.Truncate(number))
        {
            if (++decimals > mostDigits || Math.Abs(number) >= limit)
                return false;
            number *= 10;
        }

        if (Math.Abs(number) >= limit)
            return false;
        digits = (long)number;
        return true;
    }

    public static bool TryRead(JsonElement value, out Fraction number)
    {
        number = Fraction.Zero;
        if (value.ValueKind != JsonValueKind.Number || !value.TryGetDecimal(out var exact) || !IsWritten(value, exact))
            return false;

        var scale = exact.Scale;
        var digits = (System.Numerics.BigInteger)decimal.Truncate(new decimal(decimal.GetBits(exact)[0], decimal.GetBits(exact)[1], decimal.GetBits(exact)[2], exact < 0, 0));
        number = new Fraction(digits, System.Numerics.BigInteger.Pow(10, scale));
        return true;
    }

    /// <summary>A decimal holds 28 digits; a longer number would have been rounded.</summary>
    private static bool IsWritten(JsonElement value, decimal exact) =>
        value.GetRawText().Count(char.IsAsciiDigit) <= 28 || exact.ToString(CultureInfo.InvariantCulture) == value.GetRawText();
}
