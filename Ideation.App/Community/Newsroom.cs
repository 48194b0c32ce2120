using Ideation.App.Data;
using Ideation.Domain.Campaigns;
using Ideation.Domain.Common;
using Ideation.Domain.Community;
using Ideation.Domain.Hackathons;
using Ideation.Domain.Ideas;
using Ideation.Domain.Juries.Judging;
using Ideation.Domain.Network;
using Ideation.Domain.Rounds;
using Ideation.Domain.Sessions;
using Microsoft.EntityFrameworkCore;

namespace Ideation.App.Community;

/// <summary>Who hears of what: one line for each kind of event. The first word of <c>About</c> is always the title of the subject.</summary>
internal sealed partial class Newsroom(IdeationDb db, CancellationToken cancellationToken)
{
    private readonly Circle _circle = new(db, cancellationToken);

    /// <returns>Null when nobody is to be told, or when its subject is gone.</returns>
    public async Task<News?> OfAsync(IDomainEvent happened) => happened switch
    {
        // Submitting passes through two states at once; people hear of it as one thing.
        IdeaMoved { To: IdeaState.Submitted } or IdeaMoved { From: IdeaState.Submitted } => null,
        ICommentEvent e => await OfCommentAsync(e),
        IIdeaEvent e => await OfIdeaAsync(e),
        ICampaignEvent e => await OfCampaignAsync(e),
        RoleGranted e => new News(e.Actor).Tell([e.Member], NoticeKind.RoleGranted, await PlaceOfAsync(e.Scope), e.Role.ToString()),
        RoleWithdrawn e => new News(e.Actor).Tell([e.Member], NoticeKind.RoleWithdrawn, await PlaceOfAsync(e.Scope), e.Role.ToString()),
        RoundReminded e => await OfReminderAsync(e),
        FollowUpAgreed e => await OfFollowUpAsync(e),
        ITeamEvent e => await OfTeamAsync(e),
        IJuryEvent e => await OfJuryAsync(e),
        _ => null,
    };

    private async Task<News?> OfIdeaAsync(IIdeaEvent happened)
    {
        var idea = await db.Ideas.AsNoTracking().SingleOrDefaultAsync(i => i.Id == happened.Idea, cancellationToken);
        if (idea is null)
            return null;

        var campaign = await CampaignAsync(idea.Campaign);
        var title = idea.Title;
        var news = new News(happened.Actor) { Idea = idea, Campaign = campaign, Subject = new NoticeSubject { Idea = idea.Id, Campaign = idea.Campaign } };
        return happened switch
        {
            IdeaSubmitted => news
                .Tell(idea.CoAuthors, NoticeKind.IdeaSubmitted, title)
                .Tell(await _circle.CorrespondentsAsync(idea.Agency), NoticeKind.IdeaSubmitted, title)
                .Tell([.. await _circle.FollowersAsync(idea.Id), .. await _circle.FollowersAsync(campaign.Id)], NoticeKind.IdeaSubmitted, title),
            IdeaMoved e => news.Tell(await _circle.AroundAsync(idea), NoticeKind.IdeaMoved, title, IdeaPath.CodeOf(e.To), LabelOf(campaign, e.To), e.Reason),
            IdeaHandedOver e => await AlsoAsync(news, e.Agency, idea, NoticeKind.IdeaMoved, title, IdeaPath.CodeOf(IdeaState.Deploying), LabelOf(campaign, IdeaState.Deploying), ""),
            IdeaRedirected e => news.Tell(
                [.. await _circle.AroundAsync(idea), .. await _circle.CorrespondentsAsync(e.To)], NoticeKind.IdeaRedirected, title, await NameAsync(e.To), e.Reason),
            IdeaEscalated e => news.Tell(await LateAsync(idea, campaign, e.Level), NoticeKind.IdeaEscalated, title),
            CoAuthorRequested e => news.Tell([e.Author], NoticeKind.CoAuthorRequested, title),
            CoAuthorInvited e => news.Tell([e.Member], NoticeKind.CoAuthorInvited, title),
            CoAuthorJoined e => news.Tell(Circle.Writers(idea), NoticeKind.CoAuthorJoined, title, await PersonAsync(e.Member)),
            CoAuthorDeclined e => news.Tell([idea.Author, e.Member], NoticeKind.CoAuthorDeclined, title, e.Kind.ToString()),
            CoAuthorRemoved e => news.Tell([e.Member], NoticeKind.CoAuthorRemoved, title),
            CoAuthorLeft => news.Tell([idea.Author], NoticeKind.CoAuthorLeft, title),
            SupportConfirmationAsked e => news.Tell([e.Member], NoticeKind.ConfirmSupport, title),
            SupportGiven => news.Tell(Circle.Writers(idea), NoticeKind.SupportGiven, title),
            SuggestionProposed => news.Tell(Circle.Writers(idea), NoticeKind.SuggestionProposed, title),
            SuggestionAccepted e => news.Tell([e.By], NoticeKind.SuggestionAccepted, title),
            SuggestionRejected e => news.Tell([e.By], NoticeKind.SuggestionRejected, title, await SettledAsync(e.Suggestion)),
            AmendmentProposed => news.Tell(Circle.Writers(idea), NoticeKind.AmendmentProposed, title),
            AmendmentAccepted e => news.Tell([e.By], NoticeKind.AmendmentAccepted, title),
            AmendmentRejected e => news.Tell([e.By], NoticeKind.AmendmentRejected, title, await SettledAsync(e.Amendment)),
            AmendmentPromoted => news.Tell(Circle.Writers(idea), NoticeKind.AmendmentPromoted, title),
            _ => null,
        };
    }

