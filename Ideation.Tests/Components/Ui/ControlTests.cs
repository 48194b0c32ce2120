using Bunit;
using Ideation.App.Components.Ui;
using Microsoft.AspNetCore.Components;

namespace Ideation.Tests.Components.Ui;

public sealed class ControlTests : PieceTests
{
    [Fact]
    public async Task A_button_waits_while_its_work_is_done_and_takes_one_press()
    {
        var work = new TaskCompletionSource();
        var pressed = 0;
        var button = Render<Btn>(p => p
            .Add(c => c.OnClick, EventCallback.Factory.Create(this, async () => { pressed++; await work.Task; }))
            .AddChildContent("Publier"));

        var first = button.Find("button").ClickAsync(new());
        Assert.Equal("true", button.Find("button").GetAttribute("aria-busy"));
        await button.Find("button").ClickAsync(new());
        work.SetResult();
        await first;

        Assert.Equal(1, pressed);
        Assert.False(button.Find("button").HasAttribute("aria-busy"));
    }

    [Fact]
    public async Task A_button_whose_work_failed_can_be_pressed_again()
    {
        var button = Render<Btn>(p => p
            .Add(c => c.OnClick, EventCallback.Factory.Create(this, () => Task.FromException(new InvalidOperationException("no"))))
            .AddChildContent("Publier"));

        await Assert.ThrowsAsync<InvalidOperationException>(() => button.Find("button").ClickAsync(new()));

        Assert.False(button.Find("button").HasAttribute("aria-busy"));
    }

    [Fact]
    public void A_button_without_a_word_still_has_a_name()
    {
        var button = Render<Btn>(p => p.Add(c => c.Icon, IconName.Bell).Add(c => c.Label, "Vos avis"));

        Assert.Equal("Vos avis", button.Find("button").GetAttribute("aria-label"));
        Assert.Equal("true", button.Find("svg").GetAttribute("aria-hidden"));
    }

    [Fact]
    public void A_button_that_leads_somewhere_is_a_link()
    {
        var button = Render<Btn>(p => p.Add(c => c.Href, "/ideas/new").AddChildContent("Proposer"));

        Assert.Equal("/ideas/new", button.Find("a.btn").GetAttribute("href"));
    }

    [Fact]
    public void A_field_ties_its_label_its_hint_and_its_error_to_the_control()
    {
        var field = Render<Field>(p => p
            .Add(c => c.Label, "Le titre").Add(c => c.Hint, "Court").Add(c => c.Error, "Trop long").Add(c => c.Max, 3).Add(c => c.Length, 4)
            .Add(c => c.ChildContent, context => builder =>
            {
                builder.OpenElement(0, "input");
                builder.AddMultipleAttributes(1, context.Control!);
                builder.CloseElement();
            }));

        var input = field.Find("input");
        var described = input.GetAttribute("aria-describedby")!.Split(' ');
        Assert.Equal(input.Id, field.Find("label").GetAttribute("for"));
        Assert.Equal(["Trop long", "Court"], described.Select(id => field.Find("#" + id).TextContent));
        Assert.Equal("true", input.GetAttribute("aria-invalid"));
        Assert.Equal("4 / 3", field.Find(".field__count--over").TextContent.Replace('\u00A0', ' '));
    }

    [Fact]
    public void A_facet_says_how_many_and_whether_it_is_chosen()
    {
        Facet? chosen = null;
        var facets = Render<Facets>(p => p
            .Add(c => c.Title, "État")
            .Add(c => c.Items, [new("Reçues", 12, "/ideas?state=received", Chosen: true), new("Retenues", 1204, Value: "kept")])
            .Add(c => c.OnChoose, facet => chosen = facet));

        facets.Find("button").Click();

        Assert.Equal("true", facets.Find("a").GetAttribute("aria-current"));
        Assert.Equal("1\u202F204", facets.Find("button .facets__count").TextContent);
        Assert.Equal("kept", chosen!.Value);
    }

    [Fact]
    public void The_tab_one_is_on_is_said()
    {
        var tabs = Render<Tabs>(p => p.Add(c => c.Label, "Campagne").Add(c => c.Links, [new("Idées", "/a", Current: true, Count: 3), new("Règles", "/b")]));

        Assert.Equal("page", tabs.Find("[href='/a']").GetAttribute("aria-current"));
        Assert.False(tabs.Find("[href='/b']").HasAttribute("aria-current"));
    }

    [Fact]
    public void A_menu_opens_the_list_that_belongs_to_its_button()
    {
        var pressed = false;
        var menu = Render<Menu>(p => p
            .Add(c => c.Label, "Autres actions")
            .AddChildContent<MenuItem>(item => item.Add(i => i.OnClick, () => pressed = true).AddChildContent("Retirer")));

        menu.Find(".menu__item").Click();

        Assert.Equal(menu.Find(".menu__list").Id, menu.Find("button").GetAttribute("popovertarget"));
        Assert.Equal("Autres actions", menu.Find("button").GetAttribute("aria-label"));
        Assert.True(pressed);
    }
}
