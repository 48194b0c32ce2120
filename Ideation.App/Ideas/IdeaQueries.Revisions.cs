using Ideation.App.Account;
using Ideation.App.Campaigns;
using Ideation.Domain.Ideas;
using Microsoft.EntityFrameworkCore;

namespace Ideation.App.Ideas;

public sealed partial class IdeaQueries
{
    /// <summary>The latest first; null when there is no such idea for this viewer.</summary>
    public async Task<IReadOnlyList<IdeaRevisionLine>?> RevisionsAsync(Viewer viewer, IdeaId id, CancellationToken cancellationToken = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        if (!await db.Ideas.VisibleTo(db, viewer).AnyAsync(idea => idea.Id == id, cancellationToken))
            return null;

        var found = await db.IdeaRevisions.AsNoTracking().Where(revision => revision.Idea == id).OrderByDescending(revision => revision.Number)
            .Select(revision => new { revision.Number, revision.By, revision.At, revision.Substantial, revision.Name })
            .ToListAsync(cancellationToken);
        var people = (await CampaignSheets.PeopleAsync(db, [.. found.Select(r => r.By).Distinct()], cancellationToken)).ToDictionary(person => person.Id);
        return [.. found.Select((r, i) => new IdeaRevisionLine(r.Number, people[r.By], r.At, r.Substantial, r.Name, IsCurrent: i == 0))];
    }

    /// <summary>What changed from one revision to another; a revision 0 is the empty page before the first.</summary>
    public async Task<IdeaDiff?> DiffAsync(Viewer viewer, IdeaId id, int from, int to, CancellationToken cancellationToken = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        if (!await db.Ideas.VisibleTo(db, viewer).AnyAsync(idea => idea.Id == id, cancellationToken))
            return null;

        var found = await db.IdeaRevisions.AsNoTracking()
            .Where(revision => revision.Idea == id && (revision.Number == from || revision.Number == to))
            .ToDictionaryAsync(revision => revision.Number, cancellationToken);
        return found.TryGetValue(to, out var after) && (from == 0 || found.ContainsKey(from))
            ? IdeaDiff.Between(found.GetValueOrDefault(from), after)
            : null;
    }
}
