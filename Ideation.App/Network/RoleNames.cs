using Ideation.App.Data;
using Ideation.Domain.Network;
using Microsoft.EntityFrameworkCore;

namespace Ideation.App.Network;

/// <summary>Roles in words: a scope by the name of its place. A campaign is not named here: not everybody may know of it.</summary>
public sealed class RoleNames
{
    public async Task<Func<Member, IReadOnlyList<RoleView>>> OfAsync(IdeationDb db, IReadOnlyList<Member> members, CancellationToken cancellationToken)
    {
        var named = await OfGrantsAsync(db, [.. members.SelectMany(member => member.Grants)], cancellationToken);
        return member => named(member.Grants);
    }

    public async Task<Func<IReadOnlyList<RoleGrant>, IReadOnlyList<RoleView>>> OfGrantsAsync(IdeationDb db, IReadOnlyList<RoleGrant> grants, CancellationToken cancellationToken)
    {
        var ids = grants
            .Where(grant => grant.Scope is { Kind: ScopeKind.Agency or ScopeKind.Region, Target: not null })
            .Select(grant => OrganisationId.From(grant.Scope.Target!.Value)).Distinct().ToList();
        var places = ids.Count == 0
            ? []
            : await db.Organisations.AsNoTracking().Where(place => ids.Contains(place.Id)).ToDictionaryAsync(place => place.Id.Value, place => place.Name, cancellationToken);
        return held => [.. held
            .OrderBy(grant => grant.Role).ThenBy(grant => grant.Scope.Kind)
            .Select(grant => new RoleView(grant.Role, grant.Scope, grant.Scope.Target is { } target ? places.GetValueOrDefault(target) : null))];
    }
}
