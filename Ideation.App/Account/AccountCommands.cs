using Ideation.App.Data;
using Ideation.Domain.Network;
using Microsoft.EntityFrameworkCore;

namespace Ideation.App.Account;

/// <summary>What members change about themselves.</summary>
public sealed class AccountCommands(Work work, TimeProvider clock)
{
    public Task DescribeMyselfAsync(Viewer viewer, string name, string job, IReadOnlyList<string> skills, CancellationToken cancellationToken = default) =>
        work.DoAsync(viewer, async (db, me) =>
        {
            var myself = await db.Members.SingleAsync(member => member.Id == me.Member, cancellationToken);
            myself.Describe(myself.Id, name, job, skills, clock.GetUtcNow());
        }, cancellationToken);

    public Task<IssuedToken> IssueTokenAsync(
        Viewer viewer, string name, IReadOnlyList<TokenScope> scopes, int days, CancellationToken cancellationToken = default) =>
        work.DoAsync(viewer, (db, me) =>
        {
            var secret = ApiTokens.Prefix + Secret.New();
            var token = ApiToken.Issue(me.Member!.Value, name, scopes, days, Secret.HashOf(secret), clock.GetUtcNow());
            db.Add(token);
            return Task.FromResult(new IssuedToken(token.Id, secret));
        }, cancellationToken);

    /// <summary>Somebody else's token does not exist for me.</summary>
    public Task RevokeTokenAsync(Viewer viewer, ApiTokenId id, CancellationToken cancellationToken = default) =>
        work.DoAsync(viewer, async (db, me) =>
        {
            var token = await db.Set<ApiToken>().SingleOrDefaultAsync(known => known.Id == id && known.Member == me.Member, cancellationToken)
                ?? throw AccountErrors.TokenNotFound();
            token.Revoke(me.Member!.Value, clock.GetUtcNow());
        }, cancellationToken);
}
