using Ideation.App.Account;
using Ideation.App.Data;
using Ideation.App.Live;
using Ideation.Domain.CoEditing;
using Ideation.Domain.Network;

namespace Ideation.App.CoEditing;

/// <summary>What one person may do with a text now.</summary>
/// <param name="IsFrozen">Nobody writes it any more: decided, closed, put aside.</param>
/// <param name="Until">The next moment at which the answer may change without anybody doing anything: a phase begins or ends.</param>
public sealed record TextRights(bool MayWrite, bool IsFrozen, DateTimeOffset? Until = null);

/// <summary>A text as its owner keeps it, before anybody opened it together.</summary>
/// <param name="Topics">What to watch for a change of rights.</param>
public sealed record OwnedText(string Markdown, MemberId Author, DateTimeOffset WrittenAt, IReadOnlyList<LiveTopic> Topics);

/// <summary>Where a text stands now.</summary>
/// <param name="By">Who wrote last.</param>
public sealed record TextNow(TextId Text, long Seq, string Markdown, MemberId By, DateTimeOffset At);

/// <summary>One kind of thing that has a shared text; it says who reads and writes it, and keeps a copy of its words.</summary>
public interface ITextOwner
{
    TextOwnerKind Kind { get; }

    /// <summary>Null when there is no such text that this viewer may know of.</summary>
    Task<TextRights?> RightsAsync(IdeationDb db, Viewer viewer, TextId text, CancellationToken cancellationToken);

    /// <summary>Null when nothing of this kind has that id.</summary>
    Task<OwnedText?> FindAsync(IdeationDb db, TextId text, CancellationToken cancellationToken);

    /// <summary>The owner's copy becomes what the text is now; in a transaction that the caller saves.</summary>
    Task FollowAsync(IdeationDb db, TextNow now, CancellationToken cancellationToken);
}
