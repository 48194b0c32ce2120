using Ideation.App.Account;
using Ideation.App.Campaigns;
using Ideation.App.Data;
using Ideation.Domain.Campaigns;
using Ideation.Domain.Common;
using Ideation.Domain.Ideas;
using Ideation.Domain.Network;
using Microsoft.EntityFrameworkCore;

namespace Ideation.App.Ideas;

/// <summary>
/// One idea inside a unit of work, with all that decides who may do what with it: found through what the actor may see, or not at all.
/// </summary>
internal sealed record IdeaAtHand(IdeationDb Db, Viewer Me, Idea Idea, Campaign Campaign, Organisation Agency)
{
    public MemberId Actor => Me.Member!.Value;

    public static async Task<IdeaAtHand> FindAsync(IdeationDb db, Viewer me, IdeaId id, CancellationToken cancellationToken)
    {
        var idea = await db.Ideas.VisibleTo(db, me).SingleOrDefaultAsync(i => i.Id == id, cancellationToken) ?? throw IdeaRefusals.NotFound();
        return new IdeaAtHand(
            db, me, idea,
            await db.Campaigns.AsNoTracking().SingleAsync(campaign => campaign.Id == idea.Campaign, cancellationToken),
            await PlaceAsync(db, idea.Agency, cancellationToken));
    }

    public static async Task<Organisation> PlaceAsync(IdeationDb db, OrganisationId id, CancellationToken cancellationToken) =>
        await db.Organisations.AsNoTracking().SingleOrDefaultAsync(place => place.Id == id, cancellationToken) ?? throw IdeaRefusals.AgencyUnknown();

    /// <summary>Refuses whoever the campaign is not for, and whatever its present phase does not allow.</summary>
    public void RequireTakingPart(Capability capability, DateTimeOffset now) => RequireTakingPart(Campaign, Me, capability, now);

    public static void RequireTakingPart(Campaign campaign, Viewer me, Capability capability, DateTimeOffset now)
    {
        if (!campaign.IsFor(me))
            throw IdeaRefusals.NotForYou(campaign);

        campaign.Require(capability, now);
    }

    public void RequireAnswering()
    {
        if (!Idea.IsAnsweredBy(Me, Campaign, Agency.Parent))
            throw IdeaRefusals.NotYoursToAnswer(Idea);
    }

    /// <summary>A theme is one of the campaign's; one that the idea already has may stay when the campaign drops it.</summary>
    public void RequireTheme(string? theme) => RequireTheme(Campaign, theme, Idea.Theme);

    public static void RequireTheme(Campaign campaign, string? theme, string? kept)
    {
        if (string.IsNullOrWhiteSpace(theme) || theme == kept || campaign.Themes.Contains(theme.Trim()))
            return;

        throw IdeaRefusals.ThemeUnknown(theme);
    }

    public Task<Support?> SupportOfAsync(MemberId member, CancellationToken cancellationToken) =>
        Db.Supports.SingleOrDefaultAsync(support => support.Idea == Idea.Id && support.Member == member, cancellationToken);
}
