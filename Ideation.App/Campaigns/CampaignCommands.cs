using Ideation.App.Account;
using Ideation.App.CoEditing;
using Ideation.App.Data;
using Ideation.Domain.Campaigns;
using Ideation.Domain.Network;
using Microsoft.EntityFrameworkCore;

namespace Ideation.App.Campaigns;

/// <summary>
/// Every write of a campaign. Who does not see it hears that it does not exist, who sees it without running it that it is not theirs.
/// <c>basedOn</c> is the version the writer had before them: when somebody has changed it since, nothing is lost silently.
/// </summary>
public sealed class CampaignCommands(Work work, SharedTexts texts, TimeProvider clock)
{
    /// <summary>Whoever drafts it runs it.</summary>
    /// <param name="calendar">Dates and phases to begin with.</param>
    public Task<CampaignId> DraftAsync(
        Viewer viewer, CampaignDescription description, CampaignCalendar? calendar = null, CancellationToken cancellationToken = default) =>
        work.DoAsync(viewer, (db, me) =>
        {
            if (!me.MayDraftCampaigns())
                throw CampaignAccessErrors.DraftingNotAllowed();

            var (now, author) = (clock.GetUtcNow(), me.Member!.Value);
            var campaign = Campaign.Draft(author, description, now);
            campaign.AppointFacilitator(author, author, now);
            if (calendar is not null)
                campaign.Schedule(author, calendar.OpensAt, calendar.ClosesAt, calendar.Phases, now);
            db.Campaigns.Add(campaign);
            return Task.FromResult(campaign.Id);
        }, cancellationToken);

    /// <returns>The version that the next change is based on; the same for all that return a number.</returns>
    public async Task<int> DescribeAsync(
        Viewer viewer, CampaignId id, int basedOn, CampaignDescription description, CancellationToken cancellationToken = default)
    {
        var text = CampaignTexts.Of(id);
        if (!await texts.IsSharedAsync(text, cancellationToken))
            return await EditAsync(viewer, id, basedOn, (campaign, me) => campaign.Describe(me, description, clock.GetUtcNow()), cancellationToken);

        // A brief that people type together takes new words as an edit of the difference; they see it, and what they type stays.
        await EditAsync(viewer, id, basedOn, (_, _) => { }, cancellationToken);
        await texts.EditAsync(text, viewer.Member!.Value, _ => description.Brief, cancellationToken: cancellationToken);
        return await ChangeAsync(viewer, id, BesideBrief(description), cancellationToken);
    }

    /// <summary>Everything but the brief: those who write it together save it as they type.</summary>
    public Task<int> DescribeBesideBriefAsync(
        Viewer viewer, CampaignId id, int basedOn, CampaignDescription description, CancellationToken cancellationToken = default) =>
        EditAsync(viewer, id, basedOn, BesideBrief(description), cancellationToken);

    public Task<int> ScheduleAsync(
        Viewer viewer, CampaignId id, int basedOn, CampaignCalendar calendar, CancellationToken cancellationToken = default) =>
        EditAsync(
            viewer, id, basedOn,
            (campaign, me) => campaign.Schedule(me, calendar.OpensAt, calendar.ClosesAt, calendar.Phases, clock.GetUtcNow()), cancellationToken);

    /// <param name="label">Nothing gives the state its usual name back.</param>
    public Task<int> LabelAsync(
        Viewer viewer, CampaignId id, int basedOn, string stateCode, string? label, CancellationToken cancellationToken = default) =>
        EditAsync(viewer, id, basedOn, (campaign, me) => campaign.Label(me, stateCode, label, clock.GetUtcNow()), cancellationToken);

    public Task AppointFacilitatorAsync(Viewer viewer, CampaignId id, MemberId person, CancellationToken cancellationToken = default) =>
        ChangeAsync(viewer, id, async (campaign, me, db) =>
        {
            var found = await FindPersonAsync(db, person, cancellationToken);
            if (found.Standing is not Standing.Agent)
                throw CampaignAccessErrors.FacilitatorNotAnAgent(found.Name);

            campaign.AppointFacilitator(me, person, clock.GetUtcNow());
        }, cancellationToken);

