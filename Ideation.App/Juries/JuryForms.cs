namespace Ideation.App.Juries;

/// <summary>What may stand at each place of a jury file, as a refusal shows it: by example.</summary>
internal static class JuryForms
{
    private static readonly Dictionary<string, string> Forms = new()
    {
        ["$"] = $"{{ \"format\": \"{JuryFile.Version}\", \"projects\": [\"…\"], … }}",
        ["format"] = $"\"{JuryFile.Version}\"",
        ["projects"] = "[\"…\", \"…\"]",
        ["jurors"] = "[\"…\", \"…\"]",
        ["criteria"] = "[ { \"name\": \"…\", \"weight\": 3, \"min\": 1, \"max\": 5 } ]",
        ["sheets"] = "[ { \"juror\": 0, \"project\": 1, \"marks\": [4, null] | \"score\": 7.5 | \"recused\": true } ]",
        ["marks"] = "[4, null]",
        ["score"] = "7.5, null",
        ["recused"] = "true, false",
        ["comparisons"] = "[ { \"juror\": 0, \"winner\": 1, \"loser\": 2 } ]",
        ["rankings"] = "[ { \"juror\": 0, \"order\": [1, 0, 2] } ]",
        ["ties"] = "[\"criterion:0\", \"first-places\", \"median\", \"chair\", \"declare\"]",
        ["chair"] = "[ { \"among\": [0, 2], \"first\": 2, \"reason\": \"…\" } ]",
        ["eliminated"] = "[ { \"project\": 2, \"reason\": \"…\" } ]",
        ["order"] = "[1, 0, 2]",
        ["among"] = "[0, 2]",
        ["weight"] = "3, 0.5",
        ["min"] = "1, 0.5",
        ["max"] = "5, 0.5",
        ["prior"] = "0.01",
        ["gamma"] = "0.1",
        ["kappa"] = "0.0001",
        ["mu"] = "0",
        ["sigmaSquared"] = "1",
        ["alpha"] = "10",
        ["beta"] = "1",
    };

    private static readonly HashSet<string> Numbers = ["juror", "project", "winner", "loser", "first", "seed"];

    /// <summary>For a path such as <c>$.sheets[3].marks[0]</c>: what is allowed at the last name in it.</summary>
    public static string Of(string path)
    {
        var name = path.Split('.')[^1].Split('[')[0];
        return Forms.TryGetValue(name, out var form) ? form : Numbers.Contains(name) ? "0, 1, 2, …" : "\"…\"";
    }
}
