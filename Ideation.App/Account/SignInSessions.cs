using System.Collections.Concurrent;
using System.Security.Claims;
using Ideation.App.Data;
using Ideation.App.Live;
using Ideation.Domain.Network;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Ideation.App.Account;

public enum SessionState
{
    Good = 1,
    SignedOut = 2,
    Disabled = 3,
}

/// <summary>
/// Whether somebody who signed in once is signed in still: the account is not disabled, and its password has not changed, nor its token
/// been revoked, since. Read once per change of the member and twice a minute, so that every request can ask.
/// </summary>
public sealed class SignInSessions(
    IDbContextFactory<IdeationDb> contexts, LiveFeed feed, Viewers viewers, ApiTokens tokens, TimeProvider clock, IOptions<IdentityOptions> options)
{
    private static readonly TimeSpan Kept = TimeSpan.FromSeconds(30);

    private readonly ConcurrentDictionary<MemberId, Known> _known = new();
    private readonly ConcurrentDictionary<ApiTokenId, KnownToken> _tokens = new();

    public async ValueTask<SessionState> StateOfAsync(ClaimsPrincipal person, CancellationToken cancellationToken = default)
    {
        // A pass is judged where it is shown; what it opens ends with the room.
        if (GuestPasses.GuestOf(person) is not null)
            return SessionState.Good;
        if (Viewers.MemberOf(person) is not { } member)
            return SessionState.SignedOut;
        if (!(await viewers.FindAsync(member, cancellationToken)).IsSignedIn)
            return SessionState.Disabled;

        var stamp = person.FindFirstValue(options.Value.ClaimsIdentity.SecurityStampClaimType);
        var isGood = person.Identity?.AuthenticationType == BearerTokens.Name
            ? Guid.TryParse(person.FindFirstValue(BearerTokens.TokenClaim), out var token) && await IsGoodAsync(member, ApiTokenId.From(token), cancellationToken)
            : stamp == await StampOfAsync(member, cancellationToken);
        return isGood ? SessionState.Good : SessionState.SignedOut;
    }

    private async ValueTask<bool> IsGoodAsync(MemberId member, ApiTokenId token, CancellationToken cancellationToken)
    {
        var version = feed.VersionOf(LiveTopic.Of(member));
        if (_tokens.TryGetValue(token, out var known) && known.Version == version && clock.GetElapsedTime(known.ReadAt) < Kept)
            return known.IsGood;

        var readAt = clock.GetTimestamp();
        var isGood = await tokens.IsGoodAsync(token, cancellationToken);
        _tokens[token] = new KnownToken(version, readAt, isGood);
        return isGood;
    }

    private async ValueTask<string?> StampOfAsync(MemberId member, CancellationToken cancellationToken)
    {
        var version = feed.VersionOf(LiveTopic.Of(member));
        if (_known.TryGetValue(member, out var known) && known.Version == version && clock.GetElapsedTime(known.ReadAt) < Kept)
            return known.Stamp;

        var readAt = clock.GetTimestamp();
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var stamp = await db.Users.Where(account => account.Id == member.Value).Select(account => account.SecurityStamp).SingleOrDefaultAsync(cancellationToken);
        _known[member] = new Known(version, readAt, stamp);
        return stamp;
    }

    private sealed record Known(long Version, long ReadAt, string? Stamp);

    private sealed record KnownToken(long Version, long ReadAt, bool IsGood);
}
