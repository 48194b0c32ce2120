using Ideation.App.Rounds;
using Ideation.Domain.Network;
using Ideation.Domain.Rounds;
using Ideation.Tests.Support;

namespace Ideation.Tests.App.Rounds;

/// <summary>The server's clock decides, whoever is there; and the cases of domain.md that must hold.</summary>
public sealed class RoundClockTests : IAsyncLifetime
{
    private RoundWorld _world = null!;

    public async Task InitializeAsync() => _world = await RoundWorld.CreateAsync();

    public Task DisposeAsync() => _world.DisposeAsync().AsTask();

    [Fact]
    public async Task The_timer_ends_with_nobody_who_runs_it_there()
    {
        var round = await OpenAsync(new RoundSettings { Seconds = 60 });

        await _world.PassAsync(TimeSpan.FromSeconds(59));
        Assert.Equal(RoundState.Open, (await _world.ReadAsync(round)).State);
        await _world.PassAsync(TimeSpan.FromSeconds(1));
        Assert.Equal(RoundState.Closing, (await _world.ReadAsync(round)).State);
        await _world.PassAsync(Round.Grace);

        var over = await _world.ReadAsync(round);
        Assert.Equal(RoundState.Revealed, over.State);
        Assert.Equal(World.Noon.AddSeconds(60), over.ClosesAt);
    }

    [Fact]
    public async Task Who_waits_for_the_end_waits_also_when_a_timer_wakes_a_fraction_of_a_millisecond_early()
    {
        var round = await OpenAsync(new RoundSettings());
        await _world.Rounds.CloseAsync(_world.Host, round);
        _world.World.Clock.Advance(TimeSpan.FromMicroseconds(400));
        var waiting = _world.Rounds.UntilClosedAsync(round);

        while (!waiting.IsCompleted)
        {
            _world.World.Clock.Advance(TimeSpan.FromMilliseconds(1));
            await Task.Yield();
        }

        await waiting;
        Assert.Equal(RoundState.Revealed, (await _world.ReadAsync(round)).State);
    }

    [Fact]
    public async Task Two_hundred_ballots_in_the_last_second_all_count()
    {
        var round = await _world.DraftAsync(new RoundSettings { Seconds = 60 });
        var voters = new List<Ideation.App.Account.Viewer>();
        for (var voter = 0; voter < 200; voter++)
            voters.Add(await _world.ComeAsync(round, $"Personne {voter}"));
        await _world.Rounds.OpenAsync(_world.Host, round);
        _world.World.Clock.Advance(TimeSpan.FromSeconds(59.5));

        await Task.WhenAll(voters.Select((voter, place) => _world.VoteAsync(voter, round, place % 2)));
        await _world.PassAsync(TimeSpan.FromSeconds(1));
        await _world.PassAsync(Round.Grace);

        Assert.Equal(200, (await _world.ReadAsync(round)).Seal!.Ballots);
    }

    [Fact]
    public async Task Who_comes_a_second_before_the_end_votes_and_a_ballot_on_its_way_at_the_end_counts()
    {
        var round = await OpenAsync(new RoundSettings { Seconds = 60 });
        _world.World.Clock.Advance(TimeSpan.FromSeconds(59));
        var late = await _world.ComeAsync(round, "Toute Dernière");

        await _world.PassAsync(TimeSpan.FromSeconds(2));
        await _world.VoteAsync(late, round);
        await _world.PassAsync(Round.Grace);

        Assert.Equal(1, (await _world.ReadAsync(round)).Seal!.Ballots);
        await Rules.AssertBrokenAsync("round.not-open", () => _world.VoteAsync(late, round));
    }

    [Fact]
    public async Task Phone_and_computer_of_one_person_have_one_ballot_and_the_last_wins()
    {
        var round = await _world.DraftAsync();
        var person = await _world.ComeAsync(round);
        await _world.Rounds.OpenAsync(_world.Host, round);

        await Task.WhenAll(Enumerable.Range(0, 20).Select(device => _world.VoteAsync(person, round, device % 2)));
        await _world.VoteAsync(person, round, 1);
        await CloseAsync(round);

        var counted = await _world.Queries.ResultAsync(person, round);
        Assert.Equal((1, 1), ((int)counted.Result.Ballots.Counted, counted.Result.Winners.Single()));
    }

    [Fact]
    public async Task Proxy_and_principal_both_vote_and_the_person_s_own_ballot_counts()
    {
        var round = await _world.DraftAsync(new RoundSettings { BallotChange = false });
        var (holder, principal) = (await _world.ComeAsync(round, "Porte Pouvoir"), await _world.ComeAsync(round, "Donne Pouvoir"));
        var room = (await _world.ReadAsync(round)).Room;
        await _world.Rooms.GiveProxyAsync(principal, room, holder.Member!.Value);
        await _world.Rounds.OpenAsync(_world.Host, round);

        await _world.VoteAsync(holder, round, 0);
        await _world.VoteAsync(holder, round, 0, principal: principal.Member);
        await _world.VoteAsync(principal, round, 1);
        await Rules.AssertBrokenAsync("ballot.final", () => _world.VoteAsync(holder, round, 0, principal: principal.Member));
        await CloseAsync(round);

        var seal = (await _world.ReadAsync(round)).Seal!;
        Assert.Equal((2, 0), (seal.Attendance.Cast, seal.Attendance.Proxies));
        Assert.Equal([0, 1], seal.Outcome.Tied);
    }

