using System.CommandLine;
using System.Text.Json;
using Ideation.App.Rounds;

namespace Ideation.App.Cli;

/// <summary>
/// <c>verify FILE</c>: checks an exported round, its chain, hashes and result. Exit status 0 when everything holds, 1 when something does not (what, on standard
/// error), 2 when the file is no exported round.
/// </summary>
internal static class VerifyVerb
{
    private const int Holds = 0;
    private const int DoesNotHold = 1;
    private const int Refused = 2;

    public static Command Command()
    {
        var file = new Argument<string>("FILE") { Description = "The exported round, or - for standard input." };
        var command = new Command("verify", "Verifies an exported round.") { file };
        command.SetAction(parsed =>
        {
            using var input = Console.OpenStandardInput();
            return Run(parsed.GetRequiredValue(file), input, Console.Out, Console.Error);
        });
        return command;
    }

    public static int Run(string path, Stream input, TextWriter output, TextWriter error)
    {
        try
        {
            var (found, broken) = RoundVerification.Of(Bytes(path, input));
            if (broken is not null)
            {
                error.WriteLine(Sentences.Of(new("verify.broken", path, broken)));
                return DoesNotHold;
            }

            output.WriteLine(JsonSerializer.Serialize(found, JsonSerializerOptions.Web));
            return Holds;
        }
        catch (RoundRecordException fault)
        {
            error.WriteLine(Sentences.Of(new("verify.refused", path, fault.Place, fault.Allowed)));
            return Refused;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            error.WriteLine($"{path}: {failure.Message.ReplaceLineEndings(" ")}");
            return Refused;
        }
    }

    private static byte[] Bytes(string path, Stream input)
    {
        if (path is not "-")
            return File.ReadAllBytes(path);

        using var all = new MemoryStream();
        input.CopyTo(all);
        return all.ToArray();
    }
}
