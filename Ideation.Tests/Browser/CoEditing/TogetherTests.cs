using Ideation.Domain.Ideas;
using Ideation.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Ideation.Tests.Browser.CoEditing;

/// <summary>Several people in one text, each with a browser of their own.</summary>
[Collection(nameof(Journeys))]
public sealed class TogetherTests(Browsing browsing) : SharedJourney(browsing)
{
    [Fact]
    public async Task Three_type_at_once_in_one_paragraph_while_one_goes_offline_and_comes_back()
    {
        var idea = await SharedIdeas.DraftAsync(Browsing, "helene", "karim", "emeline");
        var first = await Desk.OpenAsync(Browsing, "helene", idea);
        var second = await Desk.OpenAsync(Browsing, "karim", idea);
        var third = await Desk.OpenAsync(Browsing, "emeline", idea);
        await first.GoToAsync();
        await first.TypeAsync("Le banc est vert.");
        await third.ShowsAsync("Le banc est vert.");
        await second.ShowsAsync("Le banc est vert.");
        await first.GoToAsync(0);
        await second.GoToAsync();
        await third.GoToAsync("Le banc".Length);

        await third.Page.Context.SetOfflineAsync(true);
        await Task.WhenAll(first.TypeAsync("Bonjour. "), second.TypeAsync(" Il est neuf."), third.TypeAsync(" public"));
        await Expect(third.State).ToHaveTextAsync(Fr.Of("editor.say.kept"));
        await third.ShowsAsync("Le banc public est vert.");
        await third.Page.Context.SetOfflineAsync(false);

        foreach (var desk in new[] { first, second, third })
        {
            await desk.ShowsAsync("Bonjour. Le banc public est vert. Il est neuf.");
            await desk.IsSavedAsync();
        }
    }

    [Fact]
    public async Task Undo_takes_back_only_ones_own()
    {
        var idea = await SharedIdeas.DraftAsync(Browsing, "helene", "karim");
        var mine = await Desk.OpenAsync(Browsing, "helene", idea);
        var theirs = await Desk.OpenAsync(Browsing, "karim", idea);
        await mine.GoToAsync();
        await mine.TypeAsync("Le mien.");
        await theirs.ShowsAsync("Le mien.");
        await theirs.GoToAsync();
        await theirs.TypeAsync(" Le tien.");
        await mine.ShowsAsync("Le mien. Le tien.");

        await mine.Page.Keyboard.PressAsync("Control+z");

        await mine.ShowsAsync(" Le tien.");
        await theirs.ShowsAsync(" Le tien.");
        await mine.Page.Keyboard.PressAsync("Control+y");
        await theirs.ShowsAsync("Le mien. Le tien.");
    }

    [Fact]
    public async Task The_plain_mode_writes_the_same_text_and_is_remembered()
    {
        var idea = await SharedIdeas.DraftAsync(Browsing, "helene", "karim");
        var live = await Desk.OpenAsync(Browsing, "helene", idea);
        var plain = await Desk.OpenAsync(Browsing, "karim", idea);
        await live.GoToAsync();
        await live.TypeAsync("Un texte commun.");
        await plain.ShowsAsync("Un texte commun.");

        await plain.Page.GetByRole(AriaRole.Button, new() { Name = Fr.Of("editor.plain") }).ClickAsync();
        await Expect(plain.Page.Locator("textarea.coedit__area")).ToBeVisibleAsync();
        await plain.GoToAsync(2);
        await Task.WhenAll(plain.TypeAsync(" beau"), live.TypeAsync(" Il avance."));

        await live.ShowsAsync("Un beau texte commun. Il avance.");
        await plain.ShowsAsync("Un beau texte commun. Il avance.");
        await plain.IsSavedAsync();
        await plain.Page.ReloadAsync();
        await Expect(plain.Page.Locator("textarea.coedit__area")).ToHaveValueAsync("Un beau texte commun. Il avance.");
    }

