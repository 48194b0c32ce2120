using System.Text.Json;
using Ideation.App.Cli;
using Ideation.App.Hackathons;
using Ideation.App.Juries;
using Ideation.Domain.Juries.Judging;
using Ideation.Tests.Support;

namespace Ideation.Tests.App.Juries;

/// <summary>From the deliberation to the seal: who sees the result when, and that the exported file gives the same.</summary>
public sealed class ResultTests : IAsyncLifetime
{
    private JuryWorld _world = null!;

    public async Task InitializeAsync() => _world = await JuryWorld.DeliberatingAsync();

    public Task DisposeAsync() => _world.DisposeAsync().AsTask();

    [Fact]
    public async Task Jurors_see_the_order_while_they_deliberate_and_teams_only_once_it_is_public()
    {
        var (captain, team) = _world.Teams[0];
        Assert.Equal("Projet A", (await _world.Results.FindAsync(_world.Jurors[0], _world.Jury))!.Rows[0].Name);
        Assert.Null(await _world.Results.FindAsync(captain, _world.Jury));

        await _world.Deliberation.SignAsync(_world.Chair, _world.Jury);
        Assert.Null(await _world.Results.FindAsync(captain, _world.Jury));
        await _world.Deliberation.PublishAsync(_world.Organiser, _world.Jury, World.Noon.AddHours(2));
        Assert.Null(await _world.Results.FindAsync(captain, _world.Jury));
        Assert.Null(await _world.Results.FeedbackAsync(captain, _world.Jury, team));

        _world.World.Clock.Advance(TimeSpan.FromHours(2));
        Assert.NotNull(await _world.Results.FindAsync(captain, _world.Jury));
        Assert.NotNull(await _world.Results.FeedbackAsync(captain, _world.Jury, team));
        Assert.Null(await _world.Results.FeedbackAsync(_world.Teams[1].Captain, _world.Jury, team));
    }

    [Fact]
    public async Task Sentences_about_a_juror_are_for_the_chair_alone()
    {
        await _world.Deliberation.SignAsync(_world.Chair, _world.Jury);
        await _world.Deliberation.PublishAsync(_world.Organiser, _world.Jury, null);

        var (chair, team) = ((await _world.Results.FindAsync(_world.Chair, _world.Jury))!, (await _world.Results.FindAsync(_world.Teams[0].Captain, _world.Jury))!);

        Assert.NotEmpty(team.Explanation);
        Assert.All(_world.Jurors, juror => Assert.DoesNotContain(team.Explanation, sentence => sentence.Contains(juror.Name, StringComparison.Ordinal)));
        Assert.True(chair.Explanation.Count >= team.Explanation.Count);
    }

    [Fact]
    public async Task A_team_reads_means_by_criterion_and_words_without_names_in_no_order_of_jurors()
    {
        await using var world = await JuryWorld.OpenAsync(teams: 2, jurors: 3, visits: 3);
        var (captain, team) = world.Teams[0];
        await world.SubmitAsync(world.Jurors[0], team, 5, "Zélé et précis.");
        await world.SubmitAsync(world.Jurors[1], team, 3, "Allez voir des usagers.");
        await world.SubmitAsync(world.Jurors[2], team, 4);
        foreach (var juror in world.Jurors)
            await world.SubmitAsync(juror, world.Teams[1].Team, 2);
        await world.Room.CloseAsync(world.Chair, world.Jury);
        await world.Deliberation.BeginAsync(world.Chair, world.Jury, null);
        await world.Deliberation.SignAsync(world.Chair, world.Jury);
        await world.Deliberation.PublishAsync(world.Organiser, world.Jury, null);

        var told = (await world.Results.FeedbackAsync(captain, world.Jury, team))!;

        Assert.Equal(1, told.Rank);
        Assert.All(told.Criteria, line => Assert.Equal((4, 3), (line.Mean, line.All)));
        Assert.Equal(["Allez voir des usagers.", "Zélé et précis."], told.Feedback);
        Assert.True(told.MayContest);
    }

