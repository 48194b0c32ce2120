using System.Data.Common;
using System.Threading.Channels;
using Ideation.App.Data;
using Ideation.App.Live;
using Ideation.Domain.Common;
using Ideation.Domain.Rounds;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Ideation.App.Rounds;

/// <param name="Voter">Whose ballot it is.</param>
/// <param name="CastBy">The voter, or whoever holds their proxy.</param>
/// <param name="Key">Made by the client: the same key again changes nothing.</param>
/// <param name="Choice">In canonical form, checked against the paper of <paramref name="Edition"/>.</param>
/// <param name="ArrivedAt">By the server's clock: a ballot that came in time counts, also when it waited to be written.</param>
internal sealed record BallotToCast(
    RoundId Round, VoterId Voter, VoterId CastBy, Guid Key, int Edition, string Choice, string? ReceiptHash, DateTimeOffset ArrivedAt);

/// <summary>
/// Writes ballots: those that wait, of all rounds together, in one transaction that is on the disk before any of their voters is told. One writer, so that a
/// thousand voters in a minute wait for one disk and not for each other.
/// </summary>
internal sealed partial class BallotBox(IDbContextFactory<IdeationDb> contexts, LiveFeed feed, TimeProvider clock, ILogger<BallotBox> log) : BackgroundService
{
    private const int MostTogether = 2_000;

    private readonly Channel<Waiting> _waiting = Channel.CreateUnbounded<Waiting>(new() { SingleReader = true });

    /// <summary>When the ballot was recorded; it is on the disk then. Refuses what the round refuses.</summary>
    public async Task<DateTimeOffset> CastAsync(BallotToCast ballot, CancellationToken cancellationToken)
    {
        var waiting = new Waiting(ballot);
        if (!_waiting.Writer.TryWrite(waiting))
            throw new OperationCanceledException("The server is stopping.");
        return await waiting.Recorded.Task.WaitAsync(cancellationToken);
    }

    /// <summary>Ends when everything that came before it has been written or refused.</summary>
    public async Task FlushAsync(CancellationToken cancellationToken)
    {
        var mark = new Waiting(null);
        if (_waiting.Writer.TryWrite(mark))
            await mark.Recorded.Task.WaitAsync(cancellationToken);
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        _waiting.Writer.TryComplete();
        if (ExecuteTask is { } writing)
            await writing.WaitAsync(cancellationToken);
        await base.StopAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // Not the stopping token: what has arrived is written before the server ends.
        List<Waiting> together = [];
        while (await _waiting.Reader.WaitToReadAsync(CancellationToken.None))
        {
            together.Clear();
            while (together.Count < MostTogether && _waiting.Reader.TryRead(out var one))
                together.Add(one);
            await WriteAsync(together);
        }
    }

    private async Task WriteAsync(List<Waiting> together)
    {
        HashSet<RoundId> touched = [];
        try
        {
            var ballots = together.FindAll(one => one.Ballot is not null);
            if (ballots.Count > 0)
                touched = await WriteTogetherAsync(ballots);
            together.ForEach(one => one.Tell());
        }
        catch (Exception failure)
        {
            // Nobody is told that it is recorded: every client still has its ballot, and the same key with it.
            LogFailed(failure, together.Count);
            together.ForEach(one => one.Recorded.TrySetException(failure));
        }

        foreach (var round in touched)
            feed.Announce(LiveTopic.Of(round));
    }

    private async Task<HashSet<RoundId>> WriteTogetherAsync(List<Waiting> ballots)
    {
        await using var db = await contexts.CreateDbContextAsync();
        await db.Database.OpenConnectionAsync();
        await BallotRows.BeDurableAsync(db);
        await using var transaction = await db.Database.BeginTransactionAsync();
        await using var rows = new BallotRows(db.Database.GetDbConnection(), transaction.GetDbTransaction());
        Dictionary<RoundId, Round?> rounds = [];
        HashSet<RoundId> touched = [];
        foreach (var one in ballots)
        {
            var id = one.Ballot!.Round;
            if (!rounds.TryGetValue(id, out var round))
                rounds[id] = round = await db.Rounds.AsNoTracking().SingleOrDefaultAsync(known => known.Id == id);
            if (await JudgeAsync(rows, round, one))
                touched.Add(id);
        }

        foreach (var id in touched.Where(id => !rounds[id]!.HasBallots))
            await db.Rounds.Where(round => round.Id == id && !round.HasBallots).ExecuteUpdateAsync(set => set.SetProperty(round => round.HasBallots, true));
        await transaction.CommitAsync();
        return touched;
    }

    /// <summary>Whether something was written.</summary>
    private async Task<bool> JudgeAsync(BallotRows rows, Round? round, Waiting one)
    {
        var ballot = one.Ballot!;
        try
        {
            var known = await rows.KnownAsync(ballot);
            if (known.RecordedAt is { } recordedAt)
            {
                one.At = recordedAt;
                return false;
            }

            if (round is null)
                throw RoundRefusals.NotFound();
            var voter = known.Line ?? throw RoundRefusals.NotOnTheRoll();
            if (ballot.CastBy != ballot.Voter && !await rows.HoldsProxyAsync(round.Room, ballot))
                throw RoundRefusals.NoProxy();
            var casting = round.Accept(voter, ballot.CastBy, ballot.ArrivedAt);
            if (ballot.Edition != round.Edition)
                throw RoundRefusals.ChangedMeanwhile();

            await rows.WriteAsync(round, voter, ballot, casting, one.At = clock.GetUtcNow());
            return true;
        }
        catch (DomainException refusal)
        {
            one.Refusal = refusal;
            return false;
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "{Count} ballots could not be written; nobody was told that they are")]
    private partial void LogFailed(Exception failure, int count);

    private sealed class Waiting(BallotToCast? ballot)
    {
        public BallotToCast? Ballot => ballot;

        public DateTimeOffset At { get; set; }

        public DomainException? Refusal { get; set; }

        public TaskCompletionSource<DateTimeOffset> Recorded { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public void Tell()
        {
            if (Refusal is not null)
                Recorded.TrySetException(Refusal);
            else
                Recorded.TrySetResult(At);
        }
    }
}
