using Ideation.App.Data;
using Ideation.Domain.Campaigns;
using Ideation.Domain.Common;
using Ideation.Domain.Network;
using Microsoft.EntityFrameworkCore;

namespace Ideation.App.Network;

/// <summary>A role is given over something that exists.</summary>
internal static class ScopeGuard
{
    /// <summary>Refuses with <c>network.place-not-found</c> or <c>campaign.not-found</c>.</summary>
    public static async Task RequireTargetAsync(IdeationDb db, Scope scope, CancellationToken cancellationToken)
    {
        if (scope.Target is not { } target)
            return;

        if (scope.Kind is ScopeKind.Campaign)
        {
            var campaign = CampaignId.From(target);
            if (!await db.Campaigns.AnyAsync(known => known.Id == campaign, cancellationToken))
                throw new DomainException("campaign.not-found");
            return;
        }

        var place = OrganisationId.From(target);
        var kind = scope.Kind is ScopeKind.Region ? OrganisationKind.Region : OrganisationKind.Agency;
        if (!await db.Organisations.AnyAsync(known => known.Id == place && known.Kind == kind, cancellationToken))
            throw NetworkAccessErrors.PlaceNotFound();
    }
}
