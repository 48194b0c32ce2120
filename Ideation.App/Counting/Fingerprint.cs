using System.Security.Cryptography;
using System.Text;

namespace Ideation.App.Counting;

/// <summary>
/// SHA-256 over the canonical form (RFC 8785) of a count file: equal ballots merged and sorted, defaults and the title left out.
/// </summary>
internal static class Fingerprint
{
    public static string Of(IEnumerable<(string Name, string Value)> members, IReadOnlyList<string>? ballots)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var all = members.Select(member => (member.Name, Value: (string?)member.Value)).Concat(ballots is null ? [] : [("ballots", null)]);
        var lead = "{";
        foreach (var (name, value) in all.OrderBy(member => member.Name, StringComparer.Ordinal))
        {
            Add(hash, $"{lead}\"{name}\":{value}");
            if (value is null)
                AddList(hash, ballots!);
            lead = ",";
        }

        Add(hash, "}");
        return "sha256:" + Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static void AddList(IncrementalHash hash, IReadOnlyList<string> ballots)
    {
        Add(hash, "[");
        for (var i = 0; i < ballots.Count; i++)
            Add(hash, i == 0 ? ballots[i] : "," + ballots[i]);
        Add(hash, "]");
    }

    private static void Add(IncrementalHash hash, string text) => hash.AppendData(Encoding.UTF8.GetBytes(text));
}
