using System.Globalization;
using Ideation.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Ideation.Tests.Browser;

/// <summary>One campaign from its first question to its last word: neither of the two ever loads a page anew to see what the other does.</summary>
[Collection(nameof(Journeys))]
public sealed class WholeCampaignTests(Browsing browsing) : SharedJourney(browsing)
{
    private const string Question = "Comment accueillir sans faire attendre debout";
    private const string Idea = "Un numéro d’appel que l’on garde en poche";
    private const string Reason = "Trois accueils essaient l’idée dès janvier. Merci à vous tous.";

    [Fact]
    public async Task Two_people_walk_a_campaign_from_draft_to_closed()
    {
        var facilitator = await Browsing.OpenAsAsync("karim");
        var agent = await Browsing.OpenAsAsync("raphael");
        await agent.VisitAsync("/campaigns");

        await DraftAsync(facilitator);
        await Expect(Called(agent, Question)).ToHaveCountAsync(0);
        await PublishAsync(facilitator);

        await Called(agent, Question).ClickAsync();
        await ProposeAsync(agent);

        await facilitator.GetByRole(AriaRole.Button, new() { Name = Fr.Of("campaigns.ideas.new.one", 1), Exact = true }).ClickAsync();
        await Called(facilitator, Idea).ClickAsync();
        await AnswerAsync(facilitator);
        await Expect(agent.Locator(".idea__head .pill").First).ToHaveTextAsync(Fr.Of("ideas.state.maturing"));

        await SayAsync(facilitator, "Faut-il un téléphone, pour ce numéro ?", heardBy: agent);
        await SayAsync(agent, "Non, un ticket suffit à qui n’en a pas.", heardBy: facilitator);

        await Called(agent, Question).First.ClickAsync();
        await Expect(agent.GetByRole(AriaRole.Link, new() { Name = Fr.Of("campaigns.call.propose") })).ToBeVisibleAsync();
        await Called(facilitator, Question).First.ClickAsync();
        await CloseAsync(facilitator);

        await Expect(agent.Locator(".outcome")).ToContainTextAsync(Reason);
        await Expect(agent.GetByText(Fr.Of("campaigns.until.past"))).ToBeVisibleAsync();
        await Expect(agent.GetByRole(AriaRole.Link, new() { Name = Fr.Of("campaigns.call.propose") })).ToHaveCountAsync(0);
    }

    private static async Task DraftAsync(IPage page)
    {
        await page.VisitAsync("/campaigns/new");
        await page.Labelled("campaigns.edit.question").FillAsync(Question + " ?");
        await page.Button("campaigns.new.draft").ClickAsync();

        await page.Labelled("campaigns.edit.pitch").FillAsync("Une heure debout, c’est long. Vous voyez ce qui se passe à l’accueil : que changer ?");
        var brief = await Desk.AtAsync(page, "campaigns.edit.brief.label");
        await brief.GoToAsync();
        await brief.TypeAsync("Trois accueils essaieront ce que vous proposez.");
        await brief.IsSavedAsync();

        // It opens yesterday, so that nobody has to wait.
        var opens = TimeProvider.System.GetUtcNow().AddDays(-1).ToString("yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture);
        await page.Labelled("campaigns.edit.opens").FillAsync(opens);
        await page.GetByRole(AriaRole.Button, new() { Name = Fr.Of("campaigns.edit.usual", Fr.Of("campaigns.kind.challenge")) }).ClickAsync();
        await page.Button("campaigns.edit.save").ClickAsync();
        await Expect(page.GetByText(Fr.Of("campaigns.edit.saved"), new() { Exact = true })).ToBeVisibleAsync();
    }

    private static async Task PublishAsync(IPage page)
    {
        await page.Button("campaigns.publish").ClickAsync();
        await page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = Fr.Of("campaigns.publish"), Exact = true }).ClickAsync();
        await Expect(page.GetByText(Fr.Of("campaigns.ideas.none"))).ToBeVisibleAsync();
    }

    private static async Task ProposeAsync(IPage page)
    {
        await page.GetByRole(AriaRole.Link, new() { Name = Fr.Of("campaigns.call.propose") }).ClickAsync();
        await page.Labelled("ideas.form.title").FillAsync(Idea);
        await page.Labelled("ideas.form.problem").FillAsync("On attend debout, parfois une heure, sans savoir quand vient son tour.");
        await page.Labelled("ideas.form.beneficiaries").FillAsync("Les familles, et l’agent d’accueil");
        await page.Button("ideas.submit").ClickAsync();
        await Expect(page.GetByText(Fr.Of("ideas.receipt.done"))).ToBeVisibleAsync();
    }

    private static async Task AnswerAsync(IPage page)
    {
        await page.GetByLabel(Fr.Of("ideas.answer.admit")).CheckAsync();
        await page.Labelled("ideas.answer.admit.reason").FillAsync("Simple et vite essayé : on en parle.");
        await page.Button("ideas.answer.admit.action").ClickAsync();
    }

    private static async Task SayAsync(IPage page, string words, IPage heardBy)
    {
        await page.Labelled("comments.write").FillAsync(words);
        await page.Button("comments.post").ClickAsync();
        await Expect(heardBy.Locator("[data-testid=talk]").GetByText(words)).ToBeVisibleAsync();
    }

    private static async Task CloseAsync(IPage page)
    {
        await page.Button("campaigns.close").ClickAsync();
        var dialog = page.GetByRole(AriaRole.Dialog);
        await dialog.GetByLabel(Fr.Of("campaigns.close.reason")).FillAsync(Reason);
        await dialog.GetByRole(AriaRole.Button, new() { Name = Fr.Of("campaigns.close"), Exact = true }).ClickAsync();
        await Expect(page.Locator(".outcome")).ToContainTextAsync(Reason);
    }

    // By the beginning of its words: a question ends with a space that no line breaks at.
    private static ILocator Called(IPage page, string words) => page.Locator("main").GetByRole(AriaRole.Link, new() { Name = words });
}
