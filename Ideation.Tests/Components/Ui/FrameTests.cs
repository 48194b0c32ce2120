using System.Text.Json;
using Bunit;
using Ideation.App.Components.Layout;
using Ideation.App.Components.Ui;
using Ideation.Tests.Support;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor;

namespace Ideation.Tests.Components.Ui;

public sealed class FrameTests : PieceTests
{
    [Fact]
    public void Every_icon_has_its_drawing()
    {
        var drawn = JsonDocument.Parse(File.ReadAllText(System.IO.Path.Combine(Sources.Root, "wwwroot-assets/icons.json")))
            .RootElement.EnumerateObject().Select(icon => icon.Name);

        Assert.Equal(Enum.GetNames<IconName>().Order(), drawn.Order());
    }

    [Fact]
    public void The_rail_and_the_bottom_bar_lead_to_the_same_rooms()
    {
        var rail = Render<Rail>().FindAll(".rail__link").Select(link => link.GetAttribute("href"));
        var bar = Render<BottomBar>().FindAll(".rail__link").Select(link => link.GetAttribute("href"));

        Assert.Equal(["/", "/campaigns", "/ideas", "/sessions", "/network"], rail);
        Assert.Equal(rail, bar);
    }

    [Fact]
    public void A_feature_puts_its_piece_into_the_top_bar()
    {
        Services.AddSingleton(new FrameSlot(FramePlace.Notices, typeof(Bell)));

        Assert.Contains("3 avis", Render<TopBar>().Find(".topbar__end").TextContent);
    }

    [Fact]
    public void A_plain_page_can_be_skipped_to()
    {
        var page = Render<PlainLayout>(p => p.Add(c => c.Body, "<h1>Se connecter</h1>"));

        Assert.Equal("#main", page.Find(".skip-link").GetAttribute("href"));
        Assert.Equal("Se connecter", page.Find("#main h1").TextContent);
    }

    [Fact]
    public void What_broke_on_our_side_says_what_is_kept_and_offers_another_try()
    {
        var again = false;
        var broken = Render<Broken>(p => p.Add(c => c.OnAgain, () => again = true));

        broken.Find(".btn--primary").Click();

        Assert.Contains("Ce que vous aviez enregistré est gardé", broken.Find("[role=alert]").TextContent);
        Assert.True(again);
    }

    [Fact]
    public void A_cut_line_says_that_what_was_written_is_kept() =>
        Assert.Contains("Ce que vous avez écrit est gardé sur cet appareil.", Render<ReconnectModal>().Find("dialog").TextContent);

    [Theory]
    [InlineData("MudDataGridPager_RowsPerPage", "Lignes par page\u00A0:")]
    [InlineData("MudBaseDatePicker_NextMonth", "Mois suivant\u00A0: {0}")]
    public void MudBlazor_speaks_French(string key, string said)
    {
        var localizer = Services.GetRequiredService<MudLocalizer>();

        Assert.Equal(said, localizer[key].Value);
        Assert.True(localizer["Mud_Nothing"].ResourceNotFound);
    }

    private sealed class Bell : ComponentBase
    {
        protected override void BuildRenderTree(Microsoft.AspNetCore.Components.Rendering.RenderTreeBuilder builder) => builder.AddContent(0, "3 avis");
    }
}
