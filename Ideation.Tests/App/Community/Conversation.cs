using Ideation.App.Account;
using Ideation.App.Community;
using Ideation.Domain.Campaigns;
using Ideation.Domain.Community;
using Ideation.Domain.Ideas;
using Ideation.Domain.Network;
using Ideation.Tests.Support;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Ideation.Tests.App.Community;

/// <summary>A world with one idea of one campaign, and one person of each kind around it.</summary>
internal sealed class Conversation : IAsyncDisposable
{
    private Conversation(World world) => World = world;

    public World World { get; }

    public Viewer Author { get; private set; } = null!;

    /// <summary>An agent of the same agency.</summary>
    public Viewer Colleague { get; private set; } = null!;

    /// <summary>An agent of another agency; the campaign reaches them only when it is the whole network's.</summary>
    public Viewer Elsewhere { get; private set; } = null!;

    public Viewer Correspondent { get; private set; } = null!;

    public Viewer Facilitator { get; private set; } = null!;

    public Viewer Beneficiary { get; private set; } = null!;

    public Campaign Campaign { get; private set; } = null!;

    public Idea Idea { get; private set; } = null!;

    public CommentCommands Comments => World.Get<CommentCommands>();

    public CommentQueries Reading => World.Get<CommentQueries>();

    public static async Task<Conversation> BeginAsync(bool forAndAgainst = false, bool hereOnly = false, IReadOnlyList<Capability>? phase = null, IInterceptor? watching = null)
    {
        var talk = new Conversation(await World.CreateAsync(watching));
        var world = talk.World;
        talk.Author = await world.MemberAsync("Awa Diallo");
        talk.Colleague = await world.MemberAsync("Camille Martin");
        talk.Elsewhere = await world.MemberAsync("Jean Payet", world.Elsewhere);
        talk.Correspondent = await world.MemberAsync("Nora Benali", roles: (Role.Correspondent, Scope.Agency(world.Here.Id)));
        talk.Facilitator = await world.MemberAsync("Louis Garnier", world.National);
        talk.Beneficiary = await world.MemberAsync("Inès Costa", standing: Standing.Beneficiary);
        await talk.PlanAsync(forAndAgainst, hereOnly, phase ?? [Capability.Propose, Capability.CoEdit, Capability.Comment, Capability.Support]);
        return talk;
    }

    /// <summary>The idea as it stands now.</summary>
    public async Task<Idea> IdeaNowAsync()
    {
        await using var db = await World.DbAsync();
        return (await db.Ideas.FindAsync(Idea.Id))!;
    }

    public Task<CommentId> SayAsync(Viewer who, string text = "Je l’ai vécu, ça marche.") => Comments.PostAsync(who, Idea.Id, text);

    public async Task<CommentView> OneAsync(Viewer viewer, CommentId id) => (await Reading.FindOneAsync(viewer, id))!;

    public ValueTask DisposeAsync() => World.DisposeAsync();

    private async Task PlanAsync(bool forAndAgainst, bool hereOnly, IReadOnlyList<Capability> phase)
    {
        var (me, now) = (Facilitator.Member!.Value, World.Noon.AddDays(-1));
        Campaign = Campaign.Draft(me, Some.Description with
        {
            AsksForAndAgainst = forAndAgainst,
            Scope = hereOnly ? new CampaignScope([World.Here.Id]) : CampaignScope.Network,
        }, now);
        Campaign.AppointFacilitator(me, me, now);
        Campaign.Schedule(me, World.Noon.AddDays(-1), null, [new CampaignPhase("Idées", World.Noon.AddDays(-1), null, phase)], now);
        Campaign.Publish(me, now);
        var author = Author.Member!.Value;
        Idea = Idea.Draft(author, Campaign.Id, World.Here.Id, now);
        Idea.Write(author, Some.Writing, 0, false, now);
        Idea.Submit(author, "2026-000001", 10, World.Here.Calendar, now);
        await World.GivenAsync(Campaign);
        await World.GivenAsync(Idea);
    }
}
