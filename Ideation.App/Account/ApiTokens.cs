using Ideation.App.Data;
using Ideation.Domain.Network;
using Microsoft.EntityFrameworkCore;

namespace Ideation.App.Account;

/// <summary>What a token says of whoever brings it.</summary>
public sealed record TokenBearer(ApiTokenId Token, MemberId Member, IReadOnlyList<TokenScope> Scopes, DateTimeOffset ExpiresAt);

/// <param name="Secret">Shown once; nobody can read it again.</param>
public sealed record IssuedToken(ApiTokenId Id, string Secret);

public sealed record TokenView(
    ApiTokenId Id, string Name, IReadOnlyList<TokenScope> Scopes, DateTimeOffset IssuedAt, DateTimeOffset ExpiresAt, DateTimeOffset? LastUsedAt);

/// <summary>Recognises tokens, and lists those of a member.</summary>
public sealed class ApiTokens(IDbContextFactory<IdeationDb> contexts, Viewers viewers, TimeProvider clock)
{
    /// <summary>So that a token is known for what it is where it turns up: in a log, in a public repository.</summary>
    public const string Prefix = "idn_";

    private static readonly TimeSpan Coarse = TimeSpan.FromHours(1);

    /// <summary>Null when the token is unknown, expired or revoked, or its member disabled.</summary>
    public async Task<TokenBearer?> RecogniseAsync(string secret, CancellationToken cancellationToken = default)
    {
        if (!secret.StartsWith(Prefix, StringComparison.Ordinal))
            return null;

        var (hash, now) = (Secret.HashOf(secret), clock.GetUtcNow());
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var token = await db.Set<ApiToken>().AsNoTracking().SingleOrDefaultAsync(known => known.Hash == hash, cancellationToken);
        if (token is null || !token.IsGood(now) || !(await viewers.FindAsync(token.Member, cancellationToken)).IsSignedIn)
            return null;

        if (token.LastUsedAt is null || now - token.LastUsedAt >= Coarse)
        {
            await db.Set<ApiToken>().Where(known => known.Id == token.Id)
                .ExecuteUpdateAsync(set => set.SetProperty(known => known.LastUsedAt, now), cancellationToken);
        }

        return new TokenBearer(token.Id, token.Member, token.Scopes, token.ExpiresAt);
    }

    /// <summary>Whether a token that was recognised once is good still.</summary>
    public async Task<bool> IsGoodAsync(ApiTokenId id, CancellationToken cancellationToken = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return (await db.Set<ApiToken>().AsNoTracking().SingleOrDefaultAsync(known => known.Id == id, cancellationToken))?.IsGood(clock.GetUtcNow()) is true;
    }

    /// <summary>Mine that still work, the latest first.</summary>
    public async Task<IReadOnlyList<TokenView>> MineAsync(Viewer viewer, CancellationToken cancellationToken = default)
    {
        if (viewer.Member is not { } me)
            return [];

        var now = clock.GetUtcNow();
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var tokens = await db.Set<ApiToken>().AsNoTracking()
            .Where(token => token.Member == me && token.RevokedAt == null && token.ExpiresAt > now)
            .OrderByDescending(token => token.IssuedAt).ToListAsync(cancellationToken);
        return [.. tokens.Select(t => new TokenView(t.Id, t.Name, t.Scopes, t.IssuedAt, t.ExpiresAt, t.LastUsedAt))];
    }
}
