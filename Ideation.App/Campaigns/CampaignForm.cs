using System.Text.Json;
using Ideation.App.Components;
using Ideation.Domain.Campaigns;
using Ideation.Domain.Network;

namespace Ideation.App.Campaigns;

/// <summary>What somebody is typing about a campaign beside its brief, in their own time zone. It belongs to them until they save it.</summary>
public sealed class CampaignForm(TimeZoneInfo zone)
{
    public string Question { get; set; } = "";

    public CampaignKind Kind { get; set; } = CampaignKind.Challenge;

    public CampaignAudience Audience { get; set; } = CampaignAudience.Network;

    public List<Place> Scope { get; } = [];

    public string Pitch { get; set; } = "";

    public string Rules { get; set; } = "";

    public string SponsorName { get; set; } = "";

    public string SponsorTitle { get; set; } = "";

    /// <summary>Separated by commas.</summary>
    public string Themes { get; set; } = "";

    public bool AsksForAndAgainst { get; set; }

    public bool AnyoneCoEdits { get; set; }

    public int AnswerWithinWorkingDays { get; set; } = Campaign.DefaultAnswerWithinWorkingDays;

    public int SupportsToMature { get; set; } = Campaign.DefaultSupportsToMature;

    public DateTime? OpensAt { get; set; }

    public DateTime? ClosesAt { get; set; }

    public List<PhaseForm> Phases { get; } = [];

    /// <summary>Own names of the states, by their code.</summary>
    public Dictionary<string, string> Labels { get; } = [];

    public static CampaignForm Of(CampaignSheet sheet, TimeZoneInfo zone)
    {
        var words = sheet.Description;
        var form = new CampaignForm(zone)
        {
            Question = words.Question,
            Kind = words.Kind,
            Audience = words.Audience,
            Pitch = words.Pitch,
            Rules = words.Rules,
            SponsorName = words.Sponsor?.Name ?? "",
            SponsorTitle = words.Sponsor?.Title ?? "",
            Themes = string.Join(", ", words.Themes),
            AsksForAndAgainst = words.AsksForAndAgainst,
            AnyoneCoEdits = words.AnyoneCoEdits,
            AnswerWithinWorkingDays = words.AnswerWithinWorkingDays,
            SupportsToMature = words.SupportsToMature,
        };
        form.Scope.AddRange(sheet.Scope);
        form.Plan(sheet.Calendar);
        foreach (var (state, label) in sheet.Labels)
            form.Labels[state] = label;
        return form;
    }

    public CampaignDescription Describe() => new()
    {
        Question = Question,
        Kind = Kind,
        Audience = Audience,
        Scope = new CampaignScope([.. Scope.Select(place => place.Id)]),
        Pitch = Pitch,
        Rules = Rules,
        Sponsor = string.IsNullOrWhiteSpace(SponsorName) ? null : new Sponsor(SponsorName, SponsorTitle),
        Themes = Themes.Split([',', ';', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
        AsksForAndAgainst = AsksForAndAgainst,
        AnyoneCoEdits = AnyoneCoEdits,
        AnswerWithinWorkingDays = AnswerWithinWorkingDays,
        SupportsToMature = SupportsToMature,
    };

    /// <summary>Phases without a start are left out: there is nothing to keep of them yet.</summary>
    public CampaignCalendar Schedule() => new(
        Moment(OpensAt), Moment(ClosesAt),
        [.. Phases.Where(phase => phase.OpensAt is not null).Select(phase => new CampaignPhase(
            phase.Name, Moment(phase.OpensAt)!.Value, Moment(phase.ClosesAt), [.. phase.Capabilities.Order()]))]);

    public void Plan(CampaignCalendar calendar)
    {
        OpensAt = Local(calendar.OpensAt);
        ClosesAt = Local(calendar.ClosesAt);
        Phases.Clear();
        Phases.AddRange(calendar.Phases.Select(phase => new PhaseForm(phase.Name, Local(phase.OpensAt), Local(phase.ClosesAt), phase.Capabilities)));
    }

    /// <summary>Two forms that would be saved alike have the same print.</summary>
    public CampaignPrint Print() => new(
        JsonSerializer.Serialize(Describe()), JsonSerializer.Serialize(Schedule()),
        JsonSerializer.Serialize(Labels.Where(label => label.Value.Trim().Length > 0).OrderBy(label => label.Key, StringComparer.Ordinal)));

    private DateTime? Local(DateTimeOffset? moment) => moment is { } at ? zone.Read(at) : null;

    private DateTimeOffset? Moment(DateTime? local) => local is { } typed ? zone.Moment(typed) : null;
}

public sealed class PhaseForm(string name, DateTime? opensAt, DateTime? closesAt, IEnumerable<Capability> capabilities)
{
    public string Name { get; set; } = name;

    public DateTime? OpensAt { get; set; } = opensAt;

    public DateTime? ClosesAt { get; set; } = closesAt;

    public HashSet<Capability> Capabilities { get; } = [.. capabilities];
}

/// <summary>What is saved together, each as text that can be compared.</summary>
public sealed record CampaignPrint(string Words, string Calendar, string Labels);
