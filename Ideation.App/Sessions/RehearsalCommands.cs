using Ideation.App.Account;
using Ideation.App.Data;
using Ideation.Domain.Rounds;
using Ideation.Domain.Sessions;

namespace Ideation.App.Sessions;

/// <summary>
/// Tries a session out: a copy of its agenda in a room of its own, which nobody is told of, with simulated participants in it. Nothing of it touches the session itself.
/// </summary>
public sealed class RehearsalCommands(Work work, TimeProvider clock)
{
    private static readonly string[] Names = ["Camille", "Dominique", "Sasha", "Claude", "Noa", "Maxime", "Alix", "Charlie"];

    public Task<SessionId> RehearseAsync(Viewer viewer, SessionId id, CancellationToken cancellationToken = default) =>
        work.DoAsync(viewer, async (db, me) =>
        {
            var (actor, now) = (me.Member!.Value, clock.GetUtcNow());
            var session = await SessionWork.HostedAsync(db, me, id, cancellationToken);
            var room = await SessionCommands.OpenRoomAsync(db, actor, guests: true, now, cancellationToken);
            room.Lock(actor, now);
            db.Rooms.Add(room);
            var rehearsal = Session.Prepare(room.Id, session.Campaign, actor, session.Title, [.. session.Steps.Select(step => AgendaStep.Of(step.Kind, step.Title, step.Minutes, step.Prompt, step.Vote))], now, isRehearsal: true);
            db.Sessions.Add(rehearsal);
            for (var nth = 0; nth < Names.Length; nth++)
            {
                var guest = Guest.Join(room, Names[nth], SimulatedHash(rehearsal.Id, nth), now);
                db.Add(guest);
                db.Add(Attendee.Of(guest));
            }

            return rehearsal.Id;
        }, cancellationToken);

    /// <summary>What marks a simulated participant. It is the hash of a hash, and no pass begins like one: nobody comes in with it.</summary>
    internal static string SimulatedHash(SessionId rehearsal, int nth) => Secret.HashOf(Secret.HashOf($"rehearsal/{rehearsal}/{nth}"));

    internal static IReadOnlyList<string> HashesOf(SessionId rehearsal) => [.. Enumerable.Range(0, Names.Length).Select(nth => SimulatedHash(rehearsal, nth))];
}
