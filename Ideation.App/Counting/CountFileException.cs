namespace Ideation.App.Counting;

/// <summary>
/// A count file is not of its form. <see cref="Place"/> is where, <see cref="Key"/> the sentence that says what is wrong,
/// <see cref="Allowed"/> what may stand there.
/// </summary>
internal sealed class CountFileException(string place, string key, string allowed, params object[] arguments)
    : Exception($"{place}: {key}")
{
    public string Place { get; } = place;

    public string Key { get; } = key;

    public string Allowed { get; } = allowed;

    public IReadOnlyList<object> Arguments { get; } = arguments;
}
