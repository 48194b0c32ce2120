namespace Ideation.Bench.CoEditing;

/// <summary>Writing together: each part by its name, all of them without one.</summary>
internal static class CoEditingScenario
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(20);

    private static readonly Dictionary<string, Func<TextWriter, CancellationToken, Task<bool>>> Parts = new()
    {
        ["replay"] = ReplayBench.RunAsync,
        ["hostile"] = HostileBench.RunAsync,
        ["typing"] = TypingBench.RunAsync,
        ["texts"] = ManyTextsBench.RunAsync,
    };

    /// <returns>0 when everything that was typed arrived and no bound was passed, 1 otherwise, 2 for an unknown part.</returns>
    public static async Task<int> RunAsync(IReadOnlyList<string> arguments, TextWriter output)
    {
        if (arguments.FirstOrDefault(name => !Parts.ContainsKey(name)) is { } unknown)
        {
            await Console.Error.WriteLineAsync($"coediting: there is no part “{unknown}”; there are {string.Join(", ", Parts.Keys)}.");
            return 2;
        }

        using var end = new CancellationTokenSource(Longest);
        var complete = true;
        foreach (var (name, run) in Parts.Where(part => arguments.Count == 0 || arguments.Contains(part.Key)))
        {
            try
            {
                complete &= await run(output, end.Token);
            }
            catch (Exception failure) when (failure is InvalidOperationException or HttpRequestException or TimeoutException or OperationCanceledException)
            {
                await Console.Error.WriteLineAsync($"coediting {name}: {failure.Message}");
                complete = false;
            }
        }

        return complete ? 0 : 1;
    }
}
