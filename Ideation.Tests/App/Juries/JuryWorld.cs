using Ideation.App.Account;
using Ideation.App.Data;
using Ideation.App.Juries;
using Ideation.Domain.Campaigns;
using Ideation.Domain.Hackathons;
using Ideation.Domain.Juries.Judging;
using Ideation.Domain.Juries.Results;
using Ideation.Domain.Common;
using Ideation.Domain.Network;
using Ideation.Tests.App.Campaigns;
using Ideation.Tests.Domain.Juries.Judging;
using Ideation.Tests.Support;

namespace Ideation.Tests.App.Juries;

/// <summary>A hackathon whose projects are submitted, and a jury before them: its organiser, chair, jurors, and the captains of its teams, each of an agency of their own.</summary>
internal sealed class JuryWorld : IAsyncDisposable
{
    private JuryWorld(World world) => World = world;

    public World World { get; }

    public Viewer Organiser { get; private set; } = null!;

    public Viewer Chair { get; private set; } = null!;

    public IReadOnlyList<Viewer> Jurors { get; private set; } = [];

    public IReadOnlyList<(Viewer Captain, TeamId Team)> Teams { get; private set; } = [];

    public CampaignId Hackathon { get; private set; }

    public JuryId Jury { get; private set; }

    public JuryCommands Setup => World.Get<JuryCommands>();

    public ScoringCommands Scoring => World.Get<ScoringCommands>();

    public ChairCommands Room => World.Get<ChairCommands>();

    public DeliberationCommands Deliberation => World.Get<DeliberationCommands>();

    public JuryQueries Queries => World.Get<JuryQueries>();

    public ScoringQueries Cards => World.Get<ScoringQueries>();

    public JuryResults Results => World.Get<JuryResults>();

    /// <summary>Convened, with its grid, its jurors and its chair, not drawn yet.</summary>
    public static async Task<JuryWorld> InSetupAsync(int teams = 4, int jurors = 3, int visits = 2)
    {
        var world = await World.CreateAsync();
        var it = new JuryWorld(world) { Organiser = await world.MemberAsync("Nadia Roux", roles: (Role.Facilitator, Scope.Network)) };
        var campaign = await world.PublishedAsync(
            it.Organiser, SomeCampaign.Words with { Kind = CampaignKind.Hackathon }, phases: [new CampaignPhase("Les 48 heures", World.Noon, World.Noon.AddDays(2), [Capability.CoEdit])]);
        it.Hackathon = campaign.Id;
        it.Teams = [.. await ManyAsync(teams, number => it.TeamAsync($"Projet {(char)('A' + number)}"))];
        it.Jury = await it.Setup.ConveneAsync(it.Organiser, campaign.Id, "Jury national");
        it.Chair = await world.MemberAsync("Hélène Marchand", await it.PlaceAsync());
        it.Jurors = [.. await ManyAsync(jurors, async number => await world.MemberAsync($"Juré {number + 1}", await it.PlaceAsync()))];
        await it.Setup.ArrangeAsync(it.Organiser, it.Jury, await it.PlanAsync(), await it.PlanAsync() with { VisitsPerTeam = visits });
        await it.Setup.WriteRubricAsync(it.Organiser, it.Jury, 0, SomeJury.Rubric);
        foreach (var juror in it.Jurors)
            await it.Setup.SeatAsync(it.Organiser, it.Jury, juror.Member!.Value);
        await it.Setup.AppointChairAsync(it.Organiser, it.Jury, it.Chair.Member!.Value);
        return it;
    }

    public static async Task<JuryWorld> OpenAsync(int teams = 4, int jurors = 3, int visits = 2)
    {
        var it = await InSetupAsync(teams, jurors, visits);
        await it.Setup.DrawAsync(it.Organiser, it.Jury, 7);
        await it.Setup.OpenAsync(it.Organiser, it.Jury);
        return it;
    }

    /// <summary>Everybody submitted everything by this rule, and the deliberation is open.</summary>
    public static async Task<JuryWorld> DeliberatingAsync(Func<int, int, int>? level = null, int teams = 4, int jurors = 3, int visits = 3)
    {
        var it = await OpenAsync(teams, jurors, visits);
        await it.SubmitAllAsync(level ?? ((team, _) => 5 - team));
        await it.Room.CloseAsync(it.Chair, it.Jury);
        await it.Deliberation.BeginAsync(it.Chair, it.Jury, 30);
        return it;
    }

    public async Task SubmitAllAsync(Func<int, int, int> level)
    {
        foreach (var (number, juror) in Jurors.Index())
        {
            foreach (var card in (await Cards.MineAsync(juror, Jury))!.Cards)
                await SubmitAsync(juror, card.Team, level(NumberOf(card.Team), number));
        }
    }

    public async Task SubmitAllButRecusedAsync()
    {
        foreach (var juror in Jurors)
        {
            foreach (var card in (await Cards.MineAsync(juror, Jury))!.Cards.Where(card => card.State is ScorecardState.NotStarted or ScorecardState.Draft))
                await SubmitAsync(juror, card.Team, 1 + ((2 * NumberOf(card.Team)) + juror.Name.Length) % 5);
        }
    }

    public async Task SubmitAsync(Viewer juror, TeamId team, int level = 3, string? feedback = null)
    {
        await Scoring.WriteAsync(juror, Jury, team, new ScorecardChange(new() { [0] = level, [1] = level, [2] = level }, Feedback: feedback));
        await Scoring.SubmitAsync(juror, Jury, team);
    }

    public int NumberOf(TeamId team) => Teams.Index().First(pair => pair.Item.Team == team).Index;

    public async Task<JuryPlan> PlanAsync() => (await Queries.FindAsync(Organiser, Jury))!.Plan;

    public async Task<JuryView> ViewAsync(Viewer viewer) => (await Queries.FindAsync(viewer, Jury))!;

    public async Task<Jury> KeptAsync()
    {
        await using var db = await World.DbAsync();
        return await db.Juries.FindAsync(Jury) ?? throw new InvalidOperationException("No jury.");
    }

    public async Task<TeamId> FirstProjectOfAsync(Viewer juror) => (await Cards.MineAsync(juror, Jury))!.Cards[0].Team;

    /// <summary>An agency of its own, so that nobody is of the same by chance.</summary>
    public async Task<Organisation> PlaceAsync()
    {
        var name = $"Agence {Guid.CreateVersion7():N}";
        return await World.GivenAsync(Organisation.Found(MemberId.TheHouse, OrganisationKind.Agency, name, name[^4..], World.Here.Parent, HolidayCalendar.Metropolitan, World.Noon));
    }

    public async Task<(Viewer Captain, TeamId Team)> TeamAsync(string name)
    {
        var captain = await World.MemberAsync($"Captain of {name}", await PlaceAsync());
        var (me, terms) = (captain.Member!.Value, new HackathonTerms(1, 6, null, [], []));
        var team = Team.Form(Hackathon, me, name, World.Noon);
        team.Describe(me, team.Sheet with { Headline = "Une phrase" }, terms, World.Noon);
        team.Follow("Ce que nous avons fabriqué.", me, World.Noon);
        team.Submit(me, terms, World.Noon);
        await World.GivenAsync(team);
        return (captain, team.Id);
    }

    public ValueTask DisposeAsync() => World.DisposeAsync();

    private static async Task<IReadOnlyList<T>> ManyAsync<T>(int count, Func<int, Task<T>> make)
    {
        List<T> made = [];
        for (var number = 0; number < count; number++)
            made.Add(await make(number));
        return made;
    }
}
