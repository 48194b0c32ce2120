using Ideation.App.Components;
using Ideation.Domain.Campaigns;
using static Ideation.Domain.Campaigns.Capability;

namespace Ideation.App.Campaigns;

/// <summary>A sensible calendar for each kind of campaign, to begin with.</summary>
public static class PhaseTemplates
{
    private sealed record Stretch(string Key, double? Days, params Capability[] Capabilities);

    /// <param name="opens">The moment from which the first phase runs.</param>
    public static CampaignCalendar Of(CampaignKind kind, DateTimeOffset opens, Texts t)
    {
        List<CampaignPhase> phases = [];
        DateTimeOffset? at = opens;
        foreach (var stretch in StretchesOf(kind))
        {
            var ends = stretch.Days is { } days ? at!.Value.AddDays(days) : (DateTimeOffset?)null;
            phases.Add(new CampaignPhase(t[$"campaigns.template.{stretch.Key}"], at!.Value, ends, stretch.Capabilities));
            at = ends;
        }

        return new CampaignCalendar(opens, at, phases);
    }

    private static IReadOnlyList<Stretch> StretchesOf(CampaignKind kind) => kind switch
    {
        CampaignKind.PermanentBox => [new("always", null, Propose, CoEdit, Comment, Support, Answer)],
        CampaignKind.Challenge =>
        [
            new("propose", 28, Propose, CoEdit, Comment, Support, Answer),
            new("enrich", 14, CoEdit, Comment, Support, Answer),
            new("choose", 7, Comment, Vote, Answer),
        ],
        CampaignKind.Hackathon =>
        [
            new("challenges", 14, Propose, Comment, Support),
            new("make", 2, CoEdit, Comment),
            new("jury", 7, Comment, Support, Vote, Answer),
        ],
        CampaignKind.CoDesign =>
        [
            new("observe", 14, Comment),
            new("sketch", 21, Propose, CoEdit, Comment, Support, Answer),
            new("try", 14, CoEdit, Comment, Support, Vote, Answer),
        ],
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Say how a campaign of this kind usually runs."),
    };
}
