using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Ideation.Domain.Rounds;
using Ideation.Tests.Support;

namespace Ideation.Tests.App.Rounds;

/// <summary>The files of a round, asked for with the cookie of whoever has its page before them.</summary>
public sealed class RoundDownloadTests : IAsyncLifetime
{
    private static readonly string[] Files = ["count-file", "record", "minute.csv", "minute.pdf"];

    private RunningApp _app = null!;

    public async Task InitializeAsync() => _app = await RunningApp.StartAsync();

    public async Task DisposeAsync() => await _app.DisposeAsync();

    [Fact]
    public async Task Whoever_was_there_has_every_file_once_the_result_shows()
    {
        var (round, pass) = await HeldAsync(Reveal.AfterClose);

        using var guest = Guest(pass);
        foreach (var file in Files)
            Assert.Equal((file, HttpStatusCode.OK), (file, (await guest.GetAsync($"/rounds/{round}/{file}")).StatusCode));
        using var host = new Journey(_app);
        await host.SignInAsync(RunningApp.AdministratorMail, RunningApp.AdministratorPassword);
        foreach (var file in Files)
            Assert.Equal((file, HttpStatusCode.OK), (file, (await host.OpenAsync($"/rounds/{round}/{file}")).Status));

        var count = await guest.GetFromJsonAsync($"/rounds/{round}/count-file");
        Assert.Equal("ideation-count/1", count.GetProperty("format").GetString());
        Assert.Equal("ideation-round/1", (await guest.GetFromJsonAsync($"/rounds/{round}/record")).GetProperty("format").GetString());
        Assert.StartsWith("%PDF", Encoding.ASCII.GetString(await guest.GetByteArrayAsync($"/rounds/{round}/minute.pdf")), StringComparison.Ordinal);
        Assert.Contains("Une file unique;", await guest.GetStringAsync($"/rounds/{round}/minute.csv"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_else_finds_the_round_at_all()
    {
        var (round, _) = await HeldAsync(Reveal.AfterClose);
        using var stranger = _app.Client();

        foreach (var file in Files)
            Assert.Equal((file, HttpStatusCode.NotFound), (file, (await stranger.GetAsync($"/rounds/{round}/{file}")).StatusCode));
    }

    [Fact]
    public async Task No_file_goes_out_before_the_result_shows_to_all_not_even_to_the_host()
    {
        var (round, pass) = await HeldAsync(Reveal.ByFacilitator);
        using var guest = Guest(pass);
        using var host = new Journey(_app);
        await host.SignInAsync(RunningApp.AdministratorMail, RunningApp.AdministratorPassword);

        foreach (var file in Files)
        {
            Assert.Equal((file, HttpStatusCode.UnprocessableEntity), (file, (await guest.GetAsync($"/rounds/{round}/{file}")).StatusCode));
            Assert.Equal((file, HttpStatusCode.UnprocessableEntity), (file, (await host.OpenAsync($"/rounds/{round}/{file}")).Status));
        }
    }

    [Fact]
    public async Task The_api_answers_a_minute_as_a_document_to_whoever_accepts_one()
    {
        var (round, pass) = await HeldAsync(Reveal.AfterClose);
        using var client = _app.Client();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", pass);
        client.DefaultRequestHeaders.Accept.ParseAdd("application/pdf");

        using var answer = await client.GetAsync($"/api/v1/rounds/{round}/minute");

        Assert.Equal("application/pdf", answer.Content.Headers.ContentType?.MediaType);
        Assert.StartsWith("%PDF", Encoding.ASCII.GetString(await answer.Content.ReadAsByteArrayAsync()), StringComparison.Ordinal);
    }

    private HttpClient Guest(string pass)
    {
        var client = _app.Client();
        client.DefaultRequestHeaders.Add("Cookie", $"ideation-guest={pass}");
        return client;
    }

    /// <summary>A round that one guest voted in, closed.</summary>
    private async Task<(RoundId Round, string Pass)> HeldAsync(Reveal reveal)
    {
        var host = await HeldRounds.ViewerAsync(_app, RunningApp.AdministratorMail);
        var round = await HeldRounds.DraftAsync(_app, host, reveal: reveal);
        return (round, await HeldRounds.HoldAsync(_app, host, round, """{"approve":[1]}"""));
    }
}

file static class Reading
{
    public static async Task<JsonElement> GetFromJsonAsync(this HttpClient client, string path) => JsonSerializer.Deserialize<JsonElement>(await client.GetByteArrayAsync(path));
}
