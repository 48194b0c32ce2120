using Ideation.App.Account;
using Ideation.App.CoEditing;
using Ideation.App.Hackathons;
using Ideation.Domain.Campaigns;
using Ideation.Domain.Hackathons;
using Ideation.Domain.Network;
using Ideation.Tests.App.Campaigns;
using Ideation.Tests.Support;

namespace Ideation.Tests.App.Hackathons;

/// <summary>A hackathon whose teams work for two days, on a clock that stands still.</summary>
internal sealed class HackathonWorld : IAsyncDisposable
{
    private HackathonWorld(World world, Viewer organiser, Campaign campaign) => (World, Organiser, Campaign) = (world, organiser, campaign);

    public World World { get; }

    public Viewer Organiser { get; }

    public Campaign Campaign { get; }

    public TeamCommands Teams => World.Get<TeamCommands>();

    public HackathonCommands Hackathons => World.Get<HackathonCommands>();

    public TeamQueries Queries => World.Get<TeamQueries>();

    public static async Task<HackathonWorld> CreateAsync(CampaignKind kind = CampaignKind.Hackathon) => await InAsync(await World.CreateAsync(), kind);

    /// <summary>In a world that may be somebody else's to end.</summary>
    public static async Task<HackathonWorld> InAsync(World world, CampaignKind kind = CampaignKind.Hackathon)
    {
        var organiser = await world.MemberAsync("Nadia Roux", roles: (Role.Facilitator, Scope.Network));
        var campaign = await world.PublishedAsync(
            organiser, SomeCampaign.Words with { Kind = kind }, phases: [new CampaignPhase("Les 48 heures", World.Noon, World.Noon.AddDays(2), [Capability.CoEdit])]);
        return new HackathonWorld(world, organiser, campaign);
    }

    public async Task<(Viewer Captain, TeamId Team)> FormAsync(string name = "Clair de Lyon", string captain = "Gilles Brun")
    {
        var me = await World.MemberAsync(captain);
        return (me, await Teams.FormAsync(me, Campaign.Id, name));
    }

    public async Task<Viewer> JoinAsync(Viewer captain, TeamId team, string name = "Julien Petit")
    {
        var member = await World.MemberAsync(name);
        await Teams.AskAsync(member, team, "");
        await Teams.AcceptAsync(captain, team, member.Member!.Value);
        return member;
    }

    public async Task<TeamView> ViewAsync(Viewer viewer, TeamId team) => (await Queries.FindAsync(viewer, Campaign.Id, team))!;

    public async Task ArrangeAsync(HackathonTerms terms) =>
        await Hackathons.ArrangeAsync(Organiser, Campaign.Id, (await Queries.HackathonAsync(Organiser, Campaign.Id))!.Version, terms);

    public Task DescribeAsync(Viewer who, TeamId team, ProjectSheet was) => Teams.DescribeAsync(who, team, was, was with { Headline = "Une phrase" });

    /// <summary>In the room, and not yet in what the team keeps.</summary>
    public async Task TypeAsync(Viewer who, TeamId team, string words) => (await World.Get<TextRooms>().OpenAsync(TeamTexts.Of(team)))!.Edit(who.Member!.Value, _ => words);

    public ValueTask DisposeAsync() => World.DisposeAsync();
}
