namespace Ideation.App.Components.Ui;

/// <summary>
/// What ties a control to its label, hint and error: write <c>@attributes="field.Control"</c> on the input, textarea or select.
/// </summary>
public sealed class FieldContext
{
    private static int _last;

    public string Id { get; internal set; } = $"f{Interlocked.Increment(ref _last)}";

    public IReadOnlyDictionary<string, object> Control { get; private set; } = new Dictionary<string, object>();

    internal string HintId => Id + "-hint";

    internal string ErrorId => Id + "-error";

    internal void Describe(bool hint, bool error, bool required)
    {
        var control = new Dictionary<string, object> { ["id"] = Id, ["class"] = "input" };
        var described = string.Join(' ', new[] { error ? ErrorId : null, hint ? HintId : null }.OfType<string>());
        if (described.Length > 0)
            control["aria-describedby"] = described;
        if (error)
            control["aria-invalid"] = "true";
        if (required)
            control["aria-required"] = "true";
        Control = control;
    }
}
