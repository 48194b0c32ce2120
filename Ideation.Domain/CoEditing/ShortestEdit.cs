namespace Ideation.Domain.CoEditing;

/// <summary>
/// The fewest insertions and deletions between two sequences: Myers, “An O(ND) Difference Algorithm and Its Variations”, Algorithmica 1, 1986.
/// </summary>
internal static class ShortestEdit
{
    /// <summary>
    /// What differs, in ascending order, with something equal between two pieces. When more than <paramref name="most"/> steps would be needed, all
    /// of it is one piece: whoever rewrites everything does not mind.
    /// </summary>
    public static IEnumerable<(Range Old, Range New)> Between(int[] old, int[] young, int most)
    {
        // How far into the old one each diagonal (old index − new index) has come; before each round, so that the way can be found back.
        var rounds = new List<int[]>();
        var reach = new int[2 * most + 3];
        for (var round = 0; round <= most; round++)
        {
            rounds.Add(reach[(most - round)..(most + round + 3)]);
            for (var diagonal = -round; diagonal <= round; diagonal += 2)
            {
                var at = diagonal + most + 1;
                var x = Inserts(reach, at, diagonal, round) ? reach[at + 1] : reach[at - 1] + 1;
                while (x < old.Length && x - diagonal < young.Length && old[x] == young[x - diagonal])
                    x++;
                reach[at] = x;
                if (x >= old.Length && x - diagonal >= young.Length)
                    return Joined(Back(rounds, old.Length, young.Length));
            }
        }

        return [(.., ..)];
    }

    private static bool Inserts(int[] reach, int at, int diagonal, int round) =>
        diagonal == -round || (diagonal != round && reach[at - 1] < reach[at + 1]);

    /// <summary>The single steps from the last to the first.</summary>
    private static IEnumerable<(int Old, int OldEnd, int New, int NewEnd)> Back(List<int[]> rounds, int x, int y)
    {
        for (var round = rounds.Count - 1; round > 0; round--)
        {
            var reach = rounds[round];
            var at = x - y + round + 1;
            var inserts = Inserts(reach, at, x - y, round);
            var before = inserts ? reach[at + 1] : reach[at - 1];
            var beforeNew = before - (x - y + (inserts ? 1 : -1));
            yield return (before, inserts ? before : before + 1, beforeNew, inserts ? beforeNew + 1 : beforeNew);
            (x, y) = (before, beforeNew);
        }
    }

    private static IEnumerable<(Range Old, Range New)> Joined(IEnumerable<(int Old, int OldEnd, int New, int NewEnd)> stepsBack)
    {
        var pieces = new List<(int Old, int OldEnd, int New, int NewEnd)>();
        foreach (var step in stepsBack.Reverse())
        {
            if (pieces.Count > 0 && pieces[^1] is var last && last.OldEnd == step.Old && last.NewEnd == step.New)
                pieces[^1] = (last.Old, step.OldEnd, last.New, step.NewEnd);
            else
                pieces.Add(step);
        }

        return pieces.Select(piece => (piece.Old..piece.OldEnd, piece.New..piece.NewEnd));
    }
}
