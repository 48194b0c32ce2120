using Ideation.App.Account;
using Ideation.App.Data;
using Ideation.Domain.Campaigns;
using Ideation.Domain.Ideas;
using Ideation.Domain.Rounds;
using Microsoft.EntityFrameworkCore;

namespace Ideation.App.Rounds;

/// <summary>What a round says of one idea.</summary>
public enum IdeaFate
{
    /// <summary>Nothing that everybody may see yet.</summary>
    Pending = 1,
    Chosen = 2,
    NotChosen = 3,
    Tied = 4,
}

/// <param name="Revision">The one that was voted on.</param>
public sealed record IdeaRound(RoundId Id, string Title, RoundState State, IdeaFate Fate, int Revision, DateTimeOffset At);

/// <summary>The rounds in which an idea was voted on, the latest first, with what came out once the result shows to all.</summary>
public sealed class IdeaRoundQueries(IDbContextFactory<IdeationDb> contexts)
{
    public async Task<IReadOnlyList<IdeaRound>> OfAsync(Viewer viewer, CampaignId campaign, IdeaId idea, CancellationToken cancellationToken = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var rounds = await db.Rounds.AsNoTracking().VisibleTo(db, viewer)
            .Where(round => round.Campaign == campaign && round.State != RoundState.Draft && round.State != RoundState.Cancelled && round.State != RoundState.Void)
            .OrderByDescending(round => round.DraftedAt).ToListAsync(cancellationToken);
        return [.. rounds.Select(round => (Round: round, Option: round.Paper.Sources.ToList().FindIndex(source => source.Idea == idea.Value)))
            .Where(one => one.Option >= 0)
            .Select(one => new IdeaRound(
                one.Round.Id, one.Round.Title, one.Round.State, FateOf(one.Round, one.Option), one.Round.Paper.Sources[one.Option].Revision,
                one.Round.Certification?.At ?? one.Round.RevealedAt ?? one.Round.OpenedAt ?? one.Round.DraftedAt))];
    }

    private static IdeaFate FateOf(Round round, int option) => round switch
    {
        { ShowsResult: false } or { Seal: null } => IdeaFate.Pending,
        { Seal.Outcome: var outcome } when outcome.Winners.Contains(option) => IdeaFate.Chosen,
        { Seal.Outcome: var outcome } when outcome.Tied.Contains(option) => IdeaFate.Tied,
        _ => IdeaFate.NotChosen,
    };
}
