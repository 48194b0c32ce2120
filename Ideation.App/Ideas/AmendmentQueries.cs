using Ideation.App.Account;
using Ideation.App.Campaigns;
using Ideation.App.Data;
using Ideation.Domain.Campaigns;
using Ideation.Domain.Common;
using Ideation.Domain.Ideas;
using Ideation.Domain.Network;
using Microsoft.EntityFrameworkCore;

namespace Ideation.App.Ideas;

/// <summary>
/// Reads of what people propose for the text of an idea, found through the idea. What is still being written is seen by its author alone.
/// </summary>
public sealed class AmendmentQueries(IDbContextFactory<IdeationDb> contexts, IdeaTextEdits texts, TimeProvider clock)
{
    /// <summary>How many that have been decided are still shown beside the text.</summary>
    private const int SettledShown = 20;

    public async Task<SuggestionsView?> SuggestionsAsync(Viewer viewer, IdeaId id, CancellationToken cancellationToken = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        if (await FoundAsync(db, viewer, id, cancellationToken) is not { } found)
            return null;

        var open = await db.Suggestions.AsNoTracking().Where(one => one.Idea == id && one.Settlement == null)
            .OrderBy(one => one.ProposedAt).ToListAsync(cancellationToken);
        var settled = await db.Suggestions.AsNoTracking().Where(one => one.Idea == id && one.Settlement != null)
            .OrderByDescending(one => one.ProposedAt).Take(SettledShown).ToListAsync(cancellationToken);
        Suggestion[] all = [.. open, .. settled];
        var people = await PeopleAsync(db, [.. all.Select(one => one.By), .. all.Select(one => one.Settlement?.By).OfType<MemberId>()], cancellationToken);
        return new SuggestionsView(
            id, viewer.Member,
            [.. all.Select(one => new SuggestionView(
                one.Id, people[one.By], one.Passage, one.Replacement, one.Why, one.ProposedAt,
                texts.WordsOf(one), one.Settlement, By(people, one.Settlement)))],
            found.MayPropose, found.MayDecide);
    }

    /// <summary>The latest first; those that wait before those that are decided.</summary>
    public async Task<IReadOnlyList<AmendmentLine>?> ListAsync(Viewer viewer, IdeaId id, CancellationToken cancellationToken = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        if (await FoundAsync(db, viewer, id, cancellationToken) is null)
            return null;

        var found = await Readable(db, viewer).Where(one => one.Idea == id)
            .Select(one => new { one.Id, one.By, one.Proposal, one.BegunAt, one.Settlement }).ToListAsync(cancellationToken);
        var people = await PeopleAsync(db, [.. found.Select(one => one.By)], cancellationToken);
        return [.. found.OrderBy(one => one.Settlement is not null).ThenByDescending(one => one.Proposal?.At ?? one.BegunAt)
            .Select(one => new AmendmentLine(one.Id, people[one.By], one.Proposal?.Why ?? "", one.Proposal?.At, one.Settlement))];
    }

    public async Task<bool> MayProposeAsync(Viewer viewer, IdeaId id, CancellationToken cancellationToken = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await FoundAsync(db, viewer, id, cancellationToken) is { MayPropose: true };
    }

    public async Task<AmendmentView?> FindAsync(Viewer viewer, AmendmentId id, CancellationToken cancellationToken = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var amendment = await Readable(db, viewer).SingleOrDefaultAsync(one => one.Id == id, cancellationToken);
        if (amendment is null || await FoundAsync(db, viewer, amendment.Idea, cancellationToken) is not { } found)
            return null;

        var people = await PeopleAsync(db, [amendment.By, .. amendment.Settlement is { } settled ? new[] { settled.By } : []], cancellationToken);
        var (proposal, isMine) = (amendment.Proposal, viewer.Is(amendment.By));
        return new AmendmentView(
            id, amendment.Idea, found.Idea.Title, people[amendment.By], amendment.Before, proposal, amendment.BegunAt,
            amendment.Settlement, By(people, amendment.Settlement),
            proposal is null ? null : IdeaDiff.Part("text", amendment.Before, proposal.After),
            proposal is not null && amendment.Settlement is null
                ? TextMerge.Of(amendment.Before, texts.Present(found.Idea), proposal.After, ClashChoice.Present).Clashes
                : [],
            isMine, isMine && found.MayPropose, found.MayDecide,
            isMine && found.MayStartIdeas && proposal is not null && amendment.Settlement is null or { Kind: SettlementKind.Rejected });
    }

    private static IQueryable<Amendment> Readable(IdeationDb db, Viewer viewer)
    {
        var me = viewer.Member ?? MemberId.TheHouse;
        return db.Amendments.AsNoTracking().Where(one => one.Proposal != null || one.By == me);
    }

    private async Task<Found?> FoundAsync(IdeationDb db, Viewer viewer, IdeaId id, CancellationToken cancellationToken)
    {
        var idea = await db.Ideas.AsNoTracking().VisibleTo(db, viewer).SingleOrDefaultAsync(one => one.Id == id, cancellationToken);
        if (idea is null)
            return null;

        var campaign = await db.Campaigns.AsNoTracking().SingleAsync(one => one.Id == idea.Campaign, cancellationToken);
        bool May(Capability capability) => viewer.IsSignedIn && campaign.IsFor(viewer) && campaign.Allows(capability, clock.GetUtcNow());
        var changes = IdeaPath.IsOpen(idea.State) && IdeaPath.IsWritable(idea.State) && May(Capability.CoEdit);
        return new Found(idea, changes, changes && idea.IsWrittenBy(viewer.Member!.Value), May(Capability.Propose));
    }

    private static async Task<Dictionary<MemberId, Person>> PeopleAsync(IdeationDb db, IReadOnlyList<MemberId> ids, CancellationToken cancellationToken) =>
        (await CampaignSheets.PeopleAsync(db, [.. ids.Distinct()], cancellationToken)).ToDictionary(person => person.Id);

    private static Person? By(Dictionary<MemberId, Person> people, Settlement? settlement) =>
        settlement is null ? null : people.GetValueOrDefault(settlement.By);

    private sealed record Found(Idea Idea, bool MayPropose, bool MayDecide, bool MayStartIdeas);
}
