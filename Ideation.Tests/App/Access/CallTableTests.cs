using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using Ideation.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Ideation.Tests.App.Access;

/// <summary>Every call of the API × six kinds of people, about an idea and a campaign that are for one agency. Whatever is mapped and stands in no row fails.</summary>
public sealed class CallTableTests(Town town) : IClassFixture<Town>
{
    private static readonly Kind[] All = Enum.GetValues<Kind>();
    private static readonly Kind[] SignedIn = [Kind.Guest, Kind.MemberElsewhere, Kind.MemberHere, Kind.Correspondent, Kind.Administrator];
    private static readonly Kind[] Agents = [Kind.MemberElsewhere, Kind.MemberHere, Kind.Correspondent, Kind.Administrator];
    private static readonly Kind[] See = [Kind.MemberHere, Kind.Correspondent, Kind.Administrator];
    private static readonly Kind[] TakePart = [Kind.MemberHere, Kind.Correspondent];
    private static readonly Kind[] Answer = [Kind.Correspondent];
    private static readonly Kind[] NoneOfThem = [];

    // {here}: the agency, {campaign}, {comment}, {member}; {id} of an idea is a fresh one each time.
    private static readonly Dictionary<string, (Kind[] Allowed, object? Body)> Calls = new()
    {
        ["GET /api/v1/ideas"] = (All, null),
        ["POST /api/v1/ideas"] = (TakePart, new { campaign = "{campaign}", title = "Une idée de plus ici" }),
        ["GET /api/v1/ideas/{id}"] = (See, null),
        ["PATCH /api/v1/ideas/{id}"] = (NoneOfThem, new { title = "Un autre titre, plus beau" }),
        ["POST /api/v1/ideas/{id}/submit"] = (NoneOfThem, null),
        ["PUT /api/v1/ideas/{id}/support"] = (TakePart, null),
        ["DELETE /api/v1/ideas/{id}/support"] = (See, null),
        ["POST /api/v1/ideas/{id}/admit"] = (Answer, new { answer = "Bienvenue." }),
        ["POST /api/v1/ideas/{id}/redirect"] = (Answer, new { agency = "{elsewhere}", reason = "C’est là-bas." }),
        ["POST /api/v1/ideas/{id}/hand-over"] = (Answer, new { agency = "{here}", reason = "Faites-le." }),
        ["POST /api/v1/ideas/{id}/close"] = (Answer, new { reason = "Déjà fait.", learning = "Voir le site." }),
        ["POST /api/v1/ideas/{id}/reserve"] = (Answer, new { revisitOn = "2099-01-05", reason = "Plus tard." }),
        ["POST /api/v1/ideas/{id}/revive"] = (NoneOfThem, new { reason = "Elle n’est pas en réserve." }),
        ["POST /api/v1/ideas/{id}/evidence"] = (Answer, new { what = "Une enquête." }),
        ["POST /api/v1/ideas/{id}/withdraw"] = (NoneOfThem, new { reason = "Finalement non.", learning = "Rien." }),
        ["GET /api/v1/ideas/{idea}/comments"] = (See, null),
        ["POST /api/v1/ideas/{idea}/comments"] = (TakePart, new { markdown = "Bonjour" }),
        ["GET /api/v1/comments/{id}"] = (See, null),
        ["PATCH /api/v1/comments/{id}"] = (NoneOfThem, new { markdown = "Autre chose" }),
        ["DELETE /api/v1/comments/{id}"] = (NoneOfThem, null),
        ["GET /api/v1/campaigns"] = (All, null),
        ["POST /api/v1/campaigns"] = ([Kind.Administrator], new { question = "Comment mieux accueillir ?" }),
        ["GET /api/v1/campaigns/{id}"] = (See, null),
        ["PATCH /api/v1/campaigns/{id}"] = (NoneOfThem, new { pitch = "Venez." }),
        ["PUT /api/v1/campaigns/{id}/calendar"] = (NoneOfThem, new { phases = Array.Empty<object>() }),
        ["POST /api/v1/campaigns/{id}/publish"] = (NoneOfThem, null),
        ["POST /api/v1/campaigns/{id}/close"] = (NoneOfThem, new { reason = "Fini." }),
        ["GET /api/v1/members"] = (SignedIn, null),
        ["GET /api/v1/members/me"] = (SignedIn, null),
        ["GET /api/v1/members/{id}"] = (Agents, null),
        ["POST /api/v1/rounds"] = (Agents, new { title = "Un vote", method = "approval", options = new[] { "A", "B" } }),
        ["GET /api/v1/rounds/{id}"] = (See, null),
        ["POST /api/v1/rounds/{id}/ready"] = (NoneOfThem, null),
        ["POST /api/v1/rounds/{id}/open"] = (NoneOfThem, null),
        ["POST /api/v1/rounds/{id}/pause"] = (NoneOfThem, null),
        ["POST /api/v1/rounds/{id}/resume"] = (NoneOfThem, null),
        ["POST /api/v1/rounds/{id}/extend"] = (NoneOfThem, new { seconds = 60 }),
        ["POST /api/v1/rounds/{id}/close"] = (NoneOfThem, null),
        ["POST /api/v1/rounds/{id}/reveal"] = (NoneOfThem, null),
        ["POST /api/v1/rounds/{id}/certify"] = (NoneOfThem, null),
        ["POST /api/v1/rounds/{id}/archive"] = (NoneOfThem, null),
        ["POST /api/v1/rounds/{id}/cancel"] = (NoneOfThem, new { reason = "Trop tôt." }),
        ["POST /api/v1/rounds/{id}/void"] = (NoneOfThem, new { reason = "Une panne." }),
        ["POST /api/v1/rounds/{id}/run-off"] = (NoneOfThem, null),
        ["PUT /api/v1/rounds/{id}/ballot"] = (NoneOfThem, new { approve = new[] { 0 } }),
        ["GET /api/v1/rounds/{id}/result"] = (NoneOfThem, null),
        ["GET /api/v1/rounds/{id}/count-file"] = (NoneOfThem, null),
        ["GET /api/v1/rounds/{id}/receipts"] = (NoneOfThem, null),
        ["GET /api/v1/rounds/{id}/record"] = (NoneOfThem, null),
        ["GET /api/v1/rounds/{id}/minute"] = (NoneOfThem, null),
        ["POST /api/v1/join"] = (All, new { code = "{code}", name = "Une invitée" }),
    };

