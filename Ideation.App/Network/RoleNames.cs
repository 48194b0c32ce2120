using Ideation.App.Account;
using Ideation.App.Campaigns;
using Ideation.App.Data;
using Ideation.Domain.Campaigns;
using Ideation.Domain.Network;
using Microsoft.EntityFrameworkCore;

namespace Ideation.App.Network;

/// <summary>Roles in words: a scope by the name of its place, or by the question of its campaign where the reader may know of it.</summary>
public sealed class RoleNames
{
    public async Task<Func<Member, IReadOnlyList<RoleView>>> OfAsync(IdeationDb db, Viewer viewer, IReadOnlyList<Member> members, CancellationToken cancellationToken)
    {
        var named = await OfGrantsAsync(db, viewer, [.. members.SelectMany(member => member.Grants)], cancellationToken);
        return member => named(member.Grants);
    }

    public async Task<Func<IReadOnlyList<RoleGrant>, IReadOnlyList<RoleView>>> OfGrantsAsync(
        IdeationDb db, Viewer viewer, IReadOnlyList<RoleGrant> grants, CancellationToken cancellationToken)
    {
        var places = Targets(grants, ScopeKind.Agency, ScopeKind.Region).Select(OrganisationId.From).ToList();
        var campaigns = Targets(grants, ScopeKind.Campaign).Select(CampaignId.From).ToList();
        Dictionary<Guid, string> over = [];
        if (places.Count > 0)
            (await db.Organisations.AsNoTracking().Where(place => places.Contains(place.Id)).ToListAsync(cancellationToken)).ForEach(place => over[place.Id.Value] = place.Name);
        if (campaigns.Count > 0)
        {
            var visible = await db.Campaigns.AsNoTracking().VisibleTo(viewer).Where(campaign => campaigns.Contains(campaign.Id))
                .Select(campaign => new { campaign.Id, campaign.Question }).ToListAsync(cancellationToken);
            visible.ForEach(campaign => over[campaign.Id.Value] = campaign.Question);
        }

        return held => [.. held
            .OrderBy(grant => grant.Role).ThenBy(grant => grant.Scope.Kind)
            .Select(grant => new RoleView(grant.Role, grant.Scope, grant.Scope.Target is { } target ? over.GetValueOrDefault(target) : null))];
    }

    private static IEnumerable<Guid> Targets(IReadOnlyList<RoleGrant> grants, params ScopeKind[] kinds) =>
        grants.Where(grant => kinds.Contains(grant.Scope.Kind) && grant.Scope.Target is not null).Select(grant => grant.Scope.Target!.Value).Distinct();
}
