using System.Security.Cryptography;
using Ideation.Domain.CoEditing;
using Ideation.Domain.Network;

namespace Ideation.App.CoEditing;

/// <summary>Accepted and not yet on disk.</summary>
internal sealed record TextBatch(TextId Text, IReadOnlyList<TextUpdate> Updates, IReadOnlyList<TextClient> Clients, long Seq);

/// <summary>Everything a snapshot holds.</summary>
internal sealed record TextState(TextNow Now, int Epoch, byte[] Bytes, bool HasPending);

internal sealed partial class TextRoom
{
    /// <summary>Accepted, in order, and not yet known to be on disk.</summary>
    private readonly List<TextUpdate> _unwritten = [];
    private readonly List<TextClient> _unwrittenClients = [];
    private readonly Queue<(long Seq, Participant Who)> _toAnswer = [];
    private long _seq;
    private long _durable;
    private long _kept;
    private MemberId _lastWriter;
    private DateTimeOffset _lastWrittenAt;
    private DateTimeOffset _quietSince;

    /// <summary>Since when nobody has written, come or gone.</summary>
    public DateTimeOffset QuietSince
    {
        get
        {
            lock (_gate)
                return _quietSince;
        }
    }

    /// <summary>Updates since the last snapshot.</summary>
    public long Unkept
    {
        get
        {
            lock (_gate)
                return _seq - _kept;
        }
    }

    /// <summary>What must be written to have all that was accepted; null when all is on disk.</summary>
    public TextBatch? Unwritten()
    {
        lock (_gate)
            return _unwritten.Count == 0 && _unwrittenClients.Count == 0 ? null : new TextBatch(Id, [.. _unwritten], [.. _unwrittenClients], _seq);
    }

    /// <summary>All of the batch is on disk: those who sent it hear so.</summary>
    public void Written(TextBatch batch)
    {
        lock (_gate)
        {
            _unwritten.RemoveAll(update => update.Seq <= batch.Seq);
            _unwrittenClients.RemoveAll(batch.Clients.Contains);
            _durable = Math.Max(_durable, batch.Seq);
            while (_toAnswer.TryPeek(out var next) && next.Seq <= _durable)
            {
                _toAnswer.Dequeue();
                next.Who.Offer(Frames.OfDurable(_durable));
            }
        }
    }

    /// <summary>Where it stands, and what must be written to have all of it.</summary>
    public (TextNow Now, TextBatch? Batch) Gather()
    {
        lock (_gate)
            return (Now(), Unwritten());
    }

    public TextNow Now()
    {
        lock (_gate)
            return new TextNow(Id, _seq, _replica.Text, _lastWriter, _lastWrittenAt);
    }

    public TextState Capture()
    {
        lock (_gate)
            return new TextState(new TextNow(Id, _seq, _replica.Text, _lastWriter, _lastWrittenAt), Epoch, _replica.EncodeState(), _replica.HasPending);
    }

    public void Kept(long seq)
    {
        lock (_gate)
            _kept = Math.Max(_kept, seq);
    }

    /// <summary>Reads something of the text while nobody changes it.</summary>
    public T Read<T>(Func<TextReplica, IReadOnlyDictionary<long, TextClient>, T> read)
    {
        lock (_gate)
            return read(_replica, _clients);
    }

    /// <summary>The text becomes what is wanted, as insertions and deletions in somebody's name. Everybody in it sees them as if typed.</summary>
    /// <param name="basedOn">The text as the writer had it before them; what others wrote since stays. None: the text as it is now.</param>
    /// <exception cref="TextUpdateException">It would be too long.</exception>
    public void Edit(MemberId by, Func<string, string> wanted, TextReplica? basedOn = null)
    {
        lock (_gate)
        {
            var client = (uint)(basedOn is null ? ServerClientOf(by) : NewServerClient(by));
            var update = (basedOn ?? _replica).Edit(wanted((basedOn ?? _replica).Text), client);
            if (update.Length == 0 || (basedOn is not null && !_replica.Apply(update).Changed))
                return;

            Append(by, update, except: null);
        }
    }

    /// <summary>The same for whoever needs places in the text. What the function throws leaves everything as it was.</summary>
    /// <exception cref="TextUpdateException">It would be too long.</exception>
    public void Edit(MemberId by, Func<TextReplica, string> wanted)
    {
        lock (_gate)
        {
            var update = _replica.Edit(wanted(_replica), (uint)ServerClientOf(by));
            if (update.Length > 0)
                Append(by, update, except: null);
        }
    }

    private void Append(MemberId by, byte[] update, Participant? except)
    {
        var now = _clock.GetUtcNow();
        _unwritten.Add(new TextUpdate(Id, ++_seq, by, now, update));
        (_lastWriter, _lastWrittenAt, _quietSince) = (by, now, now);
        SendToOthers(except, Frames.OfSync(Frames.Update, update));
        _journal.Signal(this);
        AnnounceSoon();
    }

    /// <summary>Exactly one answer for each thing sent, in order, once all of it is on disk.</summary>
    private void Acknowledge(Participant who)
    {
        if (_toAnswer.Count == 0 && _seq == _durable)
            who.Offer(Frames.OfDurable(_durable));
        else
            _toAnswer.Enqueue((_seq, who));
    }

    private long ServerClientOf(MemberId member) =>
        _clients.Values.FirstOrDefault(client => client.IsServer && client.Member == member)?.Client ?? NewServerClient(member);

    private uint NewServerClient(MemberId member)
    {
        uint client;
        do
            client = (uint)RandomNumberGenerator.GetInt32(1, int.MaxValue);
        while (_clients.ContainsKey(client) || _replica.ClockOf(client) > 0);

        Bind(client, member, isServer: true);
        return client;
    }
}
