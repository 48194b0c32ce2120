namespace Ideation.App.Components;

/// <summary>The time zone in which this person reads dates: their browser's, Paris until it is known.</summary>
public sealed class ViewerZone
{
    private static readonly TimeZoneInfo Paris = TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris");

    public TimeZoneInfo Zone { get; private set; } = Paris;

    /// <param name="iana">An IANA name such as <c>Indian/Reunion</c>; anything else leaves Paris.</param>
    public void Set(string? iana)
    {
        if (!string.IsNullOrWhiteSpace(iana) && TimeZoneInfo.TryFindSystemTimeZoneById(iana, out var zone))
            Zone = zone;
    }

    public DateTimeOffset ToLocal(DateTimeOffset moment) => TimeZoneInfo.ConvertTime(moment, Zone);
}
