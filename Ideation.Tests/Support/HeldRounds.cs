using System.Text.Json;
using Ideation.App.Account;
using Ideation.App.Rounds;
using Ideation.Domain.Rounds;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Ideation.Tests.Support;

/// <summary>Rounds of a running application, held by its own commands.</summary>
internal static class HeldRounds
{
    public static readonly BallotPaper Paper = new("approval", ["Un rendez-vous", "Une file unique", "Des bornes"]);

    public static Task<Viewer> ViewerAsync(RunningApp app, string mail) => app.ReadAsync(async (db, services) => await services.GetRequiredService<Viewers>()
        .FindAsync(await db.Members.Where(member => member.Mail == mail).Select(member => member.Id).SingleAsync()));

    public static Task<RoundId> DraftAsync(RunningApp app, Viewer host, BallotPaper? paper = null, Reveal reveal = Reveal.AfterClose) =>
        AskAsync<RoundCommands, RoundId>(app, rounds => rounds.DraftAsync(host, new RoundDraft("Comment mieux accueillir ?", paper ?? Paper, new RoundSettings { Reveal = reveal })));

    public static Task<Room> RoomAsync(RunningApp app, Viewer host, RoundId round) =>
        AskAsync<RoundQueries, Room>(app, async rounds => (await rounds.FindAsync(host, round))!.Sheet.Room);

    /// <summary>Guests who came by the link, each with the pass that their browser keeps.</summary>
    public static async Task<IReadOnlyList<(Viewer Guest, string Pass)>> ComeAsync(RunningApp app, Room room, params IReadOnlyList<string> names)
    {
        List<(Viewer, string)> guests = [];
        foreach (var name in names)
        {
            var joined = await AskAsync<RoomCommands, Joined>(app, rooms => rooms.JoinAsync(Viewer.Nobody, room.JoinKey, name, "10.0.0.1"));
            guests.Add((Viewer.Nobody with { Guest = new GuestBadge(GuestId.From(joined.Person.Value), room.Id, name) }, joined.Pass!));
        }

        return guests;
    }

    public static Task CastAsync(RunningApp app, Viewer voter, RoundId round, string ballot) =>
        AskAsync<BallotCommands, DateTimeOffset>(app, ballots => ballots.CastAsync(voter, round, new BallotDraft(Guid.CreateVersion7(), JsonSerializer.Deserialize<JsonElement>(ballot))));

    /// <summary>One guest casts each ballot; the round is closed.</summary>
    /// <returns>The pass of the first guest.</returns>
    public static async Task<string> HoldAsync(RunningApp app, Viewer host, RoundId round, params IReadOnlyList<string> ballots)
    {
        var guests = await ComeAsync(app, await RoomAsync(app, host, round), [.. ballots.Select((_, number) => $"Invitée {number + 1}")]);
        await StepAsync(app, rounds => rounds.OpenAsync(host, round));
        for (var number = 0; number < ballots.Count; number++)
            await CastAsync(app, guests[number].Guest, round, ballots[number]);
        await StepAsync(app, rounds => rounds.CloseAsync(host, round));
        await StepAsync(app, rounds => rounds.UntilClosedAsync(round));
        return guests[0].Pass;
    }

    public static Task StepAsync(RunningApp app, Func<RoundCommands, Task> step) => AskAsync<RoundCommands, bool>(app, async rounds =>
    {
        await step(rounds);
        return true;
    });

    private static async Task<TAnswer> AskAsync<T, TAnswer>(RunningApp app, Func<T, Task<TAnswer>> ask)
        where T : notnull
    {
        await using var scope = app.Services.CreateAsyncScope();
        return await ask(scope.ServiceProvider.GetRequiredService<T>());
    }
}
