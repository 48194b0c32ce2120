namespace Ideation.Domain.CoEditing;

/// <summary>
/// Puts a new run into its place among those written at the same time: YATA (Nicolaescu, Jahns, Derntl, Klamma, “Near Real-Time Peer-to-Peer Shared
/// Editing on Extensible Data Types”, 2016) as <c>Item.integrate</c> of Yjs does it.
/// </summary>
internal static class Placing
{
    /// <summary>Integrates a run whose neighbours are all known. What its client is known to have written already is left out.</summary>
    public static void Integrate(Change change, Incoming incoming)
    {
        var store = change.Store;
        var known = store.ClockOf(incoming.Id.Client);

        // Also for a run that is known already: browsers tear a surrogate pair here, so the text must here too.
        var left = incoming.Origin.IsNone ? null : change.EndingWith(incoming.Origin);
        var right = incoming.RightOrigin.IsNone ? null : change.BeginningWith(incoming.RightOrigin);
        if (incoming.End <= known)
            return;

        var collected = incoming.Kind is ItemKind.Collected || left?.Kind is ItemKind.Collected || right?.Kind is ItemKind.Collected;
        if (known > incoming.Id.Clock)
        {
            incoming = Rest(incoming, known);
            if (!collected)
                left = change.EndingWith(incoming.Origin);
            if (!collected && left!.Kind is ItemKind.Collected)
                throw TextFaults.ContradictsKnown;
        }

        if (!collected && NeedsSearch(left, right))
            left = FindLeft(change, incoming, left, right);
        change.Add(Made(store.Of(incoming.Id.Client), incoming, collected), left);
    }

    /// <summary>What is left of a run from a clock inside it.</summary>
    public static Incoming Rest(Incoming run, long clock)
    {
        var offset = clock - run.Id.Clock;
        var text = run.Text;
        if (run.Kind is ItemKind.Text)
            text = char.IsHighSurrogate(text[(int)offset - 1]) ? '\uFFFD' + text[((int)offset + 1)..] : text[(int)offset..];
        var before = new Dot(run.Id.Client, clock - 1);
        return run with { Id = run.Id with { Clock = clock }, Length = run.Length - offset, Origin = before, Text = text };
    }

    private static Item Made(ClientStructs owner, Incoming incoming, bool collected)
    {
        var kind = collected ? ItemKind.Collected : incoming.Kind;
        return new Item(owner, kind, incoming.Id.Clock, incoming.Length, incoming.Origin, incoming.RightOrigin)
        {
            Start = owner.Keep(kind is ItemKind.Text ? incoming.Text : ""),
        };
    }

    private static bool NeedsSearch(Item? left, Item? right) =>
        left is null ? right is null || right.Left is not null : left.Right != right;

    private static Item? FindLeft(Change change, Incoming incoming, Item? left, Item? right)
    {
        // Everything passed so far, numbered; what has a number from `conflicts` on still competes for the place.
        var passed = new Dictionary<Item, int>();
        var conflicts = 0;
        for (var other = left is null ? change.Store.First : left.Right; other is not null && other != right; other = other.Right)
        {
            change.CountConflict();
            passed.Add(other, passed.Count);
            if (incoming.Origin == other.Origin)
            {
                if (other.Owner.Client < incoming.Id.Client)
                {
                    left = other;
                    conflicts = passed.Count;
                }
                else if (incoming.RightOrigin == other.RightOrigin)
                {
                    break;
                }
            }
            else if (!other.Origin.IsNone && passed.TryGetValue(change.Store.Find(other.Origin), out var number))
            {
                if (number < conflicts)
                {
                    left = other;
                    conflicts = passed.Count;
                }
            }
            else
            {
                break;
            }
        }

        return left;
    }
}
