using System.Globalization;
using System.Security.Claims;
using Bunit;
using Ideation.App.Account;
using Ideation.App.Campaigns;
using Ideation.App.Community;
using Ideation.App.Components;
using Ideation.App.Components.Ui;
using Ideation.App.Home;
using Ideation.App.Ideas;
using Ideation.App.Live;
using Ideation.App.Network;
using Ideation.Tests.Support;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.Extensions.DependencyInjection;

namespace Ideation.Tests.Components.Campaigns;

/// <summary>Pages over real commands, queries and signals, in French, with whoever <see cref="SignIn"/> says before them.</summary>
public abstract class SignedInTests : BunitContext, IAsyncLifetime
{
    private readonly Sitting _sitting = new();

    internal World World { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        World = await World.CreateAsync();

        // Long enough for a machine that does other things too.
        DefaultWaitTimeout = TimeSpan.FromSeconds(20);
        JSInterop.Mode = JSRuntimeMode.Loose;
        Services.AddLogging();
        Services.AddSingleton<TimeProvider>(World.Clock);
        Services.AddScoped<Texts>();
        Services.AddScoped<ViewerZone>();
        Services.AddScoped<CircuitLine>();
        Services.AddUi();
        Services.AddSingleton(World.Get<LiveFeed>());
        Services.AddSingleton(World.Get<CampaignCommands>());
        Services.AddSingleton(World.Get<CampaignQueries>());
        Services.AddSingleton(World.Get<CampaignPeople>());
        Services.AddSingleton(World.Get<IdeaQueries>());
        Services.AddSingleton(World.Get<ReadingQueries>());
        Services.AddSingleton(World.Get<FollowCommands>());
        Services.AddSingleton(World.Get<FollowQueries>());
        Services.AddSingleton(World.Get<Ideation.App.Live.Presence>());
        Services.AddSingleton(World.Get<HomeQueries>());
        Services.AddSingleton(World.Get<AwaitingQueries>());
        Services.AddSingleton(World.Get<Ideation.App.Juries.ScoringQueries>());
        Services.AddSingleton(World.Get<Ideation.App.Sessions.SessionQueries>());
        Services.AddSingleton(World.Get<Ideation.App.Sessions.FollowUpCommands>());
        Services.AddSingleton(World.Get<NetworkCommands>());
        Services.AddSingleton(World.Get<NetworkQueries>());
        Services.AddSingleton(World.Get<MemberQueries>());
        Services.AddSingleton(new CurrentMember(_sitting, World.Get<Viewers>()));
        SetRendererInfo(new RendererInfo("Server", true));
    }

    async Task IAsyncLifetime.DisposeAsync()
    {
        await DisposeComponentsAsync();
        await World.DisposeAsync();
    }

    // Set by the test itself: what an asynchronous start sets is gone when the test begins.
    protected static void ReadInFrench() =>
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("fr-FR");

    internal void SignIn(Viewer viewer) => _sitting.Viewer = viewer;

    private sealed class Sitting : AuthenticationStateProvider
    {
        public Viewer Viewer { get; set; } = Viewer.Nobody;

        public override Task<AuthenticationState> GetAuthenticationStateAsync() => Task.FromResult(new AuthenticationState(new ClaimsPrincipal(
            Viewer.Member is { } member ? new ClaimsIdentity([new Claim(ClaimTypes.NameIdentifier, member.Value.ToString())], "test") : new ClaimsIdentity())));
    }
}
