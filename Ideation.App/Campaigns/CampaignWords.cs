using System.Globalization;
using System.Text.RegularExpressions;
using Ideation.App.Components;
using Ideation.App.Components.Ui;
using Ideation.Domain.Campaigns;

namespace Ideation.App.Campaigns;

/// <summary>How a campaign is put into words and icons: the same everywhere.</summary>
public static partial class CampaignWords
{
    public static IconName IconOf(CampaignKind kind) => kind switch
    {
        CampaignKind.PermanentBox => IconName.PermanentBox,
        CampaignKind.Challenge => IconName.Challenge,
        CampaignKind.Hackathon => IconName.Hackathon,
        CampaignKind.CoDesign => IconName.CoDesign,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Say which icon this kind has."),
    };

    public static IconName IconOf(Capability capability) => capability switch
    {
        Capability.Propose => IconName.Idea,
        Capability.CoEdit => IconName.Write,
        Capability.Comment => IconName.Comment,
        Capability.Support => IconName.Support,
        Capability.Vote => IconName.Vote,
        Capability.Answer => IconName.Answer,
        _ => throw new ArgumentOutOfRangeException(nameof(capability), capability, "Say which icon this capability has."),
    };

    public static string Word(Texts t, CampaignKind kind) => t[$"campaigns.kind.{Key(kind)}"];

    public static string Word(Texts t, CampaignAudience audience) => t[$"campaigns.audience.{Key(audience)}"];

    public static string Word(Texts t, Capability capability) => t[$"campaigns.capability.{Key(capability)}"];

    /// <summary>Who may take part, in a few words: everybody, the network, the places it is for, the invited ones.</summary>
    public static string ForWhom(Texts t, CampaignSheet sheet) => sheet switch
    {
        { Description.Audience: CampaignAudience.Network, Scope: { Count: > 0 and <= 3 } places } => string.Join(", ", places.Select(place => place.Name)),
        { Description.Audience: CampaignAudience.Network, Scope: { Count: > 3 } places } => t.Count("campaigns.places", places.Count),
        _ => Word(t, sheet.Description.Audience),
    };

    /// <summary>What a phase lets people do, as one line: « Proposer, commenter, soutenir ».</summary>
    public static string Allowed(Texts t, CampaignPhase phase) => phase.Capabilities.Count == 0
        ? t["campaigns.capability.none"]
        : Sentence(string.Join(", ", phase.Capabilities.Select(capability => Word(t, capability).ToLower(CultureInfo.CurrentCulture))));

    /// <summary>What comes first for whoever arrives now.</summary>
    public static Capability? MainOf(CampaignPhase? phase)
    {
        ReadOnlySpan<Capability> order = [Capability.Propose, Capability.Vote, Capability.Support, Capability.CoEdit, Capability.Comment];
        foreach (var capability in order)
        {
            if (phase?.Capabilities.Contains(capability) == true)
                return capability;
        }

        return null;
    }

    /// <summary>The deadline as people say it: « Proposez vos idées jusqu’au vendredi 4 décembre, encore 11 jours ».</summary>
    public static string Until(Texts t, CampaignView view, DateTimeOffset now, TimeZoneInfo zone) => (view.Moment, view.Deadline) switch
    {
        (CampaignMoment.Draft, _) => t["campaigns.until.draft"],
        (CampaignMoment.Past, _) => t["campaigns.until.past"],
        (_, null) => t["campaigns.until.always"],
        (CampaignMoment.Coming, { } opens) => t["campaigns.until.opens", Day(t, opens, zone), Left(t, opens, now, zone, "in")],
        (_, { } starts) when view.Phase is null => t["campaigns.until.resumes", view.NextPhase!.Name, Day(t, starts, zone), Left(t, starts, now, zone, "in")],
        (_, { } ends) => t[$"campaigns.until.{(MainOf(view.Phase) is { } main ? Key(main) : "phase")}", Day(t, ends, zone), Left(t, ends, now, zone, "left"), view.Phase!.Name],
    };

    /// <summary>« 16-25 ans » stays on one line of a large title.</summary>
    public static string Unbroken(string title) => BetweenFigures().Replace(title, "-\u2060");

    [GeneratedRegex(@"(?<=\d)-(?=\d)")]
    private static partial Regex BetweenFigures();

    internal static string Key<T>(T choice)
        where T : struct, Enum => choice.ToString().ToLowerInvariant();

    private static string Left(Texts t, DateTimeOffset moment, DateTimeOffset now, TimeZoneInfo zone, string key)
    {
        var days = (TimeZoneInfo.ConvertTime(moment, zone).Date - TimeZoneInfo.ConvertTime(now, zone).Date).Days;
        return days > 0 ? t.Count($"campaigns.days-{key}", days) : t.Count($"campaigns.hours-{key}", Math.Max(1, (int)Math.Ceiling((moment - now).TotalHours)));
    }

    private static string Day(Texts t, DateTimeOffset moment, TimeZoneInfo zone)
    {
        var local = TimeZoneInfo.ConvertTime(moment, zone);

        // Midnight belongs to the day before, as people count: "until Friday", not "until Saturday 00:00".
        return (local.TimeOfDay == TimeSpan.Zero ? local.AddTicks(-1) : local).ToString(t["campaigns.day"], CultureInfo.CurrentCulture);
    }

    private static string Sentence(string words) => words.Length == 0 ? words : char.ToUpper(words[0], CultureInfo.CurrentCulture) + words[1..];
}
