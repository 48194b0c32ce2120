using Ideation.Domain.Common;
using Ideation.Domain.Ideas;

namespace Ideation.App.Attachments;

/// <summary>What only the application knows to refuse about a file. The sentences are in Attachments.fr.resx and Attachments.en.resx.</summary>
internal static class AttachmentRefusals
{
    public static DomainException NotFound() => new("attachment.not-found");

    public static DomainException Elsewhere() => new("attachment.elsewhere");

    public static DomainException TooOften() => new("attachment.too-often");

    public static DomainException FileMissing() => new("attachment.file-missing");

    public static DomainException TooLarge() => new("attachment.too-large", Attachment.MaxBytes / (1024 * 1024));

    public static DomainException KindUnknown() => new("attachment.kind-unknown");

    public static DomainException Unreadable() => new("attachment.unreadable");

    public static DomainException TooManyPixels() => new("attachment.too-many-pixels", Pictures.MaxPixels / 1_000_000);

    public static DomainException Active() => new("attachment.active");

    public static DomainException Locked() => new("attachment.locked");
}
