using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Ideation.App.Data.Seeds;
using Ideation.Bench.Servers;

namespace Ideation.Bench.CoEditing;

/// <summary>Drafts of one member of the demonstration, made through the API as anybody's program would make them.</summary>
internal sealed record BenchTexts(ServerProcess Server, string Token, IReadOnlyList<string> Ids)
{
    public Uri AddressOf(int nth) => new($"ws://{Server.Address.Authority}/collab/{Ids[nth]}?access_token={Token}");

    public static async Task<BenchTexts> PrepareAsync(ServerProcess server, int count, CancellationToken cancellationToken)
    {
        var mail = SeedFiles.People().First(person => person.Key == "karim").Mail;
        var token = await server.VerbAsync(["token", "create", "--member", mail, "--scopes", "read,write", "--days", "1"], cancellationToken);
        using var client = new HttpClient { BaseAddress = server.Address };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        client.DefaultRequestHeaders.Add("X-Forwarded-Proto", "https");
        var campaigns = (await client.GetFromJsonAsync<JsonNode>("/api/v1/campaigns?limit=100", cancellationToken))!["items"]!.AsArray();
        List<string> ids = [];
        foreach (var campaign in campaigns)
        {
            while (ids.Count < count && await DraftAsync(client, (string)campaign!["id"]!, ids.Count, cancellationToken) is { } id)
                ids.Add(id);
        }

        return ids.Count == count ? new BenchTexts(server, token, ids) : throw new InvalidOperationException("No campaign of the demonstration takes ideas now.");
    }

    /// <summary>Null when this campaign takes no ideas now.</summary>
    private static async Task<string?> DraftAsync(HttpClient client, string campaign, int nth, CancellationToken cancellationToken)
    {
        var body = new { campaign, title = $"Une idée écrite à plusieurs, {nth}", markdown = "Un texte pour commencer.", tags = Array.Empty<string>() };
        using var answer = await client.PostAsJsonAsync("/api/v1/ideas", body, cancellationToken);
        return answer.IsSuccessStatusCode ? (string?)(await answer.Content.ReadFromJsonAsync<JsonNode>(cancellationToken))!["textId"] : null;
    }
}
