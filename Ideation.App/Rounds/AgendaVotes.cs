using Ideation.App.Data;
using Ideation.Domain.Common;
using Ideation.Domain.Rounds;
using Ideation.Domain.Sessions;
using Microsoft.EntityFrameworkCore;

namespace Ideation.App.Rounds;

/// <summary>A vote that an agenda wants becomes a round that waits in the same room; where everything is held, an open round is paused with it.</summary>
internal sealed class AgendaVotes : IReactTo
{
    public Task HandleAsync(IDomainEvent happened, IdeationDb db, CancellationToken cancellationToken) => happened switch
    {
        VoteCalled e => DraftAsync(e, db, cancellationToken),
        SessionFrozen e => HoldAsync(e.Room, RoundState.Open, round => PauseInTime(round, e), db, cancellationToken),
        SessionThawed e => HoldAsync(e.Room, RoundState.Paused, round => round.Resume(e.Actor, e.OccurredAt), db, cancellationToken),
        _ => Task.CompletedTask,
    };

    private static async Task DraftAsync(VoteCalled called, IdeationDb db, CancellationToken cancellationToken)
    {
        var room = await db.Rooms.SingleAsync(known => known.Id == called.Room, cancellationToken);
        var rules = new RoundRulesForm { Method = called.Method, Seats = Math.Min(called.Winners, called.Options.Count), Grades = string.Join('\n', called.Grades) };
        var paper = rules.Paper([.. called.Options.Select(option => new OptionLine(option))]);
        BallotPapers.Check(paper);
        var round = Round.Draft(room, called.Campaign, called.Actor, called.Title, paper, Settings(called), called.OccurredAt, called.Step);
        round.MakeReady(called.Actor, called.OccurredAt);
        db.Rounds.Add(round);
    }

    private static RoundSettings Settings(VoteCalled called) => called.IsSecret
        ? new RoundSettings { Secrecy = Secrecy.Secret, BallotChange = false, Seconds = called.Seconds }
        : new RoundSettings { Seconds = called.Seconds };

    // One whose time is over ends by the clock, whatever is held.
    private static void PauseInTime(Round round, SessionFrozen frozen)
    {
        if (round.ClosesAt is null || round.ClosesAt > frozen.OccurredAt)
            round.Pause(frozen.Actor, frozen.OccurredAt);
    }

    private static async Task HoldAsync(RoomId room, RoundState state, Action<Round> step, IdeationDb db, CancellationToken cancellationToken)
    {
        foreach (var round in await db.Rounds.Where(known => known.Room == room && known.State == state && known.Step != null).ToListAsync(cancellationToken))
            step(round);
    }
}
