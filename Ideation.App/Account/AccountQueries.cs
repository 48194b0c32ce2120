using Ideation.App.Data;
using Microsoft.EntityFrameworkCore;

namespace Ideation.App.Account;

/// <summary>What I read about myself.</summary>
public sealed record Myself(string Name, string Mail, string Job, string Place, IReadOnlyList<string> Skills, IReadOnlyList<TokenView> Tokens);

public sealed class AccountQueries(IDbContextFactory<IdeationDb> contexts, ApiTokens tokens)
{
    public async Task<Myself?> MyselfAsync(Viewer viewer, CancellationToken cancellationToken = default)
    {
        if (viewer.Member is not { } me)
            return null;

        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var member = await db.Members.AsNoTracking().SingleAsync(known => known.Id == me, cancellationToken);
        var place = await db.Organisations.AsNoTracking().SingleAsync(known => known.Id == member.Home, cancellationToken);
        return new Myself(member.Name, member.Mail, member.Job, place.Name, member.Skills, await tokens.MineAsync(viewer, cancellationToken));
    }
}
