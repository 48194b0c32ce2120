using Ideation.App.Account;
using Ideation.App.Campaigns;
using Ideation.App.Data;
using Ideation.App.Live;
using Ideation.Domain.Campaigns;
using Ideation.Domain.Ideas;
using Ideation.Domain.Network;
using Microsoft.EntityFrameworkCore;

namespace Ideation.App.Ideas;

/// <summary>
/// The part of an idea that is the same for everybody who sees it. Whoever asks has already found the idea through what they may see.
/// </summary>
public sealed class IdeaSheets(IDbContextFactory<IdeationDb> contexts, CampaignSheets campaigns, SharedReads shared)
{
    private const int SupportersShown = 12;

    public Task<IdeaView?> OfAsync(IdeaId id) =>
        shared.ReadAsync(LiveTopic.Of(id), "all", async () =>
        {
            await using var db = await contexts.CreateDbContextAsync();
            return await db.Ideas.AsNoTracking().SingleOrDefaultAsync(i => i.Id == id) is { } idea ? await ReadAsync(db, idea) : null;
        });

    /// <summary>The idea with its campaign, as both stand now; null for whoever may not see it, by the same rule as <see cref="IdeaAccess.VisibleTo"/>.</summary>
    public async Task<IdeaInSight?> SeenByAsync(Viewer viewer, IdeaId id)
    {
        if (await RecordAsync(id) is not { } record)
            return null;

        var campaign = (await campaigns.RecordAsync(record.Idea.Campaign))!.Campaign;
        return record.Idea.IsVisibleTo(viewer, campaign) ? new IdeaInSight(record, campaign) : null;
    }

    private Task<IdeaRecord?> RecordAsync(IdeaId id) =>
        shared.ReadAsync(LiveTopic.Of(id), "record", async () =>
        {
            await using var db = await contexts.CreateDbContextAsync();
            return await db.Ideas.AsNoTracking().SingleOrDefaultAsync(i => i.Id == id) is not { } idea
                ? null
                : new IdeaRecord(
                    idea,
                    await db.Organisations.Where(place => place.Id == idea.Agency).Select(place => place.Parent).SingleAsync(),
                    await db.Supports.AsNoTracking().Where(support => support.Idea == id).ToDictionaryAsync(support => support.Member),
                    (await db.Follows.Where(follow => follow.Idea == id).Select(follow => follow.Member).ToListAsync()).ToHashSet());
        });

    private static async Task<IdeaView> ReadAsync(IdeationDb db, Idea idea)
    {
        var campaign = await db.Campaigns.AsNoTracking().SingleAsync(c => c.Id == idea.Campaign);
        var supports = await SupportsAsync(db, idea.Id);
        var people = await PeopleAsync(db, idea);
        return new IdeaView(
            idea.Id, idea.State, idea.AsWritten(), idea.Revision, idea.CreatedAt, idea.WrittenAt,
            new IdeaCampaign(campaign.Id, campaign.Question, campaign.Themes, campaign.Labels, campaign.SupportsToMature, campaign.AsksForAndAgainst),
            await db.Organisations.Where(place => place.Id == idea.Agency).Select(place => new Place(place.Id, place.Kind, place.Name, place.Code)).SingleAsync(),
            people[idea.Author],
            [.. idea.CoAuthors.Select(member => people[member])],
            [.. idea.Pending.Select(pending => new WaitingCoAuthor(people[pending.Member], pending.Kind, pending.At))],
            idea.Receipt, idea.DueAt, idea.Escalation?.Level,
            idea.Evidence is { } evidence ? Said(evidence, evidence.By) : null,
            idea.Reserve is { } reserve ? Said(reserve, reserve.By) : null,
            idea.Closure is { } closure ? Said(closure, closure.By) : null,
            [.. idea.Path.Select(step => Said(step, step.Actor))],
            supports,
            await db.Comments.CountAsync(comment => comment.Idea == idea.Id && comment.Withdrawal == null && comment.Moderation == null),
            await db.Follows.CountAsync(follow => follow.Idea == idea.Id))
        {
            IsRipe = idea.IsRipe(supports.Count, campaign.SupportsToMature),
        };

        Said<T> Said<T>(T fact, MemberId by) => new(fact, people.TryGetValue(by, out var person) ? person.Name : "");
    }

    private static async Task<Dictionary<MemberId, Person>> PeopleAsync(IdeationDb db, Idea idea)
    {
        MemberId?[] named = [idea.Evidence?.By, idea.Reserve?.By, idea.Closure?.By];
        List<MemberId> ids =
        [
            .. idea.CoAuthors.Append(idea.Author)
                .Concat(idea.Pending.Select(pending => pending.Member))
                .Concat(idea.Path.Select(step => step.Actor))
                .Concat(named.OfType<MemberId>())
                .Distinct(),
        ];
        return (await CampaignSheets.PeopleAsync(db, ids, CancellationToken.None)).ToDictionary(person => person.Id);
    }

    private static async Task<IdeaSupports> SupportsAsync(IdeationDb db, IdeaId id)
    {
        var given = db.Supports.AsNoTracking().Where(support => support.Idea == id);
        var latest = await given.OrderByDescending(support => support.GivenAt).Take(SupportersShown)
            .Select(support => support.Member).ToListAsync();
        var places = await given.Where(support => support.OnBehalfOf != null)
            .Join(db.Organisations, support => support.OnBehalfOf, place => (OrganisationId?)place.Id, (_, place) => place)
            .OrderBy(place => place.Code)
            .Select(place => new Place(place.Id, place.Kind, place.Name, place.Code))
            .ToListAsync();
        return new IdeaSupports(
            await given.CountAsync(),
            await CampaignSheets.PeopleAsync(db, latest, CancellationToken.None),
            places,
            await given.CountAsync(support => support.ConfirmationAskedForRevision != null));
    }
}
