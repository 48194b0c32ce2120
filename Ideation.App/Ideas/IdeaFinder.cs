using Ideation.App.Account;
using Ideation.App.Data;
using Ideation.Domain.Ideas;
using Microsoft.EntityFrameworkCore;

namespace Ideation.App.Ideas;

public sealed record FoundIdea(IdeaId Id, string Title, string Question);

/// <summary>Finds ideas by what is typed of their title, without minding accents or capitals.</summary>
public sealed class IdeaFinder(IDbContextFactory<IdeationDb> contexts)
{
    private const int Shown = 8;
    private const int Looked = 2_000;

    /// <summary>Among the latest that this viewer may see; drafts are nobody's to show.</summary>
    public async Task<IReadOnlyList<FoundIdea>> LikeAsync(Viewer viewer, string typed)
    {
        var words = Folded.Name(typed);
        if (words.Length == 0)
            return [];

        await using var db = await contexts.CreateDbContextAsync();
        var latest = await db.Ideas.AsNoTracking().VisibleTo(db, viewer).Where(idea => idea.State != IdeaState.Draft).OrderByDescending(idea => idea.Id).Take(Looked)
            .Join(db.Campaigns, idea => idea.Campaign, campaign => campaign.Id, (idea, campaign) => new FoundIdea(idea.Id, idea.Title, campaign.Question)).ToListAsync();
        return [.. latest.Where(idea => Folded.Name(idea.Title).Contains(words, StringComparison.Ordinal)).Take(Shown)];
    }
}
