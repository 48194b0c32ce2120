using System.Text.Json.Nodes;
using Ideation.Domain.Juries.Explaining;

namespace Ideation.App.Juries;

/// <summary>The arguments of a sentence as JSON: projects and jurors by their numbers.</summary>
internal static class JuryArguments
{
    public static JsonObject AsJson(Sentence sentence)
    {
        var args = new JsonObject();
        foreach (var (name, value) in sentence.Arguments)
            args[name] = AsJson(value);
        return args;
    }

    private static JsonNode AsJson(object value) => value switch
    {
        Named named => named.Number,
        IReadOnlyList<Named> list => new JsonArray([.. list.Select(named => (JsonNode)named.Number)]),
        int number => number,
        double number => number,
        string word => word,
        _ => throw new ArgumentOutOfRangeException(nameof(value), value, "Say how this argument is written as JSON."),
    };
}