    [Fact]
    public async Task A_motion_that_is_adopted_moves_a_project_and_says_why()
    {
        var last = _world.Teams[3].Team;
        await _world.Deliberation.MoveAsync(_world.Jurors[0], _world.Jury, last, 1, "La démonstration a marché devant tous.");
        await _world.Deliberation.VoteAsync(_world.Jurors[0], _world.Jury, 1, true);
        await _world.Deliberation.VoteAsync(_world.Jurors[1], _world.Jury, 1, true);
        Assert.Single((await _world.Results.FindAsync(_world.Jurors[0], _world.Jury))!.Motions[0].Votes);
        Assert.Equal(2, (await _world.Results.FindAsync(_world.Chair, _world.Jury))!.Motions[0].Votes.Count);
        await _world.Deliberation.SettleAsync(_world.Chair, _world.Jury, 1);
        await _world.Deliberation.SignAsync(_world.Chair, _world.Jury);

        var rows = (await _world.Results.FindAsync(_world.Organiser, _world.Jury))!.Rows;

        Assert.Equal((1, "La démonstration a marché devant tous."), (rows[0].Rank, rows[0].Motion?.Reason));
        Assert.Equal("Projet D", rows[0].Name);
    }

    [Fact]
    public async Task The_exported_file_gives_the_same_result_with_the_verb_also_in_the_middle()
    {
        await using var world = await JuryWorld.OpenAsync(teams: 6, jurors: 5, visits: 3);
        await AssertSameAsync(world);
        foreach (var juror in world.Jurors.Take(3))
        {
            foreach (var card in (await world.Cards.MineAsync(juror, world.Jury))!.Cards)
                await world.SubmitAsync(juror, card.Team, 1 + ((world.NumberOf(card.Team) + juror.Name.Length) % 5));
        }

        await world.Scoring.RecuseAsync(world.Jurors[4], world.Jury, await world.FirstProjectOfAsync(world.Jurors[4]), ConflictKind.Personal, "");
        await AssertSameAsync(world);
        await world.SubmitAllButRecusedAsync();
        await AssertSameAsync(world);
    }

    [Fact]
    public async Task After_sealing_the_file_is_the_one_that_was_sealed_and_nothing_changes()
    {
        await _world.Deliberation.SignAsync(_world.Chair, _world.Jury);
        await _world.Deliberation.PublishAsync(_world.Organiser, _world.Jury, null);
        await _world.Deliberation.ContestAsync(_world.Teams[3].Captain, _world.Jury, _world.Teams[3].Team, "Nous n’avons pas été entendus.");
        await Rules.AssertBrokenAsync("jury.not-in-team", () => _world.Deliberation.ContestAsync(_world.Teams[3].Captain, _world.Jury, _world.Teams[2].Team, "Pour eux"));
        await _world.Deliberation.AnswerAsync(_world.Chair, _world.Jury, _world.Teams[3].Team, "Votre passage a duré autant que les autres.");
        _world.World.Clock.Advance(TimeSpan.FromDays(7));
        await _world.Deliberation.SealAsync(_world.Chair, _world.Jury);

        var seal = (await _world.ViewAsync(_world.Organiser)).Seal!;
        Assert.Equal(seal.Record, JuryLog.Hash(await _world.World.Get<JuryFiles>().ForAsync(_world.Organiser, _world.Jury)));
        await using var db = await _world.World.DbAsync();
        var entries = (await JuryLog.ReadAsync(db, _world.Jury, default)).Take(seal.Entries).ToList();
        Assert.Equal(seal.Chain, JuryLog.Chain(_world.Jury, entries).Head);
        Assert.NotEqual(seal.Chain, JuryLog.Chain(_world.Jury, [.. entries.Skip(1)]).Head);
        entries[3] = entries[3] with { Data = entries[3].Data.Replace("jury", "Jury", StringComparison.Ordinal) };
        Assert.NotEqual(seal.Chain, JuryLog.Chain(_world.Jury, entries).Head);

        var (juror, team) = (_world.Jurors[0], _world.Teams[0].Team);
        await Rules.AssertBrokenAsync("jury.sealed", () => _world.Room.CoverAsync(_world.Chair, _world.Jury, team, null));
        await Rules.AssertBrokenAsync("jury.sealed", () => _world.Room.ReopenAsync(_world.Chair, _world.Jury, juror.Member!.Value, team, "Encore"));
        await Rules.AssertBrokenAsync("jury.sealed", () => _world.Setup.SeatAsync(_world.Organiser, _world.Jury, _world.Chair.Member!.Value));
        await Rules.AssertBrokenAsync("scorecard.submitted", () => _world.Scoring.WriteAsync(juror, _world.Jury, team, new ScorecardChange(new() { [0] = 1 })));
        Assert.Equal(seal, (await _world.ViewAsync(_world.Organiser)).Seal);
    }