    [Fact]
    public async Task Who_is_here_is_named_and_announced_once()
    {
        var idea = await SharedIdeas.DraftAsync(Browsing, "helene", "karim");
        var mine = await Desk.OpenAsync(Browsing, "helene", idea);
        await mine.IsSavedAsync();

        var theirs = await Desk.OpenAsync(Browsing, "karim", idea);

        var name = DemoPeople.NameOf("karim");
        await Expect(mine.Page.Locator("[data-part=told]")).ToHaveTextAsync(Fr.Of("editor.say.joined.one", name));
        await theirs.GoToAsync();
        await theirs.TypeAsync("Bonjour");
        await Expect(mine.Page.Locator($".caret [data-name='{name}']")).ToHaveCountAsync(1);
        await mine.Page.GetByRole(AriaRole.Button, new() { Name = Fr.Of("editor.say.follow", name) }).ClickAsync();
        await Expect(mine.Page.GetByRole(AriaRole.Button, new() { Name = Fr.Of("editor.say.follow", name), Pressed = true })).ToBeVisibleAsync();
        await theirs.Page.CloseAsync();
        await Expect(mine.Page.Locator(".person")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Rights_withdrawn_in_mid_sentence_leave_the_common_text_as_it_is_and_the_words_with_their_author()
    {
        var path = await DemoIdeas.PathOfAsync(Browsing, "maturing");
        var idea = IdeaId.From(Guid.Parse(path["/ideas/".Length..]));
        await SharedIdeas.JoinAsync(Browsing, idea, "karim");
        var desk = await Desk.OpenAsync(Browsing, "karim", idea);
        await desk.GoToAsync();
        await desk.TypeAsync(" Une phrase entière.");
        await desk.IsSavedAsync();
        var before = await desk.TextAsync();

        await desk.Page.Context.SetOfflineAsync(true);
        await desk.TypeAsync(" Une phrase cou");
        await SharedIdeas.RemoveAsync(Browsing, idea, "karim");
        await desk.Page.Context.SetOfflineAsync(false);

        await Expect(desk.Trouble).ToContainTextAsync(Fr.Of("editor.say.refused"));
        await Expect(desk.Trouble.Locator("textarea")).ToHaveValueAsync(" Une phrase cou");
        await desk.ShowsAsync(before);
        await Expect(desk.State).ToHaveTextAsync(Fr.Of("editor.say.reading"));
    }

    [Fact]
    public async Task Who_is_taken_out_of_a_draft_in_mid_sentence_keeps_their_words_before_them()
    {
        var idea = await SharedIdeas.DraftAsync(Browsing, "helene", "karim");
        var desk = await Desk.OpenAsync(Browsing, "karim", idea);
        await desk.GoToAsync();
        await desk.TypeAsync("Une phrase entière.");
        await desk.IsSavedAsync();

        await desk.Page.Context.SetOfflineAsync(true);
        await desk.TypeAsync(" Une phrase cou");
        await SharedIdeas.RemoveAsync(Browsing, idea, "karim");
        await desk.Page.Context.SetOfflineAsync(false);

        await Expect(desk.Page.GetByText(Fr.Of("ideas.edit.out-of-sight"))).ToBeVisibleAsync();
        await Expect(desk.Trouble.Locator("textarea")).ToHaveValueAsync(" Une phrase cou");
        await Expect(desk.Trouble.GetByRole(AriaRole.Button, new() { Name = Fr.Of("editor.copy") })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_text_that_is_frozen_in_mid_sentence_says_who_did_it_and_leaves_the_words_with_their_author()
    {
        var path = await DemoIdeas.PathOfAsync(Browsing, "maturing");
        var idea = IdeaId.From(Guid.Parse(path["/ideas/".Length..]));
        await SharedIdeas.JoinAsync(Browsing, idea, "karim");
        var desk = await Desk.OpenAsync(Browsing, "karim", idea);
        await desk.GoToAsync();
        await desk.IsSavedAsync();

        await desk.Page.Context.SetOfflineAsync(true);
        await desk.TypeAsync(" Une phrase cou");
        await SharedIdeas.WithdrawAsync(Browsing, idea);
        await desk.Page.Context.SetOfflineAsync(false);

        await Expect(desk.Page.GetByTestId("frozen")).ToContainTextAsync(Fr.Of("ideas.state.closed"));
        await Expect(desk.Trouble).ToContainTextAsync(Fr.Of("editor.say.frozen"));
        await Expect(desk.Trouble.Locator("textarea")).ToHaveValueAsync(" Une phrase cou");
    }

    [Fact]
    public async Task By_keyboard_alone_one_comes_in_writes_and_leaves()
    {
        var idea = await SharedIdeas.DraftAsync(Browsing, "helene");
        var desk = await Desk.OpenAsync(Browsing, "helene", idea);
        var bold = desk.Page.GetByRole(AriaRole.Button, new() { Name = Fr.Of("editor.tool.bold"), Exact = true });
        await Expect(bold).ToBeEnabledAsync();
        await desk.Page.TabToAsync(bold);
        await desk.Page.Keyboard.PressAsync("ArrowRight");
        await Expect(desk.Page.GetByRole(AriaRole.Button, new() { Name = Fr.Of("editor.tool.italic"), Exact = true })).ToBeFocusedAsync();

        await desk.Page.TabToAsync(desk.Paper);
        await desk.TypeAsync("Un mot");
        await desk.Page.Keyboard.PressAsync("Shift+Home");
        await desk.Page.Keyboard.PressAsync("Control+b");
        await desk.ShowsAsync("**Un mot**");
        await desk.Page.Keyboard.PressAsync("Control+End");
        await desk.Page.Keyboard.PressAsync("Enter");
        await desk.TypeAsync("- pain");
        await desk.Page.Keyboard.PressAsync("Enter");
        await desk.TypeAsync("sel");
        await desk.ShowsAsync("**Un mot**\n- pain\n- sel");

        await desk.Page.Keyboard.PressAsync("Tab");
        await Expect(desk.Paper).Not.ToBeFocusedAsync();
        await desk.ShowsAsync("**Un mot**\n- pain\n- sel");
    }

    [Fact]
    public async Task The_preview_shows_what_the_page_will_show()
    {
        var idea = await SharedIdeas.DraftAsync(Browsing, "helene");
        var desk = await Desk.OpenAsync(Browsing, "helene", idea);
        await desk.GoToAsync();
        await desk.TypeAsync("## Le banc\n\nEn **bois**.");

        await desk.Page.Locator(".coedit--shared").GetByRole(AriaRole.Button, new() { Name = Fr.Of("editor.preview") }).ClickAsync();

        await Expect(desk.Page.Locator(".coedit__preview h3")).ToHaveTextAsync("Le banc");
        await Expect(desk.Page.Locator(".coedit__preview strong")).ToHaveTextAsync("bois");
    }

    [Theory]
    [InlineData(Device.Desktop, false)]
    [InlineData(Device.Desktop, true)]
    [InlineData(Device.Phone, false)]
    public async Task A_text_with_two_people_in_it_has_no_serious_finding(Device device, bool dark)
    {
        var idea = await SharedIdeas.DraftAsync(Browsing, "helene", "karim");
        var theirs = await Desk.OpenAsync(Browsing, "karim", idea);
        var mine = await Desk.OpenAsync(Browsing, "helene", idea, device, dark);
        await theirs.GoToAsync();
        await theirs.TypeAsync("## Le banc\n\nVoir [la page](https://exemple.fr).");
        await Expect(mine.Page.Locator(".caret")).ToHaveCountAsync(1);

        await mine.Page.AssertAccessibleAsync($"a shared text, {device}, {(dark ? "dark" : "light")}");
    }
}