    private async Task<News?> OfCommentAsync(ICommentEvent happened)
    {
        var comment = await db.Comments.AsNoTracking().SingleOrDefaultAsync(c => c.Id == happened.Comment, cancellationToken);
        var idea = await db.Ideas.AsNoTracking().SingleOrDefaultAsync(i => i.Id == happened.Idea, cancellationToken);
        if (comment is null || idea is null)
            return null;

        var title = idea.Title;
        var news = new News(happened.Actor)
        {
            Idea = idea,
            Campaign = await CampaignAsync(idea.Campaign),
            Subject = new NoticeSubject { Idea = idea.Id, Campaign = idea.Campaign, Comment = comment.Id },
        };
        return happened switch
        {
            CommentPosted e => news
                .Tell(e.Mentioned, NoticeKind.Mentioned, title)
                .Tell(await AnsweredAsync(comment), NoticeKind.CommentAnswered, title)
                .Tell([.. Circle.Writers(idea), .. await _circle.FollowersAsync(idea.Id)], NoticeKind.CommentPosted, title),
            CommentEdited e => news.Tell(e.Mentioned, NoticeKind.Mentioned, title),
            CommentModerated e => news.Tell([e.Author], NoticeKind.CommentModerated, title, comment.Moderation?.Reason ?? ""),
            CommentReinstated e => news.Tell([e.Author], NoticeKind.CommentReinstated, title),
            _ => null,
        };
    }

    private async Task<News?> OfCampaignAsync(ICampaignEvent happened)
    {
        var campaign = await db.Campaigns.AsNoTracking().SingleOrDefaultAsync(c => c.Id == happened.Campaign, cancellationToken);
        if (campaign is null)
            return null;

        var question = campaign.Question;
        var news = new News(happened.Actor) { Campaign = campaign, Subject = new NoticeSubject { Campaign = campaign.Id } };
        return happened switch
        {
            CampaignPublished => news.Tell([.. await TeamAsync(campaign), .. await InvitedAsync(campaign)], NoticeKind.CampaignPublished, question),
            SelectionStarted => news.Tell([.. await TeamAsync(campaign), .. await _circle.WritersAsync(campaign.Id)], NoticeKind.SelectionStarted, question),
            CampaignClosed => news.Tell(
                [.. await TeamAsync(campaign), .. await _circle.WritersAsync(campaign.Id)], NoticeKind.CampaignClosed, question, campaign.Closure?.Reason ?? ""),
            FacilitatorAppointed e => news.Tell([e.Facilitator], NoticeKind.FacilitatorAppointed, question),
            ParticipantInvited e => news.Tell([e.Participant], NoticeKind.ParticipantInvited, question),
            _ => null,
        };
    }

    // Whoever still has the last word about it unread is not told again.
    private async Task<News?> OfReminderAsync(RoundReminded happened)
    {
        var round = await db.Rounds.AsNoTracking().SingleOrDefaultAsync(one => one.Id == happened.Round, cancellationToken);
        if (round is not { State: RoundState.Open })
            return null;

        var waited = await db.Set<Voter>().AsNoTracking()
            .Where(voter => voter.Round == round.Id && !voter.IsGuest && voter.RecordedAt == null && voter.Stance == VoterStance.Votes)
            .Select(voter => voter.Person).ToListAsync(cancellationToken);
        var unread = await db.Notices.AsNoTracking().Where(notice => notice.Kind == NoticeKind.RoundReminder && notice.ReadAt == null).ToListAsync(cancellationToken);
        var told = unread.Concat(db.Notices.Local.Where(notice => notice.Kind is NoticeKind.RoundReminder))
            .Where(notice => notice.About is [_, var about] && about == round.Id.ToString()).Select(notice => notice.Member).ToHashSet();
        return new News(happened.Actor)
            .Tell(waited.Select(person => MemberId.From(person.Value)).Where(member => !told.Contains(member)), NoticeKind.RoundReminder, round.Title, round.Id.ToString());
    }