    [Fact]
    public async Task Nobody_votes_for_somebody_without_their_proxy()
    {
        var round = await _world.DraftAsync();
        var (one, other) = (await _world.ComeAsync(round, "Une"), await _world.ComeAsync(round, "Autre"));
        await _world.Rounds.OpenAsync(_world.Host, round);

        await Rules.AssertBrokenAsync("ballot.no-proxy", () => _world.VoteAsync(one, round, principal: other.Member));
    }

    [Fact]
    public async Task A_paper_that_changed_meanwhile_takes_no_ballot_of_the_one_before()
    {
        var round = await _world.DraftAsync();
        var person = await _world.ComeAsync(round);
        await _world.Rounds.OpenAsync(_world.Host, round);
        var before = await _world.ReadAsync(round);
        await _world.Rounds.DescribeAsync(
            _world.Host, round, before.Version, new RoundDraft("Oui, non, autre ?", new BallotPaper("single-choice", ["Oui", "Non", "Autre"]), before.Settings));

        var ballot = new BallotDraft(Guid.CreateVersion7(), System.Text.Json.JsonSerializer.SerializeToElement(new { approve = new[] { 1 } }), Edition: before.Edition);
        await Rules.AssertBrokenAsync("round.changed-meanwhile", () => _world.Ballots.CastAsync(person, round, ballot));
        await _world.Ballots.CastAsync(person, round, ballot with { Edition = before.Edition + 1 });
    }

    [Fact]
    public async Task Nobody_else_seizes_a_round_whatever_their_roles()
    {
        var round = await _world.DraftAsync();
        var administrator = await _world.World.MemberAsync("Admin", roles: (Role.Administrator, Scope.Network));
        var voter = await _world.ComeAsync(round);

        await Rules.AssertBrokenAsync("round.not-yours", () => _world.Rounds.OpenAsync(administrator, round));
        await Rules.AssertBrokenAsync("round.not-yours", () => _world.Rounds.OpenAsync(voter, round));
        await Rules.AssertBrokenAsync("round.not-found", async () => await _world.Rounds.OpenAsync(await _world.World.MemberAsync("Passante"), round));
    }

    [Fact]
    public async Task Those_who_are_named_vote_and_nobody_else()
    {
        var named = await _world.World.MemberAsync("Nommée");
        var round = await _world.DraftAsync(new RoundSettings { Electorate = ElectorateKind.Listed }, named.Member!.Value);
        var passing = await _world.ComeAsync(round, "Passante");
        await _world.Rounds.OpenAsync(_world.Host, round);

        await _world.VoteAsync(named, round);
        await Rules.AssertBrokenAsync("ballot.not-on-the-roll", () => _world.VoteAsync(passing, round));
        await Rules.AssertBrokenAsync("round.elector-not-found", () => _world.DraftAsync(new RoundSettings { Electorate = ElectorateKind.Listed }, MemberId.New()));
    }

    [Fact]
    public async Task A_casting_vote_ends_a_tie_and_stands_in_the_count_file()
    {
        var round = await _world.DraftAsync();
        var (one, other) = (await _world.ComeAsync(round, "Une"), await _world.ComeAsync(round, "Autre"));
        await _world.Rounds.OpenAsync(_world.Host, round);
        await _world.VoteAsync(one, round, 0);
        await _world.VoteAsync(other, round, 1);
        await CloseAsync(round);

        await _world.Rounds.DecideTieAsync(_world.Host, round, [1], "Le projet est prêt.");

        var counted = await _world.Queries.ResultAsync(one, round);
        Assert.Equal([1], counted.Result.Winners);
        Assert.Equal("decided", Assert.Single(counted.Result.Decisions).Rule);
        Assert.Equal([1], (await _world.ReadAsync(round)).Seal!.Outcome.Winners);
    }

    [Fact]
    public async Task A_person_whose_account_is_closed_votes_no_more()
    {
        var round = await _world.DraftAsync();
        var person = await _world.ComeAsync(round);
        await _world.Rounds.OpenAsync(_world.Host, round);
        await using (var db = await _world.World.DbAsync())
        {
            var member = await Microsoft.EntityFrameworkCore.EntityFrameworkQueryableExtensions.SingleAsync(db.Members, known => known.Id == person.Member);
            member.Disable(MemberId.TheHouse, "Départ", World.Noon);
            await db.SaveChangesAsync();
        }

        await Rules.AssertBrokenAsync("ballot.not-on-the-roll", () => _world.VoteAsync(person, round));
    }

    private async Task<RoundId> OpenAsync(RoundSettings settings)
    {
        var round = await _world.DraftAsync(settings);
        await _world.ComeAsync(round);
        await _world.Rounds.OpenAsync(_world.Host, round);
        return round;
    }

    private async Task CloseAsync(RoundId round)
    {
        await _world.Rounds.CloseAsync(_world.Host, round);
        await _world.PassAsync(Round.Grace);
    }
}
