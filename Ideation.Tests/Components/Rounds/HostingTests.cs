using System.Text.Json;
using Ideation.App.Account;
using Ideation.App.Rounds;
using Ideation.Domain.Rounds;
using Ideation.Tests.Components.Campaigns;
using Ideation.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Ideation.Tests.Components.Rounds;

/// <summary>Rounds over real commands and queries: a host runs them, voters come and vote, the clock stands where the test puts it.</summary>
public abstract class HostingTests : SignedInTests, IAsyncLifetime
{
    protected HostingTests()
    {
        Services.AddSingleton(_ => World.Get<RoundCommands>());
        Services.AddSingleton(_ => World.Get<RoomCommands>());
        Services.AddSingleton(_ => World.Get<RoundQueries>());
        Services.AddSingleton(_ => World.Get<CockpitQueries>());
        Services.AddSingleton(_ => World.Get<RoundFormQueries>());
        Services.AddSingleton(_ => World.Get<IdeaRoundQueries>());
        Services.AddSingleton(_ => World.Get<MinuteQueries>());
    }

    internal Viewer Host { get; private set; } = null!;

    internal RoundCommands Rounds => World.Get<RoundCommands>();

    async Task IAsyncLifetime.InitializeAsync()
    {
        await InitializeAsync();
        await World.Get<BallotBox>().StartAsync(CancellationToken.None);
        Host = await World.MemberAsync("Zoé Laurent");
        SignIn(Host);
    }

    internal async Task<RoundId> DraftAsync(string method = "approval", RoundSettings? settings = null, params string[] options) =>
        await DraftAsync(new BallotPaper(method, options is [] ? ["Un rendez-vous par téléphone", "Une file unique", "Des bornes"] : options), settings);

    internal Task<RoundId> DraftAsync(BallotPaper paper, RoundSettings? settings = null) =>
        Rounds.DraftAsync(Host, new RoundDraft("Comment mieux accueillir ?", paper, settings ?? new RoundSettings()));

    internal async Task<Room> RoomAsync(RoundId id) => (await World.Get<RoundQueries>().FindAsync(Host, id))!.Sheet.Room;

    /// <summary>Somebody with an account comes in.</summary>
    internal async Task<Viewer> ComeAsync(RoundId id, string name)
    {
        var voter = await World.MemberAsync(name);
        await World.Get<RoomCommands>().JoinAsync(voter, (await RoomAsync(id)).JoinKey, null, "10.0.0.1");
        return voter;
    }

    internal Task CastAsync(Viewer voter, RoundId id, string ballot) =>
        World.Get<BallotCommands>().CastAsync(voter, id, new BallotDraft(Guid.CreateVersion7(), JsonSerializer.Deserialize<JsonElement>(ballot)));

    /// <summary>Opens it, lets one voter cast each ballot, and closes it; the result shows when the round says so.</summary>
    internal async Task<RoundId> HeldAsync(RoundId id, params string[] ballots)
    {
        List<Viewer> voters = [];
        for (var voter = 0; voter < ballots.Length; voter++)
            voters.Add(await ComeAsync(id, $"Votante {voter + 1}"));
        await Rounds.OpenAsync(Host, id);
        for (var voter = 0; voter < ballots.Length; voter++)
            await CastAsync(voters[voter], id, ballots[voter]);
        await CloseAsync(id);
        return id;
    }

    internal async Task CloseAsync(RoundId id)
    {
        await Rounds.CloseAsync(Host, id);
        World.Clock.Advance(Round.Grace);
        await World.Get<BallotSealer>().SealAsync(id, CancellationToken.None);
    }
}
