using Ideation.App.Live;
using Ideation.Domain.CoEditing;

namespace Ideation.App.CoEditing;

/// <summary>One line into one text, from the door to the end; the same for a WebSocket and for the hub.</summary>
internal sealed class TextSession : IAsyncDisposable
{
    private readonly TextRoom _room;
    private readonly TextRooms _rooms;
    private readonly Participant _participant;
    private readonly LiveSubscription _rights;
    private readonly CancellationTokenSource _end = new();
    private readonly Task _sending;
    private readonly Task _following;

    private TextSession(TextRoom room, TextRooms rooms, Participant participant, LiveSubscription rights)
    {
        (_room, _rooms, _participant, _rights) = (room, rooms, participant, rights);
        _sending = participant.SendAsync(_end.Token);
        _following = FollowRightsAsync();
    }

    /// <param name="epoch">The epoch of the copy that the client holds; none when it holds none.</param>
    /// <exception cref="TextClosedException">They may not come in, and why.</exception>
    public static async Task<TextSession> EnterAsync(
        TextDoor door, TextRooms rooms, LiveFeed feed, TimeProvider clock, Entrant who, TextId text, int? epoch, ITextLine line, CancellationToken cancellationToken)
    {
        var member = Account.Viewers.MemberOf(who.Person) ?? throw new TextClosedException(TextClosure.SignedOut);

        // Watch first, ask second: a right that is withdrawn in between is then seen, not lost.
        var rights = feed.Watch(LiveTopic.Of(member));
        try
        {
            var admission = await door.AskAsync(who, text, cancellationToken);
            if (admission.Refusal is { } why)
                throw new TextClosedException(why);

            while (true)
            {
                var room = await rooms.OpenAsync(text) ?? throw new TextClosedException(TextClosure.NotFound);
                if (epoch is { } known && known != room.Epoch)
                    throw new TextClosedException(TextClosure.EpochIs(room.Epoch));

                var participant = new Participant(line, who, admission.Viewer, admission.Rights, clock);
                if (!room.Join(participant))
                    continue;

                var session = new TextSession(room, rooms, participant, rights);

                try
                {
                    // The room was perhaps not watched yet when the door was asked.
                    await rooms.CheckAsync(room, [participant]);
                    return session;
                }
                catch
                {
                    await session.DisposeAsync();
                    throw;
                }
            }
        }
        catch
        {
            rights.Dispose();
            throw;
        }
    }

    /// <summary>Over when the line is being closed.</summary>
    public bool IsClosing => _participant.IsClosing;

    /// <summary>Takes a frame in; on a fault the line ends, with its reason.</summary>
    public async Task ReceiveAsync(ReadOnlyMemory<byte> frame)
    {
        try
        {
            while (!_participant.IsClosing && !_room.Receive(_participant, frame.Span))
                await _room.WhenLetInAsync();
        }
        catch (TextClosedException fault)
        {
            _participant.Close(fault.Closure);
        }
    }

    public void Close(TextClosure why) => _participant.Close(why);

    /// <summary>Everything that waited is sent, or cannot be.</summary>
    public Task SentAsync() => _sending;

    public async ValueTask DisposeAsync()
    {
        _room.Leave(_participant);
        _participant.Close(TextClosure.Leaving);
        _rights.Dispose();
        await _end.CancelAsync();
        await Task.WhenAll(_sending, _following);
        _end.Dispose();
    }

    private async Task FollowRightsAsync()
    {
        while (await _rights.NextAsync())
        {
            try
            {
                await _rooms.CheckAsync(_room, [_participant]);
            }
            catch (Exception)
            {
                // Whoever cannot be checked must not stay in on an old answer.
                _participant.Close(TextClosure.ComeBack);
            }
        }
    }
}
