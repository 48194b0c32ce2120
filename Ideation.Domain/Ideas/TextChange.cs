namespace Ideation.Domain.Ideas;

/// <summary>
/// How much of a text another one leaves standing, counted in words: 0 when every word is still there and none was added, 1 when nothing is left.
/// </summary>
internal static class TextChange
{
    public static double Share(string before, string after)
    {
        var (old, young) = (Count(before), Count(after));
        var total = old.Values.Sum() + young.Values.Sum();
        if (total == 0)
            return 0;

        // One minus the coefficient of Dice over bags of words: moving a paragraph changes nothing of substance.
        var kept = old.Sum(word => Math.Min(word.Value, young.GetValueOrDefault(word.Key)));
        return 1 - 2.0 * kept / total;
    }

    private static Dictionary<string, int> Count(string text) => text
        .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
        .GroupBy(word => word, StringComparer.OrdinalIgnoreCase)
        .ToDictionary(group => group.Key, group => group.Count(), StringComparer.OrdinalIgnoreCase);
}