    // A rehearsal asks nothing of anybody.
    private async Task<News?> OfFollowUpAsync(FollowUpAgreed happened)
    {
        var followUp = await db.FollowUps.AsNoTracking()
            .SingleOrDefaultAsync(one => one.Id == happened.FollowUp && db.Sessions.Any(session => session.Id == one.Session && !session.IsRehearsal), cancellationToken);
        return followUp is null ? null : new News(happened.Actor).Tell([followUp.Owner], NoticeKind.FollowUpAgreed, followUp.Text);
    }

    private async Task<IReadOnlyList<MemberId>> TeamAsync(Campaign campaign) =>
        [.. await _circle.FacilitatorsAsync(campaign), .. campaign.Participants, .. await _circle.FollowersAsync(campaign.Id)];

    // A campaign of a few places is news to all who work there; one of the whole network only to those who relay it.
    private async Task<IReadOnlyList<MemberId>> InvitedAsync(Campaign campaign) => campaign switch
    {
        { Audience: CampaignAudience.Invited } => [],
        { Scope.IsNetwork: true } => await _circle.AllCorrespondentsAsync(),
        _ => await _circle.AgentsOfAsync(campaign.Scope.Organisations),
    };

    // Where nobody relays the agency, the facilitators hear at once: never silence. Whoever has not read the first word is not told a second time.
    private async Task<IEnumerable<MemberId>> LateAsync(Idea idea, Campaign campaign, EscalationLevel level)
    {
        if (level is EscalationLevel.Correspondent && await _circle.CorrespondentsAsync(idea.Agency) is { Count: > 0 } correspondents)
            return correspondents;

        // Those given in this very transaction are not stored yet.
        var facilitators = await _circle.FacilitatorsAsync(campaign);
        var unread = await db.Notices.Where(notice => notice.Kind == NoticeKind.IdeaEscalated && notice.Idea == idea.Id && notice.ReadAt == null)
            .Select(notice => notice.Member).ToListAsync(cancellationToken);
        var fresh = db.Notices.Local.Where(notice => notice.Kind is NoticeKind.IdeaEscalated && notice.Idea == idea.Id).Select(notice => notice.Member);
        return facilitators.Except([.. unread, .. fresh]);
    }

    // Those around the idea have heard of the step itself.
    private async Task<News> AlsoAsync(News news, OrganisationId agency, Idea idea, NoticeKind kind, params IReadOnlyList<string> about) =>
        news.Tell((await _circle.CorrespondentsAsync(agency)).Except(await _circle.AroundAsync(idea)), kind, about);

    private async Task<IReadOnlyList<MemberId>> AnsweredAsync(Comment comment)
    {
        if (comment.Parent is not { } parent)
            return [];

        return await db.Comments.Where(c => c.Id == parent || c.Id == comment.Thread).Select(c => c.Author).ToListAsync(cancellationToken);
    }

    private async Task<string> SettledAsync(SuggestionId id) =>
        (await db.Suggestions.AsNoTracking().SingleOrDefaultAsync(one => one.Id == id, cancellationToken))?.Settlement?.Reason ?? "";

    private async Task<string> SettledAsync(AmendmentId id) =>
        (await db.Amendments.AsNoTracking().SingleOrDefaultAsync(one => one.Id == id, cancellationToken))?.Settlement?.Reason ?? "";

    private static string LabelOf(Campaign campaign, IdeaState state) => campaign.Labels.GetValueOrDefault(IdeaPath.CodeOf(state), "");

    private Task<Campaign> CampaignAsync(CampaignId id) => db.Campaigns.AsNoTracking().SingleAsync(campaign => campaign.Id == id, cancellationToken);

    private async Task<string> NameAsync(OrganisationId place) =>
        await db.Organisations.Where(one => one.Id == place).Select(one => one.Name).SingleOrDefaultAsync(cancellationToken) ?? "";

    private async Task<string> PersonAsync(MemberId member) =>
        await db.Members.Where(one => one.Id == member).Select(one => one.Name).SingleOrDefaultAsync(cancellationToken) ?? "";

    private async Task<string> PlaceOfAsync(Scope scope) => scope switch
    {
        { Kind: ScopeKind.Region or ScopeKind.Agency, Target: { } target } => await NameAsync(OrganisationId.From(target)),
        { Kind: ScopeKind.Campaign, Target: { } target } =>
            await db.Campaigns.Where(one => one.Id == CampaignId.From(target)).Select(one => one.Question).SingleOrDefaultAsync(cancellationToken) ?? "",
        _ => "",
    };
}
