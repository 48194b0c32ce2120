using Ideation.Domain.Campaigns;
using Ideation.Domain.Common;
using Ideation.Domain.Ideas;
using Ideation.Domain.Network;

namespace Ideation.Domain.Community;

public enum ReactionKind
{
    Agree = 1,
    Thanks = 2,
    Inspiring = 3,
    Question = 4,
}

/// <summary>
/// One nod of one member to one comment; a member may nod in several ways, in each of them once.
/// </summary>
public sealed class Reaction : AggregateRoot
{
    private Reaction(
        ReactionId id, CommentId comment, IdeaId idea, CampaignId campaign, MemberId member, ReactionKind kind, DateTimeOffset givenAt)
    {
        Id = id;
        Comment = comment;
        Idea = idea;
        Campaign = campaign;
        Member = member;
        Kind = kind;
        GivenAt = givenAt;
    }

    public ReactionId Id { get; }

    public CommentId Comment { get; }

    public IdeaId Idea { get; }

    public CampaignId Campaign { get; }

    public MemberId Member { get; }

    public ReactionKind Kind { get; }

    public DateTimeOffset GivenAt { get; }

    public static Reaction Give(Comment comment, MemberId actor, ReactionKind kind, DateTimeOffset now)
    {
        comment.GuardReadable();

        var reaction = new Reaction(ReactionId.New(), comment.Id, comment.Idea, comment.Campaign, actor, kind, now);
        reaction.Raise(new ReactionGiven(comment.Id, comment.Idea, comment.Campaign, kind, actor, now));
        return reaction;
    }

    /// <summary>The member no longer nods; storage then drops it.</summary>
    public void TakeBack(MemberId actor, DateTimeOffset now)
    {
        if (actor != Member)
            throw CommunityErrors.NotYourReaction();

        Raise(new ReactionTakenBack(Comment, Idea, Campaign, Kind, actor, now));
    }
}
