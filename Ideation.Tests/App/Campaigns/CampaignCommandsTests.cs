using Ideation.App.Account;
using Ideation.App.Campaigns;
using Ideation.Domain.Campaigns;
using Ideation.Domain.Common;
using Ideation.Domain.Network;
using Ideation.Tests.Support;

namespace Ideation.Tests.App.Campaigns;

public sealed class CampaignCommandsTests : IAsyncLifetime
{
    private static readonly CampaignCalendar Calendar =
        new(World.Noon, World.Noon.AddDays(30), [new CampaignPhase("Idées", World.Noon, null, [Capability.Propose])]);

    private World _world = null!;
    private CampaignCommands _campaigns = null!;
    private CampaignQueries _queries = null!;

    public async Task InitializeAsync()
    {
        _world = await World.CreateAsync();
        (_campaigns, _queries) = (_world.Get<CampaignCommands>(), _world.Get<CampaignQueries>());
    }

    public async Task DisposeAsync() => await _world.DisposeAsync();

    [Fact]
    public async Task Whoever_drafts_a_campaign_runs_it()
    {
        var me = await FacilitatorAsync("Nour Belkacem");

        var id = await _campaigns.DraftAsync(me, new CampaignDescription());

        Assert.Equal("Nour Belkacem", Assert.Single(await _queries.FacilitatorsAsync(me, id)).Name);
        Assert.Equal(id, Assert.Single(await _queries.DraftsAsync(me)).Sheet.Id);
    }

    [Fact]
    public async Task Those_who_facilitate_somewhere_and_administrators_may_draft()
    {
        await _campaigns.DraftAsync(await _world.MemberAsync(roles: (Role.Facilitator, Scope.Agency(_world.Here.Id))), new CampaignDescription());
        await _campaigns.DraftAsync(await _world.MemberAsync(roles: (Role.Administrator, Scope.Network)), new CampaignDescription());

        await RefusedAsync("campaign.drafting-not-allowed", async () => await _campaigns.DraftAsync(await _world.MemberAsync(), new CampaignDescription()));
        await RefusedAsync("account.signed-out", () => _campaigns.DraftAsync(Viewer.Nobody, new CampaignDescription()));
    }

    [Fact]
    public async Task A_draft_is_kept_at_any_point_and_published_when_it_is_whole()
    {
        var me = await FacilitatorAsync();
        var id = await _campaigns.DraftAsync(me, new CampaignDescription { Question = "Comm" });
        await RefusedAsync("campaign.question-too-short", () => _campaigns.PublishAsync(me, id));

        var version = await _campaigns.DescribeAsync(me, id, await VersionAsync(me, id), SomeCampaign.Words);
        await RefusedAsync("campaign.opening-missing", () => _campaigns.PublishAsync(me, id));

        version = await _campaigns.ScheduleAsync(me, id, version, Calendar);
        await _campaigns.LabelAsync(me, id, version, "screening", "À lire");
        await _campaigns.PublishAsync(me, id);

        var seen = await _queries.FindAsync(await _world.MemberAsync(), id);
        Assert.Equal((CampaignMoment.Open, "Idées", "À lire"), (seen!.Moment, seen.Phase!.Name, seen.Sheet.Labels["screening"]));
    }

    [Fact]
    public async Task Who_does_not_see_a_draft_hears_that_it_does_not_exist()
    {
        var id = await _campaigns.DraftAsync(await FacilitatorAsync(), SomeCampaign.Words);
        var other = await _world.MemberAsync();

        await RefusedAsync("campaign.not-found", () => _campaigns.PublishAsync(other, id));
        await RefusedAsync("campaign.not-found", () => _campaigns.DescribeAsync(other, id, 0, SomeCampaign.Words));
    }

