using System.CommandLine;

namespace Ideation.App.Cli;

/// <summary>A verb that reads one file (or standard input) and prints one result: no database, no server.</summary>
internal static class FileVerb
{
    public static Command Count() => Of("count", "Counts the ballots of a file.", (file, pretty, explain) =>
    {
        using var input = Console.OpenStandardInput();
        return CountVerb.Run(file, pretty, explain, input, Console.Out, Console.Error);
    });

    public static Command Jury() => Of("jury", "Computes the result of a jury's file.", (file, pretty, explain) =>
        JuryVerb.Run(file, pretty, explain, Console.Out, Console.Error));

    private static Command Of(string name, string what, Func<string, bool, string?, int> run)
    {
        var file = new Argument<string>("FILE") { Description = "The file, or - for standard input." };
        var pretty = new Option<bool>("--pretty") { Description = "Indents the result." };
        var explain = new Option<string?>("--explain") { Description = "The explanation in words: fr or en." };
        var command = new Command(name, what) { file, pretty, explain };
        command.SetAction(parsed => run(parsed.GetRequiredValue(file), parsed.GetValue(pretty), parsed.GetValue(explain)));
        return command;
    }
}
