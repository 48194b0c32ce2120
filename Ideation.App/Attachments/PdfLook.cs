using System.Buffers;
using System.IO.Compression;

namespace Ideation.App.Attachments;

/// <summary>
/// Reads the names in a PDF as ISO 32000-1 §7.3.5 writes them, with <c>#xx</c> for a character, everywhere: what stands between "stream" and "endstream"
/// for one reader may be an object for another. What is folded and may hold objects (§7.5.7) is unfolded; what cannot be looked into refuses the whole.
/// </summary>
internal sealed class PdfLook
{
    /// <summary>Bytes, over all that is unfolded in one document.</summary>
    private const int Most = 64 * 1024 * 1024;
    private const int MostStreams = 20_000;
    private const int LongestName = 64;

    private static readonly HashSet<string> Active = ["JavaScript", "Launch", "EmbeddedFile", "EmbeddedFiles", "RichMedia", "XFA", "ImportData", "SubmitForm"];
    private static readonly HashSet<string> OddFilters = ["ASCIIHexDecode", "AHx", "ASCII85Decode", "A85", "LZWDecode", "LZW", "RunLengthDecode", "RL", "Crypt"];
    private static readonly SearchValues<byte> Ends = SearchValues.Create("\0\t\n\f\r ()<>[]{}/%"u8);

    private int _left = Most;
    private int _streams;
    private bool _foldsObjects;
    private bool _foldsOddly;
    private bool _objectsAhead;
    private bool _predictorAhead;

    public void Over(byte[] document) => Over(document, isUnfolded: false);

    // Folded objects hold no streams (§7.5.7), so nothing is unfolded twice.
    private void Over(byte[] document, bool isUnfolded)
    {
        ReadOnlySpan<byte> bytes = document;
        for (var at = 0; at < bytes.Length; at++)
        {
            var next = bytes[at..].IndexOfAny((byte)'/', (byte)'s');
            if (next < 0)
                return;

            at += next;
            var after = bytes[(at + 1)..];
            if (bytes[at] == '/')
                Name(after);
            else if (!isUnfolded && after.StartsWith("tream"u8))
                Stream(document, at + "stream"u8.Length);
        }
    }

    /// <summary>Objects that are folded in a way that nobody folds objects in are hidden.</summary>
    public void Judge()
    {
        if (_foldsObjects && _foldsOddly)
            throw AttachmentRefusals.Locked();
    }

    private void Name(ReadOnlySpan<byte> after)
    {
        var length = after.IndexOfAny(Ends) is >= 0 and var end ? end : after.Length;
        var name = Read(after[..Math.Min(length, LongestName * 3)]);
        if (Active.Contains(name) || (name == "JS" && LeadsToScript(after[length..])))
            throw AttachmentRefusals.Active();
        if (name == "Encrypt")
            throw AttachmentRefusals.Locked();

        _foldsObjects |= name is "ObjStm" or "XRef" or "XRefStm";
        _foldsOddly |= OddFilters.Contains(name);
        _objectsAhead |= name is "ObjStm";
        _predictorAhead |= name is "Predictor";
    }

    private void Stream(byte[] document, int at)
    {
        if (_objectsAhead && _predictorAhead)
            throw AttachmentRefusals.Locked();
        (_objectsAhead, _predictorAhead) = (false, false);

        var data = document.AsSpan(at).TrimStart("\r\n"u8);
        if (data is not [var method, var flags, ..] || (method & 0x0F) != 8 || (method * 256 + flags) % 31 != 0)
            return;
        if (++_streams > MostStreams)
            throw AttachmentRefusals.Locked();

        Over(Unfold(document, document.Length - data.Length), isUnfolded: true);
    }

    // Folded objects begin with their numbers; the pixels of a picture are left folded.
    private byte[] Unfold(byte[] document, int at)
    {
        using var whole = new MemoryStream();
        try
        {
            using var zipped = new ZLibStream(new MemoryStream(document, at, document.Length - at), CompressionMode.Decompress);
            var piece = new byte[16 * 1024];
            for (int read; (read = zipped.Read(whole.Length == 0 ? piece.AsSpan(0, 64) : piece)) > 0;)
            {
                if (whole.Length == 0 && !BeginsWithNumber(piece.AsSpan(0, read)))
                    return [];
                if ((_left -= read) < 0)
                    throw AttachmentRefusals.Locked();
                whole.Write(piece, 0, read);
            }
        }
        catch (InvalidDataException)
        {
            // Cut off or spoilt: readers show what came before that, so it is looked at too.
        }

        return whole.ToArray();
    }

    private static bool BeginsWithNumber(ReadOnlySpan<byte> bytes) =>
        bytes.TrimStart("\0\t\n\f\r "u8) is [] or [(>= (byte)'0' and <= (byte)'9') or (byte)'+' or (byte)'-' or (byte)'.' or (byte)'%', ..];

    // "/JS" also happens by chance in ten megabytes of a photograph; a script follows it as a string or as a reference.
    private static bool LeadsToScript(ReadOnlySpan<byte> after)
    {
        var rest = after.TrimStart("\0\t\n\f\r "u8);
        return rest is [(byte)'(' or (byte)'<' or (byte)'%', ..] || (rest.Length < after.Length && rest is [>= (byte)'0' and <= (byte)'9', ..]);
    }

    private static string Read(ReadOnlySpan<byte> written)
    {
        Span<char> name = stackalloc char[LongestName];
        var length = 0;
        for (var at = 0; at < written.Length && length < LongestName; at++)
        {
            var letter = written[at];
            if (letter == '#' && at + 2 < written.Length && HexAt(written, at + 1) is { } escaped)
            {
                letter = escaped;
                at += 2;
            }

            name[length++] = (char)letter;
        }

        return name[..length].ToString();
    }

    private static byte? HexAt(ReadOnlySpan<byte> written, int at) =>
        char.IsAsciiHexDigit((char)written[at]) && char.IsAsciiHexDigit((char)written[at + 1])
            ? Convert.FromHexString([(char)written[at], (char)written[at + 1]])[0]
            : null;
}
