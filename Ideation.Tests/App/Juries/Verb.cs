using System.Text;
using System.Text.Json.Nodes;
using Ideation.App.Cli;

namespace Ideation.Tests.App.Juries;

/// <summary>Runs the verb on a text as if it stood on standard input.</summary>
internal static class Verb
{
    public static (int Status, string Output, string Error) Run(string file, bool pretty = false, string? explain = null)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        using var input = new MemoryStream(Encoding.UTF8.GetBytes(file));
        var status = JuryVerb.Run("-", pretty, explain, output, error, input);
        return (status, output.ToString(), error.ToString());
    }

    public static JsonNode Result(string file)
    {
        var (status, output, error) = Run(file);
        Assert.Equal("", error);
        Assert.Equal(0, status);
        return JsonNode.Parse(output)!;
    }

    public static JsonNode Result(JsonNode file) => Result(file.ToJsonString());

    public static string Refusal(string file, string? explain = "en")
    {
        var (status, output, error) = Run(file, explain: explain);
        Assert.Equal(2, status);
        Assert.Equal("", output);
        Assert.Single(error.TrimEnd().Split('\n'));
        return error.TrimEnd();
    }

    public static string[] Keys(JsonNode result) => [.. result["explanation"]!.AsArray().Select(line => (string)line!["key"]!)];

    public static JsonNode Line(JsonNode result, int project) => result["projects"]![project]!;
}
