using System.Text;
using Ideation.App.Attachments;
using Ideation.Domain.Ideas;
using Ideation.Tests.Support;
using SkiaSharp;
using static Ideation.Tests.Support.Rules;

namespace Ideation.Tests.App.Attachments;

public sealed class ReadyFileTests
{
    [Fact]
    public void A_photograph_is_turned_as_it_was_taken_and_says_nothing_of_where()
    {
        var photo = SomeFiles.Photograph(orientation: 6);
        Assert.Contains(SomeFiles.Place, Encoding.Latin1.GetString(photo), StringComparison.Ordinal);

        var ready = ReadyFile.From(photo);

        Assert.Equal((AttachmentKind.Jpeg, 40, 60), (ready.Kind, ready.Width, ready.Height));
        AssertSilent(ready.Whole);
        AssertSilent(ready.Small!);
        using var turned = SKBitmap.Decode(ready.Whole);
        // Orientation 6: what is stored at the top left is seen at the top right.
        Assert.True(IsRed(turned.GetPixel(35, 5)) && !IsRed(turned.GetPixel(5, 5)) && !IsRed(turned.GetPixel(35, 55)));
    }

    [Theory]
    [InlineData(1, 5, 5)]
    [InlineData(2, 54, 5)]
    [InlineData(3, 54, 34)]
    [InlineData(4, 5, 34)]
    [InlineData(5, 5, 5)]
    [InlineData(6, 34, 5)]
    [InlineData(7, 34, 54)]
    [InlineData(8, 5, 54)]
    public void All_eight_ways_to_hold_a_camera_are_known(byte orientation, int redX, int redY)
    {
        using var turned = SKBitmap.Decode(ReadyFile.From(SomeFiles.Photograph(orientation)).Whole);

        Assert.True(IsRed(turned.GetPixel(redX, redY)));
        Assert.False(IsRed(turned.GetPixel(turned.Width - 1 - redX, turned.Height - 1 - redY)));
    }

    [Fact]
    public void Words_inside_a_png_are_left_out()
    {
        var ready = ReadyFile.From(SomeFiles.WithText(SomeFiles.Picture()));

        Assert.Equal(AttachmentKind.Png, ready.Kind);
        AssertSilent(ready.Whole);
    }

    [Theory]
    [InlineData(SKEncodedImageFormat.Jpeg, AttachmentKind.Jpeg)]
    [InlineData(SKEncodedImageFormat.Png, AttachmentKind.Png)]
    [InlineData(SKEncodedImageFormat.Webp, AttachmentKind.Webp)]
    public void A_large_picture_is_made_smaller_and_has_a_small_one(SKEncodedImageFormat format, AttachmentKind kind)
    {
        var ready = ReadyFile.From(SomeFiles.Picture(3000, 1500, format));

        Assert.Equal((kind, 2400, 1200), (ready.Kind, ready.Width, ready.Height));
        using var small = SKBitmap.Decode(ready.Small);
        Assert.Equal((480, 240), (small.Width, small.Height));
        using var whole = SKBitmap.Decode(ready.Whole);
        Assert.Equal((2400, 1200), (whole.Width, whole.Height));
    }

    [Fact]
    public void A_small_picture_stays_small() => Assert.Equal((60, 40), (ReadyFile.From(SomeFiles.Picture()).Width, ReadyFile.From(SomeFiles.Picture()).Height));

    [Fact]
    public void The_first_picture_of_a_gif_is_kept()
    {
        // The smallest GIF there is: one transparent point.
        var ready = ReadyFile.From(Convert.FromBase64String("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7"));

        Assert.Equal((AttachmentKind.Png, 1, 1), (ready.Kind, ready.Width, ready.Height));
    }

    [Fact]
    public void A_few_bytes_that_unfold_to_gigabytes_are_refused_unread()
    {
        var bomb = SomeFiles.Bomb();
        Assert.InRange(bomb.Length, 1, 300);

        AssertBroken("attachment.too-many-pixels", () => ReadyFile.From(bomb));
    }

