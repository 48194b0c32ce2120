namespace Ideation.Domain.CoEditing;

/// <summary>One run as an update brings it, not yet in its place. <see cref="Text"/> is empty unless it is one.</summary>
internal sealed record Incoming(ItemKind Kind, Dot Id, long Length, Dot Origin, Dot RightOrigin, string Text)
{
    public long End => Id.Clock + Length;
}

/// <summary>Runs of one client by ascending clock; what lies between two of them was left out.</summary>
internal sealed record IncomingClient(long Client, List<Incoming> Structs);

internal readonly record struct DeletedRange(long Client, long Clock, long Length)
{
    public long End => Clock + Length;
}

/// <summary>An update, read and checked whole, nothing of it done.</summary>
internal sealed record IncomingUpdate(List<IncomingClient> Clients, List<DeletedRange> Deletes);
