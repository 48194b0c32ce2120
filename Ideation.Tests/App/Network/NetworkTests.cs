using Ideation.App.Account;
using Ideation.App.Data;
using Ideation.App.Mail;
using Ideation.App.Network;
using Ideation.Domain.Campaigns;
using Ideation.Domain.Common;
using Ideation.Domain.Network;
using Ideation.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Ideation.Tests.App.Network;

public sealed class NetworkTests : IAsyncLifetime
{
    private World _world = null!;
    private Viewer _boss = null!;
    private Viewer _relay = null!;
    private Viewer _agent = null!;
    private Viewer _guest = null!;

    private NetworkCommands Commands => _world.Get<NetworkCommands>();

    private NetworkQueries Queries => _world.Get<NetworkQueries>();

    public async Task InitializeAsync()
    {
        _world = await World.CreateAsync();
        _boss = await _world.MemberAsync("Lucie", roles: (Role.Administrator, Scope.Network));
        _relay = await _world.MemberAsync("Karim", roles: (Role.Correspondent, Scope.Agency(_world.Here.Id)));
        _agent = await _world.MemberAsync("Awa");
        _guest = await _world.MemberAsync("Léa", standing: Standing.Beneficiary);
    }

    public async Task DisposeAsync() => await _world.DisposeAsync();

    [Fact]
    public async Task Agents_see_the_network_and_its_correspondents()
    {
        var all = await Queries.AllAsync(_agent);

        var here = all!.Regions.SelectMany(region => region.Agencies).Single(agency => agency.Id == _world.Here.Id);
        Assert.Equal("Karim", here.Correspondents.Single().Name);
        Assert.Equal(3, here.Members);
        Assert.Equal(["Awa", "Karim", "Lucie"], (await Queries.FindPlaceAsync(_agent, _world.Here.Id))!.People.Select(person => person.Name));
    }

    [Fact]
    public async Task Beneficiaries_and_strangers_find_no_network_and_nobody_in_it()
    {
        foreach (var viewer in new[] { _guest, Viewer.Nobody })
        {
            Assert.Null(await Queries.AllAsync(viewer));
            Assert.Null(await Queries.FindPlaceAsync(viewer, _world.Here.Id));
            Assert.Null(await Queries.FindMemberAsync(viewer, _agent.Member!.Value));
        }

        Assert.NotNull((await Queries.FindMemberAsync(_guest, _guest.Member!.Value))?.Mail);
    }

    [Fact]
    public async Task Agents_read_the_mail_of_another_agent() =>
        Assert.NotNull((await Queries.FindMemberAsync(_agent, _relay.Member!.Value))?.Mail);

    [Fact]
    public async Task A_role_names_its_campaign_to_those_who_may_know_of_it_only()
    {
        var campaign = Campaign.Draft(_boss.Member!.Value, Some.Description with { Question = "Que cache ce brouillon ?" }, DateTimeOffset.UnixEpoch);
        await _world.Get<Work>().DoAsync(db => Task.FromResult(db.Add(campaign)));
        await Commands.GrantAsync(_boss, _relay.Member!.Value, Role.Facilitator, Scope.Campaign(campaign.Id));

        Assert.Contains("Que cache ce brouillon ?", await RolesAsync(_boss));
        Assert.DoesNotContain("Que cache ce brouillon ?", await RolesAsync(_agent));
        Assert.Equal(2, (await RolesAsync(_agent)).Count);

        async Task<List<string?>> RolesAsync(Viewer reader) => [.. (await Queries.FindMemberAsync(reader, _relay.Member!.Value))!.Roles.Select(role => role.Over)];
    }

    [Fact]
    public async Task Only_administrators_list_members_and_change_them()
    {
        var members = _world.Get<MemberQueries>();
        Assert.Equal(4, (await members.ListAsync(_boss))!.Total);
        Assert.Equal("Léa", (await members.ListAsync(_boss, "lea"))!.Rows.Single().Name);
        foreach (var viewer in new[] { _relay, _agent, _guest, Viewer.Nobody })
            Assert.Null(await members.ListAsync(viewer));

        var awa = _agent.Member!.Value;
        await RefusedAsync("account.not-allowed", () => Commands.GrantAsync(_relay, awa, Role.Administrator, Scope.Network));
        await RefusedAsync("account.not-allowed", () => Commands.WithdrawAsync(_relay, awa, Role.Administrator, Scope.Network));
        await RefusedAsync("account.not-allowed", () => Commands.MoveAsync(_agent, awa, _world.Elsewhere.Id));
        await RefusedAsync("account.not-allowed", () => Commands.DisableAsync(_relay, awa, "Non"));
        await RefusedAsync("account.not-allowed", () => Commands.EnableAsync(_guest, awa));
        await RefusedAsync("account.signed-out", () => Commands.DisableAsync(Viewer.Nobody, awa, "Non"));
    }

