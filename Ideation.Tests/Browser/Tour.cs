using Ideation.App.Account;
using Ideation.App.Ideas;
using Ideation.App.Network;
using Ideation.App.Rounds;
using Ideation.Domain.Campaigns;
using Ideation.Domain.Hackathons;
using Ideation.Domain.Ideas;
using Ideation.Domain.Juries.Judging;
using Ideation.Domain.Network;
using Ideation.Domain.Rounds;
using Ideation.Domain.Sessions;
using Ideation.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Ideation.Tests.Browser;

/// <summary>Every page of the application, and for each an address at which it shows what it is for.</summary>
public sealed class Tour : IAsyncLifetime
{
    private RunningApp _firstStart = null!;
    private RunningApp _open = null!;

    /// <param name="Template">As in <c>@page</c>.</param>
    /// <param name="As">Who walks there, as in <c>people.json</c>; nobody when empty.</param>
    internal sealed record Stop(string Template, string As, Func<Tour, RunningApp, Task<string>> Address);

    internal static readonly IReadOnlyList<Stop> Stops =
    [
        At("/", ""), At("/campaigns", ""), At("/ideas", ""), At("/network", ""), At("/not-found", ""), At("/error", ""),
        At("/account/sign-in", ""), At("/account/forgot", ""), At("/account/reset", ""),
        new("/account/register", "", (tour, _) => Task.FromResult(new Uri(tour._open.Address, "/account/register").ToString())),
        new("/account/confirm", "", (tour, _) => tour.RegistrationAsync()),
        new("/account/confirm", "", (_, _) => Task.FromResult("/account/confirm?token=over")),
        new("/account/accept-invitation", "", (tour, app) => InvitationAsync(app)),
        new("/account/accept-invitation", "", (_, _) => Task.FromResult("/account/accept-invitation?token=over")),
        new("/setup", "", (tour, _) => Task.FromResult(new Uri(tour._firstStart.Address, "/setup").ToString())),
        At("/", "yanis"), At("/campaigns", "yanis"), At("/ideas", "yanis"), At("/network", "yanis"), At("/notices", "yanis"), At("/account", "yanis"), At("/account/password", "yanis"),
        new("/ideas", "yanis", (_, _) => Task.FromResult("/ideas?mine=1")),
        new("/ideas", "yanis", (_, _) => Task.FromResult("/ideas?answer=1")),
        At("/ideas/new", "yanis"),
        new("/ideas/new", "yanis", async (_, app) => $"/ideas/new?campaign={await CampaignAsync(app)}"),
        new("/ideas/{Id:guid}", "yanis", async (_, app) => $"/ideas/{await IdeaAsync(app, IdeaState.Maturing)}"),
        new("/ideas/{Id:guid}", "yanis", async (_, app) => $"/ideas/{await IdeaAsync(app, IdeaState.Closed)}"),
        new("/ideas/{Id:guid}", "yanis", (_, _) => Task.FromResult($"/ideas/{Guid.Empty}")),
        new("/ideas/{Id:guid}/revisions", "yanis", async (_, app) => $"/ideas/{await IdeaAsync(app, IdeaState.Maturing)}/revisions"),
        new("/ideas/{Id:guid}/text", "yanis", async (_, app) => $"/ideas/{await IdeaAsync(app, IdeaState.Maturing)}/text"),
        new("/ideas/{Id:guid}/amendments/{Amendment:guid}", "yanis", (_, app) => AmendmentAsync(app, "yanis", isProposed: false)),
        new("/ideas/{Id:guid}/amendments/{Amendment:guid}", "yanis", (_, app) => AmendmentAsync(app, "emeline", isProposed: true)),
        new("/ideas/{Id:guid}/edit", "yanis", async (_, app) => $"/ideas/{await DraftAsync(app, "yanis")}/edit"),
        new("/campaigns/{Id:guid}", "yanis", async (_, app) => $"/campaigns/{await CampaignAsync(app)}"),
        new("/members/{Member:guid}", "yanis", async (_, app) => $"/members/{(await ViewerAsync(app, "karim")).Member}"),
        new("/members/{Member:guid}", "yanis", async (_, app) => $"/members/{(await ViewerAsync(app, "yanis")).Member}"),
        new("/network/{Place:guid}", "yanis", async (_, app) => $"/network/{await PlaceAsync(app, OrganisationKind.Region)}"),
        new("/network/{Place:guid}", "yanis", async (_, app) => $"/network/{await PlaceAsync(app, OrganisationKind.Agency)}"),
        At("/rounds", "yanis"), At("/rounds/new", "yanis"),
        new("/rounds/new", "lucie", async (_, app) => $"/rounds/new?campaign={await CampaignAsync(app)}"),
        new("/rounds/{Id:guid}/edit", "yanis", async (_, app) => $"/rounds/{await HeldRounds.DraftAsync(app, await ViewerAsync(app, "yanis"))}/edit"),
        new("/rounds/{Id:guid}/projector", "", async (_, app) => await ProjectorAsync(app, await HeldRounds.DraftAsync(app, await ViewerAsync(app, "yanis")))),
        new("/rounds/{Id:guid}/projector", "", async (_, app) => await ProjectorAsync(app, await HeldAsync(app, HeldRounds.Paper, """{"approve":[1]}"""))),
        new("/rounds/{Id:guid}/result", "yanis", async (_, app) => $"/rounds/{await HeldAsync(app, HeldRounds.Paper with { Method = "instant-runoff" }, """{"ranking":[[0],[1]]}""", """{"ranking":[[1],[0]]}""", """{"ranking":[[2],[1]]}""", """{"ranking":[[2],[1]]}""")}/result"),
        new("/rounds/{Id:guid}/result", "yanis", async (_, app) => $"/rounds/{await HeldAsync(app, HeldRounds.Paper with { Method = "majority-judgment", Grades = ["À rejeter", "Passable", "Bien"] }, """{"marks":[2,1,0]}""", """{"marks":[1,2,null]}""")}/result"),
        new("/rounds/{Id:guid}/result", "yanis", async (_, app) => $"/rounds/{await HeldAsync(app, HeldRounds.Paper with { Method = "schulze" }, """{"ranking":[[0],[1],[2]]}""")}/result"),
        new("/rounds/{Id:guid}/minute", "yanis", async (_, app) => $"/rounds/{await HeldAsync(app, HeldRounds.Paper, """{"approve":[1]}""")}/minute"),
        new("/campaigns/{Id:guid}/teams", "lucie", async (_, app) => $"/campaigns/{(await HackathonAsync(app)).Hackathon.Value}/teams"),
        new("/campaigns/{Id:guid}/teams", "", async (_, app) => $"/campaigns/{await DemoHackathonAsync(app)}/teams"),
        new("/campaigns/{Id:guid}/teams/{Team:guid}", "yanis", async (_, app) => await TeamAsync(app)),
        new("/campaigns/{Id:guid}/teams/{Team:guid}", "lucie", async (_, app) => await TeamAsync(app)),
        new("/campaigns/{Id:guid}/teams/{Team:guid}", "", (_, _) => Task.FromResult($"/campaigns/{Guid.Empty}/teams/{Guid.Empty}")),
        new("/campaigns/{Id:guid}/teams/{Team:guid}/edit", "yanis", async (_, app) => await TeamAsync(app) + "/edit"),
        new("/campaigns/{Id:guid}/hackathon", "lucie", async (_, app) => $"/campaigns/{(await HackathonAsync(app)).Hackathon.Value}/hackathon"),
        new("/campaigns/{Id:guid}/juries", "lucie", async (_, app) => $"/campaigns/{(await HackathonAsync(app)).Hackathon.Value}/juries"),
        new("/juries/{Id:guid}", "yanis", async (_, app) => $"/juries/{(await JuryAsync(app)).Jury.Value}"),
        new("/juries/{Id:guid}", "", (_, _) => Task.FromResult($"/juries/{Guid.Empty}")),
        new("/juries/{Id:guid}/setup", "lucie", async (_, app) => $"/juries/{(await JuryAsync(app, isOpen: false)).Jury.Value}/setup"),
        new("/juries/{Id:guid}/projects/{Team:guid}", "yanis", async (_, app) => await JuryAsync(app) is var (jury, team) ? $"/juries/{jury.Value}/projects/{team.Value}" : ""),
        new("/juries/{Id:guid}/room", "lucie", async (_, app) => $"/juries/{(await JuryAsync(app)).Jury.Value}/room"),
        new("/juries/{Id:guid}/result", "lucie", async (_, app) => $"/juries/{(await PublishedAsync(app)).Jury.Value}/result"),
        new("/juries/{Id:guid}/result", "yanis", async (_, app) => $"/juries/{(await PublishedAsync(app)).Jury.Value}/result"),
        new("/juries/{Id:guid}/projects/{Team:guid}/feedback", "lucie", async (_, app) => await PublishedAsync(app) is var (jury, team) ? $"/juries/{jury.Value}/projects/{team.Value}/feedback" : ""),
        new("/juries/{Id:guid}/ceremony", "lucie", async (_, app) => $"/juries/{(await PublishedAsync(app)).Jury.Value}/ceremony"),
        At("/sessions", "yanis"), At("/sessions/new", "yanis"),
        new("/sessions/new", "yanis", (_, _) => Task.FromResult("/sessions/new?template=co-design")),
        new("/sessions/{Id:guid}", "yanis", async (_, app) => $"/sessions/{await HeldSessions.PreparedAsync(app, await ViewerAsync(app, "yanis"))}"),
        new("/sessions/{Id:guid}", "yanis", async (_, app) => $"/sessions/{await HeldSessions.AtAsync(app, await ViewerAsync(app, "yanis"), StepKind.Brainwriting)}"),
        new("/sessions/{Id:guid}", "yanis", async (_, app) => $"/sessions/{await HeldSessions.AtAsync(app, await ViewerAsync(app, "yanis"), StepKind.Grouping)}"),
        new("/sessions/{Id:guid}", "yanis", async (_, app) => $"/sessions/{await HeldSessions.AtAsync(app, await ViewerAsync(app, "yanis"), StepKind.Discussion)}"),
        new("/sessions/{Id:guid}", "yanis", async (_, app) => $"/sessions/{await HeldSessions.AtAsync(app, await ViewerAsync(app, "yanis"), StepKind.Vote)}"),
        new("/sessions/{Id:guid}", "yanis", async (_, app) => $"/sessions/{await HeldSessions.AtAsync(app, await ViewerAsync(app, "yanis"), StepKind.Actions)}"),
        new("/sessions/{Id:guid}", "", (_, _) => Task.FromResult($"/sessions/{Guid.Empty}")),
        new("/sessions/{Id:guid}/edit", "yanis", async (_, app) => $"/sessions/{await HeldSessions.AtAsync(app, await ViewerAsync(app, "yanis"), StepKind.Grouping)}/edit"),
        new("/sessions/{Id:guid}/report", "yanis", async (_, app) => $"/sessions/{await HeldSessions.AtAsync(app, await ViewerAsync(app, "yanis"), StepKind.Actions)}/report"),
        new("/sessions/{Id:guid}/projector", "", async (_, app) => await HeldSessions.ProjectorAsync(app, await ViewerAsync(app, "yanis"), StepKind.Brainwriting)),
        new("/sessions/{Id:guid}/projector", "", async (_, app) => await HeldSessions.ProjectorAsync(app, await ViewerAsync(app, "yanis"), StepKind.Discussion)),
        At("/join", ""),
        new("/join/{Key}", "", async (_, app) => $"/join/{(await RoomAsync(app)).Key}"),
        new("/rounds/{Id:guid}", "", async (_, app) => $"/rounds/{(await RoomAsync(app)).Round}"),
        new("/join/{Key}", "yanis", async (_, app) => $"/join/{(await RoomAsync(app)).Key}"),
        new("/rounds/{Id:guid}", "yanis", async (_, app) => $"/rounds/{(await RoomAsync(app)).Round}"),
        At("/", "lucie"), At("/network/members", "lucie"), At("/network/invitations", "lucie"), At("/campaigns/new", "lucie"),
        new("/campaigns/{Id:guid}/edit", "lucie", async (_, app) => $"/campaigns/{await CampaignAsync(app)}/edit"),
    ];

    public async Task InitializeAsync()
    {
        _firstStart = await RunningApp.StartAsync(firstStart: true);
        _open = await RunningApp.StartAsync(configure: builder => builder.Configuration["Ideation:AllowedMailDomains:0"] = "agence.example");
    }

    public async Task DisposeAsync()
    {
        await _firstStart.DisposeAsync();
        await _open.DisposeAsync();
    }

    private static Stop At(string template, string who) => new(template, who, (_, _) => Task.FromResult(template));

    private async Task<string> RegistrationAsync()
    {
        await using var scope = _open.Services.CreateAsyncScope();
        var place = await PlaceAsync(_open, OrganisationKind.Agency);
        var mail = $"leo-{Guid.CreateVersion7():N}@agence.example";
        await scope.ServiceProvider.GetRequiredService<Joining>().SendLinkAsync("Léo Petit", mail, place.ToString());
        using var post = new Journey(_open);
        return new Uri(_open.Address, await post.LinkToAsync(mail)).ToString();
    }

    private static async Task<(JuryId Jury, TeamId Team)> JuryAsync(RunningApp app, bool isOpen = true)
    {
        var lucie = await ViewerAsync(app, "lucie");
        Viewer[] jurors = [await ViewerAsync(app, "yanis"), await ViewerAsync(app, "emeline"), await ViewerAsync(app, "delphine")];
        var held = isOpen ? await HeldJuries.OpenAsync(app, lucie, lucie, jurors, teams: 4, visits: 3) : await HeldJuries.InSetupAsync(app, lucie, lucie, jurors, teams: 4, visits: 2);
        return (held.Jury, held.Teams[0]);
    }

    private static async Task<(JuryId Jury, TeamId Team)> PublishedAsync(RunningApp app)
    {
        var lucie = await ViewerAsync(app, "lucie");
        var held = await HeldJuries.PublishedAsync(app, lucie, lucie, [await ViewerAsync(app, "yanis"), await ViewerAsync(app, "emeline"), await ViewerAsync(app, "delphine")]);
        return (held.Jury, held.Teams[0]);
    }

    // One that works now, with a team of yanis in it; made anew for each who asks, so that nobody is in two.
    private static async Task<(CampaignId Hackathon, TeamId Team)> HackathonAsync(RunningApp app)
    {
        var hackathon = await HeldHackathons.OpenAsync(app, await ViewerAsync(app, "lucie"));
        return (hackathon, await HeldHackathons.TeamAsync(app, await ViewerAsync(app, "yanis"), hackathon, "Clair de Lyon"));
    }

    private static async Task<string> TeamAsync(RunningApp app)
    {
        var (hackathon, team) = await HackathonAsync(app);
        return $"/campaigns/{hackathon.Value}/teams/{team.Value}";
    }

    private static Task<Guid> DemoHackathonAsync(RunningApp app) =>
        app.ReadAsync(async (db, _) => (await db.Hackathons.Select(known => known.Id).FirstAsync()).Value);

    private static async Task<string> InvitationAsync(RunningApp app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var mail = $"awa-{Guid.CreateVersion7():N}@ailleurs.example";
        await scope.ServiceProvider.GetRequiredService<InvitationCommands>()
            .InviteAsync(await ViewerAsync(app, "lucie"), mail, "Awa Diallo", await PlaceAsync(app, OrganisationKind.Agency), Standing.Agent, []);
        using var post = new Journey(app);
        return await post.LinkToAsync(mail);
    }

    private static async Task<IdeaId> DraftAsync(RunningApp app, string key)
    {
        await using var scope = app.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<IdeaCommands>().DraftAsync(
            await ViewerAsync(app, key), await CampaignAsync(app), Some.Writing with { Theme = null }, await PlaceAsync(app, OrganisationKind.Agency));
    }

    /// <summary>An amendment of this person's to an idea whose text may change now: still being written, or waiting for its answer.</summary>
    private static async Task<string> AmendmentAsync(RunningApp app, string key, bool isProposed)
    {
        var idea = await IdeaAsync(app, IdeaState.Maturing);
        await using var scope = app.Services.CreateAsyncScope();
        var (commands, viewer) = (scope.ServiceProvider.GetRequiredService<AmendmentCommands>(), await ViewerAsync(app, key));
        var amendment = await commands.BeginAsync(viewer, idea);
        if (isProposed)
            await commands.ProposeAsync(viewer, amendment, "Un tout autre texte, plus court.", "C’est plus clair.");
        return $"/ideas/{idea}/amendments/{amendment}";
    }

    /// <summary>A round that is open, with yanis on its roll.</summary>
    private static async Task<(RoundId Round, string Key)> RoomAsync(RunningApp app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var (rounds, lucie, yanis) = (scope.ServiceProvider.GetRequiredService<RoundCommands>(), await ViewerAsync(app, "lucie"), await ViewerAsync(app, "yanis"));
        var round = await rounds.DraftAsync(lucie, new RoundDraft(
            "Quelle idée porter ?", new BallotPaper("instant-runoff", ["Jardin", "Garde d’enfants", "Atelier"]), new RoundSettings { Seconds = 3_600 }));
        var room = (await scope.ServiceProvider.GetRequiredService<RoundQueries>().FindAsync(lucie, round))!.Sheet.Room;
        await scope.ServiceProvider.GetRequiredService<RoomCommands>().JoinAsync(yanis, room.JoinKey, null, "");
        await rounds.OpenAsync(lucie, round);
        return (round, room.JoinKey);
    }

    private static Task<Viewer> ViewerAsync(RunningApp app, string key)
    {
        var mail = DemoPeople.MailOf(key);
        return app.ReadAsync(async (db, services) => await services.GetRequiredService<Viewers>()
            .FindAsync(await db.Members.Where(member => member.Mail == mail).Select(member => member.Id).SingleAsync()));
    }

    private static async Task<RoundId> HeldAsync(RunningApp app, BallotPaper paper, params IReadOnlyList<string> ballots)
    {
        var host = await ViewerAsync(app, "yanis");
        var round = await HeldRounds.DraftAsync(app, host, paper);
        await HeldRounds.HoldAsync(app, host, round, ballots);
        return round;
    }

    private static async Task<string> ProjectorAsync(RunningApp app, RoundId round) =>
        $"/rounds/{round}/projector?key={(await HeldRounds.RoomAsync(app, await ViewerAsync(app, "yanis"), round)).ProjectorKey}";

    // One that takes ideas all year round.
    private static Task<CampaignId> CampaignAsync(RunningApp app) => app.ReadAsync((db, _) => db.Campaigns
        .Where(campaign => campaign.Kind == CampaignKind.PermanentBox && campaign.Audience == CampaignAudience.Public).Select(campaign => campaign.Id).FirstAsync());

    // Where everything that can be done to an idea in this state can still be done.
    private static Task<IdeaId> IdeaAsync(RunningApp app, IdeaState state) => app.ReadAsync((db, _) => db.Ideas
        .Where(idea => idea.State == state && db.Campaigns.Any(campaign =>
            campaign.Id == idea.Campaign && campaign.Audience == CampaignAudience.Public && campaign.Kind == CampaignKind.PermanentBox))
        .Select(idea => idea.Id).FirstAsync());

    private static Task<OrganisationId> PlaceAsync(RunningApp app, OrganisationKind kind) =>
        app.ReadAsync((db, _) => db.Organisations.Where(place => place.Kind == kind).OrderBy(place => place.Code).Select(place => place.Id).FirstAsync());
}
