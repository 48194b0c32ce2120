namespace Ideation.Tests.Domain.CoEditing;

/// <summary>Spoils a valid update in one of the ways in which bytes get spoilt, by chance or by somebody.</summary>
internal static class Mutant
{
    /// <summary>2^53, one more than counts exactly, and 2^64 and beyond.</summary>
    private static readonly byte[][] HugeNumbers =
    [
        [0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x10],
        [0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x0F],
        [0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x01],
        [0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x01],
        [0xFF, 0xFF, 0xFF, 0xFF, 0x0F],
    ];

    public static byte[] Of(byte[] update, byte[] other, Random random)
    {
        var at = random.Next(update.Length);
        switch (random.Next(8))
        {
            case 0:
                return update[..at];
            case 1:
                return [.. update[..at], (byte)(update[at] ^ (1 << random.Next(8))), .. update[(at + 1)..]];
            case 2:
                return [.. update[..at], (byte)random.Next(256), .. update[(at + 1)..]];
            case 3:
                return [.. update[..at], .. HugeNumbers[random.Next(HugeNumbers.Length)], .. update[(at + random.Next(2))..]];
            case 4:
                return [.. update, (byte)random.Next(256)];
            case 5:
                return [.. update[..at], .. other[random.Next(other.Length)..]];
            case 6:
                var length = random.Next(1, 9);
                return [.. update[..at], .. update[Math.Min(update.Length, at + length)..]];
            default:
                // The byte before a struct says what it holds; every kind of it stands somewhere.
                return [.. update[..at], (byte)(random.Next(8) << 5 | random.Next(12)), .. update[(at + 1)..]];
        }
    }
}
