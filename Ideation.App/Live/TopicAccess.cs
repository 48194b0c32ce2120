using Ideation.App.Account;
using Ideation.App.Campaigns;
using Ideation.App.Data;
using Ideation.App.Ideas;
using Ideation.Domain.Campaigns;
using Ideation.Domain.Ideas;
using Microsoft.EntityFrameworkCore;

namespace Ideation.App.Live;

/// <summary>Which topics a viewer may watch from outside: those whose subject they may see.</summary>
public sealed class TopicAccess(IDbContextFactory<IdeationDb> contexts)
{
    /// <summary>The topic behind a name of the contract (<c>campaign/{id}</c>, <c>idea/{id}</c>, <c>member/me</c>); null when there is none for this viewer.</summary>
    public async Task<LiveTopic?> FindAsync(Viewer viewer, string name, CancellationToken cancellationToken = default)
    {
        if (name is "member/me")
            return viewer.Member is { } me ? LiveTopic.Of(me) : null;
        if (name.Split('/') is not [var kind, var digits] || !Guid.TryParseExact(digits, "N", out var id))
            return null;

        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return kind switch
        {
            "campaign" when await db.Campaigns.VisibleTo(viewer).AnyAsync(c => c.Id == CampaignId.From(id), cancellationToken) => LiveTopic.Of(CampaignId.From(id)),
            "idea" when await db.Ideas.VisibleTo(db, viewer).AnyAsync(i => i.Id == IdeaId.From(id), cancellationToken) => LiveTopic.Of(IdeaId.From(id)),
            _ => null,
        };
    }
}
