using Ideation.App.Campaigns;
using Ideation.App.Ideas;
using Ideation.App.Rounds;
using Ideation.Domain.Ideas;

namespace Ideation.App.Home;

/// <summary>Why something waits for this person.</summary>
public enum AwaitingKind
{
    Answer = 1,
    CoAuthorInvitation = 2,
    CoAuthorRequest = 3,
    ConfirmSupport = 4,
    IdeaDraft = 5,
}

/// <param name="Who">The other person, where there is one.</param>
/// <param name="DueAt">By when, where it is promised.</param>
public sealed record Awaiting(AwaitingKind Kind, IdeaId Idea, string Title, string Who, DateTimeOffset? DueAt);

/// <summary>A round that waits for this person.</summary>
/// <param name="Key">What it waits for: <c>vote</c>, or the step that whoever runs it takes next, <c>open</c>, <c>close</c>, <c>reveal</c> or <c>certify</c>.</param>
public sealed record AwaitingRound(RoundRow Round, string Key);

/// <summary>A campaign to animate: what is late in it.</summary>
public sealed record ToAnimate(CampaignView Campaign, int AwaitingAnswer, int Late);

/// <summary>What awaits one person, their most pressing first.</summary>
/// <param name="Answers">How many ideas wait for this person's answer in all.</param>
public sealed record AwaitingView(
    IReadOnlyList<Awaiting> Items, int Answers, IReadOnlyList<ToAnimate> Campaigns, IReadOnlyList<CampaignView> Drafts)
{
    public bool IsEmpty => Items.Count == 0 && Campaigns.Count == 0 && Drafts.Count == 0;
}

/// <param name="IsNew">Written since this person's last visit.</param>
/// <param name="IsNear">From this person's agency or region.</param>
public sealed record IdeaNews(IdeaId Idea, string Title, string Problem, string Author, string Agency, DateTimeOffset At, bool IsNew, bool IsNear);

/// <param name="Label">What its campaign calls this state, if it does.</param>
public sealed record MyIdea(IdeaId Idea, string Title, IdeaState State, string? Label, DateTimeOffset Since, DateTimeOffset? DueAt, int Supports)
{
    /// <summary>What others have written there since this person last had it before them.</summary>
    public int NewComments { get; init; }
}

public sealed record NewsView(IReadOnlyList<IdeaNews> Ideas, IReadOnlyList<MyIdea> Mine, IReadOnlyList<FollowedIdea> Followed);

/// <summary>An idea that this person follows, and in which others have written since.</summary>
public sealed record FollowedIdea(IdeaRow Row, Unseen Unseen);

public sealed record CampaignsView(IReadOnlyList<CampaignView> Closing, IReadOnlyList<CampaignView> New);

/// <summary>What an administrator still has to put in place.</summary>
public sealed record SetUpView(int PeopleWithoutRole, int People, int AgenciesWithoutCorrespondent, int Agencies);
