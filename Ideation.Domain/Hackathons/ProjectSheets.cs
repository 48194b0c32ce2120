using Ideation.Domain.Common;

namespace Ideation.Domain.Hackathons;

/// <summary>What a project's sheet may hold.</summary>
internal static class ProjectSheets
{
    /// <param name="kept">A track that the organisers have dropped since may stay.</param>
    public static ProjectSheet Checked(ProjectSheet sheet, HackathonTerms terms, string? kept)
    {
        var positions = sheet.Positions.Select(Words.Tidy).Where(words => words.Length > 0).ToList();
        var links = sheet.Links.Where(link => Words.Tidy(link.Label).Length > 0 || Words.Tidy(link.Address).Length > 0).ToList();
        var track = Words.TidyOrNone(sheet.Track);
        if (track is not null && track != kept && !terms.Tracks.Contains(track))
            throw HackathonErrors.TrackUnknown(track);
        if (positions.Count > Team.MostPositions || positions.Exists(words => words.Length > Team.MaxPositionLength))
            throw HackathonErrors.PositionsUnfit();
        if (links.Count > Team.MostLinks)
            throw HackathonErrors.TooManyLinks();

        return new ProjectSheet(
            Words.TidyOrNone(sheet.Name) is { Length: <= Team.MaxNameLength } name ? name : throw HackathonErrors.TeamNameUnfit(),
            Words.Tidy(sheet.Headline) is { Length: <= Team.MaxHeadlineLength } headline ? headline : throw HackathonErrors.HeadlineTooLong(),
            track, positions, [.. links.Select(Checked)], Words.TidyOrNone(sheet.Video) is { } video ? Address(video) : null);
    }

    private static ProjectLink Checked(ProjectLink link)
    {
        var address = Address(Words.Tidy(link.Address));
        var label = Words.Tidy(link.Label);
        if (label.Length > Team.MaxLabelLength)
            throw HackathonErrors.LabelTooLong(label);

        return new ProjectLink(label.Length > 0 ? label : new Uri(address).Host, address);
    }

    private static string Address(string typed) =>
        typed.Length <= Team.MaxAddressLength && Uri.TryCreate(typed, UriKind.Absolute, out var uri) && uri.Scheme == Uri.UriSchemeHttps && uri.UserInfo.Length == 0
            ? uri.AbsoluteUri
            : throw HackathonErrors.AddressUnfit(typed.Length > 80 ? typed[..80] + "…" : typed);
}
