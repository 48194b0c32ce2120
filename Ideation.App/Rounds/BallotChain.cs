using System.Security.Cryptography;
using System.Text;
using Ideation.Domain.Rounds;

namespace Ideation.App.Rounds;

/// <summary>
/// Chains sealed ballots: each hash is SHA-256 over the hash before, a line feed, the ballot in canonical JSON, and, where the receipt stands beside it,
/// another line feed and that; all as UTF-8, hashes as 64 lower-case hex digits. One ballot changed, left out or moved changes the last hash.
/// </summary>
internal static class BallotChain
{
    public static string Beginning(RoundId round) => Hash($"ideation-round/1\n{round}");

    public static string Next(string before, string choice, string? receipt) => Hash(receipt is null ? $"{before}\n{choice}" : $"{before}\n{choice}\n{receipt}");

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
