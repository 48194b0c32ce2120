namespace Ideation.Domain.Juries.Comparing;

/// <summary>
/// Whether every project has beaten every other, directly or through a chain. Without that some strength could grow for ever.
/// </summary>
internal static class WinGraph
{
    public static bool IsStronglyConnected(int projects, IReadOnlyList<Choice> choices)
    {
        var beats = Enumerable.Range(0, projects).Select(_ => new HashSet<int>()).ToArray();
        var beatenBy = Enumerable.Range(0, projects).Select(_ => new HashSet<int>()).ToArray();
        foreach (var choice in choices)
        {
            foreach (var loser in choice.Among.AsSpan(1))
            {
                beats[choice.Among[0]].Add(loser);
                beatenBy[loser].Add(choice.Among[0]);
            }
        }

        return Reached(beats) == projects && Reached(beatenBy) == projects;
    }

    private static int Reached(HashSet<int>[] next)
    {
        var seen = new HashSet<int> { 0 };
        var waiting = new Queue<int>(seen);
        while (waiting.TryDequeue(out var project))
        {
            foreach (var other in next[project].Where(seen.Add))
                waiting.Enqueue(other);
        }

        return seen.Count;
    }
}
