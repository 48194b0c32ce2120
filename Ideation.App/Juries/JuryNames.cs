using System.Globalization;
using Ideation.App.Components;
using Ideation.Domain.Juries.Explaining;

namespace Ideation.App.Juries;

/// <summary>Says the sentences of an explanation in either language, with the names of this jury's projects, jurors and criteria.</summary>
internal sealed class JuryNames(IReadOnlyList<string> projects, IReadOnlyList<string> jurors, IReadOnlyList<string> criteria)
{
    public static JuryNames Of(JuryFile file) => new(file.Projects, file.Jurors, [.. file.Criteria.Select(criterion => criterion.Name)]);

    public string Say(Sentence sentence, string language) =>
        Say(sentence.Key, language, [.. sentence.Arguments.Select(argument => Worded(argument.Value, language))]);

    /// <summary>The refusal of a file on one line.</summary>
    public static string Say(JuryFileException refusal, string language) =>
        $"{refusal.Place}: {Say(refusal.Key, language, [.. refusal.Arguments])}";

    private static string Say(string key, string language, object[] arguments) =>
        string.Format(CultureInfo.GetCultureInfo(language), Texts.Of(language)[key], arguments).ReplaceLineEndings(" ");

    private object Worded(object value, string language) => value switch
    {
        Named named => NameOf(named),
        IReadOnlyList<Named> list => Listed([.. list.Select(NameOf)], Texts.Of(language)["jury.and"]),
        _ => value,
    };

    private string NameOf(Named named) => named.Kind switch
    {
        NamedKind.Project => projects[named.Number],
        NamedKind.Juror => jurors[named.Number],
        NamedKind.Criterion => criteria[named.Number],
        _ => throw new ArgumentOutOfRangeException(nameof(named), named, "Say whose name this is."),
    };

    private static string Listed(string[] names, string and) =>
        names.Length < 2 ? string.Concat(names) : $"{string.Join(", ", names[..^1])} {and} {names[^1]}";
}
