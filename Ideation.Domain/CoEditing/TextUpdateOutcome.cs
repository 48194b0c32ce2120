namespace Ideation.Domain.CoEditing;

/// <summary>What an accepted update did. <see cref="Added"/>: what it brought that was not known, also what has to wait.</summary>
public sealed record TextUpdateOutcome(bool Changed, IReadOnlyList<ClientRange> Added);

/// <summary>What a client wrote, from a clock on: UTF-16 units, deleted ones too.</summary>
public readonly record struct ClientRange(long Client, long Clock, long Length)
{
    public long End => Clock + Length;
}

/// <summary>Visible text of one client, as many UTF-16 units in a row.</summary>
public readonly record struct AuthoredRun(long Client, int Length);
