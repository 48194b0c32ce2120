namespace Ideation.App.Mail;

/// <summary>
/// A mail that waits to be sent, written in the same transaction as what it tells of. Once sent it is gone: it may carry a secret link.
/// </summary>
public sealed class OutgoingMail
{
    public const int MostTries = 12;

    public long Id { get; private set; }

    public required string To { get; init; }

    public required string Subject { get; init; }

    public required string Text { get; init; }

    public required string Html { get; init; }

    public required DateTimeOffset WrittenAt { get; init; }

    /// <summary>When to try next; null when it was given up.</summary>
    public required DateTimeOffset? DueAt { get; set; }

    public int Tries { get; private set; }

    /// <summary>One minute, two, four, and so on, up to six hours; after the last try it stays for an administrator to see.</summary>
    public void Postpone(DateTimeOffset now)
    {
        Tries++;
        DueAt = Tries >= MostTries ? null : now + TimeSpan.FromMinutes(Math.Min(Math.Pow(2, Tries - 1), 360));
    }
}
