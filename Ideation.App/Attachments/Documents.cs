using Ideation.Domain.Ideas;

namespace Ideation.App.Attachments;

/// <summary>A PDF is stored as it came, after a look for what runs, opens or carries something by itself.</summary>
internal static class Documents
{
    public static bool IsPdf(ReadOnlySpan<byte> bytes) => bytes.StartsWith("%PDF-"u8);

    public static ReadyFile Check(byte[] bytes)
    {
        var look = new PdfLook();
        look.Over(bytes);
        look.Judge();
        return new ReadyFile(AttachmentKind.Pdf, bytes, Small: null, Width: 0, Height: 0);
    }
}
