using Ideation.Domain.Common;
using Ideation.Domain.Network;

namespace Ideation.Domain.Campaigns;

/// <summary>
/// The places a campaign is for: the whole network when none is named.
/// </summary>
public sealed record CampaignScope(IReadOnlyList<OrganisationId> Organisations)
{
    public static CampaignScope Network => new([]);

    public bool IsNetwork => Organisations.Count == 0;
}

/// <summary>
/// Who asks the question, and in what office.
/// </summary>
public sealed record Sponsor(string Name, string Title);

/// <summary>
/// Everything people write about a campaign; in a draft any of it may still be empty.
/// </summary>
public sealed record CampaignDescription
{
    public string Question { get; init; } = "";

    public CampaignKind Kind { get; init; } = CampaignKind.Challenge;

    public CampaignAudience Audience { get; init; } = CampaignAudience.Network;

    public CampaignScope Scope { get; init; } = CampaignScope.Network;

    /// <summary>Two sentences that make one want to take part.</summary>
    public string Pitch { get; init; } = "";

    /// <summary>Markdown: why, what is expected, what becomes of the ideas.</summary>
    public string Brief { get; init; } = "";

    /// <summary>Markdown.</summary>
    public string Rules { get; init; } = "";

    public Sponsor? Sponsor { get; init; }

    public IReadOnlyList<string> Themes { get; init; } = [];

    public bool AsksForAndAgainst { get; init; }

    /// <summary>Whoever takes part writes in the published ideas while a phase allows co-editing, not only those who signed them.</summary>
    public bool AnyoneCoEdits { get; init; }

    public int AnswerWithinWorkingDays { get; init; } = Campaign.DefaultAnswerWithinWorkingDays;

    public int SupportsToMature { get; init; } = Campaign.DefaultSupportsToMature;

    internal CampaignDescription Tidied() => this with
    {
        Question = Words.Tidy(Question),
        Pitch = Words.Tidy(Pitch),
        Brief = Words.Tidy(Brief),
        Rules = Words.Tidy(Rules),
        Sponsor = Words.TidyOrNone(Sponsor?.Name) is { } name ? new Sponsor(name, Words.Tidy(Sponsor?.Title)) : null,
        Themes = Words.TidyList(Themes),
        Scope = new CampaignScope([.. Scope.Organisations.Distinct()]),
    };
}
