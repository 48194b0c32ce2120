using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace Ideation.Domain.Counting;

/// <summary>What has to be chosen where a stage meets a tie.</summary>
internal enum TransferableChoice
{
    ToElect = 1,
    SurplusToMove = 2,
    ToExclude = 3,
}

/// <summary>Where a transferable vote stands at a stage.</summary>
internal sealed class TransferableState
{
    private readonly Papers _papers;
    private readonly int[] _values;
    private readonly List<Fraction> _known;

    public TransferableState(Papers papers, bool[] standing)
    {
        _papers = papers;
        _values = new int[papers.Count];
        _known = [Fraction.One];
        Standing = standing;
        Tally = new Fraction[standing.Length];
        Last = new Fraction[standing.Length];
        Places = new Places(standing.Length);
        var (votes, exhausted) = (new long[standing.Length], new long[4]);
        for (var paper = 0; paper < papers.Count; paper++)
        {
            var to = papers.Holders[paper] = papers.Read(paper, standing);
            (to < 0 ? exhausted : votes)[to < 0 ? -1 - to : to] += papers.CountOf(paper);
        }

        Tally = Array.ConvertAll(votes, count => (Fraction)count);
        Exhausted = Array.ConvertAll(exhausted, count => (Fraction)count);
    }

    private TransferableState(TransferableState other)
    {
        (_papers, _values, _known) = (other._papers.Clone(), [.. other._values], [.. other._known]);
        (Standing, Tally, Last, Exhausted) = ([.. other.Standing], [.. other.Tally], [.. other.Last], [.. other.Exhausted]);
        (Places, Stage, Quota, Forced) = (other.Places.Clone(), other.Stage, other.Quota, other.Forced);
        (Elected, Now, Surpluses, Earlier) = ([.. other.Elected], [.. other.Now], [.. other.Surpluses], [.. other.Earlier]);
    }

    public bool[] Standing { get; }

    public Fraction[] Tally { get; }

    public Fraction[] Last { get; }

    public Fraction[] Exhausted { get; }

    public Places Places { get; }

    public List<int> Elected { get; } = [];

    /// <summary>Elected at this stage.</summary>
    public List<int> Now { get; } = [];

    /// <summary>Elected with a surplus that has not moved yet.</summary>
    public List<int> Surpluses { get; } = [];

    public List<IReadOnlyList<Fraction>> Earlier { get; } = [];

    public int Stage { get; set; } = 1;

    public Fraction Quota { get; set; }

    /// <summary>How the next tie is decided, in the branch that this state belongs to.</summary>
    public (TransferableChoice What, int Option)? Forced { get; set; }

    public List<int> Left => [.. Enumerable.Range(0, Standing.Length).Where(option => Standing[option])];

    public TransferableState Clone() => new(this);

    public void Elect(int option)
    {
        Standing[option] = false;
        Elected.Add(option);
        Now.Add(option);
        if (Tally[option] > Quota)
            Surpluses.Add(option);
    }

    /// <summary>Hands all papers of an option on at a new value; what is lost on the way counts as out of choices.</summary>
    public List<Move> MovePapers(int from, Fraction votes, Func<Fraction, Fraction> revalue)
    {
        var parcels = new SortedDictionary<(int To, int Value), long>();
        for (var paper = 0; paper < _papers.Count; paper++)
        {
            if (_papers.Holders[paper] != from)
                continue;
            var to = _papers.Holders[paper] = _papers.Read(paper, Standing);
            parcels[(to, _values[paper])] = parcels.GetValueOrDefault((to, _values[paper])) + _papers.CountOf(paper);
            _values[paper] = -1 - _values[paper];
        }

        var renewed = Renew(revalue);
        var moved = new SortedDictionary<int, Fraction>();
        foreach (var ((to, value), count) in parcels)
            moved[to] = moved.GetValueOrDefault(to) + (_known[renewed[value]] * count);

        Tally[from] -= votes;
        var lost = moved.Values.Aggregate(votes, (rest, part) => rest - part);
        foreach (var (to, value) in moved)
            Credit(to, value);
        Credit(Papers.Choices, lost);
        return [.. moved.OrderBy(part => unchecked((uint)part.Key)).Select(part => new Move(from, part.Key, part.Value)), new Move(from, Move.Lost, lost)];
    }

    /// <summary>Equal for two states that go on in the same way.</summary>
    public string Signature()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(MemoryMarshal.AsBytes<int>(_papers.Holders));
        hash.AppendData(MemoryMarshal.AsBytes<bool>(Standing));
        var places = string.Join(',', _values.Select(value => _known[value].ToString()));
        hash.AppendData(Encoding.ASCII.GetBytes($"{places}|{Stage}|{Forced}|{string.Join(',', Elected)}|{string.Join(',', Now)}|{string.Join(',', Surpluses)}|"));
        hash.AppendData(Encoding.ASCII.GetBytes(string.Join(';', Earlier.Append(Tally).Select(tally => string.Join(',', tally)))));
        return Convert.ToHexString(hash.GetHashAndReset());
    }

    private int[] Renew(Func<Fraction, Fraction> revalue)
    {
        var renewed = new int[_known.Count];
        Array.Fill(renewed, -1);
        for (var paper = 0; paper < _values.Length; paper++)
        {
            if (_values[paper] >= 0)
                continue;
            var old = -1 - _values[paper];
            if (renewed[old] < 0)
                renewed[old] = IndexOf(revalue(_known[old]));
            _values[paper] = renewed[old];
        }

        return renewed;
    }

    private int IndexOf(Fraction value)
    {
        var index = _known.IndexOf(value);
        if (index >= 0)
            return index;
        _known.Add(value);
        return _known.Count - 1;
    }

    private void Credit(int to, Fraction value)
    {
        if (to >= 0)
            Tally[to] += value;
        else
            Exhausted[-1 - to] += value;
    }
}
