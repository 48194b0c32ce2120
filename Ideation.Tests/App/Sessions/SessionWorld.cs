using Ideation.App.Account;
using Ideation.App.Rounds;
using Ideation.App.Sessions;
using Ideation.Domain.Rounds;
using Ideation.Domain.Sessions;
using Ideation.Tests.Support;

namespace Ideation.Tests.App.Sessions;

/// <summary>A session on a clock that stands still, with its real commands, and whoever comes to it.</summary>
internal sealed class SessionWorld : IAsyncDisposable
{
    private bool _isMine;

    private SessionWorld(World world, Viewer host) => (World, Host) = (world, host);

    public World World { get; }

    public Viewer Host { get; }

    public SessionId Id { get; private set; }

    public SessionCommands Sessions => World.Get<SessionCommands>();

    public NoteCommands Notes => World.Get<NoteCommands>();

    public FollowUpCommands FollowUps => World.Get<FollowUpCommands>();

    public SessionQueries Queries => World.Get<SessionQueries>();

    /// <param name="steps">A step of each kind when none are named.</param>
    public static async Task<SessionWorld> CreateAsync(params AgendaStep[] steps)
    {
        var world = await World.CreateAsync();
        await world.Get<BallotBox>().StartAsync(CancellationToken.None);
        var mine = await InAsync(world, steps);
        mine._isMine = true;
        return mine;
    }

    /// <summary>In a world that is somebody else's to end.</summary>
    public static async Task<SessionWorld> InAsync(World world, params AgendaStep[] steps)
    {
        var here = new SessionWorld(world, await world.MemberAsync("Hélène Roux"));
        IReadOnlyList<AgendaStep> agenda = steps.Length > 0 ? steps : [.. Enum.GetValues<StepKind>().Select(kind => SomeSessions.Step(kind, kind.ToString()))];
        here.Id = await here.Sessions.PrepareAsync(here.Host, new SessionDraft("Séance", agenda));
        return here;
    }

    public async Task<SessionView> ViewAsync(Viewer? viewer = null) => (await Queries.FindAsync(viewer ?? Host, Id))!;

    /// <summary>Somebody with an account who came.</summary>
    public async Task<Viewer> ComeAsync(string name = "Camille Martin")
    {
        var member = await World.MemberAsync(name);
        await World.Get<RoomCommands>().JoinAsync(member, (await ViewAsync()).Sheet.Room.JoinKey, null, "");
        return member;
    }

    /// <summary>Somebody without one.</summary>
    public async Task<Viewer> GuestAsync(string name = "Zoé")
    {
        var room = (await ViewAsync()).Sheet.Room;
        var joined = await World.Get<RoomCommands>().JoinAsync(Viewer.Nobody, room.JoinKey, name, "");
        return Viewer.Nobody with { Name = name, Guest = new GuestBadge(GuestId.From(joined.Person.Value), room.Id, name) };
    }

    public Task StartAsync() => Sessions.StartAsync(Host, Id);

    public async Task<StepId> GoToAsync(StepKind kind)
    {
        var step = (await ViewAsync()).Session.Steps.First(known => known.Kind == kind).Id;
        await Sessions.GoToAsync(Host, Id, step);
        return step;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_isMine)
            return;

        await World.Get<BallotBox>().StopAsync(CancellationToken.None);
        await World.DisposeAsync();
    }
}
