using Ideation.Domain.Hackathons;

namespace Ideation.App.Hackathons;

/// <summary>A project's sheet while somebody fills it in: lists as lines of text.</summary>
public sealed class ProjectForm
{
    public string Name { get; set; } = "";

    public string Headline { get; set; } = "";

    public string Track { get; set; } = "";

    /// <summary>One a line.</summary>
    public string Positions { get; set; } = "";

    public string Video { get; set; } = "";

    public List<LinkRow> Links { get; } = [];

    public static ProjectForm Of(ProjectSheet sheet)
    {
        var form = new ProjectForm { Name = sheet.Name, Headline = sheet.Headline, Track = sheet.Track ?? "", Positions = string.Join('\n', sheet.Positions), Video = sheet.Video ?? "" };
        form.Links.AddRange(sheet.Links.Select(link => new LinkRow { Label = link.Label, Address = link.Address }));
        return form;
    }

    public ProjectSheet ToSheet() => new(
        Name, Headline, Track.Length > 0 ? Track : null, Positions.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
        [.. Links.Select(link => new ProjectLink(link.Label, link.Address))], Video.Length > 0 ? Video : null);

    /// <summary>By what stands in them.</summary>
    public static bool AreEqual(ProjectSheet left, ProjectSheet right) =>
        (left.Name, left.Headline, left.Track, left.Video) == (right.Name, right.Headline, right.Track, right.Video)
        && left.Positions.SequenceEqual(right.Positions) && left.Links.SequenceEqual(right.Links);

    public sealed class LinkRow
    {
        public string Label { get; set; } = "";

        public string Address { get; set; } = "";
    }
}
