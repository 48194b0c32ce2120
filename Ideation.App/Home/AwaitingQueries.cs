using Ideation.App.Account;
using Ideation.App.Campaigns;
using Ideation.App.Data;
using Ideation.App.Ideas;
using Ideation.App.Rounds;
using Ideation.Domain.Ideas;
using Ideation.Domain.Network;
using Ideation.Domain.Rounds;
using Microsoft.EntityFrameworkCore;

namespace Ideation.App.Home;

/// <summary>What awaits one person. Each question is small and has its index.</summary>
public sealed class AwaitingQueries(IDbContextFactory<IdeationDb> contexts, CampaignQueries campaigns, RoundQueries rounds, TimeProvider clock)
{
    public const int Shown = 5;

    public async Task<AwaitingView?> ReadAsync(Viewer viewer, CancellationToken cancellationToken = default)
    {
        if (viewer.Member is not { } me)
            return null;

        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var ideas = db.Ideas.AsNoTracking().VisibleTo(db, viewer);
        var answers = await AnswersAsync(db, ideas, viewer, me, cancellationToken);
        List<Awaiting> items =
        [
            .. answers.Items,
            .. await InvitationsAsync(db, ideas, me, cancellationToken),
            .. await RequestsAsync(db, ideas, me, cancellationToken),
            .. await ConfirmationsAsync(db, ideas, me, cancellationToken),
            .. await DraftsAsync(ideas, me, cancellationToken),
        ];
        return new AwaitingView(
            items, answers.Total,
            await ToAnimateAsync(db, viewer, cancellationToken),
            [.. (await campaigns.DraftsAsync(viewer, cancellationToken)).Where(draft => draft.IsRunByMe)]);
    }

    /// <summary>The votes that are open to this person and have no ballot of theirs, then those they run and that wait for their next step.</summary>
    public async Task<IReadOnlyList<AwaitingRound>> RoundsAsync(Viewer viewer, CancellationToken cancellationToken = default) =>
        [.. (await rounds.ListAsync(viewer, cancellationToken))
            .Select(round => (Round: round, Key: NextOf(round, clock.GetUtcNow())))
            .Where(one => one.Key is not null)
            .OrderBy(one => one.Key is "vote" ? 0 : 1).ThenBy(one => one.Round.ClosesAt ?? DateTimeOffset.MaxValue)
            .Take(Shown).Select(one => new AwaitingRound(one.Round, one.Key!))];

    // A round that its clock ends needs nobody to end it.
    private static string? NextOf(RoundRow round, DateTimeOffset now) => round switch
    {
        { State: RoundState.Open, MayVote: true, HasVoted: false } when round.ClosesAt is null || round.ClosesAt > now => "vote",
        { IsHost: true, State: RoundState.Ready } => "open",
        { IsHost: true, State: RoundState.Open, ClosesAt: null } or { IsHost: true, State: RoundState.Paused } => "close",
        { IsHost: true, State: RoundState.Closed } => "reveal",
        { IsHost: true, State: RoundState.Revealed } => "certify",
        _ => null,
    };

    private static async Task<(IReadOnlyList<Awaiting> Items, int Total)> AnswersAsync(
        IdeationDb db, IQueryable<Idea> ideas, Viewer viewer, MemberId me, CancellationToken cancellationToken)
    {
        if (!viewer.IsCorrespondent)
            return ([], 0);

        var relayed = viewer.Relayed;
        var places = await db.Organisations.AsNoTracking()
            .Where(place => relayed.Contains(place.Id) || (place.Parent != null && relayed.Contains(place.Parent.Value)))
            .Select(place => place.Id).ToListAsync(cancellationToken);
        var waiting = ideas.Where(idea =>
            idea.State == IdeaState.Screening && places.Contains(idea.Agency) && idea.Author != me && !idea.CoAuthors.Contains(me));
        var first = await waiting.OrderBy(idea => idea.DueAt).Take(Shown)
            .Select(idea => new Awaiting(AwaitingKind.Answer, idea.Id, idea.Title, db.Members.First(member => member.Id == idea.Author).Name, idea.DueAt))
            .ToListAsync(cancellationToken);
        return (first, first.Count < Shown ? first.Count : await waiting.CountAsync(cancellationToken));
    }

