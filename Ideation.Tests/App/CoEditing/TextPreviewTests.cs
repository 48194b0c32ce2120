using System.Net;
using Ideation.App.CoEditing;
using Ideation.Tests.Support;

namespace Ideation.Tests.App.CoEditing;

public sealed class TextPreviewTests : IAsyncLifetime
{
    private const string Address = "/collab/preview";

    private RunningApp _app = null!;

    public async Task InitializeAsync() => _app = await RunningApp.StartAsync();

    public async Task DisposeAsync() => await _app.DisposeAsync();

    [Fact]
    public async Task A_text_comes_back_as_every_page_shows_it()
    {
        using var member = await SignedInAsync();

        await member.TellAsync(Address, "## Un banc\n\n- [ ] le bois\n- [x] la place\n\n<script>alert(1)</script>", _app.Address.GetLeftPart(UriPartial.Authority));

        Assert.Equal("text/html", member.Answer.Content.Headers.ContentType?.MediaType);
        Assert.Contains("<h3>Un banc</h3>", member.Page, StringComparison.Ordinal);
        Assert.Contains("<li>☐ le bois</li>", member.Page, StringComparison.Ordinal);
        Assert.Contains("<li>☑ la place</li>", member.Page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", await member.Answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_is_not_signed_in_gets_none()
    {
        using var stranger = new Journey(_app);

        await stranger.TellAsync(Address, "Bonjour");

        Assert.NotEqual(HttpStatusCode.OK, stranger.Status);
        Assert.DoesNotContain("<p>Bonjour</p>", stranger.Page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_of_another_site_gets_none()
    {
        using var member = await SignedInAsync();

        await member.TellAsync(Address, "Bonjour", "https://elsewhere.example");

        Assert.Equal(HttpStatusCode.Forbidden, member.Status);
    }

    [Fact]
    public async Task A_text_longer_than_any_shared_text_is_refused()
    {
        using var member = await SignedInAsync();

        await member.TellAsync(Address, new string('a', TextPreview.MaxLength + 1));

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, member.Status);
    }

    private async Task<Journey> SignedInAsync() =>
        await new Journey(_app).SignInAsync(RunningApp.AdministratorMail, RunningApp.AdministratorPassword);
}
