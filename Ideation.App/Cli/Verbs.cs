using System.CommandLine;
using Ideation.App.Hosting;
using Ideation.Domain.Common;

namespace Ideation.App.Cli;

/// <summary>
/// The verbs of the executable. Exit status: 0 done, 1 failed (one line on standard error), 2 refused input.
/// </summary>
internal static class Verbs
{
    private const int Failed = 1;
    private const int RefusedInput = 2;

    public static RootCommand Root()
    {
        var root = new RootCommand("Ideation");
        root.SetAction((_, cancellationToken) => ServeVerb.RunAsync(cancellationToken));
        root.Subcommands.Add(ServeVerb.Command());
        root.Subcommands.Add(SeedVerb.Command());
        root.Subcommands.Add(CreateAdminVerb.Command());
        root.Subcommands.Add(TokenVerb.Command());
        root.Subcommands.Add(FileVerb.Count());
        root.Subcommands.Add(FileVerb.Jury());
        root.Subcommands.Add(TextVerb.Command());
        root.Subcommands.Add(VerifyVerb.Command());
        return root;
    }

    public static async Task<int> RunAsync(string[] args)
    {
        var parsed = Root().Parse(args);
        if (parsed.Errors.Count > 0)
        {
            // System.CommandLine would exit with 1; the contract says 2, and one line.
            await Console.Error.WriteLineAsync(string.Join(' ', parsed.Errors.Select(error => error.Message)));
            return RefusedInput;
        }

        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (DomainException refusal)
        {
            await Console.Error.WriteLineAsync(Sentences.Of(refusal));
            return RefusedInput;
        }
        catch (SettingsException refusal)
        {
            await Console.Error.WriteLineAsync(refusal.Message);
            return RefusedInput;
        }
        catch (OperationCanceledException)
        {
            return Failed;
        }
        catch (Exception failure)
        {
            await Console.Error.WriteLineAsync(failure.Message.ReplaceLineEndings(" "));
            return Failed;
        }
    }
}
