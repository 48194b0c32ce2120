using System.Net.Http.Json;
using System.Text.Json;

namespace Ideation.Tests.Support;

/// <summary>Public ideas of the demonstration, found as an outside client finds them.</summary>
internal static class DemoIdeas
{
    private static int _taken;

    /// <summary>The page of an idea in this state, another one each time: journeys do not walk on each other's ground.</summary>
    public static async Task<string> PathOfAsync(Browsing browsing, string state)
    {
        using var client = browsing.App.Client();
        var list = await client.GetFromJsonAsync<JsonElement>($"/api/v1/ideas?state={state}&limit=50");
        var items = list.GetProperty("items");
        var id = items[Interlocked.Increment(ref _taken) % items.GetArrayLength()].GetProperty("id").GetString()!;
        return $"/ideas/{id}";
    }

    public static async Task<string> CampaignAsync(Browsing browsing)
    {
        using var client = browsing.App.Client();
        var list = await client.GetFromJsonAsync<JsonElement>("/api/v1/campaigns");
        return $"/campaigns/{list.GetProperty("items")[0].GetProperty("id").GetString()}";
    }
}
