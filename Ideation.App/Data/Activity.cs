namespace Ideation.App.Data;

/// <summary>
/// One line of the audit trail: what happened, by whom, when. Written in the same transaction as the change itself; everything
/// that must follow a save (notices, mail, webhooks) is read from here, never from memory.
/// </summary>
public sealed class Activity
{
    /// <summary>The order of things, given by the database.</summary>
    public long Seq { get; private set; }

    /// <summary>The event's type name, such as <c>IdeaSubmitted</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>The member who acted; null for the clock and for set-up.</summary>
    public required Guid? Actor { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>The event as JSON, ids as 32 hex digits.</summary>
    public required string Data { get; init; }

    /// <summary>The topics that the event touches, one per line.</summary>
    public required string Topics { get; init; }
}