    private static async Task<IReadOnlyList<Awaiting>> InvitationsAsync(IdeationDb db, IQueryable<Idea> ideas, MemberId me, CancellationToken cancellationToken)
    {
        var found = await ideas.Where(idea => idea.Pending.Any(pending => pending.Member == me && pending.Kind == CoAuthoringKind.Invitation)).OrderBy(idea => idea.Id).Take(Shown)
            .Select(idea => new { idea.Id, idea.Title, By = idea.Pending.First(pending => pending.Member == me).AskedBy }).ToListAsync(cancellationToken);
        var names = await NamesAsync(db, found.Select(idea => idea.By), cancellationToken);
        return [.. found.Select(idea => new Awaiting(AwaitingKind.CoAuthorInvitation, idea.Id, idea.Title, names.GetValueOrDefault(idea.By, ""), null))];
    }

    private static async Task<IReadOnlyList<Awaiting>> RequestsAsync(IdeationDb db, IQueryable<Idea> ideas, MemberId me, CancellationToken cancellationToken)
    {
        var found = await ideas.Where(idea => idea.Author == me && idea.Pending.Any(pending => pending.Kind == CoAuthoringKind.Request)).OrderBy(idea => idea.Id).Take(Shown)
            .Select(idea => new { idea.Id, idea.Title, By = idea.Pending.First(pending => pending.Kind == CoAuthoringKind.Request).Member }).ToListAsync(cancellationToken);
        var names = await NamesAsync(db, found.Select(idea => idea.By), cancellationToken);
        return [.. found.Select(idea => new Awaiting(AwaitingKind.CoAuthorRequest, idea.Id, idea.Title, names.GetValueOrDefault(idea.By, ""), null))];
    }

    private static async Task<IReadOnlyList<Awaiting>> ConfirmationsAsync(IdeationDb db, IQueryable<Idea> ideas, MemberId me, CancellationToken cancellationToken) =>
        await db.Supports.AsNoTracking().Where(support => support.Member == me && support.ConfirmationAskedForRevision != null)
            .Join(ideas, support => support.Idea, idea => idea.Id, (_, idea) => idea).OrderBy(idea => idea.Id).Take(Shown)
            .Select(idea => new Awaiting(AwaitingKind.ConfirmSupport, idea.Id, idea.Title, "", null)).ToListAsync(cancellationToken);

    private static async Task<IReadOnlyList<Awaiting>> DraftsAsync(IQueryable<Idea> ideas, MemberId me, CancellationToken cancellationToken) =>
        await ideas.Where(idea => idea.Author == me && idea.State == IdeaState.Draft).OrderByDescending(idea => idea.CreatedAt).Take(Shown)
            .Select(idea => new Awaiting(AwaitingKind.IdeaDraft, idea.Id, idea.Title, "", null)).ToListAsync(cancellationToken);

    // A national facilitator sees all campaigns; those that bear their name come to them.
    private async Task<IReadOnlyList<ToAnimate>> ToAnimateAsync(IdeationDb db, Viewer viewer, CancellationToken cancellationToken)
    {
        if (!viewer.Grants.Any(grant => grant.Role is Role.Facilitator) && !viewer.IsAdministrator)
            return [];

        var now = clock.GetUtcNow();
        List<ToAnimate> found = [];
        foreach (var campaign in (await campaigns.ListAsync(viewer, CampaignMoment.Open, cancellationToken: cancellationToken)).Rows)
        {
            if (!campaign.Sheet.Facilitators.Any(person => viewer.Is(person.Id)))
                continue;

            var id = campaign.Sheet.Id;
            var waiting = db.Ideas.Where(idea => idea.Campaign == id && idea.State == IdeaState.Screening);
            found.Add(new ToAnimate(
                campaign, await waiting.CountAsync(cancellationToken), await waiting.CountAsync(idea => idea.DueAt < now, cancellationToken)));
        }

        return [.. found.OrderByDescending(campaign => campaign.Late).ThenBy(campaign => campaign.Campaign.Deadline ?? DateTimeOffset.MaxValue)];
    }

    private static async Task<Dictionary<MemberId, string>> NamesAsync(IdeationDb db, IEnumerable<MemberId> ids, CancellationToken cancellationToken)
    {
        MemberId[] asked = [.. ids.Distinct()];
        return asked.Length == 0 ? [] : await db.Members.AsNoTracking().Where(member => asked.Contains(member.Id))
            .ToDictionaryAsync(member => member.Id, member => member.Name, cancellationToken);
    }
}
