using System.Globalization;

namespace Ideation.App.Components.Ui;

/// <summary>
/// Says a moment the way people do, in the time zone of the one who reads.
/// </summary>
public static class Moments
{
    /// <summary>
    /// Close moments relatively (« il y a 5 min », « demain à 12:00 »), far ones as a date.
    /// </summary>
    public static string Say(Texts t, DateTimeOffset moment, DateTimeOffset now, TimeZoneInfo zone)
    {
        var there = TimeZoneInfo.ConvertTime(moment, zone);
        var here = TimeZoneInfo.ConvertTime(now, zone);
        var ago = now - moment;
        var days = (there.Date - here.Date).Days;
        var clock = there.ToString("HH:mm", CultureInfo.CurrentCulture);

        return (ago.TotalMinutes, days) switch
        {
            (>= -1 and < 1, _) => t["ui.when.now"],
            (>= 1 and < 60, _) => t["ui.when.minutes-ago", (int)ago.TotalMinutes],
            (>= 60 and < 720, 0) => t["ui.when.hours-ago", (int)ago.TotalHours],
            (> -60 and < -1, _) => t["ui.when.in-minutes", (int)-ago.TotalMinutes],
            (_, 0) => t["ui.when.today", clock],
            (_, -1) => t["ui.when.yesterday", clock],
            (_, 1) => t["ui.when.tomorrow", clock],
            (< 0, > 1 and < 7) => t["ui.when.weekday", there.ToString("dddd", CultureInfo.CurrentCulture), clock],
            _ when there.Year == here.Year => there.ToString(t["ui.when.day"], CultureInfo.CurrentCulture),
            _ => there.ToString(t["ui.when.day-year"], CultureInfo.CurrentCulture),
        };
    }

    public static string Exactly(Texts t, DateTimeOffset moment, TimeZoneInfo zone) =>
        TimeZoneInfo.ConvertTime(moment, zone).ToString(t["ui.when.exact"], CultureInfo.CurrentCulture);
}
