using System.Collections.Concurrent;
using System.Security.Claims;
using Ideation.App.Data;
using Ideation.App.Live;
using Ideation.Domain.Network;
using Microsoft.EntityFrameworkCore;

namespace Ideation.App.Account;

/// <summary>Finds who somebody is. Read once per change of the member, shared by all their circuits and requests.</summary>
public sealed class Viewers(IDbContextFactory<IdeationDb> contexts, LiveFeed feed)
{
    private readonly ConcurrentDictionary<MemberId, Known> _known = new();

    public async ValueTask<Viewer> OfAsync(ClaimsPrincipal person, CancellationToken cancellationToken = default) =>
        MemberOf(person) is { } member ? await FindAsync(member, cancellationToken)
            : GuestPasses.GuestOf(person) is { } guest ? Viewer.Nobody with { Name = guest.Name, Guest = guest }
            : Viewer.Nobody;

    /// <summary>Nobody when the member does not exist or is disabled.</summary>
    public async ValueTask<Viewer> FindAsync(MemberId member, CancellationToken cancellationToken = default)
    {
        // The version is captured before reading, so that a change during the read is found the next time.
        var version = feed.VersionOf(LiveTopic.Of(member));
        if (_known.TryGetValue(member, out var known) && known.Version == version)
            return known.Viewer;

        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var viewer = await LoadAsync(db, member, cancellationToken) ?? Viewer.Nobody;
        _known[member] = new Known(version, viewer);
        return viewer;
    }

    public static MemberId? MemberOf(ClaimsPrincipal person) =>
        Guid.TryParse(person.FindFirstValue(ClaimTypes.NameIdentifier), out var id) ? MemberId.From(id) : null;

    /// <summary>Inside a transaction, so that a right withdrawn a moment ago no longer counts; null when disabled or unknown.</summary>
    internal static async Task<Viewer?> LoadAsync(IdeationDb db, MemberId id, CancellationToken cancellationToken)
    {
        var found = await db.Members.AsNoTracking()
            .Where(member => member.Id == id && member.Disablement == null)
            .Select(member => new
            {
                Member = member,
                Home = db.Organisations.FirstOrDefault(place => place.Id == member.Home),
            })
            .SingleOrDefaultAsync(cancellationToken);
        if (found is null)
            return null;

        return Of(found.Member, found.Home);
    }

    /// <summary>Somebody and the place they belong to, as they look at things.</summary>
    internal static Viewer Of(Member member, Organisation? home)
    {
        var region = home switch
        {
            { Kind: OrganisationKind.Agency } agency => agency.Parent,
            { Kind: OrganisationKind.Region } place => place.Id,
            _ => (OrganisationId?)null,
        };
        return new Viewer(member.Id, member.Name, member.Home, region, member.Standing, member.Grants);
    }

    private sealed record Known(long Version, Viewer Viewer);
}
