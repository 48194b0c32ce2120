using Ideation.App.Account;
using Ideation.App.Data;
using Ideation.Domain.Campaigns;
using Ideation.Domain.Ideas;
using Ideation.Domain.Network;
using Microsoft.EntityFrameworkCore;

namespace Ideation.App.Ideas;

/// <summary>The ideas that a filter lets through, of those that the viewer may see.</summary>
internal static class IdeaSelection
{
    public static IQueryable<Idea> Of(IdeationDb db, Viewer viewer, IdeaFilter filter)
    {
        var ideas = db.Ideas.AsNoTracking().VisibleTo(db, viewer);
        if (filter.Campaign is { } campaign)
            ideas = ideas.Where(idea => idea.Campaign == campaign);
        if (filter.State is { } state)
            ideas = ideas.Where(idea => idea.State == state);
        else if (!filter.Mine)
            ideas = ideas.Where(idea => idea.State != IdeaState.Draft);
        if (filter.Place is { } place)
            ideas = ideas.Where(idea => db.Organisations.Any(o => o.Id == idea.Agency && (o.Id == place || o.Parent == place)));
        if (filter.Author is { } author)
            ideas = ideas.Where(idea => idea.Author == author);
        if (filter.Theme is { } theme)
            ideas = ideas.Where(idea => idea.Theme == theme);
        if (filter.Tag is { } tag)
            ideas = ideas.Where(idea => idea.Tags.Contains(tag));
        foreach (var word in Folded.Words(filter.Text))
            ideas = ideas.Where(idea => EF.Property<string>(idea, IdeaColumns.Search).Contains(word));
        if (filter.Mine)
            ideas = ideas.Where(OfMine(viewer));
        return filter.ToAnswer ? ToAnswer(db, viewer, ideas) : ideas;
    }

    private static System.Linq.Expressions.Expression<Func<Idea, bool>> OfMine(Viewer viewer)
    {
        var me = viewer.Member ?? MemberId.TheHouse;
        return idea => idea.Author == me || idea.CoAuthors.Contains(me) || idea.Pending.Any(pending => pending.Member == me);
    }

    /// <summary>The same rule as <see cref="IdeaAccess.IsAnsweredBy"/>, for ideas that wait: being screened, or put aside until a day that has come.</summary>
    private static IQueryable<Idea> ToAnswer(IdeationDb db, Viewer viewer, IQueryable<Idea> ideas)
    {
        if (viewer.Member is not { } me)
            return ideas.Where(_ => false);

        ideas = ideas.Where(idea =>
            (idea.State == IdeaState.Screening || (idea.State == IdeaState.Reserve && idea.Escalation != null))
            && idea.Author != me
            && !idea.CoAuthors.Contains(me));
        if (viewer.IsNationalFacilitator)
            return ideas;

        var relayed = viewer.Relayed;
        List<OrganisationId?> above = [.. relayed.Select(place => (OrganisationId?)place)];
        List<CampaignId> led = [.. viewer.Grants.Where(grant => grant is { Role: Role.Facilitator, Scope.Kind: ScopeKind.Campaign }).Select(grant => CampaignId.From(grant.Scope.Target!.Value))];
        return ideas.Where(idea =>
            db.Organisations.Any(place => place.Id == idea.Agency && (relayed.Contains(place.Id) || above.Contains(place.Parent)))
            || db.Campaigns.Any(campaign => campaign.Id == idea.Campaign && (led.Contains(campaign.Id) || campaign.Facilitators.Contains(me))));
    }
}
