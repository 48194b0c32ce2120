using System.Globalization;
using System.Text;
using CsvHelper;

namespace Ideation.App.Rounds;

/// <summary>The minute as a client asks for it.</summary>
internal static class MinuteFormats
{
    public static IResult Answer(MinuteView minute, HttpContext context)
    {
        var accept = context.Request.Headers.Accept.ToString();
        if (accept.Contains("text/csv", StringComparison.OrdinalIgnoreCase))
            return TypedResults.File(Csv(minute), "text/csv; charset=utf-8", $"{minute.Round}.csv");

        return TypedResults.Ok(minute);
    }

    /// <summary>One line per option, with a mark of the order of bytes so that spreadsheets read accents.</summary>
    public static byte[] Csv(MinuteView minute)
    {
        using var stream = new MemoryStream();
        stream.Write(Encoding.UTF8.Preamble);
        using (var csv = CsvWriter.Create(stream, new CsvWriterOptions { Separator = ';', Injection = CsvInjection.Escape }, leaveOpen: true))
        {
            csv.WriteRecord(["option", "rank", "score", "wins", "tied"]);
            foreach (var option in minute.Options)
                csv.WriteRecord([option.Name, option.Rank?.ToString(CultureInfo.InvariantCulture) ?? "", option.Score ?? "", option.Wins ? "1" : "0", option.Tied ? "1" : "0"]);
        }

        return stream.ToArray();
    }
}
