using Ideation.Domain.Campaigns;
using Ideation.Domain.Common;
using Ideation.Domain.Ideas;
using Ideation.Domain.Network;

namespace Ideation.Domain.Community;

public enum NoticeKind
{
    IdeaMoved = 1,
    IdeaRedirected = 2,
    IdeaEscalated = 3,
    CoAuthorRequested = 4,
    CoAuthorInvited = 5,
    CoAuthorJoined = 6,
    CoAuthorDeclined = 7,
    CoAuthorRemoved = 8,
    CoAuthorLeft = 9,
    ConfirmSupport = 10,
    CommentPosted = 11,
    CommentAnswered = 12,
    Mentioned = 13,
    CommentModerated = 14,
    CommentReinstated = 15,
    CampaignPublished = 16,
    CampaignClosed = 17,
    SelectionStarted = 18,
    FacilitatorAppointed = 19,
    ParticipantInvited = 20,
    RoleGranted = 21,
    RoleWithdrawn = 22,
    IdeaSubmitted = 23,
    SupportGiven = 24,
    SuggestionProposed = 25,
    SuggestionAccepted = 26,
    SuggestionRejected = 27,
    AmendmentProposed = 28,
    AmendmentAccepted = 29,
    AmendmentRejected = 30,
    AmendmentPromoted = 31,
    RoundReminder = 32,
    FollowUpAgreed = 33,
    TeamAsked = 34,
    TeamInvited = 35,
    TeamJoined = 36,
    TeamDeclined = 37,
    TeamMemberRemoved = 38,
    TeamLeft = 39,
    TeamHandedOver = 40,
    ProjectSubmitted = 41,
    ProjectTakenBack = 42,
    TeamDisqualified = 43,
    TeamReinstated = 44,
    MentorNamed = 45,
    JurorSeated = 46,
    ChairAppointed = 47,
    ScoringOpened = 48,
    JurorNudged = 49,
    VisitGiven = 50,
    ScorecardReopened = 51,
    ResultShown = 52,
    ResultContested = 53,
    ContestAnswered = 54,
}

/// <summary>
/// What a notice is about, as far as it is about something.
/// </summary>
public sealed record NoticeSubject
{
    public IdeaId? Idea { get; init; }

    public CampaignId? Campaign { get; init; }

    public CommentId? Comment { get; init; }
}

/// <summary>
/// Something a member should hear of, waiting for them until they have read it.
/// </summary>
public sealed class Notice : AggregateRoot
{
    private readonly List<string> _about = [];

    private Notice(
        NoticeId id, MemberId member, NoticeKind kind, IdeaId? idea, CampaignId? campaign, CommentId? comment, MemberId? actor, DateTimeOffset at)
    {
        Id = id;
        Member = member;
        Kind = kind;
        Idea = idea;
        Campaign = campaign;
        Comment = comment;
        Actor = actor;
        At = at;
    }

    public NoticeId Id { get; }

    public MemberId Member { get; }

    public NoticeKind Kind { get; }

    public IdeaId? Idea { get; }

    public CampaignId? Campaign { get; }

    public CommentId? Comment { get; }

    /// <summary>Who did it; none when a date has passed.</summary>
    public MemberId? Actor { get; }

    /// <summary>The words that fill the sentence of its kind, in order: a title, a name, the code of a state.</summary>
    public IReadOnlyList<string> About => _about;

    public DateTimeOffset At { get; }

    public DateTimeOffset? ReadAt { get; private set; }

    public static Notice Give(
        MemberId member, NoticeKind kind, NoticeSubject subject, MemberId? actor, IReadOnlyList<string> about, DateTimeOffset now)
    {
        var notice = new Notice(NoticeId.New(), member, kind, subject.Idea, subject.Campaign, subject.Comment, actor, now);
        notice._about.AddRange(about);
        notice.Raise(new NoticeGiven(notice.Id, member, kind, actor ?? MemberId.TheHouse, now));
        return notice;
    }

    /// <summary>Reading twice is reading once.</summary>
    public void Read(MemberId actor, DateTimeOffset now)
    {
        if (actor != Member)
            throw CommunityErrors.NotYourNotice();
        if (ReadAt is not null)
            return;

        ReadAt = now;
        Raise(new NoticeRead(Id, Member, actor, now));
    }
}
