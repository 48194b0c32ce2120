using System.Text.Encodings.Web;
using System.Text.Json;
using Ideation.App.Juries;
using Ideation.Domain.Juries.Results;

namespace Ideation.App.Cli;

/// <summary>
/// <c>jury FILE</c>: computes a jury's result from a file or, for <c>-</c>, from standard input. Exit status 0 computed,
/// 2 the file is refused, with one line on the error output and nothing on the other.
/// </summary>
internal static class JuryVerb
{
    private const int Computed = 0;
    private const int Refused = 2;

    /// <summary><paramref name="explain"/> is <c>fr</c>, <c>en</c> or null for the result as JSON.</summary>
    public static int Run(string path, bool pretty, string? explain, TextWriter output, TextWriter error, Stream? input = null)
    {
        var language = explain ?? "fr";
        if (language is not ("fr" or "en"))
        {
            error.WriteLine($"--explain {language}: fr, en");
            return Refused;
        }

        try
        {
            var (file, jury) = JuryFileReader.Read(Bytes(path, input));
            var result = JuryResultFile.Of(JuryCount.Of(jury), JuryNames.Of(file));
            if (explain is null)
                output.WriteLine(JsonSerializer.Serialize(result, Printed(pretty).JuryResultFile));
            else
                Explain(result, language, output);
            return Computed;
        }
        catch (JuryFileException refusal)
        {
            error.WriteLine($"{path}: {JuryNames.Say(refusal, language)}");
            return Refused;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            error.WriteLine($"{path}: {failure.Message.ReplaceLineEndings(" ")}");
            return Refused;
        }
    }

    private static void Explain(JuryResultFile result, string language, TextWriter output)
    {
        foreach (var sentence in result.Explanation)
            output.WriteLine(language is "fr" ? sentence.Fr : sentence.En);
    }

    private static byte[] Bytes(string path, Stream? input)
    {
        if (path is not "-")
            return File.ReadAllBytes(path);

        using var standard = input ?? Console.OpenStandardInput();
        using var all = new MemoryStream();
        standard.CopyTo(all);
        return all.ToArray();
    }

    // Accents are printed as they are: the result is read by people too.
    private static JuryJson Printed(bool pretty) => new(new JsonSerializerOptions(JuryJson.Default.Options)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = pretty,
    });
}
