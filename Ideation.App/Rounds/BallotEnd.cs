using Ideation.App.Data;
using Ideation.App.Live;
using Ideation.Domain.Rounds;
using Microsoft.EntityFrameworkCore;

namespace Ideation.App.Rounds;

/// <summary>Sees a round that is closing through to its end. The clock does the same when nobody waits.</summary>
public sealed class BallotEnd
{
    private readonly IDbContextFactory<IdeationDb> _contexts;
    private readonly BallotSealer _sealer;
    private readonly BallotPurge _purge;
    private readonly LiveFeed _feed;
    private readonly TimeProvider _clock;

    internal BallotEnd(IDbContextFactory<IdeationDb> contexts, BallotSealer sealer, BallotPurge purge, LiveFeed feed, TimeProvider clock) =>
        (_contexts, _sealer, _purge, _feed, _clock) = (contexts, sealer, purge, feed, clock);

    public async Task WaitAsync(RoundId id, CancellationToken cancellationToken = default)
    {
        var round = await ReadAsync(id, cancellationToken);
        while (round.State is RoundState.Closing)
        {
            // A timer may wake a fraction of a millisecond early; the sealer then does nothing, and it is waited once more.
            if (round.ClosingUntil - _clock.GetUtcNow() is { } left && left > TimeSpan.Zero)
                await Task.Delay(TimeSpan.FromMilliseconds(Math.Ceiling(left.TotalMilliseconds)), _clock, cancellationToken);
            await _sealer.SealAsync(id, cancellationToken);
            round = await ReadAsync(id, cancellationToken);
        }

        if (round.AwaitsPurge)
            await _purge.PurgeAsync(id, cancellationToken);

        // The clock may have sealed it and not told yet: whoever waited here reads it as it is now.
        _feed.Announce(LiveTopic.Of(id));
    }

    private async Task<Round> ReadAsync(RoundId id, CancellationToken cancellationToken)
    {
        await using var db = await _contexts.CreateDbContextAsync(cancellationToken);
        return await db.Rounds.AsNoTracking().SingleAsync(round => round.Id == id, cancellationToken);
    }
}
