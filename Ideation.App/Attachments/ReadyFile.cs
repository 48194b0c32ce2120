using System.Security.Cryptography;
using Ideation.Domain.Ideas;

namespace Ideation.App.Attachments;

/// <summary>A file as it will be stored: looked into, and a picture made anew.</summary>
/// <param name="Small">A picture for lists, as WebP; null for a document.</param>
public sealed record ReadyFile(AttachmentKind Kind, byte[] Whole, byte[]? Small, int Width, int Height)
{
    public AttachmentContent Content => new(Kind, Whole.Length, Width, Height, Convert.ToHexStringLower(SHA256.HashData(Whole)));

    /// <summary>Judged by what is in it, never by its name or by what its sender calls it.</summary>
    public static ReadyFile From(byte[] bytes) =>
        Pictures.KindOf(bytes) is { } picture ? Pictures.MakeAnew(bytes, picture)
        : Documents.IsPdf(bytes) ? Documents.Check(bytes)
        : throw AttachmentRefusals.KindUnknown();
}
