using System.Net;
using System.Security.Claims;
using System.Threading.Channels;
using Ideation.App.Data;
using Ideation.App.Live;
using Ideation.Domain.Campaigns;
using Ideation.Domain.Common;
using Ideation.Domain.Ideas;
using Ideation.Domain.Network;
using Ideation.Tests.Support;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Ideation.Tests.App.Live;

/// <summary>The hub as an outside client meets it, in both protocols of the contract.</summary>
public sealed class LiveHubTests : IAsyncLifetime
{
    private readonly Channel<(string Topic, long Version)> _changes = Channel.CreateUnbounded<(string, long)>();
    private readonly Channel<(string Topic, string Reason)> _ends = Channel.CreateUnbounded<(string, string)>();
    private RunningApp _app = null!;
    private Member _member = null!;
    private Campaign _campaign = null!;
    private Idea _idea = null!;

    public async Task InitializeAsync()
    {
        _app = await RunningApp.StartAsync();
        var now = TimeProvider.System.GetUtcNow();
        var national = Organisation.Found(MemberId.TheHouse, OrganisationKind.National, "Réseau national", "0", null, HolidayCalendar.Metropolitan, now);
        _member = Member.Enrol(null, "Awa Diallo", "awa.diallo@reseau.example", "Conseillère", national.Id, Standing.Agent, now);
        _campaign = Campaign.Draft(MemberId.New(), Some.Description with { Audience = CampaignAudience.Invited }, now);
        _campaign.AppointFacilitator(_member.Id, MemberId.New(), now);
        _campaign.InviteParticipant(_member.Id, _member.Id, now);
        _campaign.Schedule(_member.Id, now, null, [new CampaignPhase("Idées", now, null, [Capability.Propose])], now);
        _campaign.Publish(_member.Id, now);
        _idea = Idea.Draft(_member.Id, _campaign.Id, national.Id, now);
        _idea.Write(_member.Id, Some.Writing, 0, false, now);
        await using var db = await _app.Services.GetRequiredService<IDbContextFactory<IdeationDb>>().CreateDbContextAsync();
        db.Add(national);
        await db.SaveChangesAsync();
        db.Add(_member);
        await db.SaveChangesAsync();
        db.AddRange(_campaign, _idea);
        await db.SaveChangesAsync();
    }

    public async Task DisposeAsync() => await _app.DisposeAsync();

    [Theory, InlineData(false), InlineData(true)]
    public async Task Watching_gives_a_version_and_then_growing_ones(bool binary)
    {
        await using var client = await ConnectAsync(_member, binary);
        var topic = $"idea/{_idea.Id}";

        var version = await client.InvokeAsync<long>("Watch", topic);
        Feed.Announce(LiveTopic.Of(_idea.Id));
        var first = await _changes.Reader.ReadAsync();
        Feed.Announce(LiveTopic.Of(_idea.Id));
        var second = await _changes.Reader.ReadAsync();

        Assert.Equal([topic, topic], [first.Topic, second.Topic]);
        Assert.True(version < first.Version && first.Version < second.Version);
    }

    [Theory]
    [InlineData("idea/00000000000000000000000000000000")]
    [InlineData("idea/tout")]
    [InlineData("ideas")]
    [InlineData("network")]
    [InlineData("idea/1/here")]
    [InlineData("")]
    public async Task What_is_unknown_or_malformed_is_not_found(string topic)
    {
        await using var client = await ConnectAsync(_member, binary: false);

        await NotFoundAsync(client, topic);
    }

    [Fact]
    public async Task What_one_may_not_see_is_not_found()
    {
        await using var nobody = await ConnectAsync(null, binary: false);

        await NotFoundAsync(nobody, $"idea/{_idea.Id}");
        await NotFoundAsync(nobody, $"campaign/{_campaign.Id}");
        await NotFoundAsync(nobody, "member/me");
        await NotFoundAsync(nobody, $"member/{_member.Id}");
    }

    [Fact]
    public async Task Ones_own_topic_is_called_me()
    {
        await using var client = await ConnectAsync(_member, binary: false);

        await client.InvokeAsync<long>("Watch", "member/me");
        Feed.Announce(LiveTopic.Of(_member.Id));

        Assert.Equal("member/me", (await _changes.Reader.ReadAsync()).Topic);
        await NotFoundAsync(client, $"member/{_member.Id}");
    }

    [Fact]
    public async Task After_unwatching_one_hears_no_more()
    {
        await using var client = await ConnectAsync(_member, binary: false);
        await client.InvokeAsync<long>("Watch", $"idea/{_idea.Id}");
        await client.InvokeAsync<long>("Watch", $"campaign/{_campaign.Id}");

        await client.InvokeAsync("Unwatch", $"idea/{_idea.Id}");
        Feed.Announce(LiveTopic.Of(_idea.Id));
        Feed.Announce(LiveTopic.Of(_campaign.Id));

        Assert.Equal($"campaign/{_campaign.Id}", (await _changes.Reader.ReadAsync()).Topic);
        Assert.False(_changes.Reader.TryRead(out _));
    }

    [Fact]
    public async Task When_rights_change_the_watch_ends()
    {
        await using var client = await ConnectAsync(_member, binary: true);
        await client.InvokeAsync<long>("Watch", $"campaign/{_campaign.Id}");

        await using var scope = _app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<Work>().DoAsync(async db =>
        {
            var campaign = await db.Campaigns.SingleAsync(one => one.Id == _campaign.Id);
            campaign.RemoveParticipant(MemberId.TheHouse, _member.Id, TimeProvider.System.GetUtcNow());
            return true;
        });

        Assert.Equal(($"campaign/{_campaign.Id}", "rights.changed"), await _ends.Reader.ReadAsync());
    }

    private LiveFeed Feed => _app.Services.GetRequiredService<LiveFeed>();

    private static async Task NotFoundAsync(HubConnection client, string topic) =>
        Assert.EndsWith(LiveHub.NotFound, (await Assert.ThrowsAsync<HubException>(() => client.InvokeAsync<long>("Watch", topic))).Message, StringComparison.Ordinal);

    private async Task<HubConnection> ConnectAsync(Member? member, bool binary)
    {
        var cookies = new CookieContainer();
        if (member is not null)
            cookies.Add(_app.Address, Ticket(member));
        var builder = new HubConnectionBuilder().WithUrl(new Uri(_app.Address, "/hubs/live"), options => options.Cookies = cookies);
        if (binary)
            builder.AddMessagePackProtocol();
        var client = builder.Build();
        client.On<string, long>("Changed", (topic, version) => _changes.Writer.TryWrite((topic, version)));
        client.On<string, string>("Closed", (topic, reason) => _ends.Writer.TryWrite((topic, reason)));
        await client.StartAsync();
        return client;
    }

    // What signing in gives to a browser.
    private Cookie Ticket(Member member)
    {
        var scheme = IdentityConstants.ApplicationScheme;
        var options = _app.Services.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get(scheme);
        var person = new ClaimsPrincipal(new ClaimsIdentity([new Claim(ClaimTypes.NameIdentifier, member.Id.Value.ToString())], scheme));
        var properties = new AuthenticationProperties { IssuedUtc = TimeProvider.System.GetUtcNow() };
        return new Cookie(options.Cookie.Name!, options.TicketDataFormat.Protect(new AuthenticationTicket(person, properties, scheme)));
    }
}
