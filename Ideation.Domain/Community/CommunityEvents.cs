using Ideation.Domain.Campaigns;
using Ideation.Domain.Common;
using Ideation.Domain.Ideas;
using Ideation.Domain.Network;

namespace Ideation.Domain.Community;

/// <summary>What happens to one comment; the page of its idea shows it.</summary>
public interface ICommentEvent : IIdeaEvent
{
    CommentId Comment { get; }
}

/// <param name="Mentioned">Who is named in it, without its author.</param>
public sealed record CommentPosted(
    CommentId Comment, IdeaId Idea, CampaignId Campaign, CommentId? Parent, IReadOnlyList<MemberId> Mentioned,
    MemberId Actor, DateTimeOffset OccurredAt) : ICommentEvent;

/// <param name="Mentioned">Who is named in it now and was not before.</param>
public sealed record CommentEdited(
    CommentId Comment, IdeaId Idea, CampaignId Campaign, IReadOnlyList<MemberId> Mentioned, MemberId Actor, DateTimeOffset OccurredAt) : ICommentEvent;

public sealed record CommentWithdrawn(CommentId Comment, IdeaId Idea, CampaignId Campaign, MemberId Actor, DateTimeOffset OccurredAt) : ICommentEvent;

public sealed record CommentRestored(CommentId Comment, IdeaId Idea, CampaignId Campaign, MemberId Actor, DateTimeOffset OccurredAt) : ICommentEvent;

public sealed record ThreadResolved(CommentId Comment, IdeaId Idea, CampaignId Campaign, MemberId Actor, DateTimeOffset OccurredAt) : ICommentEvent;

public sealed record ThreadReopened(CommentId Comment, IdeaId Idea, CampaignId Campaign, MemberId Actor, DateTimeOffset OccurredAt) : ICommentEvent;

public sealed record CommentModerated(
    CommentId Comment, IdeaId Idea, CampaignId Campaign, MemberId Author, MemberId Actor, DateTimeOffset OccurredAt) : ICommentEvent;

public sealed record CommentReinstated(
    CommentId Comment, IdeaId Idea, CampaignId Campaign, MemberId Author, MemberId Actor, DateTimeOffset OccurredAt) : ICommentEvent;

public sealed record ReactionGiven(
    CommentId Comment, IdeaId Idea, CampaignId Campaign, ReactionKind Kind, MemberId Actor, DateTimeOffset OccurredAt) : ICommentEvent;

public sealed record ReactionTakenBack(
    CommentId Comment, IdeaId Idea, CampaignId Campaign, ReactionKind Kind, MemberId Actor, DateTimeOffset OccurredAt) : ICommentEvent;

public sealed record FollowStarted(MemberId Member, IdeaId? Idea, CampaignId? Campaign, MemberId Actor, DateTimeOffset OccurredAt) : IMemberEvent;

public sealed record FollowStopped(MemberId Member, IdeaId? Idea, CampaignId? Campaign, MemberId Actor, DateTimeOffset OccurredAt) : IMemberEvent;

public sealed record NoticeGiven(NoticeId Notice, MemberId Member, NoticeKind Kind, MemberId Actor, DateTimeOffset OccurredAt) : IMemberEvent;

public sealed record NoticeRead(NoticeId Notice, MemberId Member, MemberId Actor, DateTimeOffset OccurredAt) : IMemberEvent;
