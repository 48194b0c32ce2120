using System.Text;
using System.Text.Json.Nodes;
using Ideation.App.Cli;

namespace Ideation.Tests.App.Counting;

/// <summary>Runs the verb on a file given as text.</summary>
internal static class CountFiles
{
    public static (int Exit, string Output, string Error) Run(string file, bool pretty = false, string? explain = null)
    {
        using var input = new MemoryStream(Encoding.UTF8.GetBytes(file));
        using var output = new StringWriter();
        using var errors = new StringWriter();
        var exit = CountVerb.Run("-", pretty, explain, input, output, errors);
        return (exit, output.ToString(), errors.ToString());
    }

    public static JsonNode Count(string file)
    {
        var (exit, output, error) = Run(file);
        Assert.Equal((0, ""), (exit, error));
        return JsonNode.Parse(output)!;
    }

    public static string Fingerprint(string file) => Count(file)["fingerprint"]!.GetValue<string>();

    /// <summary>A whole file around the members of a method.</summary>
    public static string Of(string method, string rules, string ballots, string more = "", string options = """["A","B","C"]""") =>
        $$"""{"format":"ideation-count/1","method":"{{method}}","options":{{options}},{{more}}"rules":{{{rules}}},"ballots":[{{ballots}}]}""";
}
