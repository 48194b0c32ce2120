using System.Globalization;
using System.Security.Cryptography;
using Ideation.App.Data;
using Ideation.Domain.Rounds;
using Microsoft.EntityFrameworkCore;

namespace Ideation.App.Rounds;

/// <summary>What rooms are found by.</summary>
internal static class RoomCodes
{
    /// <summary>Six digits that no room has.</summary>
    public static async Task<string> FreeAsync(IdeationDb db, CancellationToken cancellationToken)
    {
        while (true)
        {
            var code = RandomNumberGenerator.GetInt32(100_000, 1_000_000).ToString(CultureInfo.InvariantCulture);
            if (!await db.Rooms.AnyAsync(room => room.Code == code, cancellationToken))
                return code;
        }
    }

    /// <summary>128 random bits as 32 hex digits.</summary>
    public static string Key() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));

    public static bool IsKey(string text) => text.Length == 32 && text.All(char.IsAsciiHexDigitLower);

    /// <summary>As people type it: with a space in the middle, say.</summary>
    public static string Tidy(string? typed) => string.Concat((typed ?? "").Where(char.IsAsciiLetterOrDigit)).ToLowerInvariant();

    public static string InHalves(string code) => code.Length == Room.CodeLength ? $"{code[..3]}\u202F{code[3..]}" : code;
}
