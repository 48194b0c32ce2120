using System.Net;
using Ideation.Tests.Support;

namespace Ideation.Tests.App.Hosting;

public sealed class OriginTests : IAsyncLifetime
{
    private RunningApp _app = null!;

    public async Task InitializeAsync() => _app = await RunningApp.StartAsync();

    public async Task DisposeAsync() => await _app.DisposeAsync();

    [Theory]
    [InlineData("/_blazor/negotiate?negotiateVersion=1")]
    [InlineData("/hubs/live/negotiate?negotiateVersion=1")]
    public async Task A_page_of_another_site_opens_no_line(string path)
    {
        Assert.Equal(HttpStatusCode.Forbidden, await AskAsync(path, "https://elsewhere.example"));
        Assert.Equal(HttpStatusCode.Forbidden, await AskAsync(path, "null"));
        Assert.Equal(HttpStatusCode.Forbidden, await AskAsync(path, $"http://127.0.0.1:{_app.Address.Port + 1}"));
        Assert.Equal(HttpStatusCode.OK, await AskAsync(path, _app.Address.GetLeftPart(UriPartial.Authority)));
        Assert.Equal(HttpStatusCode.OK, await AskAsync(path, origin: null));
    }

    [Theory]
    [InlineData("/account/sign-in", HttpStatusCode.OK)]
    [InlineData("/campaigns", HttpStatusCode.OK)]
    [InlineData("/nowhere", HttpStatusCode.NotFound)]
    public async Task The_head_of_a_page_is_what_the_page_itself_would_say(string path, HttpStatusCode status)
    {
        using var client = _app.Client();

        using var head = await client.SendAsync(new HttpRequestMessage(HttpMethod.Head, path));

        Assert.Equal(status, head.StatusCode);
        Assert.Equal("text/html; charset=utf-8", head.Content.Headers.ContentType?.ToString());
        Assert.Empty(await head.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task Every_page_says_which_scripts_may_run_and_that_nobody_may_frame_it()
    {
        using var client = _app.Client();

        using var page = await client.GetAsync("/account/sign-in");

        var policy = page.Headers.GetValues("Content-Security-Policy").Single();
        Assert.Matches("script-src 'self' 'nonce-[^']+';", policy);
        Assert.DoesNotContain("unsafe-eval", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", page.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("DENY", page.Headers.GetValues("X-Frame-Options").Single());
        Assert.Equal("strict-origin-when-cross-origin", page.Headers.GetValues("Referrer-Policy").Single());
        Assert.Equal("same-origin", page.Headers.GetValues("Cross-Origin-Opener-Policy").Single());
        Assert.False(page.Headers.Contains("Server"));
    }

    private async Task<HttpStatusCode> AskAsync(string path, string? origin)
    {
        using var client = _app.Client();
        using var request = new HttpRequestMessage(HttpMethod.Post, path);
        if (origin is not null)
            request.Headers.TryAddWithoutValidation("Origin", origin);
        using var answer = await client.SendAsync(request);
        return answer.StatusCode;
    }
}
