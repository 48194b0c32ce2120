using Ideation.App.Account;
using Ideation.App.Campaigns;
using Ideation.App.Data;
using Ideation.App.Live;
using Ideation.Domain.Campaigns;
using Ideation.Domain.Ideas;
using Ideation.Domain.Network;
using Microsoft.EntityFrameworkCore;

namespace Ideation.App.Ideas;

/// <summary>Every read of ideas. What is the same for everybody who sees an idea is read once and shared; what is one's own comes apart.</summary>
public sealed partial class IdeaQueries(IDbContextFactory<IdeationDb> contexts, IdeaSheets sheets, SharedReads shared, TimeProvider clock)
{
    public async Task<IdeaView?> FindAsync(Viewer viewer, IdeaId id, CancellationToken cancellationToken = default) =>
        await SeesAsync(viewer, id, cancellationToken) ? await sheets.OfAsync(id) : null;

    /// <summary>Whether they may see it. Asked anew for each member; once per change of its campaign for all who are not signed in.</summary>
    public async Task<bool> SeesAsync(Viewer viewer, IdeaId id, CancellationToken cancellationToken = default)
    {
        if (viewer.IsSignedIn)
            return await AskAsync(viewer, id, cancellationToken);

        // Every event of an idea touches its campaign too, so the campaign's version covers both.
        return await sheets.OfAsync(id) is { Campaign.Id: var campaign }
            && await shared.ReadAsync(LiveTopic.Of(campaign), $"nobody/sees/{id}", () => AskAsync(Viewer.Nobody, id, CancellationToken.None));
    }

    private async Task<bool> AskAsync(Viewer viewer, IdeaId id, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.Ideas.VisibleTo(db, viewer).AnyAsync(idea => idea.Id == id, cancellationToken);
    }

    /// <summary>What this person holds in it, and may do with it now.</summary>
    public Task<IdeaMine?> MineAsync(Viewer viewer, IdeaId id, CancellationToken cancellationToken = default) =>
        viewer.IsSignedIn
            ? ReadMineAsync(viewer, id, cancellationToken)
            // Whoever is not signed in holds nothing in it: one answer for all of them. Whether they may see it is asked each time.
            : shared.ReadAsync(LiveTopic.Of(id), "nobody", () => ReadMineAsync(Viewer.Nobody, id, CancellationToken.None));

    private async Task<IdeaMine?> ReadMineAsync(Viewer viewer, IdeaId id, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var idea = await db.Ideas.AsNoTracking().VisibleTo(db, viewer).SingleOrDefaultAsync(i => i.Id == id, cancellationToken);
        if (idea is null)
            return null;

        var campaign = await db.Campaigns.AsNoTracking().SingleAsync(c => c.Id == idea.Campaign, cancellationToken);
        var region = await db.Organisations.Where(place => place.Id == idea.Agency).Select(place => place.Parent).SingleAsync(cancellationToken);
        var me = viewer.Member ?? MemberId.TheHouse;
        var now = clock.GetUtcNow();
        var takesPart = campaign.IsFor(viewer);
        bool May(Capability capability) => takesPart && campaign.Allows(capability, now);

        var writes = idea.IsWrittenBy(me);
        var waiting = idea.Pending.FirstOrDefault(pending => pending.Member == me)?.Kind;
        var support = await db.Supports.AsNoTracking().SingleOrDefaultAsync(s => s.Idea == id && s.Member == me, cancellationToken);
        var places = await PlacesAsync(db, [.. viewer.Relayed.Concat(support?.OnBehalfOf is { } place ? [place] : []).Distinct()], cancellationToken);
        var taken = await db.Supports.Where(s => s.Idea == id && s.OnBehalfOf != null).Select(s => s.OnBehalfOf!.Value).ToListAsync(cancellationToken);
        return new IdeaMine(
            viewer.Member,
            IsAuthor: idea.Author == me,
            IsWriter: writes,
            MayWrite: writes && IdeaPath.IsWritable(idea.State) && (idea.State is IdeaState.Draft || May(Capability.CoEdit)),
            MaySubmit: idea.Author == me && idea.State is IdeaState.Draft && May(Capability.Propose),
            MayAnswer: idea.IsAnsweredBy(viewer, campaign, region),
            MayJoin: !writes && waiting is null && IdeaPath.IsOpen(idea.State) && IdeaPath.IsWritable(idea.State) && May(Capability.CoEdit),
            waiting,
            BarOf(viewer, idea, writes, takesPart, May(Capability.Support)),
            support is null ? null : new MySupport(
                places.FirstOrDefault(p => p.Id == support.OnBehalfOf), support.Revision, support.ConfirmationAskedForRevision, support.GivenAt),
            [.. places.Where(p => viewer.Relayed.Contains(p.Id) && !taken.Contains(p.Id))],
            Follows: await db.Follows.AnyAsync(follow => follow.Member == me && follow.Idea == id, cancellationToken));
    }

    private static SupportBar BarOf(Viewer viewer, Idea idea, bool writes, bool takesPart, bool allowed) => 0 switch
    {
        _ when !viewer.IsSignedIn => SupportBar.SignInFirst,
        _ when writes => SupportBar.OwnIdea,
        _ when !IdeaPath.IsOpen(idea.State) => SupportBar.NotOpen,
        _ when !takesPart => SupportBar.NotForYou,
        _ when !allowed => SupportBar.NotNow,
        _ => SupportBar.None,
    };

    private static async Task<IReadOnlyList<Place>> PlacesAsync(IdeationDb db, IReadOnlyList<OrganisationId> ids, CancellationToken cancellationToken) =>
        ids.Count == 0
            ? []
            : await db.Organisations.AsNoTracking().Where(place => ids.Contains(place.Id)).OrderBy(place => place.Code)
                .Select(place => new Place(place.Id, place.Kind, place.Name, place.Code)).ToListAsync(cancellationToken);
}
