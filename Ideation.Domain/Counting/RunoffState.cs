using System.Security.Cryptography;
using System.Runtime.InteropServices;
using System.Text;

namespace Ideation.Domain.Counting;

/// <summary>Where a run-off stands before a round.</summary>
internal sealed class RunoffState
{
    private readonly Papers _papers;

    public RunoffState(Papers papers, bool[] standing)
    {
        _papers = papers;
        Standing = standing;
        Tally = new long[standing.Length];
        Last = new Fraction[standing.Length];
        Places = new Places(standing.Length);
        for (var paper = 0; paper < papers.Count; paper++)
            Give(paper, papers.Read(paper, standing));
    }

    private RunoffState(RunoffState other)
    {
        _papers = other._papers.Clone();
        Standing = [.. other.Standing];
        Tally = [.. other.Tally];
        Last = [.. other.Last];
        Places = other.Places.Clone();
        Earlier = [.. other.Earlier];
        Exhausted = [.. other.Exhausted];
        (Round, Threshold, Elected) = (other.Round, other.Threshold, other.Elected);
    }

    public bool[] Standing { get; }

    public long[] Tally { get; }

    /// <summary>The last tally of each option while it stood.</summary>
    public Fraction[] Last { get; }

    public Places Places { get; }

    public List<IReadOnlyList<Fraction>> Earlier { get; } = [];

    /// <summary>By reason: choices, equal ranks, skipped, duplicates.</summary>
    public long[] Exhausted { get; } = new long[4];

    public int Round { get; set; } = 1;

    public long Threshold { get; set; }

    public int? Elected { get; set; }

    public IEnumerable<int> Left => Enumerable.Range(0, Standing.Length).Where(option => Standing[option]);

    public int LeftCount => Standing.Count(stands => stands);

    public long Active => Tally.Sum();

    public RunoffState Clone() => new(this);

    /// <summary>Takes options out and, where it <paramref name="moves"/>, hands their ballots on.</summary>
    public List<Move> Eliminate(IReadOnlyList<int> options, bool moves)
    {
        Places.SetByVotes(options, LeftCount - options.Count, option => Tally[option]);
        foreach (var option in options)
            Standing[option] = false;
        if (!moves)
            return [];

        foreach (var option in options)
            Tally[option] = 0;

        var moved = new SortedDictionary<(int From, uint To), long>();
        for (var paper = 0; paper < _papers.Count; paper++)
        {
            var from = _papers.Holders[paper];
            if (from < 0 || Standing[from])
                continue;

            var to = _papers.Read(paper, Standing);
            Give(paper, to);
            // Without its sign, what goes to nobody comes last.
            var key = (from, unchecked((uint)to));
            moved[key] = moved.GetValueOrDefault(key) + _papers.CountOf(paper);
        }

        return [.. moved.Select(move => new Move(move.Key.From, unchecked((int)move.Key.To), move.Value))];
    }

    /// <summary>Equal for two states that go on in the same way.</summary>
    public string Signature(bool withHistory)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(MemoryMarshal.AsBytes<int>(_papers.Holders));
        hash.AppendData(MemoryMarshal.AsBytes<bool>(Standing));
        hash.AppendData(MemoryMarshal.AsBytes<long>([Round, Elected ?? -1]));
        if (withHistory)
            hash.AppendData(Encoding.ASCII.GetBytes(string.Join(';', Earlier.Select(tally => string.Join(',', tally)))));
        return Convert.ToHexString(hash.GetHashAndReset());
    }

    private void Give(int paper, int to)
    {
        _papers.Holders[paper] = to;
        if (to >= 0)
            Tally[to] += _papers.CountOf(paper);
        else
            Exhausted[-1 - to] += _papers.CountOf(paper);
    }
}