    public Task DismissFacilitatorAsync(Viewer viewer, CampaignId id, MemberId person, CancellationToken cancellationToken = default) =>
        ChangeAsync(viewer, id, (campaign, me) => campaign.DismissFacilitator(me, person, clock.GetUtcNow()), cancellationToken);

    public Task InviteParticipantAsync(Viewer viewer, CampaignId id, MemberId person, CancellationToken cancellationToken = default) =>
        ChangeAsync(viewer, id, async (campaign, me, db) =>
        {
            await FindPersonAsync(db, person, cancellationToken);
            campaign.InviteParticipant(me, person, clock.GetUtcNow());
        }, cancellationToken);

    public Task RemoveParticipantAsync(Viewer viewer, CampaignId id, MemberId person, CancellationToken cancellationToken = default) =>
        ChangeAsync(viewer, id, (campaign, me) => campaign.RemoveParticipant(me, person, clock.GetUtcNow()), cancellationToken);

    public Task StartSelectionAsync(Viewer viewer, CampaignId id, CancellationToken cancellationToken = default) =>
        ChangeAsync(viewer, id, (campaign, me) => campaign.StartSelection(me, clock.GetUtcNow()), cancellationToken);

    public Task PublishAsync(Viewer viewer, CampaignId id, CancellationToken cancellationToken = default) =>
        ChangeAsync(viewer, id, (campaign, me) => campaign.Publish(me, clock.GetUtcNow()), cancellationToken);

    public Task CloseAsync(Viewer viewer, CampaignId id, string reason, CancellationToken cancellationToken = default) =>
        ChangeAsync(viewer, id, (campaign, me) => campaign.Close(me, reason, clock.GetUtcNow()), cancellationToken);

    private Task<int> EditAsync(
        Viewer viewer, CampaignId id, int basedOn, Action<Campaign, MemberId> edit, CancellationToken cancellationToken) =>
        ChangeAsync(viewer, id, (campaign, me, _) =>
        {
            edit(campaign, me);
            return Task.CompletedTask;
        }, cancellationToken, basedOn);

    private Action<Campaign, MemberId> BesideBrief(CampaignDescription description) =>
        (campaign, me) => campaign.Describe(me, description with { Brief = campaign.Brief }, clock.GetUtcNow());

    private Task<int> ChangeAsync(Viewer viewer, CampaignId id, Action<Campaign, MemberId> change, CancellationToken cancellationToken) =>
        ChangeAsync(viewer, id, (campaign, me, _) =>
        {
            change(campaign, me);
            return Task.CompletedTask;
        }, cancellationToken);

    private Task<int> ChangeAsync(
        Viewer viewer, CampaignId id, Func<Campaign, MemberId, IdeationDb, Task> change, CancellationToken cancellationToken, int? basedOn = null) =>
        work.DoAsync(viewer, async (db, me) =>
        {
            var campaign = await db.Campaigns.VisibleTo(me).SingleOrDefaultAsync(c => c.Id == id, cancellationToken)
                ?? throw CampaignAccessErrors.NotFound();
            if (!campaign.IsRunBy(me))
                throw CampaignAccessErrors.NotYours(campaign);
            if (basedOn is { } version && campaign.Version != version)
                throw CampaignAccessErrors.ChangedMeanwhile();

            await BringInAsync(db, campaign, cancellationToken);
            await change(campaign, me.Member!.Value, db);
            return campaign.Version;
        }, cancellationToken);

    // Published, closed or described, it is with the words that stand there at that moment: whoever types waits.
    private async Task BringInAsync(IdeationDb db, Campaign campaign, CancellationToken cancellationToken)
    {
        var text = CampaignTexts.Of(campaign.Id);
        texts.HoldFor(db, text);
        if (await texts.BringInAsync(db, text, cancellationToken) is { } now)
            campaign.Follow(now.Markdown, now.By, now.At);
    }

    private static async Task<Member> FindPersonAsync(IdeationDb db, MemberId person, CancellationToken cancellationToken) =>
        await db.Members.AsNoTracking().SingleOrDefaultAsync(member => member.Id == person && member.Disablement == null, cancellationToken)
            ?? throw CampaignAccessErrors.PersonNotFound();
}
