using Ideation.App.Account;
using Ideation.App.Campaigns;
using Ideation.App.Data;
using Ideation.Domain.Campaigns;
using Ideation.Domain.Ideas;
using Ideation.Domain.Network;
using Microsoft.EntityFrameworkCore;

namespace Ideation.App.Ideas;

/// <summary>
/// Every write of an idea, one method per intention. Who does not see it hears that it does not exist. <c>basedOn</c> is the revision the
/// writer had before them: when somebody has written since, nothing is lost silently.
/// </summary>
public sealed partial class IdeaCommands(Work work, TimeProvider clock)
{
    /// <param name="agency">The place whose correspondent will answer; the writer's own when none is named.</param>
    public Task<IdeaId> DraftAsync(
        Viewer viewer, CampaignId campaign, IdeaWriting writing, OrganisationId? agency = null, CancellationToken cancellationToken = default) =>
        work.DoAsync(viewer, async (db, me) =>
        {
            var now = clock.GetUtcNow();
            var found = await db.Campaigns.AsNoTracking().VisibleTo(me).SingleOrDefaultAsync(c => c.Id == campaign, cancellationToken)
                ?? throw CampaignAccessErrors.NotFound();
            IdeaAtHand.RequireTakingPart(found, me, Capability.Propose, now);
            IdeaAtHand.RequireTheme(found, writing.Theme, kept: null);
            var place = await IdeaAtHand.PlaceAsync(db, agency ?? me.Home!.Value, cancellationToken);

            var idea = Idea.Draft(me.Member!.Value, campaign, place.Id, now);
            db.Ideas.Add(idea);
            db.IdeaRevisions.Add(idea.Write(idea.Author, writing, basedOn: 0, substantial: false, now));
            return idea.Id;
        }, cancellationToken);

    /// <summary>While it is a draft, the author chooses the place whose correspondent will answer.</summary>
    public Task AddressAsync(Viewer viewer, IdeaId id, OrganisationId agency, CancellationToken cancellationToken = default) =>
        ChangeAsync(viewer, id, async idea =>
        {
            var place = await IdeaAtHand.PlaceAsync(idea.Db, agency, cancellationToken);
            idea.Idea.Address(idea.Actor, place.Id, clock.GetUtcNow());
        }, cancellationToken);

    /// <param name="substantial">Declared by the writer: all supporters are then asked whether they still agree.</param>
    /// <returns>The number of the revision that now stands; writing the same words again makes no new one.</returns>
    public Task<int> WriteAsync(
        Viewer viewer, IdeaId id, int basedOn, IdeaWriting writing, bool substantial = false, CancellationToken cancellationToken = default) =>
        ChangeAsync(viewer, id, idea => WriteAsync(idea, basedOn, writing, substantial, cancellationToken), cancellationToken);

    public Task DiscardAsync(Viewer viewer, IdeaId id, CancellationToken cancellationToken = default) =>
        ChangeAsync(viewer, id, idea =>
        {
            idea.Idea.Discard(idea.Actor, clock.GetUtcNow());
            idea.Db.Ideas.Remove(idea.Idea);
            return Task.CompletedTask;
        }, cancellationToken);

    /// <param name="name">Nothing takes the name away.</param>
    public Task NameRevisionAsync(Viewer viewer, IdeaId id, int number, string? name, CancellationToken cancellationToken = default) =>
        ChangeAsync(viewer, id, async idea =>
        {
            var revision = await RevisionAsync(idea, number, cancellationToken);
            revision.Call(idea.Idea, idea.Actor, name, clock.GetUtcNow());
        }, cancellationToken);

    /// <summary>A new revision with the old words; what came in between stays readable.</summary>
    public Task<int> RestoreRevisionAsync(Viewer viewer, IdeaId id, int basedOn, int number, CancellationToken cancellationToken = default) =>
        ChangeAsync(viewer, id, async idea =>
        {
            var old = await RevisionAsync(idea, number, cancellationToken);
            var writing = idea.Idea.AsWritten() with { Title = old.Title, Problem = old.Problem, Beneficiaries = old.Beneficiaries, Text = old.Text };
            return await WriteAsync(idea, basedOn, writing, substantial: false, cancellationToken);
        }, cancellationToken);

    private async Task<int> WriteAsync(IdeaAtHand idea, int basedOn, IdeaWriting writing, bool substantial, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        if (idea.Idea.State is not IdeaState.Draft)
            idea.RequireTakingPart(Capability.CoEdit, now);
        idea.RequireTheme(writing.Theme);
        if (idea.Idea.IsWrittenBy(idea.Actor) && writing.SaysTheSameAs(idea.Idea.AsWritten()))
            return idea.Idea.Revision;

        var revision = idea.Idea.Write(idea.Actor, writing, basedOn, substantial, now);
        idea.Db.IdeaRevisions.Add(revision);
        if (revision.Substantial)
        {
            foreach (var support in await idea.Db.Supports.Where(s => s.Idea == idea.Idea.Id).ToListAsync(cancellationToken))
                support.AskToConfirm(idea.Actor, revision.Number, now);
        }

        return revision.Number;
    }

    private static async Task<IdeaRevision> RevisionAsync(IdeaAtHand idea, int number, CancellationToken cancellationToken) =>
        await idea.Db.IdeaRevisions.SingleOrDefaultAsync(r => r.Idea == idea.Idea.Id && r.Number == number, cancellationToken)
            ?? throw IdeaRefusals.RevisionUnknown(number);

    private Task<T> ChangeAsync<T>(Viewer viewer, IdeaId id, Func<IdeaAtHand, Task<T>> change, CancellationToken cancellationToken) =>
        work.DoAsync(viewer, async (db, me) => await change(await IdeaAtHand.FindAsync(db, me, id, cancellationToken)), cancellationToken);

    private Task ChangeAsync(Viewer viewer, IdeaId id, Func<IdeaAtHand, Task> change, CancellationToken cancellationToken) =>
        work.DoAsync(viewer, async (db, me) => await change(await IdeaAtHand.FindAsync(db, me, id, cancellationToken)), cancellationToken);

    private Task ChangeAsync(Viewer viewer, IdeaId id, Action<IdeaAtHand> change, CancellationToken cancellationToken) =>
        work.DoAsync(viewer, async (db, me) => change(await IdeaAtHand.FindAsync(db, me, id, cancellationToken)), cancellationToken);
}
