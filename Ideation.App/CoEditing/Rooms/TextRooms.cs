using System.Collections.Concurrent;
using Ideation.App.Live;
using Ideation.Domain.CoEditing;

namespace Ideation.App.CoEditing;

/// <summary>
/// The texts that this server holds in memory. A text has one owner at a time; with several servers, the lease that says which one is taken and given back
/// here, in <see cref="OpenAsync"/> and <see cref="CloseAsync"/>, and nowhere else.
/// </summary>
internal sealed partial class TextRooms(
    TextStore store, TextJournal journal, TextDoor door, LiveFeed feed, TimeProvider clock, ILogger<TextRooms> log)
{
    private static readonly TimeSpan Checking = TimeSpan.FromMilliseconds(250);

    private readonly ConcurrentDictionary<TextId, Lazy<Task<TextRoom?>>> _rooms = new();

    public IReadOnlyList<TextRoom> Open => [.. _rooms.Values.Where(IsLoaded).Select(room => room.Value.Result).OfType<TextRoom>()];

    /// <summary>Null when the text is not in memory.</summary>
    public TextRoom? Find(TextId id) => _rooms.TryGetValue(id, out var room) && IsLoaded(room) ? room.Value.Result : null;

    /// <summary>Null when nothing owns such a text.</summary>
    public async Task<TextRoom?> OpenAsync(TextId id)
    {
        var opening = _rooms.GetOrAdd(id, static (text, rooms) => new Lazy<Task<TextRoom?>>(() => rooms.ReadAsync(text)), this);
        try
        {
            if (await opening.Value is { } room)
            {
                if (!room.IsClosed)
                    return room;

                await room.GivenBack;
                return await OpenAsync(id);
            }
        }
        catch
        {
            _rooms.TryRemove(KeyValuePair.Create(id, opening));
            throw;
        }

        _rooms.TryRemove(KeyValuePair.Create(id, opening));
        return null;
    }

    /// <summary>Keeps where the text stands.</summary>
    public async Task KeepAsync(TextRoom room, bool isLast = false, CancellationToken cancellationToken = default)
    {
        var state = room.Capture();
        await journal.WriteAsync(room, cancellationToken);
        await store.KeepAsync(room.Owner, state, isLast, cancellationToken);
        room.Kept(state.Now.Seq);
    }

    /// <summary>Gives a text back that nobody is in.</summary>
    public async Task CloseAsync(TextRoom room, CancellationToken cancellationToken = default)
    {
        await KeepAsync(room, cancellationToken: cancellationToken);
        if (!room.TryClose())
            return;

        try
        {
            // Nothing can come in any more: what is kept now is the last of it. Whoever opens it meanwhile waits until it is given back.
            await KeepAsync(room, isLast: true, cancellationToken);
        }
        finally
        {
            Drop(room);
        }
    }

    /// <summary>Asks again whether those who are in may be.</summary>
    public async Task CheckAsync(TextRoom room, IEnumerable<Participant>? whom = null)
    {
        foreach (var group in (whom ?? room.Here).GroupBy(participant => (participant.Member, participant.Entrant.Token)))
        {
            var admission = await door.AskAsync(group.First().Entrant, room.Id, CancellationToken.None);
            foreach (var participant in group)
                await ApplyAsync(room, participant, admission);
        }
    }

    /// <summary>A step is over, taken or refused: what people may do is asked again as it left it, then typing is let in.</summary>
    public async Task LetGoAsync(TextRoom room)
    {
        try
        {
            await CheckAsync(room);
        }
        catch (Exception failure)
        {
            LogUnchecked(failure, room.Id);
            room.Dismiss(TextClosure.ComeBack);
        }
        finally
        {
            room.LetGo();
        }
    }

    private async Task ApplyAsync(TextRoom room, Participant participant, Admission admission)
    {
        if (admission.Refusal is { } why)
        {
            // Whoever was in knows that it exists: no longer seeing it is no longer being allowed, unless it is gone for everybody.
            participant.Close(why == TextClosure.NotFound && await door.ExistsAsync(room.Id, CancellationToken.None) ? TextClosure.NotAllowed : why);
            return;
        }

        if (participant.Rights.MayWrite && !admission.Rights.MayWrite)
            participant.Close(TextClosure.NotAllowed);
        participant.Rights = admission.Rights;
    }

    private async Task<TextRoom?> ReadAsync(TextId id)
    {
        if (await store.OpenAsync(id, CancellationToken.None) is not { } stored)
            return null;

        var room = new TextRoom(stored, journal, feed, clock);
        foreach (var topic in room.Topics)
            _ = FollowAsync(room, feed.Watch(topic));
        return room;
    }

    private async Task FollowAsync(TextRoom room, LiveSubscription watching)
    {
        using var _ = watching;
        room.Closed += watching.Dispose;
        while (await watching.NextAsync())
        {
            try
            {
                await CheckAsync(room);
                if ((room.Here.Count == 0 || room.Here.Any(one => one.IsClosing)) && !await door.ExistsAsync(room.Id, CancellationToken.None))
                {
                    room.Abandon(TextClosure.NotFound);
                    Drop(room);
                }
            }
            catch (Exception failure)
            {
                // Whoever cannot be checked must not stay in on an old answer.
                LogUnchecked(failure, room.Id);
                room.Dismiss(TextClosure.ComeBack);
            }

            // A campaign in which much happens asks no more often than this.
            await Task.Delay(Checking);
        }
    }

    private void Drop(TextRoom room)
    {
        room.GiveBack();
        if (_rooms.TryGetValue(room.Id, out var known) && IsLoaded(known) && known.Value.Result == room)
            _rooms.TryRemove(KeyValuePair.Create(room.Id, known));
    }

    private static bool IsLoaded(Lazy<Task<TextRoom?>> room) => room.IsValueCreated && room.Value.IsCompletedSuccessfully;

    [LoggerMessage(Level = LogLevel.Error, Message = "Rights in text {Text} could not be checked; its lines are closed and come back")]
    private partial void LogUnchecked(Exception failure, TextId text);
}
