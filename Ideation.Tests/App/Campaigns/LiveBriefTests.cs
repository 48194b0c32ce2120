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
}
