using Ideation.App.Account;
using Ideation.App.Campaigns;
using Ideation.App.Data;
using Ideation.App.Ideas;
using Ideation.Domain.Campaigns;
using Ideation.Domain.Ideas;
using Ideation.Domain.Network;
using Ideation.Domain.Rounds;
using Microsoft.EntityFrameworkCore;

namespace Ideation.App.Rounds;

/// <param name="Stage">How far these ideas have come: the furthest of shortlisted, assessed, matured in which there are any.</param>
/// <param name="Participants">Those who were invited, wrote an idea of it or support one.</param>
public sealed record CampaignShortlist(CampaignId Id, string Question, IdeaState Stage, IReadOnlyList<ShortlistedIdea> Ideas, IReadOnlyList<Person> Participants);

/// <param name="Revision">The one that is voted on.</param>
public sealed record ShortlistedIdea(IdeaId Id, string Title, int Revision);

/// <summary>What a round is made from.</summary>
public sealed class RoundFormQueries(RoundQueries rounds, IDbContextFactory<IdeationDb> contexts)
{
    private static readonly IdeaState[] Stages = [IdeaState.Shortlisted, IdeaState.Assessing, IdeaState.Maturing];

    /// <summary>Null when there is no such campaign for this viewer, or when it is not theirs to hold rounds on.</summary>
    public async Task<CampaignShortlist?> ShortlistAsync(Viewer viewer, CampaignId id, CancellationToken cancellationToken = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var campaign = await db.Campaigns.AsNoTracking().VisibleTo(viewer).SingleOrDefaultAsync(known => known.Id == id, cancellationToken);
        if (campaign is null || !campaign.MayHoldRounds(viewer))
            return null;

        var ideas = await db.Ideas.AsNoTracking().VisibleTo(db, viewer).Where(idea => idea.Campaign == id && Stages.Contains(idea.State)).ToListAsync(cancellationToken);
        var stage = Stages.FirstOrDefault(stage => ideas.Any(idea => idea.State == stage), IdeaState.Shortlisted);
        return new CampaignShortlist(
            id, campaign.Question, stage,
            [.. ideas.Where(idea => idea.State == stage).OrderBy(idea => idea.Id.Value).Take(BallotPaper.MaxOptions).Select(idea => new ShortlistedIdea(idea.Id, idea.Title, idea.Revision))],
            await ParticipantsAsync(db, campaign, cancellationToken));
    }

    /// <summary>Those who are named one by one, for whoever runs the round; nobody once it is open.</summary>
    public async Task<IReadOnlyList<Person>> ElectorsAsync(Viewer viewer, RoundId id, CancellationToken cancellationToken = default)
    {
        if (await rounds.FindAsync(viewer, id, cancellationToken) is not { IsHost: true, Round: { State: RoundState.Draft or RoundState.Ready, Settings.Electorate: ElectorateKind.Listed } } view)
            return [];

        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await PeopleAsync(db, [.. view.Sheet.Roll.Keys.Select(person => MemberId.From(person.Value))], cancellationToken);
    }

    private static async Task<IReadOnlyList<Person>> ParticipantsAsync(IdeationDb db, Campaign campaign, CancellationToken cancellationToken)
    {
        var ideas = db.Ideas.AsNoTracking().Where(idea => idea.Campaign == campaign.Id && idea.State != IdeaState.Draft);
        var authors = await ideas.Select(idea => idea.Author).Distinct().ToListAsync(cancellationToken);
        var supporters = await db.Supports.AsNoTracking().Where(support => ideas.Any(idea => idea.Id == support.Idea)).Select(support => support.Member).Distinct().ToListAsync(cancellationToken);
        return await PeopleAsync(db, [.. campaign.Participants, .. authors, .. supporters], cancellationToken);
    }

    private static async Task<IReadOnlyList<Person>> PeopleAsync(IdeationDb db, MemberId[] ids, CancellationToken cancellationToken) =>
        await db.Members.AsNoTracking().Where(member => ids.Contains(member.Id) && member.Disablement == null).OrderBy(member => member.Name)
            .Select(member => new Person(member.Id, member.Name, member.Job, db.Organisations.First(place => place.Id == member.Home).Name)).ToListAsync(cancellationToken);
}