    [Fact]
    public async Task A_right_withdrawn_a_moment_ago_no_longer_counts()
    {
        var second = await _world.MemberAsync("Paul", roles: (Role.Administrator, Scope.Network));
        await Commands.WithdrawAsync(_boss, second.Member!.Value, Role.Administrator, Scope.Network);

        await RefusedAsync("account.not-allowed", () => Commands.DisableAsync(second, _agent.Member!.Value, "Non"));
    }

    [Fact]
    public async Task The_last_administrator_stays()
    {
        var boss = _boss.Member!.Value;
        await RefusedAsync("network.last-administrator", () => Commands.WithdrawAsync(_boss, boss, Role.Administrator, Scope.Network));
        await RefusedAsync("network.last-administrator", () => Commands.DisableAsync(_boss, boss, "Départ"));

        await Commands.GrantAsync(_boss, _agent.Member!.Value, Role.Administrator, Scope.Network);
        await Commands.WithdrawAsync(_boss, boss, Role.Administrator, Scope.Network);
        Assert.False((await _world.Get<Viewers>().FindAsync(boss)).IsAdministrator);
    }

    [Fact]
    public async Task Pages_of_the_list_follow_each_other_without_gap_or_repetition()
    {
        for (var i = 0; i < MemberQueries.PageSize; i++)
            await _world.MemberAsync($"Zoé {i:00}");

        var first = await _world.Get<MemberQueries>().ListAsync(_boss);
        var second = await _world.Get<MemberQueries>().ListAsync(_boss, after: first!.Next);

        Assert.Equal(MemberQueries.PageSize + 4, first.Rows.Concat(second!.Rows).Select(row => row.Id).Distinct().Count());
        Assert.Null(second.Next);
    }

    [Fact]
    public async Task A_correspondent_invites_agents_of_their_own_territory_only()
    {
        var invitations = _world.Get<InvitationCommands>();
        await invitations.InviteAsync(_relay, "new@agence.example", "Nour", _world.Here.Id, Standing.Agent, []);

        await RefusedAsync("network.not-your-territory", () => invitations.InviteAsync(_relay, "n2@agence.example", "Nour", _world.Elsewhere.Id, Standing.Agent, []));
        await RefusedAsync("network.only-plain-invitations", () => invitations.InviteAsync(_relay, "n3@agence.example", "Nour", _world.Here.Id, Standing.Partner, []));
        await RefusedAsync("network.only-plain-invitations", () => invitations.InviteAsync(_relay, "n4@agence.example", "Nour", _world.Here.Id, Standing.Agent, [(Role.Facilitator, Scope.Network)]));
        await RefusedAsync("account.not-allowed", () => invitations.InviteAsync(_agent, "n5@agence.example", "Nour", _world.Here.Id, Standing.Agent, []));

        await using var db = await _world.DbAsync();
        Assert.Equal("new@agence.example", (await db.Set<OutgoingMail>().SingleAsync()).To);
        Assert.Equal("Nour", (await db.Invitations.SingleAsync()).Name);
    }

    [Fact]
    public async Task An_invitation_is_revoked_by_who_sent_it_and_unknown_to_others()
    {
        var invitations = _world.Get<InvitationCommands>();
        var sent = await invitations.InviteAsync(_boss, "new@agence.example", "Nour", _world.Here.Id, Standing.Agent, []);

        await RefusedAsync("invitation.not-found", () => invitations.RevokeAsync(_relay, sent));
        await invitations.RevokeAsync(_boss, sent);

        Assert.False((await _world.Get<MemberQueries>().InvitationsAsync(_boss))!.Single().IsOpen);
        Assert.Empty((await _world.Get<MemberQueries>().InvitationsAsync(_relay))!);
        Assert.Null(await _world.Get<MemberQueries>().InvitationsAsync(_agent));
    }

    private static async Task RefusedAsync(string rule, Func<Task> act) => Assert.Equal(rule, (await Assert.ThrowsAsync<DomainException>(act)).Rule);
}
