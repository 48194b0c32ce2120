using System.Diagnostics;
using System.Globalization;
using Ideation.Domain.CoEditing;
using Ideation.Tests.Domain.CoEditing;
using Ideation.Tests.Support;

namespace Ideation.Bench.CoEditing;

/// <summary>How long an update can hold us that somebody spoilt, or made as costly as it can be.</summary>
internal static class HostileBench
{
    private const int Updates = 20_000;
    private const double MostMilliseconds = 50;

    public static async Task<bool> RunAsync(TextWriter output, CancellationToken cancellationToken)
    {
        var (longest, refused) = await SpoiltAsync(cancellationToken);
        Costly();
        var costly = Costly();
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"""
            {Updates:N0} spoilt updates, {refused:N0} refused: the longest took {longest.TotalMilliseconds:N2} ms
            a valid update of 54 KB that needs 81 million steps: refused after {costly.TotalMilliseconds:N2} ms (at most {MostMilliseconds} each)
            """));
        return Math.Max(longest.TotalMilliseconds, costly.TotalMilliseconds) <= MostMilliseconds;
    }

    private static async Task<(TimeSpan Longest, int Refused)> SpoiltAsync(CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("hostile").FullName;
        try
        {
            await YjsProcess.RunAsync(["history.mjs", "5", "20000", "5", Path.Combine(folder, "log"), Path.Combine(folder, "state")], cancellationToken);
            var log = UpdateLog.TryRead(await File.ReadAllBytesAsync(Path.Combine(folder, "log"), cancellationToken))!;
            Spoil(log);
            return Spoil(log);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>Spoils the updates that come next, against the text as it then is.</summary>
    private static (TimeSpan Longest, int Refused) Spoil(UpdateLog log)
    {
        var random = new Random(20260601);
        var (longest, refused, replica) = (TimeSpan.Zero, 0, new TextReplica());
        for (var index = 0; index < Math.Min(log.Count, Updates); index++)
        {
            var spoilt = Mutant.Of(log[index].ToArray(), log[random.Next(log.Count)].ToArray(), random);
            var begun = Stopwatch.GetTimestamp();
            refused += IsRefused(replica, spoilt) ? 1 : 0;
            longest = TimeSpan.FromTicks(Math.Max(longest.Ticks, Stopwatch.GetElapsedTime(begun).Ticks));
            _ = IsRefused(replica, log[index].ToArray());
        }

        return (longest, refused);
    }

    private static TimeSpan Costly()
    {
        var (replica, update) = (Contention.Known(7), Contention.Update(1_000_000, over: 7));
        var begun = Stopwatch.GetTimestamp();
        return IsRefused(replica, update) ? Stopwatch.GetElapsedTime(begun) : throw new InvalidOperationException("It was taken.");
    }

    private static bool IsRefused(TextReplica replica, byte[] update)
    {
        try
        {
            replica.Apply(update);
            return false;
        }
        catch (TextUpdateException)
        {
            return true;
        }
    }
}
