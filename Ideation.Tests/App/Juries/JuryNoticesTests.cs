using Ideation.App.Account;
using Ideation.App.Community;
using Ideation.Domain.Community;
using Ideation.Domain.Juries.Judging;
using Ideation.Tests.Support;

namespace Ideation.Tests.App.Juries;

/// <summary>What happens in a jury reaches whom it concerns, and leads to it.</summary>
public sealed class JuryNoticesTests : IAsyncLifetime
{
    private JuryWorld _world = null!;

    public async Task InitializeAsync() => _world = await JuryWorld.OpenAsync();

    public Task DisposeAsync() => _world.DisposeAsync().AsTask();

    [Fact]
    public async Task Jurors_and_the_chair_hear_that_they_are_of_it_and_that_scores_are_open()
    {
        Assert.Equal([NoticeKind.JurorSeated, NoticeKind.ScoringOpened], (await KindsAsync(_world.Jurors[0])).Order());
        Assert.Equal([NoticeKind.ChairAppointed, NoticeKind.ScoringOpened], (await KindsAsync(_world.Chair)).Order());
        Assert.Empty(await KindsAsync(_world.Teams[0].Captain));
        Assert.Equal($"/juries/{_world.Jury}", (await PageAsync(_world.Jurors[0])).Rows[0].Href);
    }

    [Fact]
    public async Task A_reminder_a_reopened_card_and_one_more_project_reach_the_juror_with_the_reason()
    {
        var (juror, team) = (_world.Jurors[0], await _world.FirstProjectOfAsync(_world.Jurors[0]));
        await _world.Room.NudgeAsync(_world.Chair, _world.Jury, juror.Member!.Value);
        Assert.Equal(NoticeKind.JurorNudged, (await PageAsync(juror)).Rows[0].Kind);
        await _world.SubmitAsync(juror, team);
        await _world.Room.ReopenAsync(_world.Chair, _world.Jury, juror.Member!.Value, team, "Deux critères inversés.");
        Assert.Equal("Deux critères inversés.", NoticeWords.More((await PageAsync(juror)).Rows.First(row => row.Kind is NoticeKind.ScorecardReopened)));

        await _world.Scoring.RecuseAsync(juror, _world.Jury, team, ConflictKind.Other, "");
        await _world.Room.CoverAsync(_world.Chair, _world.Jury, team, null);
        var given = new List<NoticeKind>();
        foreach (var one in _world.Jurors)
            given.AddRange(await KindsAsync(one));
        Assert.Single(given, kind => kind is NoticeKind.VisitGiven);
    }

    [Fact]
    public async Task A_contest_reaches_the_chair_and_its_answer_the_team()
    {
        await using var world = await JuryWorld.DeliberatingAsync();
        await world.Deliberation.SignAsync(world.Chair, world.Jury);
        await world.Deliberation.PublishAsync(world.Organiser, world.Jury, null);
        var (captain, team) = world.Teams[3];
        await world.Deliberation.ContestAsync(captain, world.Jury, team, "Nous n’avons pas été entendus.");
        await world.Deliberation.AnswerAsync(world.Chair, world.Jury, team, "Votre passage a duré autant que les autres.");

        Assert.Contains(NoticeKind.ResultContested, await KindsAsync(world.Chair, world));
        Assert.Equal([NoticeKind.ResultShown, NoticeKind.ContestAnswered], (await KindsAsync(captain, world)).Order());
    }

    private async Task<NoticePageOf> PageAsync(Viewer viewer, JuryWorld? world = null)
    {
        await (world ?? _world).World.Get<Notifier>().CatchUpAsync();
        return await (world ?? _world).World.Get<NoticeQueries>().ListAsync(viewer);
    }

    private async Task<IReadOnlyList<NoticeKind>> KindsAsync(Viewer viewer, JuryWorld? world = null) => [.. (await PageAsync(viewer, world)).Rows.Select(row => row.Kind)];
}
