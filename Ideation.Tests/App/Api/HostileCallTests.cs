using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Ideation.App.Api;
using Ideation.Tests.App.Access;
using Ideation.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Ideation.Tests.App.Api;

/// <summary>What somebody sends who does not read the contract, or means harm: each is refused as a problem in words, and nothing breaks.</summary>
public sealed class HostileCallTests(Town town) : IClassFixture<Town>
{
    public static TheoryData<string, int, string> Bodies => new()
    {
        { "{\"campaign\":", 400, "api.malformed-json" },
        { "null", 400, "api.malformed-request" },
        { "[]", 400, "api.malformed-json" },
        { "{}", 400, "api.malformed-json" },
        { "{\"campaign\":\"{id}\",\"title\":null}", 400, "api.malformed-json" },
        { "{\"campaign\":\"{id}\",\"title\":5}", 400, "api.malformed-json" },
        { "{\"campaign\":5,\"title\":\"Un titre assez long\"}", 400, "api.malformed-json" },
        { "{\"campaign\":\"{id}\",\"title\":\"Un titre assez long\",\"tags\":[null]}", 400, "api.malformed" },
        { "{\"campaign\":\"{id}\",\"title\":\"Un titre \\ud800 assez long\"}", 400, "api.malformed-json" },
        { "", 400, "api.malformed-request" },
        { new string('[', 100_000), 400, "api.malformed-json" },
        { new string('a', 2 << 20), 413, "api.too-large" },
    };

    [Theory, MemberData(nameof(Bodies))]
    public async Task A_body_that_is_none_is_refused(string body, int status, string rule)
    {
        using var client = Member();
        using var content = new StringContent(body.Replace("{id}", Campaign, StringComparison.Ordinal), Encoding.UTF8, "application/json");

        await RefusedAsync(await client.PostAsync("/api/v1/ideas", content), status, rule);
    }

    [Fact]
    public async Task Bytes_that_are_no_text_are_refused()
    {
        using var client = Member();
        using var content = new ByteArrayContent([.. Encoding.UTF8.GetBytes($"{{\"campaign\":\"{Campaign}\",\"title\":\"Un titre "), 0xff, 0xfe, .. "\"}"u8]);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");

        await RefusedAsync(await client.PostAsync("/api/v1/ideas", content), 400, "api.malformed-json");
    }

    [Fact]
    public async Task A_body_of_another_kind_is_refused()
    {
        using var client = Member();
        using var content = new StringContent("title=x", Encoding.UTF8, "text/plain");

        await RefusedAsync(await client.PostAsync("/api/v1/ideas", content), 415, "api.not-json");
    }

    [Theory]
    [InlineData("/api/v1/ideas?limit=0", "api.malformed")]
    [InlineData("/api/v1/ideas?limit=1&limit=2", "api.malformed")]
    [InlineData("/api/v1/campaigns?limit=101", "api.malformed")]
    [InlineData("/api/v1/campaigns?cursor=zz", "campaign.cursor-unknown")]
    [InlineData("/api/v1/members?cursor=zz", "member.cursor-unknown")]
    [InlineData("/api/v1/members?agency=zz", "api.malformed")]
    public async Task A_question_that_is_malformed_is_refused(string path, string rule)
    {
        using var client = Member();
        await RefusedAsync(await client.GetAsync(path), 400, rule);
    }

    [Fact]
    public async Task The_cursor_of_a_conversation_is_one_of_its_own()
    {
        using var client = Member();
        var path = $"/api/v1/ideas/{town.IdOf(Thing.HereIdea):N}/comments";

        await RefusedAsync(await client.GetAsync($"{path}?cursor=zz"), 400, "comment.cursor-unknown");
        await RefusedAsync(await client.GetAsync($"{path}?cursor={town.CommentOf(Thing.PublicIdea)}"), 400, "comment.cursor-unknown");
    }

