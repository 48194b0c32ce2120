namespace Ideation.Bench.Live;

internal static class Percentiles
{
    /// <summary>The shortest that so large a part does not exceed; null when there is none.</summary>
    public static TimeSpan? Percentile(this IReadOnlyList<TimeSpan> ascending, double part) =>
        ascending.Count > 0 ? ascending[Math.Max(0, (int)Math.Ceiling(part * ascending.Count) - 1)] : null;
}
