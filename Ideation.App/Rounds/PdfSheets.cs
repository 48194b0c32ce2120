using SkiaSharp;

namespace Ideation.App.Rounds;

internal enum PdfStyle
{
    Body = 1,
    Quiet = 2,
    Strong = 3,
    Heading = 4,
    Title = 5,
}

/// <summary>Lays lines of words on sheets of A4, one below the other; what is too long goes on in the next line, what does not fit on the next sheet.</summary>
internal sealed class PdfSheets : IDisposable
{
    // In points of 1/72 inch.
    private const float Width = 595;
    private const float Height = 842;
    private const float Margin = 56;
    private const float LabelWidth = 150;

    private readonly SKDocument _document;
    private readonly Func<int, string> _foot;
    private readonly Dictionary<PdfStyle, SKFont> _fonts;
    private readonly SKPaint _ink = new() { Color = SKColors.Black, IsAntialias = true };
    private readonly SKPaint _muted = new() { Color = new SKColor(0x52, 0x60, 0x6B), IsAntialias = true };
    private SKCanvas? _canvas;
    private float _y;
    private int _sheet;

    /// <param name="foot">What stands at the foot of each sheet, by its number.</param>
    public PdfSheets(SKDocument document, SKTypeface plain, SKTypeface strong, Func<int, string> foot)
    {
        (_document, _foot) = (document, foot);
        _fonts = new()
        {
            [PdfStyle.Body] = new SKFont(plain, 10.5f), [PdfStyle.Quiet] = new SKFont(plain, 10.5f), [PdfStyle.Strong] = new SKFont(strong, 10.5f),
            [PdfStyle.Heading] = new SKFont(strong, 14), [PdfStyle.Title] = new SKFont(strong, 22),
        };
    }

    public void Write(string text, PdfStyle style)
    {
        if (style is PdfStyle.Heading)
            _y += 14;
        var font = _fonts[style];
        var lines = Wrap(text, font, Width - (2 * Margin)).ToList();

        // A heading does not stand alone at the foot of a sheet.
        Reserve((lines.Count * Step(font)) + (style is PdfStyle.Heading ? 40 : 0));
        foreach (var line in lines)
            Put(line, Margin, font, style is PdfStyle.Quiet ? _muted : _ink);
        _y += style is PdfStyle.Title ? 8 : 4;
    }

    /// <summary>The label on the left, the value beside it over as many lines as it needs.</summary>
    public void WriteFact(string label, string value)
    {
        var font = _fonts[PdfStyle.Body];
        var labels = Wrap(label, font, LabelWidth - 12).ToList();
        var values = Wrap(value, font, Width - (2 * Margin) - LabelWidth).ToList();
        for (var line = 0; line < Math.Max(labels.Count, values.Count); line++)
        {
            Reserve(Step(font));
            if (line < labels.Count)
                _canvas!.DrawText(labels[line], Margin, _y, SKTextAlign.Left, font, _muted);
            if (line < values.Count)
                _canvas!.DrawText(values[line], Margin + LabelWidth, _y, SKTextAlign.Left, font, _ink);
            _y += Step(font);
        }

        _y += 3;
    }

    public void Dispose()
    {
        if (_canvas is not null)
            _document.EndPage();
        _document.Close();
        foreach (var font in _fonts.Values)
            font.Dispose();
        _ink.Dispose();
        _muted.Dispose();
    }

    /// <summary>Words stay whole where they can; one that is wider than the line, such as a fingerprint, is cut.</summary>
    internal static IEnumerable<string> Wrap(string text, SKFont font, float width)
    {
        // The typeface has no narrow space that does not break; the usual one stands in for it.
        var line = "";
        foreach (var word in text.ReplaceLineEndings(" ").Replace('\u202F', '\u00A0').Split(' ', StringSplitOptions.RemoveEmptyEntries).SelectMany(word => Cut(word, font, width)))
        {
            var longer = line.Length == 0 ? word : $"{line} {word}";
            if (line.Length > 0 && font.MeasureText(longer) > width)
            {
                yield return line;
                line = word;
            }
            else
            {
                line = longer;
            }
        }

        if (line.Length > 0)
            yield return line;
    }

    private static IEnumerable<string> Cut(string word, SKFont font, float width)
    {
        while (font.MeasureText(word) > width && word.Length > 1)
        {
            var fits = word.Length - 1;
            while (fits > 1 && font.MeasureText(word.AsSpan(0, fits)) > width)
                fits--;
            yield return word[..fits];
            word = word[fits..];
        }

        yield return word;
    }

    private static float Step(SKFont font) => font.Size * 1.4f;

    private void Put(string line, float x, SKFont font, SKPaint paint)
    {
        Reserve(Step(font));
        _canvas!.DrawText(line, x, _y, SKTextAlign.Left, font, paint);
        _y += Step(font);
    }

    private void Reserve(float height)
    {
        if (_canvas is not null && _y + height <= Height - Margin)
            return;
        if (_canvas is not null)
            _document.EndPage();

        _sheet++;
        _canvas = _document.BeginPage(Width, Height);
        _canvas.DrawText(_foot(_sheet), Margin, Height - 30, SKTextAlign.Left, _fonts[PdfStyle.Quiet], _muted);
        _y = Margin + 12;
    }
}
