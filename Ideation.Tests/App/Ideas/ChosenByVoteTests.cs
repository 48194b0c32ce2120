using System.Text.Json;
using Ideation.App.Account;
using Ideation.App.Rounds;
using Ideation.Domain.Campaigns;
using Ideation.Domain.Ideas;
using Ideation.Domain.Rounds;
using Ideation.Tests.App.Campaigns;
using Ideation.Tests.App.Rounds;
using Ideation.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Ideation.Tests.App.Ideas;

/// <summary>What a vote of a campaign has chosen moves on when its minute is certified, and nothing else does.</summary>
public sealed class ChosenByVoteTests : IAsyncLifetime
{
    private RoundWorld _world = null!;
    private Campaign _campaign = null!;
    private Idea _one = null!;
    private Idea _other = null!;

    public async Task InitializeAsync()
    {
        _world = await RoundWorld.CreateAsync();
        _campaign = await _world.World.PublishedAsync(_world.Host);
        (_one, _other) = (await ShortlistedAsync("Un banc devant l’accueil"), await ShortlistedAsync("Une carte des aides"));
    }

    public Task DisposeAsync() => _world.DisposeAsync().AsTask();

    [Fact]
    public async Task The_winner_goes_to_its_decision_once_the_minute_is_certified_and_the_others_stay()
    {
        var round = await HeldAsync(new RoundSettings());
        Assert.Equal(IdeaState.Shortlisted, (await ReadAsync(_one)).State);

        await _world.Rounds.CertifyAsync(_world.Host, round);

        var chosen = await ReadAsync(_one);
        Assert.Equal((IdeaState.Decision, round, "Lesquelles porter ?"), (chosen.State, chosen.Path[^1].Round, chosen.Path[^1].Reason));
        Assert.Equal(IdeaState.Shortlisted, (await ReadAsync(_other)).State);
    }

    [Fact]
    public async Task Without_its_quorum_a_vote_moves_nothing_on()
    {
        var round = await HeldAsync(new RoundSettings { Quorum = new RoundQuorum("0.5", QuorumBase.Enrolled, Fixed: 40) });

        await _world.Rounds.CertifyAsync(_world.Host, round);

        Assert.Equal(IdeaState.Shortlisted, (await ReadAsync(_one)).State);
    }

    [Fact]
    public async Task An_idea_that_was_put_in_reserve_meanwhile_stays_there()
    {
        var round = await HeldAsync(new RoundSettings());
        await using (var db = await _world.World.DbAsync())
        {
            var idea = await db.Ideas.SingleAsync(known => known.Id == _one.Id);
            idea.PutInReserve(_world.Host.Member!.Value, new DateOnly(2026, 9, 1), "Plus tard.", Ideation.Domain.Common.HolidayCalendar.Metropolitan, World.Noon);
            await db.SaveChangesAsync();
        }

        await _world.Rounds.CertifyAsync(_world.Host, round);

        Assert.Equal(IdeaState.Reserve, (await ReadAsync(_one)).State);
    }

    private async Task<RoundId> HeldAsync(RoundSettings settings)
    {
        var paper = new BallotPaper("single-choice", [_one.Title, _other.Title]) { Sources = [new OptionSource(_one.Id.Value, _one.Revision), new OptionSource(_other.Id.Value, _other.Revision)] };
        var round = await _world.Rounds.DraftAsync(_world.Host, new RoundDraft("Lesquelles porter ?", paper, settings) { Campaign = _campaign.Id });
        var voter = await _world.ComeAsync(round);
        await _world.Rounds.OpenAsync(_world.Host, round);
        await _world.Ballots.CastAsync(voter, round, new BallotDraft(Guid.CreateVersion7(), JsonSerializer.SerializeToElement(new { approve = new[] { 0 } })));
        await _world.Rounds.CloseAsync(_world.Host, round);
        await _world.PassAsync(Round.Grace);
        return round;
    }

    private async Task<Idea> ShortlistedAsync(string title)
    {
        var idea = await _world.World.DraftIdeaAsync(_campaign, _world.Host, title);
        await using var db = await _world.World.DbAsync();
        var known = await db.Ideas.SingleAsync(one => one.Id == idea.Id);
        var me = _world.Host.Member!.Value;
        known.Submit(me, $"2026-{Random.Shared.Next(100_000, 999_999)}", 10, Ideation.Domain.Common.HolidayCalendar.Metropolitan, World.Noon);
        known.Admit(me, "", World.Noon);
        known.MoveTo(IdeaState.Assessing, me, "", World.Noon);
        known.MoveTo(IdeaState.Shortlisted, me, "", World.Noon);
        await db.SaveChangesAsync();
        return known;
    }

    private async Task<Idea> ReadAsync(Idea idea)
    {
        await using var db = await _world.World.DbAsync();
        return await db.Ideas.AsNoTracking().SingleAsync(known => known.Id == idea.Id);
    }
}
