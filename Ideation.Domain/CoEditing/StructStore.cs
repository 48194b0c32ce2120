using System.Diagnostics.CodeAnalysis;

namespace Ideation.Domain.CoEditing;

/// <summary>All that is known of a text: what each client wrote, and the list in which it stands.</summary>
internal sealed class StructStore
{
    private readonly Dictionary<long, ClientStructs> _clients = [];

    /// <summary>The first run of the text, deleted or not.</summary>
    public Item? First { get; set; }

    /// <summary>Visible UTF-16 units.</summary>
    public int Length { get; set; }

    /// <summary>Higher ids first: the order in which Yjs writes them.</summary>
    public IEnumerable<ClientStructs> Clients => _clients.Values.OrderByDescending(client => client.Client);

    public long ClockOf(long client) => _clients.TryGetValue(client, out var structs) ? structs.Clock : 0;

    public bool Knows(Dot dot) => dot.Clock < ClockOf(dot.Client);

    public bool TryGet(long client, [NotNullWhen(true)] out ClientStructs? structs) => _clients.TryGetValue(client, out structs);

    public ClientStructs Of(long client)
    {
        if (!_clients.TryGetValue(client, out var structs))
            _clients.Add(client, structs = new ClientStructs(client));
        return structs;
    }

    public void Forget(ClientStructs structs) => _clients.Remove(structs.Client);

    /// <summary>The run that holds a known dot.</summary>
    public Item Find(Dot dot)
    {
        var structs = _clients[dot.Client];
        return structs[structs.IndexOf(dot.Clock)];
    }
}
