using Ideation.App.Counting;

namespace Ideation.App.Rounds;

/// <param name="Option">Null for ballots that name nobody left.</param>
public sealed record FlowNode(int Column, int? Option, double Votes, double Top, double Height, bool IsOut, bool Wins);

/// <summary>Votes on their way from one round to the next; <see cref="FromTop"/> and <see cref="ToTop"/> are where the band leaves and arrives.</summary>
public sealed record FlowBand(int Column, int? From, int? To, double Votes, double FromTop, double ToTop, double Height)
{
    public bool Moves => From != To;
}

/// <summary>
/// Where the votes went, round by round, laid out for drawing (a Sankey diagram): one column for each round, heights in votes. Every vote that leaves a column
/// arrives in the next.
/// </summary>
public sealed record TransferFlow(IReadOnlyList<FlowNode> Nodes, IReadOnlyList<FlowBand> Bands, int Columns, double Height)
{
    /// <summary>Room between two options, as a part of all votes.</summary>
    private const double Gap = 0.06;

    internal static TransferFlow Of(CountResultFile result, IReadOnlyList<int> order)
    {
        var rounds = result.Rounds ?? [];
        int?[] rows = [.. order.Select(option => (int?)option), null];
        var votes = Votes(rounds, order.Count);
        var gap = Gap * Math.Max(1, votes.Count == 0 ? 1 : votes[0].Values.Sum());
        List<FlowNode> nodes = [];
        for (var column = 0; column < votes.Count; column++)
        {
            var top = 0d;
            foreach (var option in rows.Where(option => votes[column].GetValueOrDefault(option ?? -1) > 0))
            {
                var height = votes[column][option ?? -1];
                nodes.Add(new FlowNode(column, option, height, top, height, option is { } one && rounds[column].Eliminated.Contains(one), option is { } won && result.Winners.Contains(won)));
                top += height + gap;
            }
        }

        return new TransferFlow(nodes, Join(rounds, votes, nodes, rows), votes.Count, nodes.Count == 0 ? 1 : nodes.Max(node => node.Top + node.Height));
    }

    // -1 holds what is exhausted: ballots that name nobody who is left.
    private static List<Dictionary<int, double>> Votes(IReadOnlyList<RoundEntry> rounds, int options)
    {
        List<Dictionary<int, double>> votes = [];
        var exhausted = 0d;
        foreach (var round in rounds)
        {
            var now = Enumerable.Range(0, options).ToDictionary(option => option, option => ResultFigures.Read(round.Tally.ElementAtOrDefault(option)) ?? 0);
            now[-1] = exhausted;
            votes.Add(now);
            exhausted += round.Transfers.Where(transfer => transfer.To is null).Sum(transfer => ResultFigures.Read(transfer.Value) ?? 0);
        }

        return votes;
    }

    private static List<FlowBand> Join(IReadOnlyList<RoundEntry> rounds, List<Dictionary<int, double>> votes, List<FlowNode> nodes, int?[] rows)
    {
        List<FlowBand> bands = [];
        for (var column = 0; column + 1 < votes.Count; column++)
        {
            var (left, right) = (Tops(nodes, column), Tops(nodes, column + 1));
            foreach (var from in rows)
            {
                var moved = from is null ? [] : rounds[column].Transfers.Where(transfer => transfer.From == from && ResultFigures.Read(transfer.Value) > 0).ToList();
                var stays = votes[column].GetValueOrDefault(from ?? -1) - moved.Sum(transfer => ResultFigures.Read(transfer.Value) ?? 0);
                foreach (var to in rows)
                {
                    var value = to == from ? stays : moved.Where(transfer => transfer.To == to).Sum(transfer => ResultFigures.Read(transfer.Value) ?? 0);
                    if (value <= 1e-9 || !left.ContainsKey(from ?? -1) || !right.ContainsKey(to ?? -1))
                        continue;

                    bands.Add(new FlowBand(column, from, to, value, left[from ?? -1], right[to ?? -1], value));
                    left[from ?? -1] += value;
                    right[to ?? -1] += value;
                }
            }
        }

        return bands;
    }

    private static Dictionary<int, double> Tops(List<FlowNode> nodes, int column) =>
        nodes.Where(node => node.Column == column).ToDictionary(node => node.Option ?? -1, node => node.Top);
}
