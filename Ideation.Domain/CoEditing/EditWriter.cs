namespace Ideation.Domain.CoEditing;

/// <summary>Writes replacements in the visible text as an update of one client, as somebody typing them would send it.</summary>
internal sealed class EditWriter(StructStore store, long client)
{
    private readonly List<Incoming> _inserted = [];
    private readonly List<DeletedRange> _deleted = [];
    private long _clock = store.ClockOf(client);
    private Item? _item = store.First;
    private int _index;

    /// <param name="replacements">By ascending index, none touching the next.</param>
    public static byte[] Write(StructStore store, IReadOnlyList<Replacement> replacements, long client)
    {
        var writer = new EditWriter(store, client);
        foreach (var replacement in replacements)
        {
            if (replacement.Inserted.Length > 0)
                writer.Insert(replacement.At, replacement.Inserted);
            if (replacement.Removed > 0)
                writer.Delete(replacement.At, replacement.Removed);
        }

        return UpdateWriter.Write(client, writer._inserted, writer._deleted);
    }

    private void Insert(int at, string text)
    {
        var (origin, rightOrigin) = at == 0 ? (Dot.None, store.First?.First ?? Dot.None) : Around(at);
        _inserted.Add(new Incoming(ItemKind.Text, new Dot(client, _clock), text.Length, origin, rightOrigin, text));
        _clock += text.Length;
    }

    /// <summary>The visible unit before an index, and what stands next in the list, deleted or not.</summary>
    private (Dot Origin, Dot RightOrigin) Around(int at)
    {
        var item = Seek(at - 1);
        var offset = at - 1 - _index;
        var left = new Dot(item.Owner.Client, item.Clock + offset);
        return (left, offset + 1 < item.Length ? left with { Clock = left.Clock + 1 } : item.Right?.First ?? Dot.None);
    }

    private void Delete(int at, int count)
    {
        while (count > 0)
        {
            var item = Seek(at);
            var offset = at - _index;
            var taken = (int)Math.Min(item.Length - offset, count);
            _deleted.Add(new DeletedRange(item.Owner.Client, item.Clock + offset, taken));
            at += taken;
            count -= taken;
        }
    }

    /// <summary>Goes on to the run that holds a visible unit.</summary>
    private Item Seek(int index)
    {
        while (_item!.Kind is not ItemKind.Text || _index + _item.Length <= index)
        {
            _index += _item.Kind is ItemKind.Text ? (int)_item.Length : 0;
            _item = _item.Right;
        }

        return _item;
    }
}
