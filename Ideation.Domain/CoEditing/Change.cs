namespace Ideation.Domain.CoEditing;

/// <summary>
/// Everything one update does to the store, written down so that it can be taken back (a <c>Transaction</c> in Yjs, which cannot).
/// Runs are merged at the very end, when nothing can be refused any more.
/// </summary>
internal sealed class Change(StructStore store, long conflictSteps)
{
    // Each merge moves all that follows; for many of them one pass over everything is cheaper.
    private const int Few = 32;

    private readonly List<Deed> _deeds = [];
    private long _stepsLeft = conflictSteps;

    private enum DeedKind { Split, Add, Delete }

    public StructStore Store { get; } = store;

    public bool IsEmpty => _deeds.TrueForAll(deed => deed is { Kind: DeedKind.Split, Torn: null });

    public bool HasAdded { get; private set; }

    /// <summary>One step of the search for a place. A valid update can need millions, in every browser that gets it.</summary>
    public void CountConflict()
    {
        if (--_stepsLeft < 0)
            throw TextFaults.TooManyConflicts;
    }

    /// <summary>The run that ends with the dot; splits the one that holds it when need be. Collected runs are never split.</summary>
    public Item EndingWith(Dot dot)
    {
        var item = Store.Find(dot);
        if (dot.Clock != item.End - 1 && item.Kind is not ItemKind.Collected)
            Split(item, dot.Clock + 1);
        return item;
    }

    public Item BeginningWith(Dot dot)
    {
        var item = Store.Find(dot);
        return dot.Clock != item.Clock && item.Kind is not ItemKind.Collected ? Split(item, dot.Clock) : item;
    }

    /// <summary>Cuts a run in two and returns the second. When that tears a surrogate pair, both halves become U+FFFD (Yjs issue 248).</summary>
    public Item Split(Item left, long clock)
    {
        var owner = left.Owner;
        var offset = clock - left.Clock;
        var right = new Item(owner, left.Kind, clock, left.End - clock, new Dot(owner.Client, clock - 1), left.RightOrigin)
        {
            Left = left,
            Right = left.Right,
            Start = left.Start + (int)Math.Min(offset, int.MaxValue),
        };
        var torn = left.Kind is ItemKind.Text && char.IsHighSurrogate(left.Characters[(int)offset - 1])
            ? (left.Characters[(int)offset - 1], left.Characters[(int)offset])
            : ((char, char)?)null;
        if (torn is not null)
            Put(right, ('\uFFFD', '\uFFFD'));

        left.Right = right;
        if (right.Right is not null)
            right.Right.Left = right;
        left.Length = offset;
        owner.Insert(owner.IndexOf(left.Clock) + 1, right);
        _deeds.Add(new Deed(DeedKind.Split, right, torn));
        return right;
    }

    /// <summary>Puts a new run behind all that its client wrote, and between its neighbours unless it is collected.</summary>
    public void Add(Item item, Item? left)
    {
        if (item.Kind is not ItemKind.Collected)
        {
            item.Left = left;
            item.Right = left is null ? Store.First : left.Right;
            if (left is null)
                Store.First = item;
            else
                left.Right = item;
            if (item.Right is not null)
                item.Right.Left = item;
        }

        if (item.Kind is ItemKind.Text)
            Store.Length += (int)item.Length;
        item.Owner.Add(item);
        HasAdded = true;
        _deeds.Add(new Deed(DeedKind.Add, item, null));
    }

    public void Delete(Item item)
    {
        item.Kind = ItemKind.Deleted;
        Store.Length -= (int)item.Length;
        _deeds.Add(new Deed(DeedKind.Delete, item, null));
    }

    /// <summary>Takes everything back, last deed first.</summary>
    public void Undo()
    {
        for (var index = _deeds.Count - 1; index >= 0; index--)
            Undo(_deeds[index]);
        _deeds.Clear();
    }

    private void Undo(Deed deed)
    {
        var item = deed.Item;
        switch (deed.Kind)
        {
            case DeedKind.Split:
                if (deed.Torn is { } torn)
                    Put(item, torn);
                item.Left!.Length += item.Length;
                Unlink(item);
                item.Owner.RemoveAt(item.Owner.IndexOf(item.Clock));
                break;
            case DeedKind.Add:
                if (item.Kind is ItemKind.Text)
                    Store.Length -= (int)item.Length;
                if (item.Kind is not ItemKind.Collected)
                    Unlink(item);
                item.Owner.RemoveAt(item.Owner.Count - 1);
                item.Owner.ForgetFrom(item.Start);
                if (item.Owner.Count == 0)
                    Store.Forget(item.Owner);
                break;
            case DeedKind.Delete:
                item.Kind = ItemKind.Text;
                Store.Length += (int)item.Length;
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(deed), deed.Kind, "Say how to take it back.");
        }
    }

    private void Unlink(Item item)
    {
        if (item.Left is null)
            Store.First = item.Right;
        else
            item.Left.Right = item.Right;
        if (item.Right is not null)
            item.Right.Left = item.Left;
    }

    private static void Put(Item right, (char Left, char Right) pair)
    {
        right.Owner.Write(right.Start - 1, pair.Left);
        right.Owner.Write(right.Start, pair.Right);
    }

    /// <summary>
    /// Merges the runs that were touched with their neighbours, as Yjs does when a transaction ends (<c>cleanupTransactions</c>).
    /// </summary>
    public void Merge()
    {
        if (_deeds.Count <= Few)
        {
            foreach (var deed in _deeds)
                deed.Item.Owner.MergeAround(deed.Item.Clock);
        }
        else
        {
            foreach (var owner in _deeds.Select(deed => deed.Item.Owner).Distinct())
                owner.MergeAll();
        }

        _deeds.Clear();
    }

    private readonly record struct Deed(DeedKind Kind, Item Item, (char Left, char Right)? Torn);
}
