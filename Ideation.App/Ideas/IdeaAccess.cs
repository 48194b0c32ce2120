using Ideation.App.Account;
using Ideation.App.Campaigns;
using Ideation.App.Data;
using Ideation.Domain.Campaigns;
using Ideation.Domain.Ideas;
using Ideation.Domain.Network;

namespace Ideation.App.Ideas;

/// <summary>
/// Who sees an idea and who answers it. Every query finds ideas, and what hangs on them, through <see cref="VisibleTo"/>.
/// </summary>
public static class IdeaAccess
{
    /// <summary>The ideas of the campaigns that this viewer sees; a draft only for those who write it or were asked to.</summary>
    public static IQueryable<Idea> VisibleTo(this IQueryable<Idea> ideas, IdeationDb db, Viewer viewer)
    {
        var campaigns = db.Campaigns.VisibleTo(viewer);
        var me = viewer.Member ?? MemberId.TheHouse;
        return ideas.Where(idea =>
            campaigns.Any(campaign => campaign.Id == idea.Campaign)
            && (idea.State != IdeaState.Draft
                || idea.Author == me
                || idea.CoAuthors.Contains(me)
                || idea.Pending.Any(pending => pending.Member == me)));
    }

    /// <summary>The same rule as <see cref="VisibleTo"/>, asked of one idea that is at hand; a test holds the two equal.</summary>
    public static bool IsVisibleTo(this Idea idea, Viewer viewer, Campaign campaign) =>
        campaign.IsVisibleTo(viewer)
        && (idea.State is not IdeaState.Draft
            || (viewer.Member is { } me && (idea.IsWrittenBy(me) || idea.Pending.Any(pending => pending.Member == me))));

    /// <summary>
    /// Whoever relays the agency that answers, or runs the campaign; never those who wrote the idea.
    /// </summary>
    /// <param name="region">The region above the idea's agency.</param>
    public static bool IsAnsweredBy(this Idea idea, Viewer viewer, Campaign campaign, OrganisationId? region) =>
        viewer.Member is { } me && !idea.IsWrittenBy(me) && (viewer.Relays(idea.Agency, region) || campaign.IsRunBy(viewer));
}
