namespace Ideation.Domain.Common;

/// <summary>
/// Counts the days on which a territory works: Monday to Friday, without its public holidays.
/// </summary>
public static class WorkingDays
{
    /// <summary>
    /// The working day that comes <paramref name="days"/> (from 1) working days after <paramref name="start"/>, which itself is not counted.
    /// </summary>
    public static DateOnly Add(DateOnly start, int days, HolidayCalendar calendar)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(days, 1);

        var day = start;
        for (var left = days; left > 0;)
        {
            day = day.AddDays(1);
            if (Contains(day, calendar))
                left--;
        }

        return day;
    }

    public static bool Contains(DateOnly day, HolidayCalendar calendar) =>
        day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !FrenchHolidays.Of(day.Year, calendar).Contains(day);

    /// <summary>The date that people of the territory read on their calendars at that moment.</summary>
    public static DateOnly DateAt(DateTimeOffset moment, HolidayCalendar calendar) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, ZoneOf(calendar)).DateTime);

    /// <summary>The first moment at which that day is over in the territory.</summary>
    public static DateTimeOffset EndOf(DateOnly day, HolidayCalendar calendar)
    {
        var midnight = day.AddDays(1).ToDateTime(TimeOnly.MinValue);
        return new DateTimeOffset(midnight, ZoneOf(calendar).GetUtcOffset(midnight)).ToUniversalTime();
    }

    public static TimeZoneInfo ZoneOf(HolidayCalendar calendar) => TimeZoneInfo.FindSystemTimeZoneById(calendar switch
    {
        HolidayCalendar.Metropolitan or HolidayCalendar.AlsaceMoselle => "Europe/Paris",
        HolidayCalendar.Guadeloupe => "America/Guadeloupe",
        HolidayCalendar.Martinique => "America/Martinique",
        HolidayCalendar.Guyane => "America/Cayenne",
        HolidayCalendar.Reunion => "Indian/Reunion",
        HolidayCalendar.Mayotte => "Indian/Mayotte",
        _ => throw new ArgumentOutOfRangeException(nameof(calendar), calendar, "Say in which time zone this territory lives."),
    });
}
