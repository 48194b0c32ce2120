using Bunit;
using Ideation.App.Components.Ui;
using Microsoft.AspNetCore.Components.Web;

namespace Ideation.Tests.Components.Ui;

public sealed class ReadingTests : PieceTests
{
    [Fact]
    public void The_path_says_what_is_done_what_is_now_and_by_when()
    {
        var path = Render<PathLine>(p => p.Add(c => c.Steps,
        [
            new("Soumise", PathPlace.Done, Now.AddDays(-14)),
            new("En maturation", PathPlace.Now, Now.AddDays(4), Deadline: true),
            new("Réponse", PathPlace.Next, Line: "par la caisse"),
        ]));

        Assert.Equal(["Fait", "En ce moment", "Ensuite"], path.FindAll("svg[role=img]").Select(icon => icon.GetAttribute("aria-label")));
        Assert.Contains("En maturation", path.Find("[aria-current=step]").TextContent);
        Assert.Contains("vendredi à 10:00", path.Find(".when--deadline").TextContent);
        Assert.Contains("par la caisse", path.Find("li:last-child").TextContent);
    }

    [Fact]
    public void A_figure_changed_by_somebody_else_glows()
    {
        var count = Render<Count>(p => p.Add(c => c.Value, 41));
        Assert.Empty(count.FindAll(".count--glow"));

        count.Render(p => p.Add(c => c.Value, 42));

        Assert.Equal("42", count.Find(".count--glow").TextContent);
    }

    [Fact]
    public void A_figure_one_changed_oneself_stays_quiet()
    {
        var count = Render<Count>(p => p.Add(c => c.Value, 1203));

        count.Render(p => p.Add(c => c.Value, 1204).Add(c => c.Mine, true));

        Assert.Empty(count.FindAll(".count--glow"));
        Assert.Equal("1\u202F204", count.Find(".count").TextContent);
    }

    [Fact]
    public void An_empty_place_says_what_to_do()
    {
        var empty = Render<Empty>(p => p.Add(c => c.Text, "Aucune idée ici.").Add(c => c.Drawing, Drawing.Ideas)
            .AddChildContent<Btn>(b => b.Add(x => x.Href, "/ideas/new").AddChildContent("Proposer la première")));

        Assert.Equal("Aucune idée ici.", empty.Find("p").TextContent);
        Assert.Equal("Proposer la première", empty.Find("a").TextContent.Trim());
        Assert.Equal("true", empty.Find("svg").GetAttribute("aria-hidden"));
    }

    [Fact]
    public void What_is_still_loading_is_said_once()
    {
        var skeleton = Render<Skeleton>(p => p.Add(c => c.Count, 3));

        Assert.Equal("Chargement", skeleton.Find("[role=status]").TextContent);
        Assert.Equal(3, skeleton.FindAll("[aria-hidden=true]").Count);
    }

    [Fact]
    public void A_state_is_a_word_and_never_a_colour_alone()
    {
        var pill = Render<StatePill>(p => p.Add(c => c.Icon, IconName.Done).Add(c => c.Text, "Retenue").Add(c => c.Tone, Tone.Success));

        Assert.Equal("Retenue", pill.Find(".pill--success").TextContent.Trim());
        Assert.EndsWith("#Done", pill.Find("use").GetAttribute("href"));
    }

    [Fact]
    public void The_head_of_a_page_is_its_title_and_the_title_of_the_browser()
    {
        var head = Render<PageHead>(p => p.Add(c => c.Title, "Vos idées").Add(c => c.Lede, "Douze en tout.").Add(c => c.Actions, "<button>Proposer</button>"));

        Assert.Equal("Vos idées", head.Find("h1").TextContent);
        Assert.Equal("-1", head.Find("h1").GetAttribute("tabindex"));
        Assert.NotNull(head.FindComponent<PageTitle>());
        Assert.Contains("Proposer", head.Find(".page-head__actions").TextContent);
    }

    [Fact]
    public void A_warning_interrupts_and_a_remark_does_not()
    {
        Assert.Equal("alert", Render<Note>(p => p.Add(c => c.Tone, Tone.Danger)).Find(".note").GetAttribute("role"));
        Assert.False(Render<Note>().Find(".note").HasAttribute("role"));
    }
}
