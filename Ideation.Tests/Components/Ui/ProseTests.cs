using Bunit;
using Ideation.App.Components.Ui;

namespace Ideation.Tests.Components.Ui;

public sealed class ProseTests : PieceTests
{
    [Fact]
    public void Titles_lists_and_links_are_shown_as_people_wrote_them()
    {
        var prose = Read("# Le bus\n\n- jeudi\n- vendredi\n\n[Le plan](https://exemple.fr/plan) et **vite**");

        Assert.Equal("Le bus", prose.Find("h2").TextContent);
        Assert.Equal(2, prose.FindAll("li").Count);
        Assert.Equal("nofollow noopener", prose.Find("a").GetAttribute("rel"));
        Assert.Equal("vite", prose.Find("strong").TextContent);
    }

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("<img src=x onerror=alert(1)>")]
    [InlineData("<form><input name=a></form>")]
    [InlineData("<iframe src=https://exemple.fr></iframe>")]
    [InlineData("<p style=\"position:fixed\" id=a class=b>x</p>")]
    public void Markup_in_a_text_stays_text(string written)
    {
        var prose = Read(written);

        Assert.Empty(prose.FindAll("script, img, form, input, iframe, [style], [id], [onerror], .b"));
        Assert.Contains(written[1..5], prose.Find(".prose").TextContent);
    }

    [Theory]
    [InlineData("[x](javascript:alert(1))")]
    [InlineData("[x](JaVaScRiPt:alert(1))")]
    [InlineData("[x](data:text/html;base64,PHN2Zz4=)")]
    [InlineData("[x](vbscript:x)")]
    [InlineData("[x](file:///etc/passwd)")]
    [InlineData("<javascript:alert(1)>")]
    public void A_link_leads_to_a_page_or_a_letter_or_nowhere(string written) =>
        Assert.Empty(Read(written).FindAll("a[href]"));

    [Theory]
    [InlineData("![la carte](https://ailleurs.fr/p.png)")]
    [InlineData("![la carte](//ailleurs.fr/p.png)")]
    [InlineData("![la carte](data:image/png;base64,AAAA)")]
    [InlineData("![la carte](/account/sign-out)")]
    [InlineData("![la carte](/attachments/0199c0de0199c0de0199c0de0199c0de/../../account)")]
    [InlineData("![la carte](/attachments/0199c0de0199c0de0199c0de0199c0de/a.png?size=small&x=1)")]
    public void A_picture_that_was_not_attached_here_leaves_only_its_words(string written)
    {
        var prose = Read(written);

        Assert.Empty(prose.FindAll("img"));
        Assert.Contains("la carte", prose.Find(".prose").TextContent);
    }

    [Fact]
    public void A_picture_of_ours_is_shown()
    {
        const string address = "/attachments/0199c0de0199c0de0199c0de0199c0de/la%20carte.png";

        var picture = Read($"![la carte]({address})").Find("img");

        Assert.Equal((address, "la carte"), (picture.GetAttribute("src"), picture.GetAttribute("alt")));
    }

    [Fact]
    public void A_new_revision_replaces_the_text()
    {
        var prose = Read("avant");

        prose.Render(p => p.Add(c => c.Markdown, "après"));

        Assert.Equal("après", prose.Find("p").TextContent);
    }

    private IRenderedComponent<Prose> Read(string markdown) => Render<Prose>(p => p.Add(c => c.Markdown, markdown));
}
