using Ideation.App.Account;
using Ideation.App.Campaigns;
using Ideation.App.Hackathons;
using Ideation.Domain.Campaigns;
using Ideation.Domain.Hackathons;
using Microsoft.Extensions.DependencyInjection;

namespace Ideation.Tests.Support;

/// <summary>A hackathon of a running application whose teams work now.</summary>
internal static class HeldHackathons
{
    /// <summary>Open to the whole network since yesterday and for two days more; teams of one to four.</summary>
    public static async Task<CampaignId> OpenAsync(RunningApp app, Viewer organiser, string question = "Que fabriquer en deux jours ?")
    {
        await using var scope = app.Services.CreateAsyncScope();
        var campaigns = scope.ServiceProvider.GetRequiredService<CampaignCommands>();
        var now = TimeProvider.System.GetUtcNow();
        var words = new CampaignDescription { Question = question, Kind = CampaignKind.Hackathon, Pitch = "Deux jours, une démonstration.", Brief = "Le défi." };
        var phase = new CampaignPhase("Les 48 heures", now.AddDays(-1), now.AddDays(2), [Capability.Propose, Capability.CoEdit]);
        var id = await campaigns.DraftAsync(organiser, words, new CampaignCalendar(now.AddDays(-1), now.AddDays(3), [phase]));
        await campaigns.PublishAsync(organiser, id);
        await scope.ServiceProvider.GetRequiredService<HackathonCommands>().ArrangeAsync(organiser, id, 0, new HackathonTerms(1, 4, now.AddDays(2), ["Accueillir"], [new Prize("Prix du public", null)]));
        return id;
    }

    /// <summary>With a sheet, a pitch and places to fill.</summary>
    public static async Task<TeamId> TeamAsync(RunningApp app, Viewer captain, CampaignId hackathon, string name)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var (teams, queries) = (scope.ServiceProvider.GetRequiredService<TeamCommands>(), scope.ServiceProvider.GetRequiredService<TeamQueries>());
        var id = await teams.FormAsync(captain, hackathon, name);
        var was = (await queries.FindAsync(captain, hackathon, id))!.Sheet;
        await teams.DescribeAsync(captain, id, was, was with
        {
            Headline = "La décision expliquée ligne par ligne", Track = "Accueillir", Positions = ["quelqu’un qui code", "une rédactrice"],
            Links = [new ProjectLink("La maquette", "https://exemple.fr/maquette")], Video = "https://videos.example/1",
        });
        return id;
    }
}
