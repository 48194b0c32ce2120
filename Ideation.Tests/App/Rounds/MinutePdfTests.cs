using System.Globalization;
using System.Text;
using Ideation.App.Components;
using Ideation.App.Rounds;
using Ideation.Domain.Rounds;
using Microsoft.Extensions.Logging.Abstractions;
using SkiaSharp;

namespace Ideation.Tests.App.Rounds;

public sealed class MinutePdfTests
{
    private const string Title = "Où accueillir les familles à l’été ?";

    [Fact]
    public void A_minute_is_a_document_with_its_title()
    {
        var pdf = Draw(Minute(["Un rendez-vous", "Une file unique"]));

        Assert.StartsWith("%PDF-", Encoding.ASCII.GetString(pdf, 0, 8), StringComparison.Ordinal);
        Assert.InRange(Sheets(pdf), 1, 3);
        Assert.Contains(Title, TitleOf(pdf), StringComparison.Ordinal);
    }

    [Fact]
    public void Many_long_options_take_more_sheets()
    {
        var few = Sheets(Draw(Minute(["Oui", "Non"])));
        var many = Sheets(Draw(Minute([.. Enumerable.Range(0, 120).Select(number => $"{number} : {string.Concat(Enumerable.Repeat("une option au nom très long, ", 6))}")])));

        Assert.True(many > few + 2, $"{many} sheets");
    }

    [Fact]
    public void No_line_is_wider_than_its_sheet_and_no_word_is_lost()
    {
        using var font = new SKFont(SKTypeface.Default, 11);
        var text = "Éléonore préfère l’accueil du soir, " + new string('f', 200);

        var lines = PdfSheets.Wrap(text, font, 180).ToList();

        Assert.All(lines, line => Assert.True(font.MeasureText(line) <= 180));
        Assert.Equal(text.Replace(" ", "", StringComparison.Ordinal), string.Concat(lines).Replace(" ", "", StringComparison.Ordinal));
    }

    [Fact]
    public void The_letters_of_the_minute_hold_every_accent_of_French()
    {
        using var stream = typeof(MinutePdf).Assembly.GetManifestResourceStream("AtkinsonHyperlegibleNext-Regular.ttf")!;
        using var face = SKTypeface.FromStream(stream);

        Assert.DoesNotContain((ushort)0, face.GetGlyphs("àâæçéèêëîïôœùûüÿÀÂÆÇÉÈÊËÎÏÔŒÙÛÜŸ«»’–…€·\u00A0"));
    }

    [Fact]
    public void A_narrow_space_that_the_letters_do_not_have_is_not_drawn_as_a_box()
    {
        using var font = new SKFont(SKTypeface.Default, 11);

        Assert.Equal(["aux suivants\u00A0; sans"], PdfSheets.Wrap("aux suivants\u202F; sans", font, 500));
    }

    private static byte[] Draw(MinuteView minute)
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("fr-FR");
        using var pdf = new MinutePdf();
        return pdf.Draw(minute, new Texts(NullLogger<Texts>.Instance), TimeZoneInfo.Utc);
    }

    private static int Sheets(byte[] pdf) => Encoding.Latin1.GetString(pdf).Split("/Type /Page\n").Length - 1;

    // Written as text of two bytes to a letter, the highest first.
    private static string TitleOf(byte[] pdf)
    {
        var text = Encoding.Latin1.GetString(pdf);
        var from = text.IndexOf("/Title", StringComparison.Ordinal);
        var bytes = text[from..Math.Min(text.Length, from + 2_000)];
        var hex = bytes[(bytes.IndexOf('<', StringComparison.Ordinal) + 1)..bytes.IndexOf('>', StringComparison.Ordinal)];
        return Encoding.BigEndianUnicode.GetString(Convert.FromHexString(hex));
    }

    private static MinuteView Minute(IReadOnlyList<string> options) => new(
        RoundId.New(), Title, RoundState.Certified, "approval", [.. options.Select((name, number) => new MinuteOption(number, name, number + 1, "3", number == 0, false))], 1,
        Secrecy.Secret, Reveal.AfterClose, ElectorateKind.Joined, LateJoiners.Vote, ReceiptKind.Inclusion, false, false,
        DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch, 12, 10, 9, 9, 1, 0, 2, 0,
        new MinuteQuorum("0.5", QuorumBase.Enrolled, 12, 6, 9, true), [0], [], [], null, ["« Un rendez-vous » l’emporte."], ["Zoé Laurent"],
        "sha256:" + new string('a', 64), new string('b', 64), null, new MinuteCertification("Zoé Laurent", DateTimeOffset.UnixEpoch), null, null);
}
