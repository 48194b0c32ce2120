using System.Diagnostics.CodeAnalysis;
using System.Text;
using Ideation.Domain.Counting;

namespace Ideation.App.Counting;

/// <summary>Equal ballots once, by their canonical form, with their counts added.</summary>
internal sealed class BallotStore
{
    private readonly Dictionary<byte[], int> _places = new(new ByForm());
    private readonly List<(byte[] Form, Ballot Ballot, long Count)> _ballots = [];

    public long Total { get; private set; }

    /// <summary>Of all marks so far.</summary>
    public int Decimals { get; private set; }

    public BallotBox Box => new([.. _ballots.Select(entry => entry.Ballot.Times(entry.Count))]) { MarkUnit = (long)Math.Pow(10, Decimals) };

    /// <summary>Adds to an equal ballot; false when there is none yet.</summary>
    public bool TryAdd(ReadOnlySpan<byte> form, long count)
    {
        if (!_places.GetAlternateLookup<ReadOnlySpan<byte>>().TryGetValue(form, out var place))
            return false;

        Total = checked(Total + count);
        _ballots[place] = _ballots[place] with { Count = _ballots[place].Count + count };
        return true;
    }

    public void Add(ReadOnlySpan<byte> form, Ballot ballot)
    {
        var kept = form.ToArray();
        Total = checked(Total + ballot.Count);
        _places.Add(kept, _ballots.Count);
        _ballots.Add((kept, ballot, ballot.Count));
    }

    /// <summary>Makes marks with more decimals fit: those that are there already are written in the smaller unit.</summary>
    public void RaiseDecimals(int decimals)
    {
        var factor = (long)Math.Pow(10, decimals - Decimals);
        Decimals = decimals;
        foreach (var marks in _ballots.Select(entry => entry.Ballot.Marks))
        {
            for (var option = 0; option < marks.Length; option++)
                marks[option] = marks[option] == Ballot.NoMark ? Ballot.NoMark : checked(marks[option] * factor);
        }
    }

    /// <summary>The merged ballots in canonical form, sorted.</summary>
    public IReadOnlyList<string> CanonicalForms()
    {
        var forms = _ballots.ConvertAll(entry => WithCount(Encoding.UTF8.GetString(entry.Form), entry.Count));
        forms.Sort(StringComparer.Ordinal);
        return forms;
    }

    /// <summary>Members stand in order of their names: "count" after "approve", before the others; 1 is the default and left out.</summary>
    private static string WithCount(string form, long count)
    {
        if (count == 1)
            return form;

        var member = $"\"count\":{CanonicalJson.OfNumber(count)}";
        return form.StartsWith("{\"a", StringComparison.Ordinal) ? $"{form[..^1]},{member}}}" : $"{{{member},{form[1..]}";
    }

    private sealed class ByForm : IEqualityComparer<byte[]>, IAlternateEqualityComparer<ReadOnlySpan<byte>, byte[]>
    {
        public bool Equals(byte[]? one, byte[]? other) => one.AsSpan().SequenceEqual(other);

        public int GetHashCode([DisallowNull] byte[] form) => GetHashCode(form.AsSpan());

        public bool Equals(ReadOnlySpan<byte> alternate, byte[] other) => alternate.SequenceEqual(other);

        public int GetHashCode(ReadOnlySpan<byte> alternate)
        {
            var hash = new HashCode();
            hash.AddBytes(alternate);
            return hash.ToHashCode();
        }

        public byte[] Create(ReadOnlySpan<byte> alternate) => alternate.ToArray();
    }
}