    [Theory]
    [InlineData(SKEncodedImageFormat.Jpeg)]
    [InlineData(SKEncodedImageFormat.Png)]
    [InlineData(SKEncodedImageFormat.Webp)]
    public void A_picture_that_is_cut_off_is_refused(SKEncodedImageFormat format)
    {
        var picture = SomeFiles.Picture(400, 300, format);

        AssertBroken("attachment.unreadable", () => ReadyFile.From(picture[..(picture.Length / 2)]));
        AssertBroken("attachment.unreadable", () => ReadyFile.From(picture[..16]));
    }

    [Theory]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>")]
    [InlineData("<html><script>alert(1)</script></html>")]
    [InlineData("MZ\u0090\0")]
    [InlineData("PK\u0003\u0004")]
    [InlineData("BM......")]
    [InlineData(" %PDF-1.7")]
    [InlineData("G")]
    public void Anything_else_is_refused(string content) =>
        AssertBroken("attachment.kind-unknown", () => ReadyFile.From(Encoding.Latin1.GetBytes(content)));

    [Fact]
    public void A_plain_pdf_is_stored_as_it_came()
    {
        var pdf = SomeFiles.Pdf();
        Assert.Equal(pdf, ReadyFile.From(pdf).Whole);
        Assert.Equal(AttachmentKind.Pdf, ReadyFile.From(SomeFiles.FoldedPdf("<< /Type /Catalog >>")).Kind);
    }

    [Theory]
    [InlineData("<< /OpenAction << /S /JavaScript /JS (app.alert(1)) >> >>")]
    [InlineData("<< /OpenAction << /S /J#61va#53cript >> >>")]
    [InlineData("<< /#4a#53 (app.alert(1)) >>")]
    [InlineData("<< /JS 7 0 R >>")]
    [InlineData("<< /JS<616c657274> >>")]
    [InlineData("<< /S/Launch/F(cmd.exe) >>")]
    [InlineData("<< /Names << /EmbeddedFiles 3 0 R >> >>")]
    [InlineData("<< /Type /EmbeddedFile >>")]
    [InlineData("<< /AcroForm << /XFA 4 0 R >> >>")]
    [InlineData("<< /S /SubmitForm >>")]
    public void A_pdf_that_runs_opens_or_carries_something_is_refused(string inside)
    {
        AssertBroken("attachment.active", () => ReadyFile.From(SomeFiles.Pdf(inside)));
        AssertBroken("attachment.active", () => ReadyFile.From(SomeFiles.FoldedPdf(inside)));
        AssertBroken("attachment.active", () => ReadyFile.From(SomeFiles.FoldedPdf(inside, "/N 1 /First 4 /Filter [/FlateDecode]")));
    }

    [Theory]
    [InlineData("/Type /ObjStm /N 1 /First 4 /Filter [/ASCII85Decode /FlateDecode]")]
    [InlineData("/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode /DecodeParms << /Predictor 12 >>")]
    [InlineData("/Type /#4fbjStm /N 1 /First 4 /Filter /LZWDecode")]
    public void A_pdf_that_cannot_be_looked_into_is_refused(string dictionary) =>
        AssertBroken("attachment.locked", () => ReadyFile.From(SomeFiles.FoldedPdf("<< /Type /Catalog >>", dictionary)));

    [Fact]
    public void A_pdf_under_lock_or_one_that_unfolds_to_gigabytes_is_refused()
    {
        AssertBroken("attachment.locked", () => ReadyFile.From(SomeFiles.Pdf("<< /Encrypt 5 0 R >>")));
        AssertBroken("attachment.locked", () => ReadyFile.From(SomeFiles.FoldedPdf(new string(' ', 70 * 1024 * 1024))));
    }

    private static bool IsRed(SKColor colour) => colour.Red > 180 && colour.Green < 80;

    private static void AssertSilent(byte[] picture)
    {
        var text = Encoding.Latin1.GetString(picture);
        Assert.DoesNotContain(SomeFiles.Place, text, StringComparison.Ordinal);
        Assert.DoesNotContain("Exif", text, StringComparison.Ordinal);
    }
}
