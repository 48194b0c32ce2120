using Ideation.Domain.Campaigns;
using Ideation.Domain.Common;
using Ideation.Domain.Ideas;

namespace Ideation.App.Community;

/// <summary>What only the application knows to refuse in the conversation: who sees it, who takes part, who keeps order.</summary>
internal static class CommentRefusals
{
    public static DomainException NotFound() => new("comment.not-found");

    public static DomainException ChangedMeanwhile() => new("comment.changed-meanwhile");

    public static DomainException CursorUnknown() => new("comment.cursor-unknown");

    public static DomainException IdeaNotFound() => new("idea.not-found");

    public static DomainException IdeaNotOpen(Idea idea) => new("comment.idea-not-open", idea.Title);

    public static DomainException NotForYou(Campaign campaign) => new("comment.not-for-you", campaign.Question);

    public static DomainException SideNotAsked(Campaign campaign) => new("comment.side-not-asked", campaign.Question);

    public static DomainException NotYoursToResolve() => new("comment.not-yours-to-resolve");

    public static DomainException NotYoursToModerate() => new("comment.not-yours-to-moderate");

    public static DomainException NoticeNotFound() => new("notice.not-found");

    public static DomainException CampaignNotFound() => new("campaign.not-found");
}
