using Ideation.App.Account;
using Ideation.App.Juries;
using Ideation.Domain.Campaigns;
using Ideation.Domain.Hackathons;
using Ideation.Domain.Juries.Judging;
using Ideation.Domain.Network;
using Ideation.Tests.Domain.Juries.Judging;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Ideation.Tests.Support;

/// <summary>Juries of a running application: a hackathon of their own with submitted projects, jurors of agencies that none of the teams comes from.</summary>
internal static class HeldJuries
{
    /// <summary>Convened, with its grid, jurors and chair, not drawn.</summary>
    public static async Task<(JuryId Jury, CampaignId Hackathon, IReadOnlyList<TeamId> Teams)> InSetupAsync(
        RunningApp app, Viewer organiser, Viewer chair, IReadOnlyList<Viewer> jurors, int teams, int visits)
    {
        var hackathon = await HeldHackathons.OpenAsync(app, organiser);
        var submitted = await SubmittedAsync(app, hackathon, [.. jurors.Append(chair)], teams);
        await using var scope = app.Services.CreateAsyncScope();
        var (commands, queries) = (scope.ServiceProvider.GetRequiredService<JuryCommands>(), scope.ServiceProvider.GetRequiredService<JuryQueries>());
        var jury = await commands.ConveneAsync(organiser, hackathon, "Jury national");
        var plan = (await queries.FindAsync(organiser, jury))!.Plan;
        await commands.ArrangeAsync(organiser, jury, plan, plan with { VisitsPerTeam = visits });
        await commands.WriteRubricAsync(organiser, jury, 0, SomeJury.Rubric);
        foreach (var juror in jurors)
            await commands.SeatAsync(organiser, jury, juror.Member!.Value);
        await commands.AppointChairAsync(organiser, jury, chair.Member!.Value);
        return (jury, hackathon, submitted);
    }

    /// <summary>Drawn and open for scores.</summary>
    public static async Task<(JuryId Jury, CampaignId Hackathon, IReadOnlyList<TeamId> Teams)> OpenAsync(
        RunningApp app, Viewer organiser, Viewer chair, IReadOnlyList<Viewer> jurors, int teams = 8, int visits = 2)
    {
        var held = await InSetupAsync(app, organiser, chair, jurors, teams, visits);
        await using var scope = app.Services.CreateAsyncScope();
        var commands = scope.ServiceProvider.GetRequiredService<JuryCommands>();
        await commands.DrawAsync(organiser, held.Jury, 7);
        await commands.OpenAsync(organiser, held.Jury);
        return held;
    }

    /// <summary>Scored, signed and public.</summary>
    public static async Task<(JuryId Jury, CampaignId Hackathon, IReadOnlyList<TeamId> Teams)> PublishedAsync(
        RunningApp app, Viewer organiser, Viewer chair, IReadOnlyList<Viewer> jurors, int teams = 4)
    {
        var held = await OpenAsync(app, organiser, chair, jurors, teams, jurors.Count);
        await ScoreAsync(app, held.Jury, jurors, held.Teams);
        await using var scope = app.Services.CreateAsyncScope();
        var (room, end) = (scope.ServiceProvider.GetRequiredService<ChairCommands>(), scope.ServiceProvider.GetRequiredService<DeliberationCommands>());
        await room.CloseAsync(chair, held.Jury);
        await end.BeginAsync(chair, held.Jury, null);
        await end.SignAsync(chair, held.Jury);
        await end.PublishAsync(organiser, held.Jury, null);
        return held;
    }

    /// <summary>Everybody submits a card for every project: the first project is the best, the third juror is severe.</summary>
    public static async Task ScoreAsync(RunningApp app, JuryId jury, IReadOnlyList<Viewer> jurors, IReadOnlyList<TeamId> teams)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var scoring = scope.ServiceProvider.GetRequiredService<ScoringCommands>();
        foreach (var (number, team) in teams.Index())
        {
            foreach (var (nth, juror) in jurors.Index())
            {
                var level = Math.Max(1, 5 - number - (nth == 2 ? 1 : 0));
                await scoring.WriteAsync(juror, jury, team, new ScorecardChange(new() { [0] = level, [1] = level, [2] = 3 }, Feedback: "Montrez-le à un usager."));
                await scoring.SubmitAsync(juror, jury, team);
            }
        }
    }

    /// <summary>The address with which the captain of a team signs in.</summary>
    public static Task<string> CaptainAsync(RunningApp app, TeamId team) => app.ReadAsync(async (db, _) =>
    {
        var captain = (await db.Teams.SingleAsync(known => known.Id == team)).Captain;
        return (await db.Members.SingleAsync(member => member.Id == captain)).Mail;
    });

    private static async Task<IReadOnlyList<TeamId>> SubmittedAsync(RunningApp app, CampaignId hackathon, IReadOnlyList<Viewer> judging, int count)
    {
        await using var db = await app.Services.GetRequiredService<IDbContextFactory<Ideation.App.Data.IdeationDb>>().CreateDbContextAsync();
        var homes = judging.Select(viewer => viewer.Home).ToHashSet();
        var captains = (await db.Members.AsNoTracking().Where(member => member.Standing == Standing.Agent).OrderBy(member => member.Name).ToListAsync()).Where(member => !homes.Contains(member.Home)).Take(count);
        List<TeamId> teams = [];
        var (terms, now) = (new HackathonTerms(1, 4, null, ["Accueillir"], []), TimeProvider.System.GetUtcNow());
        foreach (var (number, captain) in captains.Index())
        {
            var team = Team.Form(hackathon, captain.Id, $"Projet {(char)('A' + number)}", now);
            team.Describe(captain.Id, team.Sheet with { Headline = "La décision expliquée ligne par ligne", Track = "Accueillir", Links = [new ProjectLink("La maquette", "https://exemple.fr/maquette")] }, terms, now);
            team.Follow("Le mois d’avant, **et le mois d’après**.", captain.Id, now);
            team.Submit(captain.Id, terms, now);
            db.Add(team);
            teams.Add(team.Id);
        }

        await db.SaveChangesAsync();
        return teams;
    }
}
