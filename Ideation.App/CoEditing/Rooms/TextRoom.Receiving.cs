using Ideation.Domain.CoEditing;
using Ideation.Domain.Network;

namespace Ideation.App.CoEditing;

internal sealed partial class TextRoom
{
    public const int MaxFrameBytes = 256 * 1024;
    public const string ReadOnly = "text.read-only";
    public const string NotYourClient = "text.not-your-client";
    private const int MostNewClients = 100;

    /// <summary>
    /// How long after a crash a client may bring back what others wrote: it may be the only one who still has what was on the wire.
    /// </summary>
    private static readonly TimeSpan Recovery = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan AskingAgain = TimeSpan.FromSeconds(1);

    private readonly DateTimeOffset _recoversUntil;

    /// <summary>Reads a frame of one or several messages. False when the room is held: the frame is to be brought again once typing is let in.</summary>
    /// <exception cref="TextClosedException">The line is to be closed, and says why.</exception>
    public bool Receive(Participant from, ReadOnlySpan<byte> frame)
    {
        if (frame.IsEmpty)
            throw new TextClosedException(TextClosure.Malformed);

        lock (_gate)
        {
            if (_held is not null)
                return false;
            if (_isClosed)
                throw new TextClosedException(TextClosure.ComeBack);

            var echo = true;
            for (var reader = new FrameReader(frame); !reader.AtEnd;)
                echo &= Read(from, ref reader);
            if (!(echo ? from.Echoes : from.Frames).Take())
                throw new TextClosedException(TextClosure.TooFast);

            return true;
        }
    }

    /// <returns>Whether it only said again what others had said of their cursors.</returns>
    private bool Read(Participant from, ref FrameReader reader)
    {
        switch (reader.Number())
        {
            case Frames.Sync:
                Synchronise(from, reader.Number(), reader.Bytes());
                return false;
            case Frames.Awareness:
                return !Move(from, reader.Bytes());
            case Frames.QueryAwareness:
                from.Offer(Frames.OfAwareness(ShowAgain()));
                return false;
            default:
                throw new TextClosedException(TextClosure.Malformed);
        }
    }

    private void Synchronise(Participant from, long kind, ReadOnlySpan<byte> content)
    {
        try
        {
            switch (kind)
            {
                case Frames.Step1:
                    from.Offer(Frames.OfSync(Frames.Step2, _replica.EncodeDifference(content)));
                    return;
                case Frames.Step2 or Frames.Update:
                    Accept(from, content, bringsBack: kind == Frames.Step2 && _clock.GetUtcNow() < _recoversUntil);
                    return;
                default:
                    throw new TextClosedException(TextClosure.Malformed);
            }
        }
        catch (TextUpdateException refusal)
        {
            throw new TextClosedException(TextClosure.Of(refusal.Fault));
        }
    }

    private void Accept(Participant from, ReadOnlySpan<byte> update, bool bringsBack)
    {
        if (update.SequenceEqual(Frames.Nothing))
        {
            Acknowledge(from);
            return;
        }

        if (!from.Rights.MayWrite)
        {
            from.Offer(Frames.OfDenied(ReadOnly));
            return;
        }

        var news = NewsOf(update);
        if (!bringsBack && news.Exists(client => _clients.TryGetValue(client, out var known) && (known.Member != from.Member || known.IsServer)))
        {
            from.Offer(Frames.OfDenied(NotYourClient));
            return;
        }

        if (_replica.Apply(update).Changed)
        {
            foreach (var client in news.Where(client => !bringsBack || client == from.Client))
                Bind(client, from.Member, isServer: false);
            Append(from.Member, update.ToArray(), except: from);
        }

        Acknowledge(from);
        AskAgainIfSomethingIsMissing(from);
    }

    /// <summary>The clients of whom the update brings something that is not known here.</summary>
    private List<long> NewsOf(ReadOnlySpan<byte> update)
    {
        List<long> news = [.. TextUpdates.ClientsOf(update).Where(range => range.End > _replica.ClockOf(range.Client)).Select(range => range.Client).Distinct()];
        if (news.Count > MostNewClients && news.Count(client => !_clients.ContainsKey(client)) > MostNewClients)
            throw new TextClosedException(TextClosure.TooLarge);

        return news;
    }

    private void Bind(long client, MemberId member, bool isServer)
    {
        var bound = new TextClient(Id, client, member, isServer, _clock.GetUtcNow());
        if (_clients.TryAdd(client, bound))
            _unwrittenClients.Add(bound);
    }

    private void AskAgainIfSomethingIsMissing(Participant from)
    {
        var now = _clock.GetUtcNow();
        if (!_replica.HasPending || now - from.AskedAgainAt < AskingAgain)
            return;

        from.AskedAgainAt = now;
        from.Offer(Frames.OfSync(Frames.Step1, _replica.EncodeStateVector()));
    }
}
