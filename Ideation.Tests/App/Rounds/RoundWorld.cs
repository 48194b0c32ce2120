using System.Text.Json;
using Ideation.App.Account;
using Ideation.App.Rounds;
using Ideation.Domain.Network;
using Ideation.Domain.Rounds;
using Ideation.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Ideation.Tests.App.Rounds;

/// <summary>A round on a clock that stands still, with its real commands, ballot box and clock.</summary>
internal sealed class RoundWorld : IAsyncDisposable
{
    private RoundWorld(World world, Viewer host) => (World, Host) = (world, host);

    public World World { get; }

    public Viewer Host { get; }

    public RoundCommands Rounds => World.Get<RoundCommands>();

    public RoomCommands Rooms => World.Get<RoomCommands>();

    public BallotCommands Ballots => World.Get<BallotCommands>();

    public RoundQueries Queries => World.Get<RoundQueries>();

    public static async Task<RoundWorld> CreateAsync()
    {
        var world = await World.CreateAsync();
        await world.Get<BallotBox>().StartAsync(CancellationToken.None);
        return new RoundWorld(world, await world.MemberAsync("Hélène Roux"));
    }

    public Task<RoundId> DraftAsync(RoundSettings? settings = null, params MemberId[] electors) => Rounds.DraftAsync(
        Host, new RoundDraft("Oui ou non ?", new BallotPaper("single-choice", ["Oui", "Non"]), settings ?? new RoundSettings()) { Electors = electors });

    /// <summary>Somebody with an account who came to the room.</summary>
    public async Task<Viewer> ComeAsync(RoundId round, string name = "Camille Martin")
    {
        var member = await World.MemberAsync(name);
        var room = (await Queries.FindAsync(Host, round))!.Sheet.Room;
        await Rooms.JoinAsync(member, room.JoinKey, null, "");
        return member;
    }

    public Task<DateTimeOffset> VoteAsync(Viewer voter, RoundId round, int option = 0, Guid? key = null, MemberId? principal = null) => Ballots.CastAsync(
        voter, round, new BallotDraft(key ?? Guid.CreateVersion7(), JsonSerializer.SerializeToElement(new { approve = new[] { option } }), For: principal));

    public async Task<Round> ReadAsync(RoundId round) => (await Queries.FindAsync(Host, round))!.Round;

    public async Task PassAsync(TimeSpan time)
    {
        World.Clock.Advance(time);
        await World.Get<RoundClock>().TickAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await World.Get<BallotBox>().StopAsync(CancellationToken.None);
        await World.DisposeAsync();
    }
}
