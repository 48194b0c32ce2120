using Ideation.App.Account;
using Ideation.App.Campaigns;
using Ideation.App.Community;
using Ideation.App.Data;
using Ideation.App.Ideas;
using Ideation.Domain.Ideas;
using Ideation.Domain.Network;
using Microsoft.EntityFrameworkCore;

namespace Ideation.App.Home;

/// <summary>What the home page says to one person; what awaits them is in <see cref="AwaitingQueries"/>. Everything is found through what they may see.</summary>
public sealed class HomeQueries(
    IDbContextFactory<IdeationDb> contexts,
    CampaignQueries campaigns,
    IdeaQueries ideas,
    ReadingQueries readings,
    FollowQueries follows,
    VisitQueries visits,
    TimeProvider clock)
{
    public const int Shown = 3;
    private const int MostFollowed = 200;
    private static readonly TimeSpan Recent = TimeSpan.FromDays(60);
    private static readonly TimeSpan Soon = TimeSpan.FromDays(14);

    /// <summary>Public campaigns that are open, for whoever is not signed in.</summary>
    public async Task<IReadOnlyList<CampaignView>?> OpenAsync(Viewer viewer, CancellationToken cancellationToken = default) =>
        (await campaigns.ListAsync(viewer, CampaignMoment.Open, cancellationToken: cancellationToken)).Rows;

    /// <summary>What ends within two weeks where this person may take part, and what opened since they were last here.</summary>
    public async Task<CampaignsView> CampaignsAsync(Viewer viewer, CancellationToken cancellationToken = default)
    {
        var now = clock.GetUtcNow();
        var open = (await campaigns.ListAsync(viewer, CampaignMoment.Open, cancellationToken: cancellationToken)).Rows
            .Where(campaign => campaign.TakingPart is TakingPart.Welcome or TakingPart.NothingNow).ToList();
        var since = await visits.SinceAsync(viewer, cancellationToken);
        var closing = open.Where(campaign => campaign.Deadline - now <= Soon).OrderBy(campaign => campaign.Deadline).Take(Shown).ToList();
        return new CampaignsView(closing, [.. open.Except(closing).Where(campaign => campaign.Sheet.Calendar.OpensAt >= since).Take(Shown)]);
    }

    /// <summary>The latest ideas of others, those from nearby first, and where this person's own stand.</summary>
    public async Task<NewsView> NewsAsync(Viewer viewer, CancellationToken cancellationToken = default)
    {
        if (viewer.Member is not { } me)
            return new NewsView([], [], []);

        var since = await visits.SinceAsync(viewer, cancellationToken);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var recent = clock.GetUtcNow() - Recent;
        var near = await NearAsync(db, viewer, cancellationToken);
        var others = db.Ideas.AsNoTracking().VisibleTo(db, viewer)
            .Where(idea => idea.State != IdeaState.Draft && idea.State != IdeaState.Closed && idea.WrittenAt != null && idea.Author != me);
        var found = await TitledAsync(db, others.Where(idea => near.Contains(idea.Agency) && idea.WrittenAt > recent), cancellationToken);
        found = [.. found, .. await TitledAsync(db, others.Where(idea => !near.Contains(idea.Agency)), cancellationToken)];
        var mine = await MineAsync(db, viewer, me, cancellationToken);
        return new NewsView(
            [.. found.Select(idea => new IdeaNews(
                idea.Id, idea.Title, idea.Problem, idea.Author, idea.Agency, idea.At, idea.At >= since, near.Contains(idea.Place)))],
            mine,
            await FollowedAsync(viewer, [.. mine.Select(idea => idea.Idea)], cancellationToken));
    }

    /// <summary>How many ideas were submitted since this person was last here.</summary>
    public async Task<int> LatelyAsync(Viewer viewer, CancellationToken cancellationToken = default) =>
        await ideas.NewSinceAsync(viewer, new IdeaFilter(), await visits.SinceAsync(viewer, cancellationToken), cancellationToken);

    /// <summary>Null unless this person keeps the whole network.</summary>
    public async Task<SetUpView?> SetUpAsync(Viewer viewer, CancellationToken cancellationToken = default)
    {
        if (!viewer.IsAdministrator)
            return null;

        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var relayed = await db.Members.AsNoTracking().Where(member => member.Disablement == null)
            .SelectMany(member => member.Grants).Where(grant => grant.Role == Role.Correspondent)
            .Select(grant => grant.Scope).Distinct().ToListAsync(cancellationToken);
        var agencies = await db.Organisations.AsNoTracking().Where(place => place.Kind == OrganisationKind.Agency)
            .Select(place => new { place.Id, place.Parent }).ToListAsync(cancellationToken);
        return new SetUpView(
            await db.Members.CountAsync(member => member.Disablement == null && member.Standing == Standing.Agent && !member.Grants.Any(), cancellationToken),
            await db.Members.CountAsync(member => member.Disablement == null, cancellationToken),
            agencies.Count(agency => !relayed.Contains(Scope.Agency(agency.Id)) && (agency.Parent is not { } region || !relayed.Contains(Scope.Region(region)))),
            agencies.Count);
    }

    private static async Task<List<OrganisationId>> NearAsync(IdeationDb db, Viewer viewer, CancellationToken cancellationToken)
    {
        var places = viewer.Territories.Concat(viewer.Relayed).Distinct().ToList();
        var below = await db.Organisations.AsNoTracking().Where(place => place.Parent != null && places.Contains(place.Parent.Value) && place.Kind == OrganisationKind.Agency)
            .Select(place => place.Id).ToListAsync(cancellationToken);
        return [.. places.Union(below)];
    }

    private static async Task<List<Titled>> TitledAsync(IdeationDb db, IQueryable<Idea> ideas, CancellationToken cancellationToken) =>
        await ideas.OrderByDescending(idea => idea.WrittenAt).Take(Shown)
            .Select(idea => new Titled(
                idea.Id, idea.Title, idea.Problem, idea.Agency, idea.WrittenAt!.Value,
                db.Members.First(member => member.Id == idea.Author).Name,
                db.Organisations.First(place => place.Id == idea.Agency).Name))
            .ToListAsync(cancellationToken);

    private async Task<IReadOnlyList<MyIdea>> MineAsync(IdeationDb db, Viewer viewer, MemberId me, CancellationToken cancellationToken)
    {
        var lately = clock.GetUtcNow().AddDays(-180);
        var mine = await db.Ideas.AsNoTracking()
            .Where(idea => idea.Author == me || (idea.WrittenAt > lately && idea.CoAuthors.Contains(me)))
            .Where(idea => idea.State != IdeaState.Draft)
            .OrderByDescending(idea => idea.EnteredStateAt).Take(Shown + 2)
            .Select(idea => new
            {
                idea.Id,
                idea.Title,
                idea.State,
                idea.EnteredStateAt,
                idea.DueAt,
                Campaign = db.Campaigns.First(campaign => campaign.Id == idea.Campaign),
                Supports = db.Supports.Count(support => support.Idea == idea.Id),
            })
            .ToListAsync(cancellationToken);
        var unseen = await readings.UnseenAsync(viewer, [.. mine.Select(idea => idea.Id)], cancellationToken);
        return [.. mine.Select(idea => new MyIdea(
            idea.Id, idea.Title, idea.State, idea.Campaign.Labels.GetValueOrDefault(CampaignWords.Key(idea.State)), idea.EnteredStateAt, idea.DueAt, idea.Supports)
        {
            NewComments = unseen.GetValueOrDefault(idea.Id, Unseen.Nothing).Comments,
        })];
    }

    private async Task<IReadOnlyList<FollowedIdea>> FollowedAsync(Viewer viewer, IReadOnlyList<IdeaId> mine, CancellationToken cancellationToken)
    {
        var followed = (await follows.IdeasAsync(viewer, cancellationToken)).Except(mine).Take(MostFollowed).ToList();
        var unseen = await readings.UnseenAsync(viewer, followed, cancellationToken);
        List<IdeaId> livelyFirst = [.. unseen.Where(one => one.Value.Comments > 0).OrderByDescending(one => one.Value.Comments).Take(Shown).Select(one => one.Key)];
        return [.. (await ideas.RowsAsync(viewer, livelyFirst, cancellationToken)).Select(row => new FollowedIdea(row, unseen[row.Id]))];
    }

    private sealed record Titled(IdeaId Id, string Title, string Problem, OrganisationId Place, DateTimeOffset At, string Author, string Agency);
}
