using Ideation.App.Account;
using Ideation.App.Data;
using Ideation.Domain.Ideas;
using Microsoft.EntityFrameworkCore;

namespace Ideation.App.Ideas;

/// <summary>Every read of ideas. What is the same for everybody who sees an idea is read once and shared; what is one's own is worked out of it.</summary>
public sealed partial class IdeaQueries(IDbContextFactory<IdeationDb> contexts, IdeaSheets sheets, IdeaPlaces places, TimeProvider clock)
{
    public async Task<IdeaView?> FindAsync(Viewer viewer, IdeaId id, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return await sheets.SeenByAsync(viewer, id) is null ? null : await sheets.OfAsync(id);
    }
}
