using Ideation.App.Juries;
using Ideation.Domain.Campaigns;
using Ideation.Tests.App.Campaigns;
using Ideation.Domain.Hackathons;
using Ideation.Domain.Juries.Judging;
using Ideation.Domain.Network;
using Ideation.Tests.Domain.Juries.Judging;
using Ideation.Tests.Support;

namespace Ideation.Tests.App.Juries;

/// <summary>Setting a jury up, where it is written: by those who run the hackathon, with the projects that are submitted and the conflicts that are known.</summary>
public sealed class JurySetupCommandsTests : IAsyncLifetime
{
    private JuryWorld _world = null!;

    public async Task InitializeAsync() => _world = await JuryWorld.InSetupAsync();

    public Task DisposeAsync() => _world.DisposeAsync().AsTask();

    [Fact]
    public async Task A_jury_begins_with_the_projects_that_are_submitted_and_nobody_else_sees_it_yet()
    {
        var view = await _world.ViewAsync(_world.Organiser);

        Assert.Equal(["Projet A", "Projet B", "Projet C", "Projet D"], view.Projects.Select(project => project.Name));
        Assert.Equal(JuryStage.Setup, view.Stage);
        Assert.Null(await _world.Queries.FindAsync(_world.Teams[0].Captain, _world.Jury));
        Assert.Empty((await _world.Queries.OfHackathonAsync(_world.Teams[0].Captain, _world.Hackathon))!.Rows);
        Assert.NotNull(await _world.Queries.FindAsync(_world.Jurors[0], _world.Jury));
        Assert.Null(await _world.Queries.SetupAsync(_world.Jurors[0], _world.Jury));
        Assert.NotNull(await _world.Queries.SetupAsync(_world.Organiser, _world.Jury));
    }

    [Fact]
    public async Task Only_those_who_run_the_hackathon_set_it_up()
    {
        var (captain, team) = _world.Teams[0];
        foreach (var somebody in new[] { captain, await _world.World.MemberAsync("Quelqu’un") })
        {
            await Rules.AssertBrokenAsync("jury.not-yours", () => _world.Setup.ConveneAsync(somebody, _world.Hackathon, "Le mien"));
            await Rules.AssertBrokenAsync("jury.not-found", () => _world.Setup.SeatAsync(somebody, _world.Jury, somebody.Member!.Value));
        }

        foreach (var inside in new[] { _world.Jurors[0], _world.Chair })
        {
            await Rules.AssertBrokenAsync("jury.not-yours", async () => await _world.Setup.ArrangeAsync(inside, _world.Jury, await _world.PlanAsync(), await _world.PlanAsync() with { Title = "Autre" }));
            await Rules.AssertBrokenAsync("jury.not-yours", () => _world.Setup.WriteRubricAsync(inside, _world.Jury, 1, SomeJury.Rubric));
            await Rules.AssertBrokenAsync("jury.not-yours", () => _world.Setup.EnterAsync(inside, _world.Jury, []));
            await Rules.AssertBrokenAsync("jury.not-yours", () => _world.Setup.SeatAsync(inside, _world.Jury, captain.Member!.Value));
            await Rules.AssertBrokenAsync("jury.not-yours", () => _world.Setup.UnseatAsync(inside, _world.Jury, _world.Jurors[1].Member!.Value));
            await Rules.AssertBrokenAsync("jury.not-yours", () => _world.Setup.AppointChairAsync(inside, _world.Jury, inside.Member!.Value));
            await Rules.AssertBrokenAsync("jury.not-yours", () => _world.Setup.RegisterConflictAsync(inside, _world.Jury, inside.Member!.Value, team, ConflictKind.Other, ""));
            await Rules.AssertBrokenAsync("jury.not-yours", () => _world.Setup.LiftConflictAsync(inside, _world.Jury, inside.Member!.Value, team, ConflictKind.Other, "Non"));
            await Rules.AssertBrokenAsync("jury.not-yours", () => _world.Setup.DrawAsync(inside, _world.Jury, 1));
            await Rules.AssertBrokenAsync("jury.not-yours", () => _world.Setup.SwapAsync(inside, _world.Jury, default!, default!));
            await Rules.AssertBrokenAsync("jury.not-yours", () => _world.Setup.ReassignAsync(inside, _world.Jury, team, inside.Member!.Value, captain.Member!.Value));
            await Rules.AssertBrokenAsync("jury.not-yours", () => _world.Setup.OpenAsync(inside, _world.Jury));
        }
    }

    [Fact]
    public async Task Two_organisers_do_not_overwrite_each_other_in_silence()
    {
        var plan = await _world.PlanAsync();
        await _world.Setup.ArrangeAsync(_world.Organiser, _world.Jury, plan, plan with { MinutesPerVisit = 15 });
        await Rules.AssertBrokenAsync("jury.changed-meanwhile", () => _world.Setup.ArrangeAsync(_world.Organiser, _world.Jury, plan, plan with { MinutesPerVisit = 20 }));
        await Rules.AssertBrokenAsync("jury.changed-meanwhile", () => _world.Setup.WriteRubricAsync(_world.Organiser, _world.Jury, 0, SomeJury.Rubric));
        Assert.Equal(2, await _world.Setup.WriteRubricAsync(_world.Organiser, _world.Jury, 1, SomeJury.Rubric with { Eliminating = [] }));
    }

