using Ideation.App.Components;
using Ideation.Domain.Hackathons;

namespace Ideation.App.Hackathons;

/// <summary>What is asked of teams, while somebody fills it in: lists as lines of text, moments as the clock on their wall shows them.</summary>
public sealed class TermsForm
{
    public int MinSize { get; set; }

    public int MaxSize { get; set; }

    public DateTime? SubmitBy { get; set; }

    /// <summary>One a line.</summary>
    public string Tracks { get; set; } = "";

    /// <summary>One a line; « prize / track » for one that only teams of a track can win.</summary>
    public string Prizes { get; set; } = "";

    public static TermsForm Of(HackathonTerms terms, TimeZoneInfo zone) => new()
    {
        MinSize = terms.MinSize,
        MaxSize = terms.MaxSize,
        SubmitBy = terms.SubmitBy is { } end ? zone.Read(end) : null,
        Tracks = string.Join('\n', terms.Tracks),
        Prizes = string.Join('\n', terms.Prizes.Select(prize => prize.Track is { } track ? $"{prize.Name} / {track}" : prize.Name)),
    };

    public HackathonTerms ToTerms(TimeZoneInfo zone) => new(
        MinSize, MaxSize, SubmitBy is { } end ? zone.Moment(end) : null, Lines(Tracks), [.. Lines(Prizes).Select(PrizeOf)]);

    private static Prize PrizeOf(string line) => line.LastIndexOf(" / ", StringComparison.Ordinal) is var at and > 0 ? new Prize(line[..at], line[(at + 3)..]) : new Prize(line, null);

    private static string[] Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
