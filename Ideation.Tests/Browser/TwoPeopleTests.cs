using Ideation.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Ideation.Tests.Browser;

[Collection(nameof(Journeys))]
public sealed class TwoPeopleTests(Browsing browsing) : SharedJourney(browsing)
{
    private const string HalfTyped = "Je prépare une réponse, elle n’est pas finie";

    [Fact]
    public async Task What_one_does_the_other_sees_and_keeps_the_text_being_typed()
    {
        var idea = await DemoIdeas.PathOfAsync(Browsing, "screening");
        var facilitator = await Browsing.OpenAsAsync("karim");
        var reader = await Browsing.OpenAsAsync("emeline");
        await facilitator.VisitAsync(idea);
        await reader.VisitAsync(idea);
        await reader.Labelled("comments.write").PressSequentiallyAsync(HalfTyped);

        // One comments.
        await facilitator.Labelled("comments.write").FillAsync("Nous l’avons essayé à Brest, avec douze familles.");
        await facilitator.Button("comments.post").ClickAsync();
        await Expect(reader.GetByText("Nous l’avons essayé à Brest, avec douze familles.")).ToBeVisibleAsync();

        // One supports.
        var supports = reader.Locator("section[aria-labelledby=supports] .count");
        var before = int.Parse(await supports.InnerTextAsync(), System.Globalization.CultureInfo.InvariantCulture);
        await facilitator.Button("ideas.support").ClickAsync();
        await Expect(supports).ToHaveTextAsync((before + 1).ToString(System.Globalization.CultureInfo.InvariantCulture));

        // One moves the idea on.
        await facilitator.GetByLabel(Fr.Of("ideas.answer.admit")).CheckAsync();
        await facilitator.Button("ideas.answer.admit.action").ClickAsync();
        await Expect(reader.Locator(".idea__head .pill").First).ToHaveTextAsync(Fr.Of("ideas.state.maturing"));

        await Expect(reader.Labelled("comments.write")).ToHaveValueAsync(HalfTyped);
        await Expect(reader.Labelled("comments.write")).ToBeFocusedAsync();
    }

    [Fact]
    public async Task Who_looks_at_the_same_page_is_named()
    {
        var idea = await DemoIdeas.PathOfAsync(Browsing, "maturing");
        var first = await Browsing.OpenAsAsync("karim");
        var second = await Browsing.OpenAsAsync("helene");
        await first.VisitAsync(idea);

        await second.VisitAsync(idea);

        await Expect(first.GetByText("Hélène Da Costa").First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_reload_loses_nothing_that_was_typed()
    {
        var reader = await Browsing.OpenAsAsync("helene");
        await reader.VisitAsync(await DemoIdeas.PathOfAsync(Browsing, "maturing"));
        await reader.Labelled("comments.write").PressSequentiallyAsync(HalfTyped);

        await reader.ReloadAsync();
        await reader.IsAliveAsync();

        await Expect(reader.Labelled("comments.write")).ToHaveValueAsync(HalfTyped);
    }

    [Fact]
    public async Task Somebody_is_mentioned_by_keyboard_and_hears_of_it()
    {
        var idea = await DemoIdeas.PathOfAsync(Browsing, "maturing");
        var writer = await Browsing.OpenAsAsync("emeline");
        var mentioned = await Browsing.OpenAsAsync("thomas");
        await mentioned.VisitAsync("/notices");
        await writer.VisitAsync(idea);
        var name = DemoPeople.NameOf("thomas");

        await writer.Labelled("comments.write").PressSequentiallyAsync($"Merci @{name[..6]}");
        await Expect(writer.GetByRole(AriaRole.Option).First).ToContainTextAsync(name);
        await writer.Keyboard.PressAsync("Enter");
        await writer.Keyboard.TypeAsync("pour l’exemple de mardi");
        await writer.Button("comments.post").ClickAsync();

        await Expect(writer.Locator("[data-testid=talk]").GetByRole(AriaRole.Link, new() { Name = "@" + name }).Last).ToBeVisibleAsync();
        await Expect(mentioned.Locator("main").GetByText("Émeline").Or(mentioned.Locator("main").GetByText(DemoPeople.NameOf("emeline"))).First).ToBeVisibleAsync();
    }
}
