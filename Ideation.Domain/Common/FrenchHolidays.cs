namespace Ideation.Domain.Common;

/// <summary>
/// Legal public holidays: article L3133-1 of the labour code, L3134-13 for Alsace and Moselle, and decree 83-1003 for the days
/// on which the overseas territories commemorate the abolition of slavery.
/// </summary>
public static class FrenchHolidays
{
    public static IReadOnlyList<DateOnly> Of(int year, HolidayCalendar calendar)
    {
        var easter = Easter(year);
        DateOnly[] everywhere =
        [
            new(year, 1, 1), easter.AddDays(1), new(year, 5, 1), new(year, 5, 8), easter.AddDays(39), easter.AddDays(50),
            new(year, 7, 14), new(year, 8, 15), new(year, 11, 1), new(year, 11, 11), new(year, 12, 25),
        ];
        return [.. everywhere.Concat(OnlyIn(calendar, year, easter)).Distinct().Order()];
    }

    private static DateOnly[] OnlyIn(HolidayCalendar calendar, int year, DateOnly easter) => calendar switch
    {
        HolidayCalendar.Metropolitan => [],
        HolidayCalendar.AlsaceMoselle => [easter.AddDays(-2), new(year, 12, 26)],
        HolidayCalendar.Guadeloupe => [new(year, 5, 27)],
        HolidayCalendar.Martinique => [new(year, 5, 22)],
        HolidayCalendar.Guyane => [new(year, 6, 10)],
        HolidayCalendar.Reunion => [new(year, 12, 20)],
        HolidayCalendar.Mayotte => [new(year, 4, 27)],
        _ => throw new ArgumentOutOfRangeException(nameof(calendar), calendar, "Say which days are holidays in this territory."),
    };

    /// <summary>Gregorian computus of Meeus, Jones and Butcher (Nature, 1876).</summary>
    private static DateOnly Easter(int year)
    {
        var golden = year % 19;
        var (century, inCentury) = Math.DivRem(year, 100);
        var correction = (century + 8) / 25;
        var moon = (19 * golden + century - century / 4 - (century - correction + 1) / 3 + 15) % 30;
        var weekday = (32 + 2 * (century % 4) + 2 * (inCentury / 4) - moon - inCentury % 4) % 7;
        var late = (golden + 11 * moon + 22 * weekday) / 451;
        var (month, day) = Math.DivRem(moon + weekday - 7 * late + 114, 31);
        return new(year, month, day + 1);
    }
}
