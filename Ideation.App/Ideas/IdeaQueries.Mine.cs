using Ideation.App.Account;
using Ideation.App.Campaigns;
using Ideation.Domain.Campaigns;
using Ideation.Domain.Ideas;
using Ideation.Domain.Network;

namespace Ideation.App.Ideas;

public sealed partial class IdeaQueries
{
    /// <summary>What this person holds in it, and may do with it now; null when they do not see it. Worked out of what is shared, without a query of one's own.</summary>
    public async Task<IdeaMine?> MineAsync(Viewer viewer, IdeaId id, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return await sheets.SeenByAsync(viewer, id) is { } seen ? MineOf(viewer, seen, await places.ByIdAsync(), clock.GetUtcNow()) : null;
    }

    private static IdeaMine MineOf(Viewer viewer, IdeaInSight seen, IReadOnlyDictionary<OrganisationId, Place> places, DateTimeOffset now)
    {
        var (idea, campaign) = (seen.Idea, seen.Campaign);
        var me = viewer.Member ?? MemberId.TheHouse;
        var takesPart = campaign.IsFor(viewer);
        bool May(Capability capability) => takesPart && campaign.Allows(capability, now);

        var writes = idea.IsWrittenBy(me);
        var waiting = idea.Pending.FirstOrDefault(pending => pending.Member == me)?.Kind;
        var support = seen.Record.Supports.GetValueOrDefault(me);
        return new IdeaMine(
            viewer.Member,
            IsAuthor: idea.Author == me,
            IsWriter: writes,
            MayWrite: writes && IdeaTexts.MayWrite(idea, campaign, viewer, now),
            MayWriteText: IdeaTexts.MayWrite(idea, campaign, viewer, now),
            MaySubmit: idea.Author == me && idea.State is IdeaState.Draft && May(Capability.Propose),
            MayAnswer: idea.IsAnsweredBy(viewer, campaign, seen.Record.Region),
            MayJoin: !writes && waiting is null && IdeaPath.IsOpen(idea.State) && IdeaPath.IsWritable(idea.State) && May(Capability.CoEdit),
            waiting,
            BarOf(viewer, idea, writes, takesPart, May(Capability.Support)),
            support is null ? null : new MySupport(
                support.OnBehalfOf is { } place ? places.GetValueOrDefault(place) : null, support.Revision, support.ConfirmationAskedForRevision, support.GivenAt),
            MaySupportFor(viewer, seen.Record, places),
            Follows: seen.Record.Followers.Contains(me));
    }

    private static IReadOnlyList<Place> MaySupportFor(Viewer viewer, IdeaRecord record, IReadOnlyDictionary<OrganisationId, Place> places)
    {
        if (!viewer.IsCorrespondent)
            return [];

        var taken = record.Supports.Values.Select(given => given.OnBehalfOf).OfType<OrganisationId>().ToHashSet();
        return [.. viewer.Relayed.Distinct().Where(place => !taken.Contains(place)).Select(place => places.GetValueOrDefault(place)).OfType<Place>().OrderBy(place => place.Code, StringComparer.Ordinal)];
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
}