    // What is no page, no call and no file, and where it is held.
    private static readonly string[] Others =
    [
        "/health/live", "/health/ready", "/openapi/{documentName}.json", "/scalar", "/account/sign-out", "/account/language",
        "/rounds/{id:guid}/cast", "/rounds/{id:guid}/receipts",
        "/juries/{id:guid}/file", "/juries/{id:guid}/projects/{team:guid}/card",
        "/hubs/live", "/hubs/collab", "/collab/{textId}", "/collab/preview", "/ideas/{id:guid}/attachments", "/rounds/{id:guid}/cast", "/rounds/{id:guid}/receipts", "/rounds/{id:guid}/count-file", "/rounds/{id:guid}/record", "/rounds/{id:guid}/minute",
        "/attachments/{id:guid}/{name}", "/_blazor", "/_framework", "/api/{**rest}", "/{**path:file}",
    ];

    public static TheoryData<string, Kind> Rows
    {
        get
        {
            var rows = new TheoryData<string, Kind>();
            foreach (var call in Calls.Keys)
                All.ToList().ForEach(kind => rows.Add(call, kind));
            return rows;
        }
    }

    [Theory, MemberData(nameof(Rows))]
    public async Task A_call_is_answered_to_those_it_is_for(string call, Kind kind)
    {
        using var client = town.App.Client();
        if (town.TokenOf(kind) is { } token)
            client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        using var request = await RequestAsync(call);

        using var answer = await client.SendAsync(request);

        // The campaign is published already: a step that has been taken is answered with what is, to those who see it.
        var allowed = Calls[call].Allowed.Contains(kind) || (call.EndsWith("/publish", StringComparison.Ordinal) && See.Contains(kind));
        Assert.True(allowed == answer.IsSuccessStatusCode, $"{call} for {kind}: {answer.StatusCode} {await answer.Content.ReadAsStringAsync()}");
        if (!allowed)
            Assert.Contains(answer.StatusCode, new[] { HttpStatusCode.Unauthorized, HttpStatusCode.Forbidden, HttpStatusCode.NotFound, HttpStatusCode.Conflict, HttpStatusCode.UnprocessableEntity });
        if (!allowed && kind is Kind.Nobody && !call.StartsWith("GET", StringComparison.Ordinal))
            Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    [Fact]
    public void Every_call_and_every_other_address_stands_in_a_row()
    {
        var mapped = town.App.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().ToList();
        var calls = mapped.Where(one => Pattern(one).StartsWith("/api/v1", StringComparison.Ordinal))
            .SelectMany(one => one.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods.Where(method => method != "HEAD").Select(method => $"{method} {Pattern(one)}"));
        Assert.Equal(Calls.Keys.Order(StringComparer.Ordinal), calls.Order(StringComparer.Ordinal));

        var strangers = mapped
            .Where(one => one.Metadata.GetMetadata<Microsoft.AspNetCore.Components.Endpoints.ComponentTypeMetadata>() is null
                && one.Metadata.GetMetadata<Microsoft.AspNetCore.StaticAssets.StaticAssetDescriptor>() is null)
            .Select(Pattern)
            .Where(pattern => !pattern.StartsWith("/api/v1", StringComparison.Ordinal) && !Others.Any(known => pattern.StartsWith(known, StringComparison.Ordinal)));
        Assert.Empty(strangers);
    }

    private static string Pattern(RouteEndpoint endpoint) => "/" + endpoint.RoutePattern.RawText!.Trim('/');

    private async Task<HttpRequestMessage> RequestAsync(string call)
    {
        var (method, path) = (call.Split(' ')[0], call.Split(' ')[1]);
        var campaign = town.IdOf(Thing.HereCampaign).ToString("N");
        var id = path.Split('/')[3] switch
        {
            "ideas" => (await town.FreshIdeaAsync()).ToString(),
            "comments" => town.CommentOf(Thing.HereIdea).ToString(),
            "campaigns" => campaign,
            "rounds" => (await town.FreshRoundAsync()).Round.ToString(),
            _ => town.MemberOf(Kind.MemberHere).ToString(),
        };
        var request = new HttpRequestMessage(new HttpMethod(method), path.Replace("{id}", id, StringComparison.Ordinal).Replace("{idea}", town.IdOf(Thing.HereIdea).ToString("N"), StringComparison.Ordinal));
        if (Calls[call].Body is { } body)
        {
            var json = System.Text.Json.JsonSerializer.Serialize(body)
                .Replace("{code}", path.EndsWith("/join", StringComparison.Ordinal) ? (await town.FreshRoundAsync()).Code : "", StringComparison.Ordinal)
                .Replace("{campaign}", campaign, StringComparison.Ordinal).Replace("{here}", town.Here.ToString(), StringComparison.Ordinal).Replace("{elsewhere}", town.Elsewhere.ToString(), StringComparison.Ordinal);
            request.Content = new StringContent(json, System.Text.Encoding.UTF8, "application/json");
        }

        request.Headers.TryAddWithoutValidation("If-Match", "\"1\"");
        request.Headers.TryAddWithoutValidation("Idempotency-Key", Guid.CreateVersion7().ToString());
        return request;
    }
}
