namespace Ideation.Domain.Juries.Results;

/// <summary>The places in a ranking of groups of equals, best first: equals share one, and those below are counted on (1, 1, 3).</summary>
public static class Places
{
    public static IReadOnlyDictionary<T, int> Of<T>(IEnumerable<IReadOnlyList<T>> ranking)
        where T : notnull
    {
        var places = new Dictionary<T, int>();
        foreach (var tier in ranking)
        {
            var place = places.Count + 1;
            foreach (var one in tier)
                places[one] = place;
        }

        return places;
    }
}
