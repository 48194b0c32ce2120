using Ideation.Domain.Campaigns;
using Ideation.Domain.Common;
using Ideation.Domain.Ideas;
using Ideation.Domain.Network;

namespace Ideation.Domain.Community;

/// <summary>
/// A member wants to hear what becomes of an idea, or of a whole campaign: one of the two is set.
/// </summary>
public sealed class Follow : AggregateRoot
{
    private Follow(FollowId id, MemberId member, IdeaId? idea, CampaignId? campaign, DateTimeOffset since)
    {
        Id = id;
        Member = member;
        Idea = idea;
        Campaign = campaign;
        Since = since;
    }

    public FollowId Id { get; }

    public MemberId Member { get; }

    public IdeaId? Idea { get; }

    public CampaignId? Campaign { get; }

    public DateTimeOffset Since { get; }

    public static Follow OfIdea(MemberId actor, IdeaId idea, DateTimeOffset now) =>
        Begin(new Follow(FollowId.New(), actor, idea, null, now), now);

    public static Follow OfCampaign(MemberId actor, CampaignId campaign, DateTimeOffset now) =>
        Begin(new Follow(FollowId.New(), actor, null, campaign, now), now);

    /// <summary>The member has heard enough; storage then drops it.</summary>
    public void Stop(MemberId actor, DateTimeOffset now)
    {
        if (actor != Member)
            throw CommunityErrors.NotYourFollow();

        Raise(new FollowStopped(Member, Idea, Campaign, actor, now));
    }

    private static Follow Begin(Follow follow, DateTimeOffset now)
    {
        follow.Raise(new FollowStarted(follow.Member, follow.Idea, follow.Campaign, follow.Member, now));
        return follow;
    }
}
