namespace Ideation.Domain.Juries.Numerics;

/// <summary>
/// Pseudo-random numbers that anyone can repeat from the printed seed: SplitMix64 (Steele, Lea and Flood, 2014),
/// with normal deviates by Box and Muller (1958).
/// </summary>
public sealed class SplitMix64(ulong seed)
{
    private ulong _state = seed;
    private double? _spare;

    public ulong Next()
    {
        var z = _state += 0x9E3779B97F4A7C15;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }

    /// <summary>Uniform in [0, 1), 53 bits.</summary>
    public double NextUniform() => (Next() >> 11) * (1.0 / (1UL << 53));

    /// <summary>Uniform in 0 … <paramref name="count"/> − 1.</summary>
    public int NextIndex(int count) => (int)(NextUniform() * count);

    public double NextNormal()
    {
        if (_spare is { } kept)
        {
            _spare = null;
            return kept;
        }

        // 1 − u is in (0, 1], so the logarithm is finite.
        var radius = Math.Sqrt(-2 * Math.Log(1 - NextUniform()));
        var angle = 2 * Math.PI * NextUniform();
        _spare = radius * Math.Sin(angle);
        return radius * Math.Cos(angle);
    }

    /// <summary>Fisher and Yates, in place.</summary>
    public void Shuffle<T>(IList<T> items)
    {
        for (var last = items.Count - 1; last > 0; last--)
        {
            var other = NextIndex(last + 1);
            (items[last], items[other]) = (items[other], items[last]);
        }
    }
}
