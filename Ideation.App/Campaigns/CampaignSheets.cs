using Ideation.App.Data;
using Ideation.App.Live;
using Ideation.Domain.Campaigns;
using Ideation.Domain.Ideas;
using Ideation.Domain.Network;
using Microsoft.EntityFrameworkCore;

namespace Ideation.App.Campaigns;

/// <summary>
/// The part of a campaign that is the same for everybody who sees it. Whoever asks has already found the campaign through what they may see.
/// </summary>
public sealed class CampaignSheets(IDbContextFactory<IdeationDb> contexts, SharedReads shared)
{
    public Task<CampaignSheet> OfAsync(CampaignId id) =>
        shared.ReadAsync(LiveTopic.Of(id), "all", async () =>
        {
            await using var db = await contexts.CreateDbContextAsync();
            return await ReadAsync(db, await db.Campaigns.AsNoTracking().SingleAsync(campaign => campaign.Id == id), CancellationToken.None);
        });

    /// <summary>The campaign as it is kept and who wrote how many of its ideas; null when there is none. Shown only to those who see it.</summary>
    public Task<CampaignRecord?> RecordAsync(CampaignId id) =>
        shared.ReadAsync(LiveTopic.Of(id), "record", async () =>
        {
            await using var db = await contexts.CreateDbContextAsync();
            return await db.Campaigns.AsNoTracking().SingleOrDefaultAsync(campaign => campaign.Id == id) is { } campaign
                ? new CampaignRecord(campaign, await WritersAsync(db, id))
                : null;
        });

    // Every event of an idea touches its campaign too, so that this is never older than they are.
    private static async Task<IReadOnlyDictionary<MemberId, int>> WritersAsync(IdeationDb db, CampaignId id) =>
        (await db.Ideas.AsNoTracking().Where(idea => idea.Campaign == id && idea.State != IdeaState.Draft).Select(idea => new { idea.Author, idea.CoAuthors }).ToListAsync())
        .SelectMany(idea => idea.CoAuthors.Prepend(idea.Author).Distinct()).CountBy(member => member).ToDictionary();

    internal static async Task<CampaignSheet> ReadAsync(IdeationDb db, Campaign campaign, CancellationToken cancellationToken) =>
        new(
            campaign.Id,
            campaign.Version,
            campaign.Status,
            campaign.AsDescribed(),
            new CampaignCalendar(campaign.OpensAt, campaign.ClosesAt, campaign.Phases),
            campaign.Labels,
            await PeopleAsync(db, campaign.Facilitators, cancellationToken),
            await PlacesAsync(db, campaign.Scope, cancellationToken),
            campaign.SelectionStartedAt,
            campaign.Closure,
            await CountAsync(db, campaign.Id, cancellationToken));

    /// <summary>In the order in which they were named.</summary>
    internal static async Task<IReadOnlyList<Person>> PeopleAsync(IdeationDb db, IReadOnlyList<MemberId> ids, CancellationToken cancellationToken)
    {
        var found = await db.Members.AsNoTracking().Where(member => ids.Contains(member.Id))
            .Join(db.Organisations, member => member.Home, place => place.Id, (member, place) => new Person(member.Id, member.Name, member.Job, place.Name))
            .ToListAsync(cancellationToken);
        return [.. ids.Join(found, id => id, person => person.Id, (_, person) => person)];
    }

    private static async Task<IReadOnlyList<Place>> PlacesAsync(IdeationDb db, CampaignScope scope, CancellationToken cancellationToken) =>
        scope.IsNetwork
            ? []
            : await db.Organisations.AsNoTracking().Where(place => scope.Organisations.Contains(place.Id))
                .OrderBy(place => place.Code)
                .Select(place => new Place(place.Id, place.Kind, place.Name, place.Code))
                .ToListAsync(cancellationToken);

    private static async Task<CampaignNumbers> CountAsync(IdeationDb db, CampaignId id, CancellationToken cancellationToken)
    {
        // Supports and comments are found through the ideas, whose index by campaign is there.
        var ideas = db.Ideas.AsNoTracking().Where(idea => idea.Campaign == id && idea.State != IdeaState.Draft);
        var comments = ideas.Join(db.Comments, idea => idea.Id, comment => comment.Idea, (_, comment) => comment)
            .Where(comment => comment.Withdrawal == null && comment.Moderation == null);
        var byState = await ideas.GroupBy(idea => idea.State).Select(group => new { group.Key, Count = group.Count() })
            .ToDictionaryAsync(group => group.Key, group => group.Count, cancellationToken);
        var people = (await ideas.Select(idea => idea.Author).Union(comments.Select(comment => comment.Author)).ToListAsync(cancellationToken)).ToHashSet();
        foreach (var coAuthors in await ideas.Where(idea => idea.CoAuthors.Count > 0).Select(idea => idea.CoAuthors).ToListAsync(cancellationToken))
            people.UnionWith(coAuthors);
        return new CampaignNumbers(
            byState,
            people.Count,
            await ideas.Select(idea => idea.Agency).Distinct().CountAsync(cancellationToken),
            await ideas.Join(db.Supports, idea => idea.Id, support => support.Idea, (_, support) => support).CountAsync(cancellationToken),
            await comments.CountAsync(cancellationToken));
    }
}
