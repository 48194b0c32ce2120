using Ideation.Domain.Ideas;
using SkiaSharp;

namespace Ideation.App.Attachments;

/// <summary>
/// Makes a picture anew from its pixels: turned the way it was taken, in the colours of the web, and without a word about where, when and with what.
/// </summary>
internal static class Pictures
{
    /// <summary>A small file can unfold to gigabytes; its size in pixels is asked before that.</summary>
    public const int MaxPixels = 40_000_000;

    public const int LongestSide = 2400;
    public const int LongestSmallSide = 480;

    private const int Quality = 86;
    private const int LargePng = 3 * 1024 * 1024;

    private static readonly SKSamplingOptions Fine = new(SKFilterMode.Linear, SKMipmapMode.Linear);

    /// <summary>What it is stored as; null when these bytes are no picture that we take.</summary>
    public static AttachmentKind? KindOf(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xFF, 0xD8, 0xFF, ..] => AttachmentKind.Jpeg,
        [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, ..] => AttachmentKind.Png,
        [(byte)'G', (byte)'I', (byte)'F', (byte)'8', (byte)'7' or (byte)'9', (byte)'a', ..] => AttachmentKind.Png,
        [(byte)'R', (byte)'I', (byte)'F', (byte)'F', _, _, _, _, (byte)'W', (byte)'E', (byte)'B', (byte)'P', ..] => AttachmentKind.Webp,
        _ => null,
    };

    public static ReadyFile MakeAnew(byte[] bytes, AttachmentKind kind)
    {
        using var data = SKData.CreateCopy(bytes);
        using var codec = SKCodec.Create(data) ?? throw AttachmentRefusals.Unreadable();
        if ((long)codec.Info.Width * codec.Info.Height > MaxPixels)
            throw AttachmentRefusals.TooManyPixels();

        using var pixels = Decode(codec);
        using var source = SKImage.FromBitmap(pixels);
        using var whole = Drawn(source, codec.EncodedOrigin, LongestSide);
        using var small = Drawn(source, codec.EncodedOrigin, LongestSmallSide);
        var (storedAs, encoded) = Encoded(whole, kind);
        return new ReadyFile(storedAs, encoded, Encoded(small, SKEncodedImageFormat.Webp), whole.Width, whole.Height);
    }

    private static SKBitmap Decode(SKCodec codec)
    {
        // A JPEG can be unfolded smaller at once, in eighths to the nearest; half an eighth more, so that it is never too small.
        var scale = Math.Min(1f, (float)LongestSide / Math.Max(codec.Info.Width, codec.Info.Height) + 1f / 16);
        var size = codec.GetScaledDimensions(scale);
        var pixels = new SKBitmap(new SKImageInfo(size.Width, size.Height, SKColorType.Rgba8888, SKAlphaType.Premul, SKColorSpace.CreateSrgb()));
        if (codec.GetPixels(pixels.Info, pixels.GetPixels()) is SKCodecResult.Success)
        {
            pixels.SetImmutable();
            return pixels;
        }

        pixels.Dispose();
        throw AttachmentRefusals.Unreadable();
    }

    private static SKImage Drawn(SKImage source, SKEncodedOrigin origin, int longest)
    {
        var (width, height) = IsOnItsSide(origin) ? (source.Height, source.Width) : (source.Width, source.Height);
        var scale = Math.Min(1f, (float)longest / Math.Max(width, height));
        var size = new SKImageInfo(
            Math.Max(1, (int)MathF.Round(width * scale)), Math.Max(1, (int)MathF.Round(height * scale)),
            SKColorType.Rgba8888, SKAlphaType.Premul, SKColorSpace.CreateSrgb());
        using var surface = SKSurface.Create(size) ?? throw new InvalidOperationException("There is no memory for a picture.");
        surface.Canvas.Clear(SKColors.Transparent);
        surface.Canvas.Scale((float)size.Width / width, (float)size.Height / height);
        surface.Canvas.Concat(Turn(origin, source.Width, source.Height));
        surface.Canvas.DrawImage(source, 0, 0, Fine);
        return surface.Snapshot();
    }

    // Eight ways to hold a camera; Exif 2.32, tag 0x0112.
    private static SKMatrix Turn(SKEncodedOrigin origin, float width, float height) => origin switch
    {
        SKEncodedOrigin.TopLeft => SKMatrix.Identity,
        SKEncodedOrigin.TopRight => new SKMatrix(-1, 0, width, 0, 1, 0, 0, 0, 1),
        SKEncodedOrigin.BottomRight => new SKMatrix(-1, 0, width, 0, -1, height, 0, 0, 1),
        SKEncodedOrigin.BottomLeft => new SKMatrix(1, 0, 0, 0, -1, height, 0, 0, 1),
        SKEncodedOrigin.LeftTop => new SKMatrix(0, 1, 0, 1, 0, 0, 0, 0, 1),
        SKEncodedOrigin.RightTop => new SKMatrix(0, -1, height, 1, 0, 0, 0, 0, 1),
        SKEncodedOrigin.RightBottom => new SKMatrix(0, -1, height, -1, 0, width, 0, 0, 1),
        SKEncodedOrigin.LeftBottom => new SKMatrix(0, 1, 0, -1, 0, width, 0, 0, 1),
        _ => SKMatrix.Identity,
    };

    private static bool IsOnItsSide(SKEncodedOrigin origin) =>
        origin is SKEncodedOrigin.LeftTop or SKEncodedOrigin.RightTop or SKEncodedOrigin.RightBottom or SKEncodedOrigin.LeftBottom;

    // A photograph as PNG is many megabytes for nothing.
    private static (AttachmentKind, byte[]) Encoded(SKImage picture, AttachmentKind kind)
    {
        if (kind is AttachmentKind.Jpeg)
            return (kind, Encoded(picture, SKEncodedImageFormat.Jpeg));

        var png = kind is AttachmentKind.Png ? Encoded(picture, SKEncodedImageFormat.Png) : null;
        return png is { Length: <= LargePng } ? (AttachmentKind.Png, png) : (AttachmentKind.Webp, Encoded(picture, SKEncodedImageFormat.Webp));
    }

    private static byte[] Encoded(SKImage picture, SKEncodedImageFormat format)
    {
        using var encoded = picture.Encode(format, Quality) ?? throw AttachmentRefusals.Unreadable();
        return encoded.ToArray();
    }
}
