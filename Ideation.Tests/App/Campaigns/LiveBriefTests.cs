using Ideation.App.Account;
using Ideation.App.Campaigns;
using Ideation.App.CoEditing;
using Ideation.Domain.Campaigns;
using Ideation.Domain.Network;
using Ideation.Tests.App.Ideas;
using Ideation.Tests.Support;

namespace Ideation.Tests.App.Campaigns;

/// <summary>A brief that people type together, and the form that holds one too.</summary>
public sealed class LiveBriefTests
{
    [Fact]
    public async Task A_form_with_an_older_brief_takes_nothing_from_those_who_type()
    {
        await using var world = await World.CreateAsync();
        var me = await world.MemberAsync("Denis Faure", roles: (Role.Facilitator, Scope.Network));
        var campaign = await world.CampaignAsync(facilitator: me.Member);
        var (texts, commands) = (world.Get<SharedTexts>(), world.Get<CampaignCommands>());
        var form = campaign.AsDescribed();
        await texts.EditAsync(CampaignTexts.Of(campaign.Id), me.Member!.Value, text => text + "\n\nTapé ensemble.");

        await Rules.AssertBrokenAsync("work.changed-meanwhile", () => commands.DescribeAsync(me, campaign.Id, campaign.Version, form with { Pitch = "Dites-nous." }));

        var now = (await world.Get<CampaignQueries>().FindAsync(me, campaign.Id))!;
        var words = now.Sheet.Description;
        await commands.DescribeAsync(me, campaign.Id, now.Sheet.Version, words with { Brief = "Début. " + words.Brief });
        Assert.StartsWith("Début. ", texts.Peek(CampaignTexts.Of(campaign.Id))!.Markdown, StringComparison.Ordinal);
        Assert.EndsWith("Tapé ensemble.", (await world.Get<CampaignQueries>().FindAsync(me, campaign.Id))!.Sheet.Description.Brief, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Saving_everything_beside_the_brief_leaves_what_is_typed_in_it()
    {
        await using var world = await World.CreateAsync();
        var me = await world.MemberAsync("Denis Faure", roles: (Role.Facilitator, Scope.Network));
        var campaign = await world.CampaignAsync(facilitator: me.Member);
        var commands = world.Get<CampaignCommands>();
        await TypeAsync(world, campaign.Id, me, " Tapé à l’instant.");

        await commands.DescribeBesideBriefAsync(me, campaign.Id, campaign.Version, campaign.AsDescribed() with { Pitch = "Dites-nous.", Brief = "" });

        var now = (await world.Get<CampaignQueries>().FindAsync(me, campaign.Id))!.Sheet.Description;
        Assert.Equal("Dites-nous.", now.Pitch);
        Assert.EndsWith(" Tapé à l’instant.", now.Brief, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_campaign_is_closed_with_the_brief_that_stands_there_at_that_moment()
    {
        await using var world = await World.CreateAsync();
        var me = await world.MemberAsync("Denis Faure", roles: (Role.Facilitator, Scope.Network));
        var campaign = await world.CampaignAsync(facilitator: me.Member);
        await TypeAsync(world, campaign.Id, me, " Dernier mot.");

        await world.Get<CampaignCommands>().CloseAsync(me, campaign.Id, "C’est fini.");

        Assert.EndsWith(" Dernier mot.", (await world.Get<CampaignQueries>().FindAsync(me, campaign.Id))!.Sheet.Description.Brief, StringComparison.Ordinal);
    }

    // In the room, and not yet in what the campaign keeps.
    private static async Task TypeAsync(World world, CampaignId campaign, Viewer who, string more)
    {
        var room = (await world.Get<TextRooms>().OpenAsync(CampaignTexts.Of(campaign)))!;
        room.Edit(who.Member!.Value, text => text + more);
    }
}
