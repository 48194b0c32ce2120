using System.Security.Cryptography;
using System.Text;
using Ideation.App.Data;
using Ideation.App.Live;
using Ideation.Domain.Juries.Judging;
using Microsoft.EntityFrameworkCore;

namespace Ideation.App.Juries;

/// <summary>One thing that happened in a jury, as the activity table keeps it.</summary>
internal sealed record JuryLogEntry(long Number, string Kind, string Data);

/// <summary>
/// Everything that happened in a jury, chained: each hash is SHA-256 over the hash before, a line feed, the number, a line feed, the kind, a line feed and the data; as UTF-8,
/// hashes as 64 lower-case hex digits. An entry changed, left out or moved changes the last hash. The beginning is the hash of <c>ideation-jury/1</c>, a line feed and the id.
/// </summary>
internal static class JuryLog
{
    public static async Task<IReadOnlyList<JuryLogEntry>> ReadAsync(IdeationDb db, JuryId jury, CancellationToken cancellationToken)
    {
        var topic = LiveTopic.ScoresOf(jury).Name;
        return await db.Activities.AsNoTracking().Where(activity => activity.Topics.Contains(topic)).OrderBy(activity => activity.Seq)
            .Select(activity => new JuryLogEntry(activity.Seq, activity.Kind, activity.Data)).ToListAsync(cancellationToken);
    }

    public static (string Head, int Entries) Chain(JuryId jury, IReadOnlyList<JuryLogEntry> entries) => (
        entries.Aggregate(Hash($"{JuryFile.Version}\n{jury}"), (before, entry) => Hash($"{before}\n{entry.Number}\n{entry.Kind}\n{entry.Data}")),
        entries.Count);

    public static string Hash(ReadOnlySpan<byte> content) => Convert.ToHexStringLower(SHA256.HashData(content));

    private static string Hash(string text) => Hash(Encoding.UTF8.GetBytes(text));
}
