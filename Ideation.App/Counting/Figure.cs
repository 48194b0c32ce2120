namespace Ideation.App.Counting;

/// <summary>
/// A number in a sentence, which may bring its noun: <c>{1:vote|votes}</c> is "1 vote" and "2 votes". In French, 0 and 1 are singular.
/// </summary>
internal sealed class Figure(string number, string language) : IFormattable
{
    public string ToString(string? format, IFormatProvider? formatProvider)
    {
        if (string.IsNullOrEmpty(format))
            return number;

        var forms = format.Split('|');
        return $"{number} {(IsSingular ? forms[0] : forms[^1])}";
    }

    public override string ToString() => number;

    private bool IsSingular => number is "1" or "-1" || (language == "fr" && (number is "0" || number.StartsWith("0,", StringComparison.Ordinal) || number.StartsWith("1,", StringComparison.Ordinal)));
}
