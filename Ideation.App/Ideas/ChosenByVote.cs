using Ideation.App.Data;
using Ideation.Domain.Common;
using Ideation.Domain.Ideas;
using Ideation.Domain.Rounds;
using Microsoft.EntityFrameworkCore;

namespace Ideation.App.Ideas;

/// <summary>
/// Shortlisted ideas that a vote of their campaign has chosen go to their decision, once its minute is certified and unless its quorum was missed. The others stay where they
/// are; a tie that nobody decided moves nothing.
/// </summary>
internal sealed class ChosenByVote : IReactTo
{
    public async Task HandleAsync(IDomainEvent happened, IdeationDb db, CancellationToken cancellationToken)
    {
        if (happened is not RoundCertified { Campaign: { } campaign } certified)
            return;

        var round = await db.Rounds.SingleAsync(known => known.Id == certified.Round, cancellationToken);
        if (round.Seal is not { Outcome: { QuorumMet: not false } outcome } || round.Paper.Sources.Count == 0)
            return;

        List<IdeaId> chosen = [.. outcome.Winners.Select(winner => IdeaId.From(round.Paper.Sources[winner].Idea))];
        foreach (var idea in await db.Ideas.Where(idea => idea.Campaign == campaign && idea.State == IdeaState.Shortlisted && chosen.Contains(idea.Id)).ToListAsync(cancellationToken))
            idea.Choose(round.Id, certified.Actor, round.Title, certified.OccurredAt);
    }
}
