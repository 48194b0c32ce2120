using Ideation.App.Live;
using Ideation.Domain.CoEditing;
using Ideation.Domain.Network;

namespace Ideation.App.CoEditing;

/// <summary>
/// One text in memory and everybody who is in it. The one place where its order is decided: everything happens under one lock, nothing waits in it.
/// What comes in is in TextRoom.Receiving.cs, cursors are in TextRoom.Cursors.cs, what must reach the disk in TextRoom.Keeping.cs,
/// and a step that must not be overtaken in TextRoom.Holding.cs.
/// </summary>
internal sealed partial class TextRoom
{
    public const int MostPeople = 100;
    public const int MostLinesOfOne = 100;
    public const int MostLines = 400;

    /// <summary>Readers of the page see what is typed at most this often.</summary>
    private static readonly TimeSpan Announcing = TimeSpan.FromMilliseconds(400);

    private readonly Lock _gate = new();
    private readonly TextReplica _replica;
    private readonly Dictionary<long, TextClient> _clients;
    private readonly TimeProvider _clock;
    private readonly LiveFeed _feed;
    private readonly TextJournal _journal;
    private readonly ITimer _announcer;
    private Participant[] _here = [];
    private readonly TaskCompletionSource _givenBack = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private bool _isClosed;
    private bool _isAnnouncing;

    public TextRoom(StoredText stored, TextJournal journal, LiveFeed feed, TimeProvider clock)
    {
        (Id, Owner, Epoch, Topics) = (stored.Id, stored.Owner, stored.Epoch, stored.Topics);
        (_replica, _clients, _seq, _durable, _kept) = (stored.Replica, stored.Clients, stored.Seq, stored.Seq, stored.KeptSeq);
        (_lastWriter, _lastWrittenAt) = (stored.By, stored.At);
        (_journal, _feed, _clock) = (journal, feed, clock);
        _recoversUntil = stored.WasHeld ? clock.GetUtcNow() + Recovery : DateTimeOffset.MinValue;
        _quietSince = clock.GetUtcNow();
        _announcer = clock.CreateTimer(_ => Announce(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    public TextId Id { get; }

    public TextOwnerKind Owner { get; }

    public int Epoch { get; }

    public IReadOnlyList<LiveTopic> Topics { get; }

    public IReadOnlyList<Participant> Here => Volatile.Read(ref _here);

    /// <summary>Raised once, when nothing comes in any more.</summary>
    public event Action? Closed;

    /// <summary>After closing: another room may be opened for the text.</summary>
    public Task GivenBack => _givenBack.Task;

    public bool IsClosed => Volatile.Read(ref _isClosed);

    /// <summary>False when the room has just been closed: the text has to be opened again.</summary>
    /// <exception cref="TextClosedException">There are too many.</exception>
    public bool Join(Participant participant)
    {
        lock (_gate)
        {
            if (_isClosed)
                return false;

            Admit(participant.Member);
            _here = [.. _here, participant];
            participant.Offer(Frames.OfSync(Frames.Step1, _replica.EncodeStateVector()));
            participant.Offer(Frames.OfDurable(_durable));
            if (_cursors.Count > 0)
                participant.Offer(Frames.OfAwareness(ShowAgain()));
            return true;
        }
    }

    public void Leave(Participant participant)
    {
        lock (_gate)
        {
            _here = [.. _here.Where(one => one != participant)];
            _quietSince = _clock.GetUtcNow();
            Forget(participant);
        }
    }

    /// <summary>Ends every line. What was accepted is still kept.</summary>
    public void Dismiss(TextClosure why)
    {
        foreach (var participant in Here)
            participant.Close(why);
    }

    /// <summary>Closed for good when nobody is in and nothing waits for the disk.</summary>
    public bool TryClose()
    {
        lock (_gate)
        {
            if (_here.Length > 0 || _unwritten.Count > 0 || _held is not null)
                return false;

            _isClosed = true;
            _announcer.Dispose();
        }

        Closed?.Invoke();
        return true;
    }

    /// <summary>The text is gone, or can no longer be kept: nothing of it is written any more.</summary>
    public void Abandon(TextClosure why)
    {
        lock (_gate)
        {
            _isClosed = true;
            _unwritten.Clear();
            _unwrittenClients.Clear();
            _toAnswer.Clear();
            LetIn();
            _announcer.Dispose();
        }

        Closed?.Invoke();
        Dismiss(why);
    }

    public void GiveBack() => _givenBack.TrySetResult();

    private void Admit(MemberId member)
    {
        if (_here.Length >= MostLines || _here.Count(one => one.Member == member) >= MostLinesOfOne)
            throw new TextClosedException(TextClosure.TooManyLines);
        if (_here.Select(one => one.Member).Append(member).Distinct().Count() > MostPeople)
            throw new TextClosedException(TextClosure.Full);
    }

    private void SendToOthers(Participant? except, ReadOnlyMemory<byte> frame)
    {
        foreach (var participant in _here)
        {
            if (participant != except)
                participant.Offer(frame);
        }
    }

    private void AnnounceSoon()
    {
        if (_isAnnouncing)
            return;

        _isAnnouncing = true;
        _announcer.Change(Announcing, Timeout.InfiniteTimeSpan);
    }

    private void Announce()
    {
        lock (_gate)
            _isAnnouncing = false;
        _feed.Announce(LiveTopic.Of(Id));
    }
}
