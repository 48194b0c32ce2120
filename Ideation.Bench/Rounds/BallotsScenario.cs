using Ideation.Domain.Rounds;
using Microsoft.Data.Sqlite;

namespace Ideation.Bench.Rounds;

/// <summary>
/// <c>ballots</c>: durable ballots per second through the command and the ballot box of the application, against the same rows written bare into a copy of
/// the file, in turn and in the same transactions.
/// </summary>
internal static class BallotsScenario
{
    private const double LeastShare = 0.5;

    private static readonly Number Ballots = new("--ballots", 10_000, 100, 100_000);
    private static readonly Number Waiting = new("--voters", 1_000, 1, 10_000);
    private static readonly Number Times = new("--times", 5, 1, 50);

    /// <returns>0 when half of the bare rate or more was reached, 1 otherwise, 2 for refused arguments.</returns>
    public static async Task<int> RunAsync(IReadOnlyList<string> arguments, TextWriter output, CancellationToken cancellationToken = default)
    {
        if (Numbers.Read(arguments, [Ballots, Waiting, Times], out var refusal) is not { } numbers)
        {
            await Console.Error.WriteLineAsync(refusal);
            return 2;
        }

        var data = Directory.CreateTempSubdirectory("ideation-bench-").FullName;
        try
        {
            await output.WriteLineAsync($"ballots: {numbers[Ballots]} for each round, {numbers[Waiting]} voters wait at a time, median of {numbers[Times]} …");
            return await MeasureAsync(data, numbers, output, cancellationToken) ? 0 : 1;
        }
        finally
        {
            SqliteConnection.ClearAllPools();
            Directory.Delete(data, recursive: true);
        }
    }

    private static async Task<bool> MeasureAsync(string data, Numbers numbers, TextWriter output, CancellationToken cancellationToken)
    {
        await using var station = await PollingStation.OpenAsync(data, cancellationToken);

        // The first of each kind warms up.
        Secrecy[] kinds = [Secrecy.Hidden, Secrecy.Secret];
        var rounds = await station.HoldAsync(kinds.SelectMany(kind => Enumerable.Repeat(kind, numbers[Times] + 1)), numbers[Ballots], cancellationToken);
        var copy = Path.Combine(data, "bare.db");
        Copy(Path.Combine(data, "ideation.db"), copy);
        using var bare = new BareInserts(copy);

        await output.WriteLineAsync();
        await output.WriteLineAsync("| round | ballots a transaction | ballot box | bare inserts | share |");
        await output.WriteLineAsync("|---|---:|---:|---:|---:|");
        var isFast = true;
        foreach (var kind in kinds)
        {
            List<(Written Box, Written Bare)> pairs = [];
            foreach (var round in rounds.Where(round => round.Secrecy == kind))
            {
                var box = await station.CastAsync(round, numbers[Waiting], cancellationToken);
                pairs.Add((box, bare.Write(round, box.Batches)));
            }

            pairs.RemoveAt(0);
            var share = Median(pairs.Select(pair => pair.Box.PerSecond / pair.Bare.PerSecond));
            var together = Median(pairs.Select(pair => (double)numbers[Ballots] / pair.Box.Batches.Count));
            await output.WriteLineAsync(
                $"| {kind.ToString().ToLowerInvariant()} | {together:N0} | {Median(pairs.Select(pair => pair.Box.PerSecond)):N0}/s | {Median(pairs.Select(pair => pair.Bare.PerSecond)):N0}/s | {share:P0} |");
            isFast &= share >= LeastShare;
        }

        GuardSame(Path.Combine(data, "ideation.db"), copy);
        return isFast;
    }

    private static void Copy(string from, string to)
    {
        using var source = new SqliteConnection($"Data Source={from}");
        using var copy = new SqliteConnection($"Data Source={to};Pooling=False");
        source.Open();
        copy.Open();
        source.BackupDatabase(copy);
    }

    // What was measured is worth nothing when both did not write the same.
    private static void GuardSame(string box, string bare)
    {
        if (!Contents(box).SequenceEqual(Contents(bare)))
            throw new InvalidOperationException("The ballot box and the bare inserts wrote something else.");
    }

    private static List<string> Contents(string path)
    {
        using var file = new SqliteConnection($"Data Source={path};Mode=ReadOnly;Pooling=False");
        file.Open();
        using var command = new SqliteCommand(
            """
            SELECT 'roll', group_concat("Person" || "Stance" || "RecordedAt", ',') FROM (SELECT * FROM "Voters" ORDER BY "Round", "Person")
            UNION ALL SELECT 'key', group_concat("Voter" || "Key" || "RecordedAt", ',') FROM (SELECT * FROM "BallotKeys" ORDER BY "Round", "Voter")
            UNION ALL SELECT 'ballot', group_concat("Voter" || "Choice" || "Receipt", ',') FROM (SELECT * FROM "Ballots" ORDER BY "Round", "Voter")
            UNION ALL SELECT 'secret', group_concat("Choice", ',') FROM (SELECT * FROM "SecretBallots" ORDER BY "Choice")
            UNION ALL SELECT 'receipt', group_concat("Hash", ',') FROM (SELECT * FROM "SecretReceipts" ORDER BY "Hash")
            """, file);
        using var reader = command.ExecuteReader();
        List<string> rows = [];
        while (reader.Read())
            rows.Add(reader.GetString(0) + reader.GetString(1));
        return rows;
    }

    private static double Median(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        return sorted[sorted.Length / 2];
    }
}
