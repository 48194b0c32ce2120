using Ideation.App.Account;
using Ideation.App.Campaigns;
using Ideation.App.CoEditing;
using Ideation.App.Data;
using Ideation.App.Live;
using Ideation.Domain.Campaigns;
using Ideation.Domain.CoEditing;
using Ideation.Domain.Ideas;
using Microsoft.EntityFrameworkCore;

namespace Ideation.App.Ideas;

/// <summary>
/// The shared text of an idea: whoever sees the idea reads it; its writers, or where the campaign is open for it everybody who
/// takes part, write it while its state and the campaign's phase let them.
/// </summary>
internal sealed class IdeaTexts(IdeaSheets sheets, TimeProvider clock) : ITextOwner
{
    public TextOwnerKind Kind => TextOwnerKind.Idea;

    public static TextId Of(IdeaId idea) => TextId.From(idea.Value);

    public static IdeaId Of(TextId text) => IdeaId.From(text.Value);

    public async Task<TextRights?> RightsAsync(IdeationDb db, Viewer viewer, TextId text, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (await sheets.SeenByAsync(viewer, Of(text)) is not { Record.Idea: var idea, Campaign: var campaign })
            return null;

        var now = clock.GetUtcNow();
        return new TextRights(MayWrite(idea, campaign, viewer, now), !IdeaPath.IsWritable(idea.State), NextChange(campaign, now));
    }

    public async Task<OwnedText?> FindAsync(IdeationDb db, TextId text, CancellationToken cancellationToken)
    {
        var id = Of(text);
        var idea = await db.Ideas.AsNoTracking().SingleOrDefaultAsync(i => i.Id == id, cancellationToken);
        return idea is null
            ? null
            : new OwnedText(idea.Text, idea.Author, idea.WrittenAt ?? idea.CreatedAt, [LiveTopic.Of(idea.Id), LiveTopic.Of(idea.Campaign)]);
    }

    // From the decision on, the text stays as the decision found it.
    public async Task FollowAsync(IdeationDb db, TextNow now, CancellationToken cancellationToken)
    {
        var id = Of(now.Text);
        if (await db.Ideas.SingleOrDefaultAsync(i => i.Id == id, cancellationToken) is { } idea && IdeaPath.IsWritable(idea.State))
            idea.Follow(now.Markdown, now.By, now.At);
    }

    internal static bool MayWrite(Idea idea, Campaign campaign, Viewer viewer, DateTimeOffset now)
    {
        if (viewer.Member is not { } me || !IdeaPath.IsWritable(idea.State))
            return false;
        if (idea.State is IdeaState.Draft)
            return idea.IsWrittenBy(me);

        return (idea.IsWrittenBy(me) || campaign.AnyoneCoEdits) && campaign.IsFor(viewer) && campaign.Allows(Capability.CoEdit, now);
    }

    private static DateTimeOffset? NextChange(Campaign campaign, DateTimeOffset now) => campaign.Phases
        .SelectMany(phase => new[] { phase.OpensAt, phase.ClosesAt }).Append(campaign.ClosesAt)
        .Where(moment => moment > now)
        .Min();
}
