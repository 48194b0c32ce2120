using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Ideation.Bench.Circuits;

/// <summary>What a prerendered page tells the browser: which components live on the server, and the state they were rendered with.</summary>
internal sealed partial record PageMarkers(IReadOnlyList<string> Components, string State)
{
    public static PageMarkers Read(string html)
    {
        var components = Comment().Matches(html)
            .Select(comment => comment.Groups[1].Value)
            .Where(marker => JsonNode.Parse(marker) is JsonObject node && (string?)node["type"] is "server" && node.ContainsKey("descriptor"));
        return new PageMarkers([.. components], Persisted().Match(html).Groups[1].Value);
    }

    /// <summary>The first batch of root components, as the script of the framework sends it.</summary>
    public string AddAll()
    {
        var operations = Components.Select((marker, at) => $$"""{"type":"add","ssrComponentId":{{at + 1}},"marker":{{marker}}}""");
        return $$"""{"batchId":1,"operations":[{{string.Join(',', operations)}}]}""";
    }

    [GeneratedRegex(@"<!--Blazor:(\{.*?\})-->", RegexOptions.Singleline)]
    private static partial Regex Comment();

    [GeneratedRegex("<!--Blazor-Server-Component-State:(.*?)-->", RegexOptions.Singleline)]
    private static partial Regex Persisted();
}
