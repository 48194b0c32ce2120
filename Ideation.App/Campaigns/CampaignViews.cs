using Ideation.Domain.Campaigns;
using Ideation.Domain.Ideas;
using Ideation.Domain.Network;

namespace Ideation.App.Campaigns;

/// <summary>The dates of a campaign and what each stretch of it allows.</summary>
public sealed record CampaignCalendar(DateTimeOffset? OpensAt, DateTimeOffset? ClosesAt, IReadOnlyList<CampaignPhase> Phases);

public sealed record Person(MemberId Id, string Name, string Job, string Place);

public sealed record Place(OrganisationId Id, OrganisationKind Kind, string Name, string Code);

/// <summary>What everybody who sees a campaign reads alike; shared between them, and free of the clock.</summary>
public sealed record CampaignSheet(
    CampaignId Id,
    int Version,
    CampaignStatus Status,
    CampaignDescription Description,
    CampaignCalendar Calendar,
    IReadOnlyDictionary<string, string> Labels,
    IReadOnlyList<Person> Facilitators,
    IReadOnlyList<Place> Scope,
    DateTimeOffset? SelectionStartedAt,
    CampaignClosure? Closure,
    CampaignNumbers Numbers);

/// <summary>
/// A campaign as it is kept: read once per change and shared. Whoever reads it changes nothing in it, and shows it only to those who see it.
/// </summary>
/// <param name="Writers">How many of its ideas, drafts aside, each person writes.</param>
public sealed record CampaignRecord(Campaign Campaign, IReadOnlyDictionary<MemberId, int> Writers);

public sealed record CampaignNumbers(IReadOnlyDictionary<IdeaState, int> ByState, int People, int Agencies, int Supports, int Comments)
{
    public int Ideas { get; } = ByState.Values.Sum();

    public int In(params ReadOnlySpan<IdeaState> states)
    {
        var sum = 0;
        foreach (var state in states)
            sum += ByState.GetValueOrDefault(state);
        return sum;
    }
}

/// <summary>Where a campaign stands at a moment.</summary>
public enum CampaignMoment
{
    Draft = 1,
    Coming = 2,
    Open = 3,
    Past = 4,
}

/// <summary>Why somebody may not do what the campaign is about.</summary>
public enum TakingPart
{
    Welcome = 1,
    SignInFirst = 2,
    NotForYou = 3,
    NotYet = 4,
    NothingNow = 5,
    Over = 6,
    NotPublished = 7,
}

/// <summary>One campaign as one person sees it now.</summary>
/// <param name="Deadline">The next moment at which something ends or begins.</param>
public sealed record CampaignView(
    CampaignSheet Sheet,
    CampaignMoment Moment,
    CampaignPhase? Phase,
    CampaignPhase? NextPhase,
    DateTimeOffset? Deadline,
    TakingPart TakingPart,
    bool IsRunByMe,
    int MyIdeas)
{
    public CampaignDescription Words => Sheet.Description;

    public CampaignNumbers Numbers => Sheet.Numbers;

    /// <summary>Whether this person may do it now.</summary>
    public bool May(Capability capability) =>
        TakingPart is TakingPart.Welcome && Phase is { } phase && phase.Capabilities.Contains(capability);
}

/// <summary>What those who run a campaign work on.</summary>
/// <param name="Brief">What is typed now.</param>
/// <param name="Epoch">Of the copy of the brief that a page opens.</param>
public sealed record CampaignEditing(CampaignSheet Sheet, IReadOnlyList<Person> Participants, string Brief, int? Epoch);

/// <param name="Next">Continues the list; null at its end.</param>
public sealed record CampaignPageOf(IReadOnlyList<CampaignView> Rows, string? Next);
