using Ideation.App.Components;
using Ideation.App.Components.Ui;
using Ideation.Domain.Community;

namespace Ideation.App.Community;

/// <summary>The sentence and the sign of each kind of notice.</summary>
internal static class NoticeWords
{
    /// <summary>In the sentences {0} is who did it, {1} the title of the subject, {2} what its kind adds: a state, a place, a name, a role.</summary>
    public static string Sentence(Texts t, NoticeView notice) =>
        t[KeyOf(notice.Kind), notice.Actor ?? t["notices.the-house"], Title(notice), Added(t, notice)];

    /// <summary>What was given as a reason, or what was said; null when there is nothing to add.</summary>
    public static string? More(NoticeView notice) => notice switch
    {
        { Quote: { } quote } => quote,
        { Kind: NoticeKind.IdeaMoved, About: [_, _, _, { Length: > 0 } reason] } => reason,
        { Kind: NoticeKind.IdeaRedirected, About: [_, _, { Length: > 0 } reason] } => reason,
        { Kind: NoticeKind.TeamDisqualified, About: [_, { Length: > 0 } reason, ..] } => reason,
        { Kind: NoticeKind.ScorecardReopened, About: [_, _, { Length: > 0 } reason, ..] } => reason,
        { Kind: NoticeKind.CommentModerated or NoticeKind.CampaignClosed or NoticeKind.SuggestionRejected or NoticeKind.AmendmentRejected, About: [_, { Length: > 0 } reason] } => reason,
        _ => null,
    };

    public static IconName IconOf(NoticeKind kind) => kind switch
    {
        NoticeKind.IdeaMoved => IconName.ArrowRight,
        NoticeKind.IdeaRedirected => IconName.Agency,
        NoticeKind.IdeaEscalated => IconName.Deadline,
        NoticeKind.IdeaSubmitted => IconName.Idea,
        NoticeKind.CoAuthorRequested or NoticeKind.CoAuthorInvited => IconName.Invite,
        NoticeKind.CoAuthorJoined or NoticeKind.CoAuthorDeclined or NoticeKind.CoAuthorRemoved or NoticeKind.CoAuthorLeft => IconName.People,
        NoticeKind.ConfirmSupport or NoticeKind.SupportGiven => IconName.Support,
        NoticeKind.SuggestionProposed or NoticeKind.SuggestionAccepted or NoticeKind.SuggestionRejected => IconName.Edit,
        NoticeKind.AmendmentProposed or NoticeKind.AmendmentAccepted or NoticeKind.AmendmentRejected or NoticeKind.AmendmentPromoted => IconName.Split,
        NoticeKind.CommentPosted => IconName.Comment,
        NoticeKind.CommentAnswered => IconName.Reply,
        NoticeKind.Mentioned => IconName.Mention,
        NoticeKind.CommentModerated or NoticeKind.CommentReinstated => IconName.Shield,
        NoticeKind.CampaignPublished or NoticeKind.CampaignClosed or NoticeKind.SelectionStarted => IconName.Campaign,
        NoticeKind.FacilitatorAppointed or NoticeKind.ParticipantInvited => IconName.Invite,
        NoticeKind.RoleGranted or NoticeKind.RoleWithdrawn => IconName.Key,
        NoticeKind.RoundReminder => IconName.Vote,
        NoticeKind.FollowUpAgreed => IconName.Tasks,
        NoticeKind.TeamAsked or NoticeKind.TeamInvited => IconName.Invite,
        NoticeKind.MentorNamed or NoticeKind.TeamJoined or NoticeKind.TeamDeclined or NoticeKind.TeamMemberRemoved or NoticeKind.TeamLeft or NoticeKind.TeamHandedOver => IconName.People,
        NoticeKind.ProjectSubmitted or NoticeKind.ProjectTakenBack => IconName.Send,
        NoticeKind.JurorSeated or NoticeKind.ChairAppointed or NoticeKind.ScoringOpened or NoticeKind.JurorNudged or NoticeKind.VisitGiven or NoticeKind.ScorecardReopened => IconName.Jury,
        NoticeKind.ResultShown => IconName.Award,
        NoticeKind.ResultContested or NoticeKind.ContestAnswered => IconName.Answer,
        NoticeKind.TeamDisqualified or NoticeKind.TeamReinstated => IconName.Flag,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Say which sign this kind of notice has."),
    };

    private static string Title(NoticeView notice) => notice.About is [var title, ..] ? title : "";

    private static string Added(Texts t, NoticeView notice) => notice switch
    {
        { Kind: NoticeKind.IdeaMoved, About: [_, _, { Length: > 0 } label, ..] } => label,
        { Kind: NoticeKind.IdeaMoved, About: [_, var code, ..] } => t["ideas.state." + code],
        { Kind: NoticeKind.RoleGranted or NoticeKind.RoleWithdrawn, About: [var place, var role, ..] } =>
            place.Length > 0 ? t["notices.role.of", t["notices.role." + Dashed(role)], place] : t["notices.role." + Dashed(role)],
        { About: [_, var added, ..] } => added,
        _ => "",
    };

    private static string KeyOf(NoticeKind kind) => "notices." + Dashed(kind.ToString());

    private static string Dashed(string word) =>
        string.Concat(word.Select((letter, at) => char.IsUpper(letter) ? (at == 0 ? "" : "-") + char.ToLowerInvariant(letter) : letter.ToString()));
}
