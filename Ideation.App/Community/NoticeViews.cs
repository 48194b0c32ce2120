using Ideation.Domain.Campaigns;
using Ideation.Domain.Community;
using Ideation.Domain.Ideas;

namespace Ideation.App.Community;

/// <param name="Actor">Who did it; null when a date has passed.</param>
/// <param name="About">The words that fill the sentence of its kind, see <see cref="NoticeWords"/>.</param>
/// <param name="Quote">The beginning of the comment it is about, while it may be read.</param>
public sealed record NoticeView(
    NoticeId Id,
    NoticeKind Kind,
    IdeaId? Idea,
    CampaignId? Campaign,
    CommentId? Comment,
    string? Actor,
    IReadOnlyList<string> About,
    string? Quote,
    DateTimeOffset At,
    bool IsRead)
{
    /// <summary>Where its subject is; null when there is no page for it.</summary>
    public string? Href => this switch
    {
        { Kind: NoticeKind.RoundReminder, About: [_, var round] } => $"/rounds/{round}",
        { Kind: NoticeKind.FollowUpAgreed } => "/sessions",
        { Kind: >= NoticeKind.TeamAsked and <= NoticeKind.MentorNamed, Campaign: { } hackathon, About: [.., var team] } => $"/campaigns/{hackathon.Value}/teams/{team}",
        { Kind: >= NoticeKind.JurorSeated and <= NoticeKind.ContestAnswered, About: [.., var jury] } => $"/juries/{jury}",
        { Idea: { } idea, Comment: { } comment } => $"/ideas/{idea.Value}#c-{comment}",
        { Idea: { } idea } => $"/ideas/{idea.Value}",
        { Campaign: { } campaign } => $"/campaigns/{campaign.Value}",
        _ => null,
    };
}

public sealed record NoticeCount(int Unread);

/// <param name="Older">There are more than those shown.</param>
public sealed record NoticePageOf(IReadOnlyList<NoticeView> Rows, int Unread, bool Older);
