using System.Globalization;
using Ideation.App.Counting;
using Ideation.Domain.Common;
using Ideation.Domain.Counting;

namespace Ideation.App.Cli;

/// <summary>
/// <c>count FILE</c>: counts the ballots of a file (or of standard input, "-") and prints the result, or its explanation in words.
/// </summary>
internal static class CountVerb
{
    private const int Counted = 0;
    private const int Refused = 2;

    public static int Run(string fileOrDash, bool pretty, string? explain, Stream input, TextWriter output, TextWriter errors)
    {
        var language = explain ?? (CultureInfo.CurrentUICulture.TwoLetterISOLanguageName is "en" ? "en" : "fr");
        if (language is not ("fr" or "en"))
            return Refuse(errors, Line("fr", "--explain", "file.unknown-value", "fr, en", language));

        try
        {
            var file = Read(fileOrDash, input);
            var result = VoteCount.Of(file.Request);
            var words = new ExplanationWords(file.Header.Options, file.Header.Grades);
            if (explain is null)
                output.WriteLine(CountResultJson.Write(CountResults.Of(result, file.Request.Method, words, file.Fingerprint), pretty));
            else
                result.Explanation.ToList().ForEach(line => output.WriteLine(words.Say(line, explain)));
            return Counted;
        }
        catch (CountFileException fault)
        {
            return Refuse(errors, Line(language, $"{fileOrDash}: {fault.Place}", fault.Key, fault.Allowed, [.. fault.Arguments]));
        }
        catch (DomainException refusal)
        {
            return Refuse(errors, $"{fileOrDash}: {ExplanationWords.Sentence(language, refusal.Rule, [.. refusal.Arguments])}");
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return Refuse(errors, Line(language, fileOrDash, "file.unreadable", "FILE, -"));
        }
    }

    private static CountFile Read(string fileOrDash, Stream input)
    {
        if (fileOrDash == "-")
            return CountFileReader.Read(input);

        using var stream = File.OpenRead(fileOrDash);
        return CountFileReader.Read(stream);
    }

    private static string Line(string language, string place, string key, string allowed, params object[] arguments) =>
        ExplanationWords.Sentence(language, "file.refused", place, ExplanationWords.Sentence(language, key, arguments), allowed);

    private static int Refuse(TextWriter errors, string line)
    {
        errors.WriteLine(line.ReplaceLineEndings(" "));
        return Refused;
    }
}
