using System.IO.Compression;
using System.Text;
using SkiaSharp;

namespace Ideation.Tests.Support;

/// <summary>Small files for tests, honest and otherwise.</summary>
internal static class SomeFiles
{
    /// <summary>What a phone writes about where a photograph was taken.</summary>
    public const string Place = "48.8584N 2.2945E";

    public static byte[] Picture(int width = 60, int height = 40, SKEncodedImageFormat format = SKEncodedImageFormat.Png)
    {
        using var surface = SKSurface.Create(new SKImageInfo(width, height));
        surface.Canvas.Clear(SKColors.Teal);
        using var red = new SKPaint { Color = SKColors.Red };
        surface.Canvas.DrawRect(0, 0, width / 2f, height / 2f, red);
        using var image = surface.Snapshot();
        using var data = image.Encode(format, 95);
        return data.ToArray();
    }

    /// <summary>A photograph taken with the camera on its side (Exif 2.32: 0x0112 is the orientation, 0x010E a description), red in its top left as stored.</summary>
    public static byte[] Photograph(byte orientation = 6)
    {
        var note = Encoding.ASCII.GetBytes(Place + "\0");
        byte[] tiff =
        [
            .. "MM"u8, 0, 42, 0, 0, 0, 8, 0, 2,
            0x01, 0x0E, 0, 2, 0, 0, 0, (byte)note.Length, 0, 0, 0, 38,
            0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0,
            0, 0, 0, 0, .. note,
        ];
        byte[] exif = [.. "Exif\0\0"u8, .. tiff];
        var picture = Picture(format: SKEncodedImageFormat.Jpeg);
        return [.. picture[..2], 0xFF, 0xE1, (byte)((exif.Length + 2) >> 8), (byte)(exif.Length + 2), .. exif, .. picture[2..]];
    }

    /// <summary>A few dozen bytes that claim to be a huge picture (PNG, second edition, 11.2.2).</summary>
    public static byte[] Bomb(int side = 30_000)
    {
        byte[] header = [.. BigEndian((uint)side), .. BigEndian((uint)side), 8, 6, 0, 0, 0];
        using var packed = new MemoryStream();
        using (var zip = new ZLibStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
            zip.Write(new byte[10_000]);
        return [0x89, .. "PNG\r\n"u8, 0x1A, 0x0A, .. Chunk("IHDR", header), .. Chunk("IDAT", packed.ToArray()), .. Chunk("IEND", [])];
    }

    public static byte[] WithText(byte[] png) => [.. png[..33], .. Chunk("tEXt", Encoding.Latin1.GetBytes("Location\0" + Place)), .. png[33..]];

    public static byte[] Pdf(string inside = "<< /Type /Catalog /Pages 2 0 R >>") =>
        Encoding.Latin1.GetBytes($"%PDF-1.7\n1 0 obj\n{inside}\nendobj\n2 0 obj\n<< /Type /Pages /Kids [] /Count 0 >>\nendobj\ntrailer << /Root 1 0 R >>\n%%EOF\n");

    /// <summary>A PDF whose objects are folded away (ISO 32000-1 §7.5.7).</summary>
    public static byte[] FoldedPdf(string inside, string dictionary = "/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode")
    {
        using var packed = new MemoryStream();
        using (var zip = new ZLibStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
            zip.Write(Encoding.Latin1.GetBytes("9 0 " + inside));
        return [.. "%PDF-1.7\n5 0 obj\n"u8, .. Encoding.Latin1.GetBytes($"<< {dictionary} >>\nstream\r\n"), .. packed.ToArray(), .. "\nendstream\nendobj\n%%EOF\n"u8];
    }

    private static byte[] Chunk(string name, byte[] data)
    {
        byte[] named = [.. Encoding.ASCII.GetBytes(name), .. data];
        return [.. BigEndian((uint)data.Length), .. named, .. BigEndian(Crc(named))];
    }

    private static byte[] BigEndian(uint number) => [(byte)(number >> 24), (byte)(number >> 16), (byte)(number >> 8), (byte)number];

    // PNG, second edition, annex D.
    private static uint Crc(byte[] bytes)
    {
        var sum = uint.MaxValue;
        foreach (var one in bytes)
        {
            sum ^= one;
            for (var bit = 0; bit < 8; bit++)
                sum = (sum & 1) == 1 ? (sum >> 1) ^ 0xEDB88320 : sum >> 1;
        }

        return ~sum;
    }
}
