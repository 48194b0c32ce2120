using Ideation.Domain.Common;

namespace Ideation.Domain.CoEditing;

/// <summary>What a shared text belongs to. The text has the id of what owns it.</summary>
public enum TextOwnerKind
{
    Idea = 1,
    Campaign = 2,
    Session = 3,
    Team = 4,
}

/// <summary>
/// A text that several people write at the same time. It begins when somebody first opens it; its words are in its log.
/// </summary>
public sealed class SharedText : AggregateRoot
{
    /// <summary>UTF-16 units of the visible text.</summary>
    public const int MaxLength = 200_000;

    /// <summary>Of a text that nobody has ever opened, too.</summary>
    public const int FirstEpoch = 1;

    private SharedText(TextId id, TextOwnerKind owner, DateTimeOffset openedAt)
    {
        Id = id;
        Owner = owner;
        OpenedAt = openedAt;
    }

    public TextId Id { get; }

    public TextOwnerKind Owner { get; }

    public DateTimeOffset OpenedAt { get; }

    /// <summary>Whoever holds a copy from another epoch must not merge it: the text would stand there twice.</summary>
    public int Epoch { get; private set; } = FirstEpoch;

    /// <summary>A server has it in memory. Found so at a start, it says that the server before did not end as it should.</summary>
    public bool IsHeld { get; private set; }

    public static SharedText Open(TextId id, TextOwnerKind owner, DateTimeOffset now) => new(id, owner, now) { IsHeld = true };
}
