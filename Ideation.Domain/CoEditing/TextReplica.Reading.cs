namespace Ideation.Domain.CoEditing;

public sealed partial class TextReplica
{
    /// <summary>The visible text. Built on the first call after a change.</summary>
    public string Text => _text ??= string.Create(Length, _store, static (target, store) =>
    {
        foreach (var item in Visible(store))
        {
            item.Characters.CopyTo(target);
            target = target[(int)item.Length..];
        }
    });

    /// <summary>UTF-16 units of the visible text, as Yjs and C# count.</summary>
    public int Length => _store.Length;

    /// <summary>Who wrote the visible text, from its beginning.</summary>
    public IReadOnlyList<AuthoredRun> Runs()
    {
        var runs = new List<AuthoredRun>();
        foreach (var item in Visible(_store))
        {
            if (runs.Count > 0 && runs[^1].Client == item.Owner.Client)
                runs[^1] = runs[^1] with { Length = runs[^1].Length + (int)item.Length };
            else
                runs.Add(new AuthoredRun(item.Owner.Client, (int)item.Length));
        }

        return runs;
    }

    /// <summary>
    /// Where a position is now, 0 to <see cref="Length"/>: if its character was deleted, where that stood. Null when the character is not known here.
    /// </summary>
    public int? IndexOf(RelativePosition position)
    {
        if (position.Character.IsNone)
            return position.Association >= 0 ? Length : 0;
        if (!_store.Knows(position.Character))
            return null;

        var item = _store.Find(position.Character);
        if (item.Kind is ItemKind.Collected)
            return null;

        var index = item.Kind is ItemKind.Text ? (int)(position.Character.Clock - item.Clock) + (position.Association >= 0 ? 0 : 1) : 0;
        for (var left = item.Left; left is not null; left = left.Left)
            index += left.Kind is ItemKind.Text ? (int)left.Length : 0;
        return index;
    }

    /// <param name="index">0 to <see cref="Length"/>.</param>
    /// <param name="assoc">From 0 on: stays before the character behind the index; below 0: behind the one before it.</param>
    public RelativePosition PositionAt(int index, int assoc)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(index, Length);

        assoc = Math.Sign(assoc);
        if (assoc < 0 && index-- == 0)
            return RelativePosition.At(Dot.None, assoc);

        foreach (var item in Visible(_store))
        {
            if (item.Length > index)
                return RelativePosition.At(new Dot(item.Owner.Client, item.Clock + index), assoc);
            index -= (int)item.Length;
        }

        return RelativePosition.At(Dot.None, assoc);
    }

    private static IEnumerable<Item> Visible(StructStore store)
    {
        for (var item = store.First; item is not null; item = item.Right)
        {
            if (item.Kind is ItemKind.Text)
                yield return item;
        }
    }
}