    [Fact]
    public async Task A_jury_of_a_track_takes_only_its_submitted_projects()
    {
        await _world.World.Get<Ideation.App.Hackathons.HackathonCommands>().ArrangeAsync(_world.Organiser, _world.Hackathon, 0, new HackathonTerms(1, 6, null, ["Accueillir"], []));
        var plan = await _world.PlanAsync();

        await _world.Setup.ArrangeAsync(_world.Organiser, _world.Jury, plan, plan with { Track = "Accueillir" });

        Assert.Empty((await _world.ViewAsync(_world.Organiser)).Projects);
        await _world.Setup.EnterAsync(_world.Organiser, _world.Jury, [new(_world.Teams[0].Team, false)]);
        Assert.Empty((await _world.ViewAsync(_world.Organiser)).Projects);
    }

    [Fact]
    public async Task Conflicts_are_found_in_the_team_by_agency_by_mentorship_and_by_ideas_written_together()
    {
        var (captain, team) = _world.Teams[0];
        var colleague = await _world.World.MemberAsync("Colette", await PlaceOfAsync(captain));
        var (mentor, writer) = (await _world.World.MemberAsync("Marc", await _world.PlaceAsync()), await _world.World.MemberAsync("Éva", await _world.PlaceAsync()));
        await _world.World.Get<Ideation.App.Hackathons.HackathonCommands>().NameMentorAsync(_world.Organiser, team, mentor.Member!.Value);
        var idea = Ideation.Domain.Ideas.Idea.Draft(writer.Member!.Value, _world.Hackathon, _world.World.Here.Id, World.Noon);
        idea.InviteCoAuthor(writer.Member!.Value, captain.Member!.Value, World.Noon);
        idea.AcceptCoAuthor(captain.Member!.Value, captain.Member!.Value, World.Noon);
        await _world.World.GivenAsync(idea);

        foreach (var juror in new[] { captain, colleague, mentor, writer })
            await _world.Setup.SeatAsync(_world.Organiser, _world.Jury, juror.Member!.Value);

        var found = (await _world.KeptAsync()).Conflicts;
        Assert.Equal([ConflictKind.InTeam], KindsOf(captain));
        Assert.Equal([ConflictKind.SameAgency], KindsOf(colleague));
        Assert.Equal([ConflictKind.Mentor], KindsOf(mentor));
        Assert.Equal([ConflictKind.CoAuthor], KindsOf(writer));
        Assert.All(found, conflict => Assert.Equal(team, conflict.Team));

        // What was lifted stays lifted, whatever is drawn.
        await _world.Setup.LiftConflictAsync(_world.Organiser, _world.Jury, colleague.Member!.Value, team, ConflictKind.SameAgency, "Deux sites sans lien.");
        await _world.Setup.DrawAsync(_world.Organiser, _world.Jury, 1);
        Assert.False((await _world.KeptAsync()).IsBarred(colleague.Member!.Value, team));
        Assert.DoesNotContain((await _world.KeptAsync()).JurorsOf(team), juror => juror == captain.Member || juror == mentor.Member || juror == writer.Member);

        IEnumerable<ConflictKind> KindsOf(Ideation.App.Account.Viewer juror) => found.Where(conflict => conflict.Juror == juror.Member).Select(conflict => conflict.Kind);
    }

    [Fact]
    public async Task Somebody_unknown_is_neither_seated_nor_appointed()
    {
        await Rules.AssertBrokenAsync("jury.person-unknown", () => _world.Setup.SeatAsync(_world.Organiser, _world.Jury, MemberId.New()));
        await Rules.AssertBrokenAsync("jury.person-unknown", () => _world.Setup.AppointChairAsync(_world.Organiser, _world.Jury, MemberId.New()));
    }

    [Fact]
    public async Task Opening_gives_every_visit_its_card_and_shows_the_jury_to_the_hackathon()
    {
        await _world.Setup.DrawAsync(_world.Organiser, _world.Jury, 7);
        await _world.Setup.OpenAsync(_world.Organiser, _world.Jury);

        var visits = (await _world.KeptAsync()).Visits;
        var cards = 0;
        foreach (var juror in _world.Jurors)
            cards += (await _world.Cards.MineAsync(juror, _world.Jury))!.Cards.Count;
        Assert.Equal(visits.Count, cards);
        Assert.NotNull(await _world.Queries.FindAsync(_world.Teams[0].Captain, _world.Jury));
    }

    [Fact]
    public async Task Only_a_hackathon_has_juries() =>
        await Rules.AssertBrokenAsync("campaign.not-found", async () =>
            await _world.Setup.ConveneAsync(_world.Organiser, (await _world.World.PublishedAsync(_world.Organiser, SomeCampaign.Words)).Id, "Jury"));

    private async Task<Organisation> PlaceOfAsync(Ideation.App.Account.Viewer viewer)
    {
        await using var db = await _world.World.DbAsync();
        return (await db.Organisations.FindAsync(viewer.Home!.Value))!;
    }
}
