namespace Ideation.Domain.CoEditing;

/// <summary>
/// Integrates the runs of several clients in an order in which each finds its neighbours (<c>integrateStructs</c>): when a run waits for somebody
/// else's, theirs go first.
/// </summary>
internal sealed class Integration
{
    private readonly Change _change;
    private readonly Dictionary<long, Queue> _queues;
    private readonly Stack<Queue> _stack = new();

    private Integration(Change change, IEnumerable<IncomingClient> clients)
    {
        _change = change;
        _queues = clients.ToDictionary(client => client.Client, client => new Queue(client));
    }

    /// <summary>Returns what has to wait, because something it builds on has not come.</summary>
    public static IReadOnlyList<IncomingClient> Run(Change change, IReadOnlyList<IncomingClient> clients) => clients.Count switch
    {
        0 => [],
        1 => RunAlone(change, clients[0]),
        _ => new Integration(change, clients).Run(),
    };

    /// <summary>The client of whom something is missing before the run can be placed, if any.</summary>
    public static long? Missing(StructStore store, Incoming run)
    {
        if (run.Id.Clock > store.ClockOf(run.Id.Client))
            return run.Id.Client;
        if (!run.Origin.IsNone && !store.Knows(run.Origin))
            return run.Origin.Client;
        if (!run.RightOrigin.IsNone && !store.Knows(run.RightOrigin))
            return run.RightOrigin.Client;
        return null;
    }

    /// <summary>Nearly every update is by one client: there is nobody to wait for in it.</summary>
    private static IReadOnlyList<IncomingClient> RunAlone(Change change, IncomingClient client)
    {
        for (var index = 0; index < client.Structs.Count; index++)
        {
            if (Missing(change.Store, client.Structs[index]) is not null)
                return [client with { Structs = client.Structs[index..] }];
            Placing.Integrate(change, client.Structs[index]);
        }

        return [];
    }

    private List<IncomingClient> Run()
    {
        // Higher ids first: in a conflict the lower ones then mostly have their place at once.
        foreach (var queue in _queues.Values.OrderByDescending(queue => queue.Client))
            Drain(queue);
        return [.. _queues.Values.Where(queue => !queue.IsEmpty).Select(queue => queue.Rest())];
    }

    private void Drain(Queue first)
    {
        if (first.IsStuck)
            return;

        Push(first);
        while (_stack.TryPeek(out var queue))
        {
            if (queue.IsEmpty)
            {
                Pop();
            }
            else if (Missing(_change.Store, queue.Head) is not { } client)
            {
                Placing.Integrate(_change, queue.Take());

                // Whoever waits below may have waited for just this one.
                if (_stack.Count > 1)
                    Pop();
            }
            else if (_queues.TryGetValue(client, out var other) && !other.IsEmpty && !other.IsStuck && !other.IsOnStack)
            {
                Push(other);
            }
            else
            {
                foreach (var waiting in _stack)
                    waiting.IsStuck = true;
                _stack.Clear();
            }
        }
    }

    private void Push(Queue queue)
    {
        queue.IsOnStack = true;
        _stack.Push(queue);
    }

    private void Pop() => _stack.Pop().IsOnStack = false;

    private sealed class Queue(IncomingClient client)
    {
        private int _next;

        public long Client => client.Client;

        public bool IsOnStack { get; set; }

        public bool IsStuck { get; set; }

        public bool IsEmpty => _next == client.Structs.Count;

        public Incoming Head => client.Structs[_next];

        public Incoming Take() => client.Structs[_next++];

        public IncomingClient Rest() => new(Client, client.Structs[_next..]);
    }
}
