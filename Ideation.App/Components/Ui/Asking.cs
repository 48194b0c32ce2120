using Ideation.Domain.Common;

namespace Ideation.App.Components.Ui;

/// <summary>
/// Runs what somebody asked for. A rule that says no becomes its sentence, in passing; anything else goes on to the error boundary.
/// </summary>
public sealed class Asking(Texts t, Toasts toasts)
{
    /// <summary>Whether it was done.</summary>
    public async Task<bool> TryAsync(Func<Task> act)
    {
        try
        {
            await act();
            return true;
        }
        catch (DomainException refusal)
        {
            toasts.Show(Sentence(refusal));
            return false;
        }
    }

    public string Sentence(DomainException refusal) => t[refusal.Rule, [.. refusal.Arguments]];
}