    [Fact]
    public async Task Who_sees_a_campaign_without_running_it_hears_that_it_is_not_theirs()
    {
        var campaign = await _world.PublishedAsync(await FacilitatorAsync());
        var (other, elsewhere) = (await _world.MemberAsync(), await FacilitatorAsync());

        await RefusedAsync("campaign.not-yours", () => _campaigns.CloseAsync(other, campaign.Id, "Terminé"));
        await RefusedAsync("campaign.not-yours", () => _campaigns.StartSelectionAsync(elsewhere, campaign.Id));
        await RefusedAsync("campaign.not-yours", () => _campaigns.AppointFacilitatorAsync(other, campaign.Id, other.Member!.Value));
        await _campaigns.CloseAsync(await _world.MemberAsync(roles: (Role.Facilitator, Scope.Network)), campaign.Id, "Terminé");
    }

    [Fact]
    public async Task Two_facilitators_at_once_do_not_overwrite_each_other()
    {
        var (me, other) = (await FacilitatorAsync(), await _world.MemberAsync(roles: (Role.Facilitator, Scope.Network)));
        var id = await _campaigns.DraftAsync(me, SomeCampaign.Words);
        var both = await VersionAsync(me, id);

        await _campaigns.DescribeAsync(me, id, both, SomeCampaign.Words with { Pitch = "La mienne" });
        await RefusedAsync("work.changed-meanwhile", () => _campaigns.DescribeAsync(other, id, both, SomeCampaign.Words with { Pitch = "La sienne" }));

        Assert.Equal("La mienne", (await _queries.FindForEditingAsync(other, id))!.Sheet.Description.Pitch);
    }

    [Fact]
    public async Task A_facilitator_is_an_agent_with_an_account()
    {
        var me = await FacilitatorAsync();
        var id = await _campaigns.DraftAsync(me, SomeCampaign.Words);
        var (agent, beneficiary) = (await _world.MemberAsync("Ada"), await _world.MemberAsync("Léo", standing: Standing.Beneficiary));

        await _campaigns.AppointFacilitatorAsync(me, id, agent.Member!.Value);
        await RefusedAsync("campaign.facilitator-not-an-agent", () => _campaigns.AppointFacilitatorAsync(me, id, beneficiary.Member!.Value));
        await RefusedAsync("campaign.person-not-found", () => _campaigns.InviteParticipantAsync(me, id, MemberId.New()));
        await _campaigns.InviteParticipantAsync(me, id, beneficiary.Member!.Value);

        Assert.Equal("Léo", Assert.Single((await _queries.FindForEditingAsync(agent, id))!.Participants).Name);
        await _campaigns.DismissFacilitatorAsync(agent, id, me.Member!.Value);
        await _campaigns.RemoveParticipantAsync(agent, id, beneficiary.Member!.Value);
        Assert.Empty((await _queries.FindForEditingAsync(agent, id))!.Participants);
    }

    [Fact]
    public async Task Closing_needs_a_reason_and_starting_the_selection_happens_once()
    {
        var me = await FacilitatorAsync();
        var campaign = await _world.PublishedAsync(me);

        await _campaigns.StartSelectionAsync(me, campaign.Id);
        await RefusedAsync("campaign.selection-started", () => _campaigns.StartSelectionAsync(me, campaign.Id));
        await RefusedAsync("campaign.closing-reason-missing", () => _campaigns.CloseAsync(me, campaign.Id, " "));
        await _campaigns.CloseAsync(me, campaign.Id, "Trois idées partent en incubation.");

        var seen = await _queries.FindAsync(me, campaign.Id);
        Assert.Equal((CampaignMoment.Past, "Trois idées partent en incubation."), (seen!.Moment, seen.Sheet.Closure!.Reason));
    }

    private Task<Viewer> FacilitatorAsync(string name = "Zoé Laurent") =>
        _world.MemberAsync(name, roles: (Role.Facilitator, Scope.Agency(_world.Here.Id)));

    private async Task<int> VersionAsync(Viewer viewer, CampaignId id) => (await _queries.FindForEditingAsync(viewer, id))!.Sheet.Version;

    private static async Task RefusedAsync(string rule, Func<Task> act) =>
        Assert.Equal(rule, (await Assert.ThrowsAsync<DomainException>(act)).Rule);
}
