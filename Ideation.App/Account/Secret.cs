using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Ideation.App.Account;

/// <summary>Secrets that go out by link or token; the house keeps only what their hash says.</summary>
internal static class Secret
{
    /// <summary>256 bits, fit for an address: 43 characters.</summary>
    public static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    /// <summary>SHA-256 as 64 lower-case hex digits. A fast hash is right here: nobody guesses 256 random bits.</summary>
    public static string HashOf(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}
