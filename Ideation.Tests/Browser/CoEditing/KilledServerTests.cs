using Ideation.Tests.Support;

namespace Ideation.Tests.Browser.CoEditing;

/// <summary>With a server of its own, in a process of its own: it is killed.</summary>
public sealed class KilledServerTests : IAsyncLifetime
{
    private readonly Browsing _browsing = new();

    public Task InitializeAsync() => _browsing.InitializeAsync();

    public Task DisposeAsync() => _browsing.DisposeAsync();

    [Fact]
    public async Task A_server_killed_in_mid_sentence_and_started_again_has_lost_nothing_that_anybody_typed()
    {
        var idea = await SharedIdeas.DraftAsync(_browsing, "helene", "karim");
        var server = await _browsing.App.MoveOutAsync();
        var first = await Desk.OpenAsync(_browsing, "helene", idea);
        var second = await Desk.OpenAsync(_browsing, "karim", idea);
        await first.GoToAsync();
        await first.TypeAsync("Le début. ");
        await second.ShowsAsync("Le début. ");
        await second.GoToAsync(0);

        var typing = Task.WhenAll(first.TypeAsync("Une phrase que rien n’arrête."), second.TypeAsync("Devant : "));
        await server.KillAsync();
        await typing;
        await server.StartAsync();

        const string whole = "Devant : Le début. Une phrase que rien n’arrête.";
        await first.ShowsAsync(whole);
        await second.ShowsAsync(whole);
        await first.IsSavedAsync();
        await second.IsSavedAsync();
        var later = await Desk.OpenAsync(_browsing, "helene", idea);
        await later.ShowsAsync(whole);
    }

    [Fact]
    public async Task A_page_closed_while_the_server_is_down_brings_its_words_back()
    {
        var idea = await SharedIdeas.DraftAsync(_browsing, "helene");
        var server = await _browsing.App.MoveOutAsync();
        var desk = await Desk.OpenAsync(_browsing, "helene", idea);
        await desk.GoToAsync();
        await desk.TypeAsync("Enregistré. ");
        await desk.IsSavedAsync();

        await server.KillAsync();
        await desk.TypeAsync("Gardé ici.");
        await desk.ShowsAsync("Enregistré. Gardé ici.");
        var context = desk.Page.Context;
        await desk.Page.CloseAsync();
        await server.StartAsync();

        var page = await context.NewPageAsync();
        await page.VisitAsync($"/ideas/{idea}/edit");
        var again = await Desk.AtAsync(page);
        await again.ShowsAsync("Enregistré. Gardé ici.");
        await again.IsSavedAsync();
    }
}
