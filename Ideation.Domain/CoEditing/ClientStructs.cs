using System.Runtime.InteropServices;

namespace Ideation.Domain.CoEditing;

/// <summary>
/// Everything one client wrote, by clock and without gaps. Its characters lie in one buffer in the order of their clocks: runs that are neighbours by
/// clock are neighbours in memory, so splitting and merging move no text.
/// </summary>
internal sealed class ClientStructs(long client)
{
    private readonly List<Item> _items = [];
    private char[] _characters = [];
    private int _used;

    public long Client { get; } = client;

    /// <summary>The clock of what this client writes next.</summary>
    public long Clock => _items.Count == 0 ? 0 : _items[^1].End;

    public int Count => _items.Count;

    public Item this[int index] => _items[index];

    public ReadOnlySpan<Item> Items => CollectionsMarshal.AsSpan(_items);

    public ReadOnlySpan<char> Characters(int start, int length) => _characters.AsSpan(start, length);

    public void Add(Item item) => _items.Add(item);

    public void Insert(int index, Item item) => _items.Insert(index, item);

    public void RemoveAt(int index) => _items.RemoveAt(index);

    public void Write(int at, char character) => _characters[at] = character;

    /// <summary>Keeps characters and says where they begin.</summary>
    public int Keep(ReadOnlySpan<char> characters)
    {
        var start = _used;
        if (_characters.Length - _used < characters.Length)
            Array.Resize(ref _characters, Math.Max(_used + characters.Length, _used + _used / 4 + 16));
        characters.CopyTo(_characters.AsSpan(_used));
        _used += characters.Length;
        return start;
    }

    public void ForgetFrom(int start) => _used = start;

    /// <summary>The index of the run that holds the clock, which must be known.</summary>
    public int IndexOf(long clock)
    {
        var items = Items;
        var (low, high) = (0, items.Length - 1);

        // Most lookups are about what was written last.
        if (items[high].Clock <= clock)
            return high;

        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (items[middle].Clock <= clock)
                low = middle;
            else
                high = middle - 1;
        }

        return low;
    }

    /// <summary>Merges what can be merged in one pass over all runs.</summary>
    public void MergeAll()
    {
        var kept = 0;
        for (var index = 1; index < _items.Count; index++)
        {
            if (!_items[kept].TryMerge(_items[index]))
                _items[++kept] = _items[index];
        }

        _items.RemoveRange(kept + 1, _items.Count - kept - 1);
    }

    /// <summary>Merges the run that holds the clock with its neighbours.</summary>
    public void MergeAround(long clock)
    {
        var index = IndexOf(clock);
        if (index + 1 < _items.Count && _items[index].TryMerge(_items[index + 1]))
            _items.RemoveAt(index + 1);
        if (index > 0 && _items[index - 1].TryMerge(_items[index]))
            _items.RemoveAt(index);
    }
}
