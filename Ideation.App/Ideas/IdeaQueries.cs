using Ideation.App.Account;
using Ideation.App.CoEditing;
using Ideation.App.Data;
using Ideation.Domain.Ideas;
using Microsoft.EntityFrameworkCore;

namespace Ideation.App.Ideas;

/// <summary>Every read of ideas. What is the same for everybody who sees an idea is read once and shared; what is one's own is worked out of it.</summary>
public sealed partial class IdeaQueries(IDbContextFactory<IdeationDb> contexts, IdeaSheets sheets, IdeaPlaces places, SharedTexts texts, TimeProvider clock)
{
    public async Task<IdeaView?> FindAsync(Viewer viewer, IdeaId id, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return await sheets.SeenByAsync(viewer, id) is not null && await sheets.OfAsync(id) is { } idea ? WithLiveWords(idea) : null;
    }

    /// <summary>The text alone, read several times a second while people type; null when there is no such idea for this viewer.</summary>
    public async Task<IdeaLiveWords?> WordsAsync(Viewer viewer, IdeaId id, CancellationToken cancellationToken = default) =>
        await FindAsync(viewer, id, cancellationToken) is { } idea ? new IdeaLiveWords(idea.Writing.Text) : null;

    /// <summary>What is typed at this moment, without waiting for the idea's own copy to follow.</summary>
    private IdeaView WithLiveWords(IdeaView idea) =>
        texts.Peek(IdeaTexts.Of(idea.Id)) is { } now && IdeaPath.IsWritable(idea.State)
            ? idea with { Writing = idea.Writing with { Text = now.Markdown.Trim() } }
            : idea;
}