    [Fact]
    public async Task The_sealed_file_stays_the_same_when_a_juror_is_called_otherwise_and_no_project_leaves_any_more()
    {
        var (captain, team) = _world.Teams[3];
        await Rules.AssertBrokenAsync("jury.holds-project", () => _world.World.Get<TeamCommands>().TakeBackAsync(captain, team));
        await _world.World.Get<HackathonCommands>().DisqualifyAsync(_world.Organiser, team, "Le code existait avant.");
        Assert.Equal("Le code existait avant.", (await _world.Results.FindAsync(_world.Chair, _world.Jury))!.Rows.Single(row => row.Team == team).Outside);
        await _world.World.Get<HackathonCommands>().ReinstateAsync(_world.Organiser, team);
        Assert.All((await _world.Results.FindAsync(_world.Chair, _world.Jury))!.Rows, row => Assert.NotNull(row.Rank));
        await _world.Deliberation.SignAsync(_world.Chair, _world.Jury);
        await Rules.AssertBrokenAsync("jury.holds-project", () => _world.World.Get<HackathonCommands>().DisqualifyAsync(_world.Organiser, team, "Trop tard."));
        await _world.Deliberation.PublishAsync(_world.Organiser, _world.Jury, null);
        _world.World.Clock.Advance(TimeSpan.FromDays(7));
        await _world.Deliberation.SealAsync(_world.Chair, _world.Jury);

        await using (var db = await _world.World.DbAsync())
        {
            var juror = (await db.Members.FindAsync(_world.Jurors[0].Member!.Value))!;
            juror.Describe(juror.Id, "Un autre nom", juror.Job, [], World.Noon);
            await db.SaveChangesAsync();
        }

        Assert.Equal((await _world.ViewAsync(_world.Organiser)).Seal!.Record, JuryLog.Hash(await _world.World.Get<JuryFiles>().ForAsync(_world.Organiser, _world.Jury)));
    }

    [Fact]
    public async Task An_embargo_ends_by_the_clock_and_everybody_concerned_is_told_then()
    {
        await _world.Deliberation.SignAsync(_world.Chair, _world.Jury);
        await _world.Deliberation.PublishAsync(_world.Organiser, _world.Jury, World.Noon.AddHours(2));
        var clock = _world.World.Get<JuryClock>();
        await clock.TickAsync();
        Assert.NotNull((await _world.KeptAsync()).AwaitsShowing);

        _world.World.Clock.Advance(TimeSpan.FromHours(2));
        await clock.TickAsync();

        Assert.Null((await _world.KeptAsync()).AwaitsShowing);
        await _world.World.Get<Ideation.App.Community.Notifier>().CatchUpAsync();
        await using var db = await _world.World.DbAsync();
        Assert.Equal(_world.Teams.Count + _world.Jurors.Count + 1, db.Notices.Count(notice => notice.Kind == Ideation.Domain.Community.NoticeKind.ResultShown));
    }

    private static async Task AssertSameAsync(JuryWorld world)
    {
        var path = Path.Combine(world.World.Data, "jury.json");
        await File.WriteAllBytesAsync(path, await world.World.Get<JuryFiles>().ForAsync(world.Chair, world.Jury));
        using var output = new StringWriter();
        Assert.Equal(0, JuryVerb.Run(path, pretty: false, explain: null, output, TextWriter.Null));
        using var result = JsonDocument.Parse(output.ToString());
        var names = (await world.ViewAsync(world.Chair)).Projects.Where(project => !project.IsCalibration).Select(project => project.Name).ToList();

        var shown = (await world.Results.FindAsync(world.Chair, world.Jury))!.Rows;

        foreach (var line in result.RootElement.GetProperty("projects").EnumerateArray())
        {
            var row = shown.Single(one => one.Name == names[line.GetProperty("project").GetInt32()]);
            Assert.Equal((Number("rank"), Number("raw"), Number("adjusted"), Number("standardError"), Number("chanceFirst")), (row.Rank, row.Raw, row.Adjusted, row.Error, row.Chance));

            double? Number(string name) => line.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.Number ? value.GetDouble() : null;
        }
    }
}
