using System.Security.Cryptography;
using Ideation.App.Data;
using Ideation.Domain.Rounds;
using Microsoft.EntityFrameworkCore;

namespace Ideation.App.Rounds;

/// <summary>
/// Ends a round whose last ballots have arrived: writes them in random order into their last table, chained only then, takes away the first writing of
/// secret ones, and counts.
/// </summary>
internal sealed class BallotSealer(Work work, BallotBox box, TimeProvider clock)
{
    /// <summary>Nothing when the round is not closing, or ballots may still arrive.</summary>
    public async Task SealAsync(RoundId id, CancellationToken cancellationToken)
    {
        // A ballot that came in time may still wait to be written.
        await box.FlushAsync(cancellationToken);
        await work.DoAsync(async db =>
        {
            var round = await db.Rounds.SingleAsync(known => known.Id == id, cancellationToken);
            if (!round.MaySeal(clock.GetUtcNow()))
                return false;

            var choices = await TakeAsync(db, round, cancellationToken);
            RandomNumberGenerator.Shuffle(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(choices));
            var head = BallotChain.Beginning(id);
            for (var position = 0; position < choices.Count; position++)
            {
                head = BallotChain.Next(head, choices[position].Choice, choices[position].Receipt);
                db.Add(new SealedBallot(id, position, choices[position].Choice, choices[position].Receipt, head));
            }

            var attendance = await AttendanceAsync(db, round, cancellationToken);
            var count = RoundCounting.Of(round, attendance, choices.Select(choice => choice.Choice));
            round.CompleteClosing(new Seal(clock.GetUtcNow(), head, choices.Count, attendance, count.Outcome), clock.GetUtcNow());
            return true;
        }, cancellationToken);
    }

    public static async Task<Attendance> AttendanceAsync(IdeationDb db, Round round, CancellationToken cancellationToken)
    {
        var voters = db.Set<Voter>().Where(voter => voter.Round == round.Id);
        return new Attendance(
            await voters.CountAsync(cancellationToken),
            await voters.CountAsync(voter => voter.CameAt != null, cancellationToken),
            await voters.CountAsync(voter => voter.CameAt != null && voter.Stance == VoterStance.Votes, cancellationToken),
            await voters.CountAsync(voter => voter.RecordedAt != null, cancellationToken),
            await voters.CountAsync(voter => voter.RecordedAt != null && voter.IsGuest, cancellationToken),
            await voters.CountAsync(voter => voter.RecordedAt != null && voter.CastBy != null, cancellationToken));
    }

    /// <summary>The first writing of secret ballots goes; what is deleted on this connection is overwritten with zeros.</summary>
    public static async Task DestroyAsync(IdeationDb db, Round round, CancellationToken cancellationToken)
    {
        await db.Database.ExecuteSqlRawAsync("PRAGMA secure_delete=ON", cancellationToken);
        await db.Set<SecretBallot>().Where(ballot => ballot.Round == round.Id).ExecuteDeleteAsync(cancellationToken);
        await db.Set<SecretReceipt>().Where(receipt => receipt.Round == round.Id).ExecuteDeleteAsync(cancellationToken);
    }

    private static async Task<List<(string Choice, string? Receipt)>> TakeAsync(IdeationDb db, Round round, CancellationToken cancellationToken)
    {
        var isShown = round.Settings.Receipts is ReceiptKind.Content;
        if (round.Settings.Secrecy is not Secrecy.Secret)
        {
            var kept = await db.Set<KeptBallot>().AsNoTracking().Where(ballot => ballot.Round == round.Id).ToListAsync(cancellationToken);
            AddReceipts(db, round.Id, isShown ? [] : [.. kept.Select(ballot => ballot.Receipt).OfType<string>()]);
            return [.. kept.Select(ballot => (ballot.Choice, isShown ? ballot.Receipt : null))];
        }

        var choices = await db.Set<SecretBallot>().AsNoTracking().Where(ballot => ballot.Round == round.Id)
            .Select(ballot => new { ballot.Choice, ballot.Receipt }).ToListAsync(cancellationToken);
        AddReceipts(db, round.Id, await db.Set<SecretReceipt>().Where(receipt => receipt.Round == round.Id).Select(receipt => receipt.Hash).ToListAsync(cancellationToken));
        await DestroyAsync(db, round, cancellationToken);
        return [.. choices.Select(ballot => (ballot.Choice, ballot.Receipt))];
    }

    private static void AddReceipts(IdeationDb db, RoundId round, List<string> hashes)
    {
        RandomNumberGenerator.Shuffle(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(hashes));
        for (var position = 0; position < hashes.Count; position++)
            db.Add(new SealedReceipt(round, position, hashes[position]));
    }
}
