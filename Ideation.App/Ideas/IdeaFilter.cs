using Ideation.Domain.Campaigns;
using Ideation.Domain.Ideas;
using Ideation.Domain.Network;

namespace Ideation.App.Ideas;

public enum IdeaSort
{
    /// <summary>Shuffled until selection starts; what waits for me by its date, what is mine by its age.</summary>
    Usual = 1,
    Shuffled = 2,
    Newest = 3,
    DueFirst = 4,
    MostSupported = 5,
}

/// <summary>Which ideas somebody wants to read. Drafts come only where they are asked for: by state, or among one's own.</summary>
public sealed record IdeaFilter
{
    public CampaignId? Campaign { get; init; }

    public IdeaState? State { get; init; }

    /// <summary>An agency, or a region with all of its agencies.</summary>
    public OrganisationId? Place { get; init; }

    public string? Theme { get; init; }

    public string? Tag { get; init; }

    /// <summary>Words that all occur, whatever their accents and capitals.</summary>
    public string? Text { get; init; }

    /// <summary>Those that this person started.</summary>
    public MemberId? Author { get; init; }

    /// <summary>Those I write, or was asked to.</summary>
    public bool Mine { get; init; }

    /// <summary>Those that wait for an answer of mine.</summary>
    public bool ToAnswer { get; init; }

    public IdeaSort Sort { get; init; } = IdeaSort.Usual;
}