    [Fact]
    public async Task Other_methods_are_answered_as_the_web_expects()
    {
        using var client = Member();
        using var head = await client.SendAsync(new HttpRequestMessage(HttpMethod.Head, $"/api/v1/ideas/{town.IdOf(Thing.HereIdea):N}"));
        Assert.Equal(HttpStatusCode.OK, head.StatusCode);
        Assert.NotNull(head.Headers.ETag);
        using var options = await client.SendAsync(new HttpRequestMessage(HttpMethod.Options, "/api/v1/ideas"));
        Assert.Equal(HttpStatusCode.NoContent, options.StatusCode);
        Assert.Equal(["GET", "HEAD", "POST"], options.Content.Headers.Allow.Order(StringComparer.Ordinal));

        await RefusedAsync(await client.DeleteAsync("/api/v1/ideas"), 405, "api.method-not-allowed");
        await RefusedAsync(await client.GetAsync("/api/v2/ideas.json"), 404, "api.not-found");
    }

    [Fact]
    public async Task An_etag_that_is_none_of_ours_is_a_change_by_somebody_else()
    {
        using var client = Member();
        using var drafted = await client.PostAsJsonAsync("/api/v1/ideas", new { campaign = Campaign, title = "Une idée parmi d’autres" });
        foreach (var (tag, status) in new[] { ("\"xyz\"", 409), ("\"7\"", 409), ("*", 400), ("\"1\", \"2\"", 400), ("W/\"1\"", 200) })
        {
            using var patch = new HttpRequestMessage(HttpMethod.Patch, drafted.Headers.Location) { Content = JsonContent.Create(new { title = "Un autre titre, plus beau" }) };
            patch.Headers.TryAddWithoutValidation("If-Match", tag);
            using var answer = await client.SendAsync(patch);
            Assert.Equal(status, (int)answer.StatusCode);
        }
    }

    [Fact]
    public async Task Whoever_calls_too_often_waits()
    {
        await using var app = await RunningApp.StartAsync(configure: builder => builder.Services.AddSingleton(new ApiGate(new ApiPace(3, 1), new ApiPace(3, 1))));
        using var client = app.Client();
        var answers = new List<HttpResponseMessage>();
        for (var nth = 0; nth < 8; nth++)
            answers.Add(await client.GetAsync("/api/v1/ideas"));

        var refused = answers.Last(answer => answer.StatusCode is HttpStatusCode.TooManyRequests);
        Assert.True(refused.Headers.RetryAfter!.Delta >= TimeSpan.FromSeconds(1));
        await RefusedAsync(refused, 429, "api.too-many");
        Assert.Equal(HttpStatusCode.OK, answers[0].StatusCode);
    }

    [Fact]
    public async Task The_document_names_every_call_with_its_refusals()
    {
        using var client = Member();
        var document = await client.GetFromJsonAsync<JsonElement>("/openapi/v1.json");
        var operations = document.GetProperty("paths").EnumerateObject().SelectMany(path => path.Value.EnumerateObject().Select(one => (Call: $"{one.Name} {path.Name}", one.Value))).ToList();

        Assert.All(operations, one => Assert.True(one.Value.GetProperty("responses").TryGetProperty("400", out _) && one.Value.GetProperty("responses").TryGetProperty("429", out _), one.Call));
        Assert.All(operations.Where(one => one.Call.StartsWith("patch", StringComparison.Ordinal)), one =>
            Assert.Contains(one.Value.GetProperty("parameters").EnumerateArray(), parameter => parameter.GetProperty("name").GetString() == "If-Match"));
        Assert.DoesNotContain(operations, one => one.Call.StartsWith("head", StringComparison.Ordinal));
        var id = document.GetProperty("components").GetProperty("schemas").GetProperty("IdeaId");
        Assert.Equal(("string", "^[0-9a-f]{32}$"), (id.GetProperty("type").GetString(), id.GetProperty("pattern").GetString()));
    }

    private string Campaign => town.IdOf(Thing.PublicCampaign).ToString("N");

    private HttpClient Member()
    {
        var client = town.App.Client();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", town.TokenOf(Kind.MemberHere));
        return client;
    }

    private static async Task RefusedAsync(HttpResponseMessage answer, int status, string rule)
    {
        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        var problem = await answer.Content.ReadFromJsonAsync<JsonElement>();
        Assert.Equal(rule, problem.GetProperty("rule").GetString());
        Assert.NotEmpty(problem.GetProperty("traceId").GetString()!);
        answer.Dispose();
    }
}
