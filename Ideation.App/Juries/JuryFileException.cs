namespace Ideation.App.Juries;

/// <summary>A jury file is refused: where in it, what is wrong, what is allowed. The sentence stands in the resources under <see cref="Key"/>.</summary>
internal sealed class JuryFileException(string place, string key, params object[] arguments) : Exception($"{place}: {key}")
{
    public string Place { get; } = place;

    public string Key { get; } = key;

    public IReadOnlyList<object> Arguments { get; } = arguments;
}
