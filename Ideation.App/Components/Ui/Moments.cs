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
            _ when there.Year == here.Year => Day(t, there, "ui.when.day"),
            _ => Day(t, there, "ui.when.day-year"),
        };
    }

    public static string Exactly(Texts t, DateTimeOffset moment, TimeZoneInfo zone) =>
        Day(t, TimeZoneInfo.ConvertTime(moment, zone), "ui.when.exact");

    // French says « 1er novembre » and « 2 novembre ».
    private static string Day(Texts t, DateTimeOffset moment, string key) =>
        moment.ToString(t[moment.Day == 1 ? key + ".first" : key], CultureInfo.CurrentCulture);
}
