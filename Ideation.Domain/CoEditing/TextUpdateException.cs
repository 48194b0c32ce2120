namespace Ideation.Domain.CoEditing;

/// <summary>
/// An update of a text was refused and nothing of it was kept. <see cref="Exception.Message"/> is the reason: a stable code such as
/// <c>content.format</c> or <c>work.conflicts</c>, all of them in <see cref="TextFaults"/>.
/// </summary>
public sealed class TextUpdateException(TextFault fault, string reason) : Exception(reason)
{
    public TextFault Fault { get; } = fault;
}

public enum TextFault
{
    /// <summary>The bytes are no update, or contradict themselves.</summary>
    Malformed = 1,

    /// <summary>A valid update of something else than one plain text.</summary>
    Unsupported = 2,

    /// <summary>A valid update that would keep every reader busy for too long.</summary>
    TooMuchWork = 3,

    /// <summary>The text would become longer than allowed.</summary>
    TooLarge = 4,

    /// <summary>Too much waits for updates that have not come.</summary>
    PendingFull = 5,
}
