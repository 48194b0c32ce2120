using Ideation.Domain.Ideas;
using Ideation.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Ideation.Tests.Browser.CoEditing;

/// <summary>What people say beside a text that others are writing.</summary>
[Collection(nameof(Journeys))]
public sealed class MarginTests(Browsing browsing) : SharedJourney(browsing)
{
    [Fact]
    public async Task A_suggestion_is_accepted_while_somebody_else_types()
    {
        var idea = await WrittenAsync();
        var writer = await OpenAsync("karim", idea);
        var typing = await OpenAsync("helene", idea);
        var reader = await OpenAsync("emeline", idea);
        await SelectStartAsync(reader, "Le banc".Length);

        await reader.Page.GetByRole(AriaRole.Button, new() { Name = Fr.Of("editor.tool.suggest") }).ClickAsync();
        await reader.Page.GetByLabel(Fr.Of("ideas.suggestion.words")).FillAsync("La banquette");
        await reader.Page.GetByTestId("suggest-send").ClickAsync();

        var card = writer.Page.GetByTestId("suggestion");
        await Expect(card).ToContainTextAsync("La banquette");
        await typing.GoToAsync();
        await Task.WhenAll(typing.TypeAsync(" Il a trois places."), card.GetByTestId("accept").ClickAsync());

        foreach (var desk in new[] { writer, typing, reader })
            await desk.ShowsAsync("La banquette est vert. Il a trois places.");
        await Expect(reader.Page.GetByTestId("suggestion").Filter(new() { HasText = Fr.Of("ideas.suggestion.accepted", "Karim").Split(' ')[0] })).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task A_comment_on_a_passage_appears_beside_the_text_of_the_others()
    {
        var idea = await WrittenAsync();
        var writer = await OpenAsync("karim", idea);
        var reader = await OpenAsync("emeline", idea);
        await SelectStartAsync(reader, "Le banc".Length);

        await reader.Page.GetByRole(AriaRole.Button, new() { Name = Fr.Of("editor.tool.comment") }).ClickAsync();
        var form = reader.Page.GetByTestId("passage-comment-form");
        await form.GetByRole(AriaRole.Textbox).FillAsync("Lequel ?");
        await form.GetByTestId("send").ClickAsync();

        await Expect(writer.Page.GetByTestId("passage-thread")).ToContainTextAsync("Lequel ?");
        await Expect(writer.Page.GetByTestId("passage-thread").Locator("q")).ToHaveTextAsync("Le banc");
    }

    private async Task<Desk> OpenAsync(string person, IdeaId idea)
    {
        var page = await Browsing.OpenAsAsync(person);
        await page.VisitAsync($"/ideas/{idea}/text");
        var desk = await Desk.AtAsync(page);
        await desk.ShowsAsync("Le banc est vert.");
        return desk;
    }

    /// <summary>A public idea that Karim and Hélène write, with one sentence.</summary>
    private async Task<IdeaId> WrittenAsync()
    {
        var path = await DemoIdeas.PathOfAsync(Browsing, "maturing");
        var idea = IdeaId.From(Guid.Parse(path["/ideas/".Length..]));
        await SharedIdeas.JoinAsync(Browsing, idea, "karim");
        await SharedIdeas.JoinAsync(Browsing, idea, "helene");
        var page = await Browsing.OpenAsAsync("karim");
        await page.VisitAsync($"/ideas/{idea}/text");
        var desk = await Desk.AtAsync(page);
        await desk.GoToAsync();
        await page.Keyboard.PressAsync("Control+a");
        await desk.TypeAsync("Le banc est vert.");
        await desk.IsSavedAsync();
        await page.Context.CloseAsync();
        return idea;
    }

    private static async Task SelectStartAsync(Desk desk, int letters)
    {
        await desk.GoToAsync(0);
        for (var letter = 0; letter < letters; letter++)
            await desk.Page.Keyboard.PressAsync("Shift+ArrowRight");
    }
}
