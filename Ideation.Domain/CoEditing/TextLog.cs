using Ideation.Domain.Network;

namespace Ideation.Domain.CoEditing;

/// <summary>One accepted update, as it came. The log is only ever added to.</summary>
/// <param name="Seq">From 1, without gaps within a text.</param>
/// <param name="Member">Who sent it.</param>
public sealed record TextUpdate(TextId Text, long Seq, MemberId Member, DateTimeOffset At, byte[] Bytes);

/// <summary>The text after an update, so that opening it need not read its whole log.</summary>
public sealed record TextSnapshot(TextId Text, long Seq, int Epoch, DateTimeOffset At, byte[] Bytes, string Markdown);

/// <summary>Whose writing an id of the log is: it belongs to the member who first used it here.</summary>
/// <param name="IsServer">The server writes under it in this member's name; no browser may.</param>
public sealed record TextClient(TextId Text, long Client, MemberId Member, bool IsServer, DateTimeOffset Since);
