namespace Ideation.App.Counting;

/// <summary>
/// A count file is not of its form. <see cref="Place"/> is where, <see cref="Key"/> the sentence that says what is wrong,
/// <see cref="Allowed"/> what may stand there.
/// </summary>
internal sealed class CountFileException(string place, string key, string allowed, params object[] arguments)
    : Exception($"{place}: {key}")
{
    private const int MostLetters = 80;

    public string Place { get; } = (string)Short(place);

    public string Key { get; } = key;

    public string Allowed { get; } = allowed;

    public IReadOnlyList<object> Arguments { get; } = [.. arguments.Select(Short)];

    /// <summary>A refusal is one line that somebody reads; a value of a thousand letters is shown by its beginning.</summary>
    private static object Short(object argument) => argument is string { Length: > MostLetters } text ? text[..MostLetters] + "…" : argument;
}
