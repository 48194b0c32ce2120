using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Ideation.App.Account;
using Ideation.Tests.App.Access;
using Microsoft.Extensions.DependencyInjection;

namespace Ideation.Tests.App.Api;

/// <summary>The contract of the API, as an outside client meets it.</summary>
public sealed class ApiTests(Town town) : IClassFixture<Town>, IDisposable
{
    private readonly HttpClient _member = ClientOf(town, town.TokenOf(Kind.MemberHere));
    private readonly HttpClient _colleague = ClientOf(town, town.TokenOf(Kind.Correspondent));
    private readonly HttpClient _nobody = ClientOf(town, null);

    private string Campaign => town.IdOf(Thing.PublicCampaign).ToString("N");

    public void Dispose()
    {
        _member.Dispose();
        _colleague.Dispose();
        _nobody.Dispose();
    }

    [Fact]
    public async Task An_idea_goes_from_first_words_to_a_receipt()
    {
        using var drafted = await _member.PostAsJsonAsync("/api/v1/ideas", new { campaign = Campaign, title = "Un banc devant chaque accueil", markdown = "À l’ombre.", tags = new[] { "attente" } });
        Assert.Equal(HttpStatusCode.Created, drafted.StatusCode);
        Assert.Equal("\"1\"", drafted.Headers.ETag!.Tag);
        var idea = await drafted.Content.ReadFromJsonAsync<JsonElement>();
        Assert.Equal("draft", idea.GetProperty("state").GetString());
        Assert.Matches("^[0-9a-f]{32}$", idea.GetProperty("id").GetString());
        var path = drafted.Headers.Location!.ToString();

        // What is missing is said; nothing is lost.
        await RefusedAsync(await _member.PostAsync($"{path}/submit", null), HttpStatusCode.UnprocessableEntity, "idea.problem-missing");
        using var written = await PatchAsync(_member, path, "\"1\"", new { problem = "On attend debout.", beneficiaries = "Tout le monde" });
        Assert.Equal("\"2\"", written.Headers.ETag!.Tag);

        using var submitted = await _member.PostAsync($"{path}/submit", null);
        var answer = await submitted.Content.ReadFromJsonAsync<JsonElement>();
        Assert.Equal("screening", answer.GetProperty("state").GetString());
        Assert.Matches(@"^\d{4}-\d{2}-\d{2}$", answer.GetProperty("answerBy").GetString());
        Assert.EndsWith("Z", answer.GetProperty("updatedAt").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_who_changed_it_meanwhile_is_not_overwritten()
    {
        var path = await DraftAsync();
        using var first = await PatchAsync(_member, path, "\"1\"", new { title = "Un premier titre, assez long" });

        await RefusedAsync(await PatchAsync(_member, path, "\"1\"", new { title = "Un second titre, assez long" }), HttpStatusCode.Conflict, "idea.changed-meanwhile");
        await RefusedAsync(await PatchAsync(_member, path, null, new { title = "Un titre" }), HttpStatusCode.BadRequest, "api.if-match-missing");
        await RefusedAsync(await PatchAsync(_member, path, "abc", new { title = "Un titre" }), HttpStatusCode.BadRequest, "api.malformed");
    }

    [Fact]
    public async Task Support_is_idempotent_both_ways()
    {
        var path = $"/api/v1/ideas/{town.IdOf(Thing.HereIdea):N}";

        Assert.Equal(HttpStatusCode.NoContent, (await _colleague.PutAsync($"{path}/support", null)).StatusCode);
        Assert.Equal(HttpStatusCode.NoContent, (await _colleague.PutAsync($"{path}/support", null)).StatusCode);
        Assert.Equal(1, (await _colleague.GetFromJsonAsync<JsonElement>(path)).GetProperty("supports").GetInt32());
        Assert.Equal(HttpStatusCode.NoContent, (await _colleague.DeleteAsync($"{path}/support")).StatusCode);
        Assert.Equal(HttpStatusCode.NoContent, (await _colleague.DeleteAsync($"{path}/support")).StatusCode);
        Assert.Equal(0, (await _colleague.GetFromJsonAsync<JsonElement>(path)).GetProperty("supports").GetInt32());
    }

    [Fact]
    public async Task A_list_is_read_to_its_end_by_its_cursor()
    {
        for (var i = 0; i < 5; i++)
            await DraftAsync();
        HashSet<string> seen = [];
        string? next = null;
        do
        {
            var page = await _member.GetFromJsonAsync<JsonElement>($"/api/v1/ideas?state=draft&limit=2{(next is null ? "" : "&cursor=" + Uri.EscapeDataString(next))}");
            foreach (var idea in page.GetProperty("items").EnumerateArray())
                Assert.True(seen.Add(idea.GetProperty("id").GetString()!));
            next = page.GetProperty("next").GetString();
        }
        while (next is not null);

        Assert.True(seen.Count >= 5);
    }

    [Theory]
    [InlineData("/api/v1/ideas?limit=101", "api.malformed", 400)]
    [InlineData("/api/v1/ideas?limit=no", "api.malformed", 400)]
    [InlineData("/api/v1/ideas?state=asleep", "api.malformed", 400)]
    [InlineData("/api/v1/ideas?campaign=12", "api.malformed", 400)]
    [InlineData("/api/v1/ideas?cursor=nope", "idea.cursor-unknown", 400)]
    [InlineData("/api/v1/ideas/12", "api.not-found", 404)]
    [InlineData("/api/v1/ideas/00000000000000000000000000000000", "idea.not-found", 404)]
    [InlineData("/api/v1/campaigns?moment=soon", "api.malformed", 400)]
    [InlineData("/api/v1/nothing/here", "api.not-found", 404)]
    public async Task Bad_addresses_are_refused_in_words(string path, string rule, int status) =>
        await RefusedAsync(await _nobody.GetAsync(path), (HttpStatusCode)status, rule);

    [Fact]
    public async Task A_body_that_is_not_of_the_form_is_refused_with_its_place()
    {
        await RefusedAsync(await _member.PostAsJsonAsync("/api/v1/ideas", new { campaign = Campaign, title = "Titre", colour = "red" }), HttpStatusCode.BadRequest, "api.malformed-json", "$.colour");
        await RefusedAsync(await _member.PostAsJsonAsync("/api/v1/ideas", new { campaign = "12", title = "Titre" }), HttpStatusCode.BadRequest, "api.malformed-json", "$.campaign");
        using var broken = new StringContent("{\"campaign\":", System.Text.Encoding.UTF8, "application/json");
        await RefusedAsync(await _member.PostAsync("/api/v1/ideas", broken), HttpStatusCode.BadRequest, "api.malformed-json");
        await RefusedAsync(await _member.PostAsJsonAsync("/api/v1/ideas", new { campaign = Campaign, title = new string('x', 101) }), HttpStatusCode.UnprocessableEntity, "idea.title-too-long");
    }

    [Fact]
    public async Task Tokens_are_asked_for_and_do_no_more_than_they_say()
    {
        await RefusedAsync(await _nobody.PostAsJsonAsync("/api/v1/ideas", new { campaign = Campaign, title = "Titre" }), HttpStatusCode.Unauthorized, "account.signed-out");
        using var stranger = ClientOf(town, "idn_nope");
        await RefusedAsync(await stranger.GetAsync("/api/v1/ideas"), HttpStatusCode.Unauthorized, "api.token-refused");

        await using var scope = town.App.Services.CreateAsyncScope();
        var viewer = await scope.ServiceProvider.GetRequiredService<Viewers>().FindAsync(town.MemberOf(Kind.MemberHere));
        var token = await scope.ServiceProvider.GetRequiredService<AccountCommands>().IssueTokenAsync(viewer, "lecture", TokenScopes.Parse("read"), 1);
        using var reader = ClientOf(town, token.Secret);
        Assert.Equal(HttpStatusCode.OK, (await reader.GetAsync("/api/v1/ideas")).StatusCode);
        await RefusedAsync(await reader.PostAsJsonAsync("/api/v1/ideas", new { campaign = Campaign, title = "Titre" }), HttpStatusCode.Forbidden, "api.scope-missing");
    }

    [Theory]
    [InlineData("en", "There is nothing at this address, or you may not see it.")]
    [InlineData("fr", "Il n’y a rien à cette adresse, ou vous n’y avez pas accès.")]
    [InlineData("de", "Il n’y a rien à cette adresse, ou vous n’y avez pas accès.")]
    public async Task Refusals_speak_the_language_that_is_asked_for(string language, string sentence)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/ideas/12");
        request.Headers.AcceptLanguage.ParseAdd(language);

        using var answer = await _nobody.SendAsync(request);

        Assert.Equal(sentence, (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("detail").GetString());
    }

    [Fact]
    public async Task A_comment_is_said_answered_changed_and_withdrawn()
    {
        var path = $"/api/v1/ideas/{town.IdOf(Thing.PublicIdea):N}/comments";
        using var said = await _member.PostAsJsonAsync(path, new { markdown = "Et chez vous ?" });
        Assert.Equal(HttpStatusCode.Created, said.StatusCode);
        var first = (await said.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("id").GetString();
        using var answered = await _colleague.PostAsJsonAsync(path, new { markdown = "Pareil.", parent = first });
        Assert.Equal(first, (await answered.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("parent").GetString());
        await RefusedAsync(
            await _colleague.PostAsJsonAsync($"/api/v1/ideas/{town.IdOf(Thing.HereIdea):N}/comments", new { markdown = "Ailleurs.", parent = first }), HttpStatusCode.NotFound, "comment.not-found");

        await RefusedAsync(await PatchAsync(_member, $"/api/v1/comments/{first}", null, new { markdown = "Non" }), HttpStatusCode.BadRequest, "api.if-match-missing");
        using var edited = await PatchAsync(_member, $"/api/v1/comments/{first}", said.Headers.ETag!.Tag, new { markdown = "Et chez vous, à Brest ?" });
        Assert.Equal("\"2\"", edited.Headers.ETag!.Tag);
        await RefusedAsync(await PatchAsync(_member, $"/api/v1/comments/{first}", "\"1\"", new { markdown = "Non" }), HttpStatusCode.Conflict, "comment.changed-meanwhile");
        Assert.Equal("Et chez vous, à Brest ?", (await edited.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("markdown").GetString());
        Assert.Equal(HttpStatusCode.NoContent, (await _member.DeleteAsync($"/api/v1/comments/{first}")).StatusCode);
        Assert.DoesNotContain("à Brest", await _nobody.GetStringAsync(path), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_campaign_is_drafted_scheduled_published_and_closed()
    {
        using var runner = ClientOf(town, town.TokenOf(Kind.Administrator));
        using var drafted = await runner.PostAsJsonAsync("/api/v1/campaigns", new { question = "Comment mieux accueillir ?", kind = "challenge" });
        Assert.Equal(HttpStatusCode.Created, drafted.StatusCode);
        var path = drafted.Headers.Location!.ToString();
        await RefusedAsync(await runner.PostAsync($"{path}/publish", null), HttpStatusCode.UnprocessableEntity, "campaign.pitch-missing");
        await RefusedAsync(await _member.PostAsync($"{path}/publish", null), HttpStatusCode.NotFound, "campaign.not-found");

        using var described = await PatchAsync(runner, path, drafted.Headers.ETag!.Tag, new { pitch = "Dites-nous.", brief = "Tout est ouvert.", audience = "public" });
        var day = DateTimeOffset.UnixEpoch.AddYears(60);
        using var calendar = new HttpRequestMessage(HttpMethod.Put, $"{path}/calendar")
        {
            Content = JsonContent.Create(new { opensAt = day, phases = new[] { new { name = "Idées", opensAt = day, capabilities = new[] { "propose", "co-edit" } } } }),
        };
        calendar.Headers.TryAddWithoutValidation("If-Match", described.Headers.ETag!.Tag);
        using var scheduled = await runner.SendAsync(calendar);
        Assert.Equal(HttpStatusCode.OK, scheduled.StatusCode);

        Assert.Equal(HttpStatusCode.OK, (await runner.PostAsync($"{path}/publish", null)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await runner.PostAsync($"{path}/publish", null)).StatusCode);
        Assert.Equal("coming", (await _nobody.GetFromJsonAsync<JsonElement>(path)).GetProperty("moment").GetString());
        using var closed = await runner.PostAsJsonAsync($"{path}/close", new { reason = "Autre calendrier." });
        Assert.Equal("closed", (await closed.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("status").GetString());
    }

    [Fact]
    public async Task The_api_is_described_and_shown()
    {
        var document = await _nobody.GetFromJsonAsync<JsonElement>("/openapi/v1.json");

        Assert.True(document.GetProperty("paths").TryGetProperty("/api/v1/ideas/{id}/support", out _));
        Assert.Contains("openapi/v1.json", await _nobody.GetStringAsync("/scalar/"), StringComparison.Ordinal);
        Assert.Equal("ready", await _nobody.GetStringAsync("/health/ready"));
        Assert.Equal("live", await _nobody.GetStringAsync("/health/live"));
    }

    private static HttpClient ClientOf(Town town, string? token)
    {
        var client = town.App.Client();
        if (token is not null)
            client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return client;
    }

    private static async Task<HttpResponseMessage> PatchAsync(HttpClient client, string path, string? ifMatch, object body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Patch, path) { Content = JsonContent.Create(body) };
        if (ifMatch is not null)
            request.Headers.TryAddWithoutValidation("If-Match", ifMatch);
        return await client.SendAsync(request);
    }

    private static async Task RefusedAsync(HttpResponseMessage answer, HttpStatusCode status, string rule, string? inDetail = null)
    {
        Assert.Equal(status, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        var problem = await answer.Content.ReadFromJsonAsync<JsonElement>();
        Assert.Equal(rule, problem.GetProperty("rule").GetString());
        Assert.NotEmpty(problem.GetProperty("traceId").GetString()!);
        Assert.Contains(inDetail ?? "", problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
        answer.Dispose();
    }

    private async Task<string> DraftAsync()
    {
        using var drafted = await _member.PostAsJsonAsync("/api/v1/ideas", new { campaign = Campaign, title = "Une idée parmi d’autres" });
        return drafted.Headers.Location!.ToString();
    }
}
