using Ideation.Domain.Network;

namespace Ideation.App.CoEditing;

internal sealed partial class TextRoom
{
    private const int MostEntries = 1_000;

    private readonly Dictionary<long, Cursor> _cursors = [];

    /// <summary>The last word on cursors that have left: what comes back later must be newer, or nobody would believe it.</summary>
    private readonly Dictionary<long, (long Clock, MemberId Member)> _left = [];

    /// <returns>Whether it said something of its own.</returns>
    private bool Move(Participant from, ReadOnlySpan<byte> content)
    {
        var reader = new FrameReader(content);
        var count = reader.Number();
        if (count > MostEntries)
            throw new TextClosedException(TextClosure.TooLarge);

        var own = false;
        for (var i = 0; i < count; i++)
            own |= Move(from, reader.Number(), reader.Number(), reader.Bytes());
        if (!reader.AtEnd)
            throw new TextClosedException(TextClosure.Malformed);

        return own;
    }

    private bool Move(Participant from, long client, long clock, ReadOnlySpan<byte> json)
    {
        if (json.Length > AwarenessState.MaxBytes)
            throw new TextClosedException(TextClosure.TooLarge);
        if (!Owns(from, client))
            return false;

        var known = _cursors.GetValueOrDefault(client);
        if (known is not null && clock < known.Said)
            return true;

        var state = AwarenessState.Of(json, from.Viewer);
        if (state is null)
        {
            Forget(from);
            return true;
        }

        from.Client = client;
        // Somebody who lost the line for a moment goes on counting where they were, while the others have heard that they left.
        var last = known?.Entry.Clock ?? (_left.TryGetValue(client, out var gone) ? gone.Clock : -1);
        var next = Math.Max(clock, last + 1);
        var entry = new AwarenessEntry(client, next, state);
        _cursors[client] = new Cursor(entry, clock, from);
        _left.Remove(client);
        SendToOthers(from, Frames.OfAwareness([entry]));
        return true;
    }

    /// <summary>One id to a line; not one that shows on another line, nor one that somebody else wrote or stood under.</summary>
    private bool Owns(Participant from, long client)
    {
        if (from.Client is { } mine)
            return mine == client;

        return !_cursors.ContainsKey(client)
            && (!_clients.TryGetValue(client, out var bound) || (bound.Member == from.Member && !bound.IsServer))
            && (!_left.TryGetValue(client, out var before) || before.Member == from.Member);
    }

    /// <summary>All cursors, one clock further: whoever lost the line has forgotten them, but not the clock, and would not believe the same one again.</summary>
    private List<AwarenessEntry> ShowAgain()
    {
        foreach (var (client, cursor) in _cursors.ToArray())
            _cursors[client] = cursor with { Entry = cursor.Entry with { Clock = cursor.Entry.Clock + 1 } };
        return [.. _cursors.Values.Select(cursor => cursor.Entry)];
    }

    private void Forget(Participant participant)
    {
        if (participant.Client is not { } client || !_cursors.TryGetValue(client, out var cursor) || cursor.Line != participant)
            return;

        _cursors.Remove(client);
        if (_left.Count >= MostEntries)
            _left.Clear();
        _left[client] = (cursor.Entry.Clock + 1, participant.Member);
        SendToOthers(participant, Frames.OfAwareness([cursor.Entry with { Clock = cursor.Entry.Clock + 1, State = null }]));
    }

    /// <param name="Said">The clock that its client gave; the entry's own only grows, also over a lost line.</param>
    private sealed record Cursor(AwarenessEntry Entry, long Said, Participant Line);
}
