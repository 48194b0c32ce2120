using Ideation.App.Components;
using Ideation.App.Components.Ui;
using SkiaSharp;

namespace Ideation.App.Rounds;

/// <summary>Draws a minute on sheets of A4: the same words as its page, in the letters of the application, with the number of each sheet.</summary>
public sealed class MinutePdf : IDisposable
{
    private readonly SKTypeface _plain = Face("AtkinsonHyperlegibleNext-Regular.ttf");
    private readonly SKTypeface _strong = Face("AtkinsonHyperlegibleNext-SemiBold.ttf");

    internal byte[] Draw(MinuteView minute, Texts t, TimeZoneInfo zone)
    {
        using var stream = new MemoryStream();
        var metadata = new SKDocumentPdfMetadata
        {
            Title = $"{t["hosting.minute.title"]} – {minute.Title}", Creator = "Ideation", Creation = minute.ClosedAt?.UtcDateTime ?? default,
        };
        using (var document = SKDocument.CreatePdf(stream, metadata))
        {
            using var sheets = new PdfSheets(document, _plain, _strong, number => t["hosting.minute.sheet", minute.Title, number]);
            sheets.Write(t["hosting.minute.title"], PdfStyle.Quiet);
            sheets.Write(minute.Title, PdfStyle.Title);
            foreach (var (part, at) in MinuteText.Of(t, minute, zone).Select((part, at) => (part, at)))
            {
                sheets.Write(part.Title, PdfStyle.Heading);
                foreach (var fact in part.Facts)
                    sheets.WriteFact(fact.Label, fact.Value);
                foreach (var line in part.Lines)
                    sheets.Write(line, PdfStyle.Body);
                if (at == 0)
                    WriteOptions(sheets, minute, t);
            }
        }

        return stream.ToArray();
    }

    public void Dispose()
    {
        _plain.Dispose();
        _strong.Dispose();
    }

    private static void WriteOptions(PdfSheets sheets, MinuteView minute, Texts t)
    {
        sheets.Write(t["hosting.minute.options"], PdfStyle.Strong);
        foreach (var option in minute.Options.OrderBy(option => option.Rank ?? int.MaxValue))
        {
            var outcome = option.Wins ? t["hosting.result.wins"] : option.Tied ? t["hosting.result.tied"] : "";
            var figures = string.Join(" · ", new[] { ResultFigures.Said(option.Score), outcome }.Where(word => word.Length > 0));
            sheets.WriteFact(option.Rank is { } rank ? t["hosting.result.rank", rank] : "–", figures.Length > 0 ? $"{option.Name} ({figures})" : option.Name);
        }
    }

    private static SKTypeface Face(string name)
    {
        using var stream = typeof(MinutePdf).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"{name} is not in the program: Ideation.App.csproj embeds Rounds/Fonts.");
        return SKTypeface.FromStream(stream);
    }
}
