namespace Ideation.Domain.CoEditing;

/// <summary>
/// One copy of a text that several people write at once: the managed counterpart of a <c>Y.Doc</c> with one <c>Y.Text</c> named <c>text</c> and
/// garbage collection. Whatever the order in which updates come, and however often, all copies end up alike. One thread at a time.
/// </summary>
public sealed partial class TextReplica
{
    private readonly StructStore _store = new();
    private readonly TextLimits _limits;
    private Waiting _waiting = Waiting.Nothing;
    private string? _text = "";

    public TextReplica()
        : this(TextLimits.Default)
    {
    }

    public TextReplica(TextLimits limits) => _limits = limits;

    /// <summary>Whether something waits for updates that have not come.</summary>
    public bool HasPending => !_waiting.IsEmpty;

    /// <param name="state">What <see cref="EncodeState"/> gave, or any full update. It is trusted: no limit holds for it.</param>
    /// <exception cref="TextUpdateException">The bytes are no update of a text.</exception>
    public static TextReplica Load(ReadOnlySpan<byte> state) => Load(state, TextLimits.Default);

    public static TextReplica Load(ReadOnlySpan<byte> state, TextLimits limits)
    {
        var replica = new TextReplica(limits);
        replica.Apply(UpdateReader.Read(state), TextLimits.None);
        return replica;
    }

    /// <summary>Takes in an update, whole or not at all. What comes early waits inside.</summary>
    /// <exception cref="TextUpdateException">It is refused, and nothing has changed.</exception>
    public TextUpdateOutcome Apply(ReadOnlySpan<byte> update) => Apply(UpdateReader.Read(update), _limits);

    /// <summary>The clock of what a client writes next, 0 for one who wrote nothing.</summary>
    public long ClockOf(long client) => _store.ClockOf(client);

    public byte[] EncodeState() => UpdateWriter.Write(_store, _waiting, new Dictionary<long, long>());

    public byte[] EncodeStateVector() => StateVector.Write(_store);

    /// <summary>What somebody lacks who knows <paramref name="stateVector"/>.</summary>
    /// <exception cref="TextUpdateException">The bytes are no state vector.</exception>
    public byte[] EncodeDifference(ReadOnlySpan<byte> stateVector) => UpdateWriter.Write(_store, _waiting, StateVector.Read(stateVector));

    private TextUpdateOutcome Apply(IncomingUpdate update, TextLimits limits)
    {
        var added = new List<ClientRange>(update.Clients.Count);
        foreach (var client in update.Clients)
            TextUpdates.AddRanges(added, client, _store.ClockOf(client.Client));
        var change = new Change(_store, limits.ConflictSteps);
        var before = _store.Length;
        try
        {
            var waiting = Integrate(change, update);
            if (waiting != _waiting && (waiting.Count > limits.Waiting || waiting.Units > limits.WaitingUnits))
                throw TextFaults.PendingFull;
            if (_store.Length > limits.Length && _store.Length > before)
                throw TextFaults.TextTooLong;

            var changed = !change.IsEmpty || waiting != _waiting;
            change.Merge();
            _waiting = waiting;
            _text = changed ? null : _text;
            return new TextUpdateOutcome(changed, added);
        }
        catch
        {
            change.Undo();
            throw;
        }
    }

    /// <summary>Does what can be done now, and says what waits after it.</summary>
    private Waiting Integrate(Change change, IncomingUpdate update)
    {
        var rest = Integration.Run(change, update.Clients);
        if (_waiting.IsEmpty && rest.Count == 0 && update.Deletes.Count == 0)
            return Waiting.Nothing;

        var clients = Waiting.Together(_waiting.Clients, rest);
        if (_waiting.CanGoOn(_store))
            clients = Integration.Run(change, clients);

        // What waited to be deleted has come only if something has come.
        var deletes = change.HasAdded ? Deleting.Apply(change, _waiting.Deletes) : _waiting.Deletes;
        var unknown = Deleting.Apply(change, update.Deletes);
        return _waiting.Or(clients, unknown.Count == 0 ? deletes : Deleting.Merged(deletes.Concat(unknown)));
    }
}
