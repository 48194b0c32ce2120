using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Components;
using QRCoder;

namespace Ideation.App.Rounds;

/// <summary>A QR code as one path of an SVG: sharp at any size, and a single element to draw. Always black on white, also in the dark: cameras want it so.</summary>
public sealed record QrPicture(int Size, string Path)
{
    public static QrPicture Of(string text)
    {
        using var made = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.M);
        var rows = made.ModuleMatrix;
        var path = new StringBuilder();

        // The matrix brings its own margin of four modules.
        for (var y = 0; y < rows.Count; y++)
        {
            for (var x = 0; x < rows[y].Length; x++)
            {
                var from = x;
                while (x < rows[y].Length && rows[y][x])
                    x++;
                if (x > from)
                    path.Append(CultureInfo.InvariantCulture, $"M{from} {y}h{x - from}v1h-{x - from}z");
            }
        }

        return new QrPicture(rows.Count, path.ToString());
    }

    /// <param name="label">What it leads to, for those who cannot see it.</param>
    public RenderFragment Draw(string label) => builder =>
    {
        builder.OpenElement(0, "svg");
        builder.AddAttribute(1, "class", "qr");
        builder.AddAttribute(2, "viewBox", $"0 0 {Size} {Size}");
        builder.AddAttribute(3, "role", "img");
        builder.AddAttribute(4, "aria-label", label);
        builder.AddAttribute(5, "shape-rendering", "crispEdges");
        builder.OpenElement(6, "rect");
        builder.AddAttribute(7, "width", Size);
        builder.AddAttribute(8, "height", Size);
        builder.AddAttribute(9, "fill", "#fff");
        builder.CloseElement();
        builder.OpenElement(10, "path");
        builder.AddAttribute(11, "d", Path);
        builder.AddAttribute(12, "fill", "#000");
        builder.CloseElement();
        builder.CloseElement();
    };
}
