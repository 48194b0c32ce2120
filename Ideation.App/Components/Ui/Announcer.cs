namespace Ideation.App.Components.Ui;

/// <summary>
/// Tells those who listen rather than look what others just changed. One per circuit; spoken by <c>LiveRegion</c> in the layout.
/// </summary>
public sealed class Announcer
{
    internal event Action? Changed;

    internal string Text { get; private set; } = "";

    public void Say(string text)
    {
        // The same sentence twice is spoken twice only if the text differs.
        Text = text == Text ? text + "\u00A0" : text;
        Changed?.Invoke();
    }
}
