namespace Ideation.Domain.Counting;

/// <summary>
/// Grows sentence by sentence while a method counts. Arguments named option, other and options are option numbers; the rest are
/// numbers as text or names.
/// </summary>
internal sealed class Explanation
{
    private readonly List<ExplanationLine> _lines = [];

    public IReadOnlyList<ExplanationLine> Lines => _lines;

    public void Say(string key, params (string Name, object Value)[] arguments) =>
        _lines.Add(new(key, [.. arguments.Select(argument => KeyValuePair.Create(argument.Name, argument.Value))]));
}
