namespace Ideation.App.CoEditing;

/// <summary>So many frames a second, and as many at once after a silence.</summary>
internal sealed class FrameRate(TimeProvider clock, int perSecond)
{
    private double _left = perSecond;
    private long _at = clock.GetTimestamp();

    /// <summary>False when it is one too many.</summary>
    public bool Take()
    {
        _left = Math.Min(perSecond, _left + clock.GetElapsedTime(_at).TotalSeconds * perSecond);
        _at = clock.GetTimestamp();
        return --_left >= 0;
    }
}
