using Ideation.Domain.Common;

namespace Ideation.Domain.Ideas;

/// <summary>Every way an attachment says no. The sentences are in Attachments.fr.resx and Attachments.en.resx, under the same names.</summary>
internal static class AttachmentErrors
{
    public static DomainException TooLarge() => new("attachment.too-large", Attachment.MaxBytes / (1024 * 1024));

    public static DomainException TooMany(Idea idea) => new("attachment.too-many", idea.Title, Attachment.MaxPerIdea);

    public static DomainException AlternativeMissing() => new("attachment.alternative-missing");

    public static DomainException AlternativeTooLong() => new("attachment.alternative-too-long", Attachment.MaxAlternativeLength);
}
