using Ideation.App.Account;
using Ideation.App.Campaigns;
using Ideation.App.Ideas;
using Ideation.Domain.Campaigns;
using Ideation.Domain.Ideas;
using Ideation.Domain.Network;
using Ideation.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Ideation.Tests.App.Campaigns;

public sealed class CampaignAccessTests : IAsyncLifetime
{
    private World _world = null!;

    public async Task InitializeAsync() => _world = await World.CreateAsync();

    public async Task DisposeAsync() => await _world.DisposeAsync();

    [Theory]
    [InlineData(CampaignAudience.Public, true, true, true, true)]
    [InlineData(CampaignAudience.Network, false, false, true, true)]
    [InlineData(CampaignAudience.Invited, false, false, false, true)]
    public async Task Each_audience_lets_in_whom_it_names(CampaignAudience audience, bool nobody, bool beneficiary, bool agent, bool participant)
    {
        var invited = await _world.MemberAsync("Ada", standing: Standing.Beneficiary);
        var campaign = await PublishedAsync(audience, invited: invited.Member!.Value);

        Assert.Equal(nobody, await SeesAsync(Viewer.Nobody, campaign));
        Assert.Equal(beneficiary, await SeesAsync(await _world.MemberAsync(standing: Standing.Beneficiary), campaign));
        Assert.Equal(agent, await SeesAsync(await _world.MemberAsync(), campaign));
        Assert.Equal(participant, await SeesAsync(invited, campaign));
    }

    [Fact]
    public async Task A_campaign_of_one_agency_is_seen_there_and_not_elsewhere()
    {
        var campaign = await PublishedAsync(CampaignAudience.Network, new CampaignScope([_world.Here.Id]));

        Assert.True(await SeesAsync(await _world.MemberAsync(), campaign));
        Assert.False(await SeesAsync(await _world.MemberAsync(home: _world.Elsewhere), campaign));
        Assert.True(await SeesAsync(await _world.MemberAsync(home: _world.Elsewhere, roles: (Role.Facilitator, Scope.Network)), campaign));
    }

    [Fact]
    public async Task A_draft_is_seen_by_those_who_run_it()
    {
        var author = await _world.MemberAsync();
        var draft = await _world.GivenAsync(Campaign.Draft(author.Member!.Value, Description(CampaignAudience.Public), World.Noon));

        Assert.True(await SeesAsync(author, draft));
        Assert.False(await SeesAsync(await _world.MemberAsync(), draft));
        Assert.True(await SeesAsync(await _world.MemberAsync(roles: (Role.Facilitator, Scope.Campaign(draft.Id))), draft));
    }

    [Fact]
    public async Task A_draft_idea_is_seen_by_those_who_write_it_or_were_asked_to()
    {
        var campaign = await PublishedAsync(CampaignAudience.Public);
        var (author, asked, other) = (await _world.MemberAsync(), await _world.MemberAsync(), await _world.MemberAsync());
        var idea = Idea.Draft(author.Member!.Value, campaign.Id, _world.Here.Id, World.Noon);
        idea.InviteCoAuthor(author.Member!.Value, asked.Member!.Value, World.Noon);
        await _world.GivenAsync(idea);

        Assert.True(await SeesAsync(author, idea));
        Assert.True(await SeesAsync(asked, idea));
        Assert.False(await SeesAsync(other, idea));
        Assert.False(await SeesAsync(Viewer.Nobody, idea));
    }

    private async Task<bool> SeesAsync(Viewer viewer, Campaign campaign)
    {
        await using var db = await _world.DbAsync();
        return await db.Campaigns.VisibleTo(viewer).AnyAsync(c => c.Id == campaign.Id);
    }

    private async Task<bool> SeesAsync(Viewer viewer, Idea idea)
    {
        await using var db = await _world.DbAsync();
        return await db.Ideas.VisibleTo(db, viewer).AnyAsync(i => i.Id == idea.Id);
    }

    private async Task<Campaign> PublishedAsync(CampaignAudience audience, CampaignScope? scope = null, MemberId? invited = null)
    {
        var facilitator = (await _world.MemberAsync("Zoé")).Member!.Value;
        var campaign = Campaign.Draft(facilitator, Description(audience) with { Scope = scope ?? CampaignScope.Network }, World.Noon);
        campaign.AppointFacilitator(facilitator, facilitator, World.Noon);
        campaign.Schedule(facilitator, World.Noon, null, [new CampaignPhase("Idées", World.Noon, null, [Capability.Propose])], World.Noon);
        if (invited is { } participant)
            campaign.InviteParticipant(facilitator, participant, World.Noon);
        campaign.Publish(facilitator, World.Noon);
        return await _world.GivenAsync(campaign);
    }

    private static CampaignDescription Description(CampaignAudience audience) => new()
    {
        Question = "Comment mieux accueillir les jeunes ?",
        Pitch = "Dites-nous ce qui manque.",
        Brief = "Tout est ouvert.",
        Audience = audience,
    };
}
