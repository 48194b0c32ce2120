using System.Globalization;
using System.Text;
using CsvHelper;
using Ideation.App.Components;

namespace Ideation.App.Rounds;

/// <summary>The minute as a client asks for it.</summary>
internal static class MinuteFormats
{
    public static IResult Answer(MinuteView minute, HttpContext context)
    {
        var accept = context.Request.Headers.Accept.ToString();
        if (accept.Contains("text/csv", StringComparison.OrdinalIgnoreCase))
            return TypedResults.File(Csv(minute), "text/csv; charset=utf-8", $"{minute.Round}.csv");
        if (accept.Contains("application/pdf", StringComparison.OrdinalIgnoreCase))
        {
            var services = context.RequestServices;
            return TypedResults.File(services.GetRequiredService<MinutePdf>().Draw(minute, services.GetRequiredService<Texts>(), ZoneOf(context)), "application/pdf", $"{minute.Round}.pdf");
        }

        return TypedResults.Ok(minute);
    }

    /// <summary>The time zone of whoever asks: their browser's, Paris until it is known.</summary>
    public static TimeZoneInfo ZoneOf(HttpContext context)
    {
        var zone = new ViewerZone();
        zone.Set(context.Request.Cookies["tz"]);
        return zone.Zone;
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
