namespace Ideation.App.Components;

/// <summary>Moments as a form shows and takes them: by the clock on the wall of whoever fills it in.</summary>
internal static class WallClock
{
    /// <summary>To the minute.</summary>
    public static DateTime Read(this TimeZoneInfo zone, DateTimeOffset moment)
    {
        var local = TimeZoneInfo.ConvertTime(moment, zone).DateTime;
        return local.AddTicks(-(local.Ticks % TimeSpan.TicksPerMinute));
    }

    /// <summary>The hour that the clocks skip in spring is the one after it.</summary>
    public static DateTimeOffset Moment(this TimeZoneInfo zone, DateTime typed)
    {
        var there = DateTime.SpecifyKind(zone.IsInvalidTime(typed) ? typed.AddHours(1) : typed, DateTimeKind.Unspecified);
        return new DateTimeOffset(there, zone.GetUtcOffset(there));
    }
}
