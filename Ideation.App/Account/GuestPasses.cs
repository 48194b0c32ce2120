using System.Collections.Concurrent;
using System.Security.Claims;
using Ideation.App.Data;
using Ideation.Domain.Rounds;
using Microsoft.AspNetCore.Authentication;
using Microsoft.EntityFrameworkCore;

namespace Ideation.App.Account;

/// <summary>
/// The passes of guests: a secret that the device got when it joined, as a token or in a cookie of its own. It opens one room, for as long as
/// <see cref="Lasts"/>.
/// </summary>
public sealed class GuestPasses(IDbContextFactory<IdeationDb> contexts, TimeProvider clock)
{
    public const string Prefix = "idg_";
    public const string GuestClaim = "guest";
    public const string RoomClaim = "room";

    /// <summary>The longest window of a round, and the day after.</summary>
    public static readonly TimeSpan Lasts = TimeSpan.FromDays(8);

    private const int Crowd = 50_000;

    private readonly ConcurrentDictionary<string, Known> _known = new();

    /// <summary>Null when no guest has this pass, or it is too old.</summary>
    public async ValueTask<ClaimsPrincipal?> RecogniseAsync(string secret, string scheme, CancellationToken cancellationToken = default)
    {
        if (!secret.StartsWith(Prefix, StringComparison.Ordinal))
            return null;

        var hash = Secret.HashOf(secret);
        if (!_known.TryGetValue(hash, out var known))
        {
            await using var db = await contexts.CreateDbContextAsync(cancellationToken);
            if (await db.Set<Guest>().AsNoTracking().SingleOrDefaultAsync(guest => guest.Hash == hash, cancellationToken) is not { } found)
                return null;

            if (_known.Count > Crowd)
                _known.Clear();
            _known[hash] = known = new Known(new GuestBadge(found.Id, found.Room, found.Name), found.JoinedAt);
        }

        return clock.GetUtcNow() - known.JoinedAt < Lasts ? PrincipalOf(known.Guest, scheme) : null;
    }

    public static ClaimsPrincipal PrincipalOf(GuestBadge guest, string scheme)
    {
        var identity = new ClaimsIdentity(scheme);
        identity.AddClaim(new Claim(GuestClaim, guest.Id.Value.ToString()));
        identity.AddClaim(new Claim(RoomClaim, guest.Room.Value.ToString()));
        identity.AddClaim(new Claim(ClaimTypes.Name, guest.Name));
        identity.AddClaim(new Claim(BearerTokens.ScopeClaim, "read"));
        identity.AddClaim(new Claim(BearerTokens.ScopeClaim, "write"));
        return new ClaimsPrincipal(identity);
    }

    public static GuestBadge? GuestOf(ClaimsPrincipal person) =>
        Guid.TryParse(person.FindFirstValue(GuestClaim), out var guest) && Guid.TryParse(person.FindFirstValue(RoomClaim), out var room)
            ? new GuestBadge(GuestId.From(guest), RoomId.From(room), person.FindFirstValue(ClaimTypes.Name) ?? "")
            : null;

    private sealed record Known(GuestBadge Guest, DateTimeOffset JoinedAt);
}
