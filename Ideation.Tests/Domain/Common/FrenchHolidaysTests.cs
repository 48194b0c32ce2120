using Ideation.Domain.Common;

namespace Ideation.Tests.Domain.Common;

public sealed class FrenchHolidaysTests
{
    [Fact]
    public void The_mainland_had_these_eleven_days_in_2026() =>
        Assert.Equal(
            ["01-01", "04-06", "05-01", "05-08", "05-14", "05-25", "07-14", "08-15", "11-01", "11-11", "12-25"],
            FrenchHolidays.Of(2026, HolidayCalendar.Metropolitan).Select(day => day.ToString("MM-dd", null)));

    [Theory]
    [InlineData(1961, 4, 3)]
    [InlineData(2000, 4, 24)]
    [InlineData(2008, 3, 24)]
    [InlineData(2011, 4, 25)]
    [InlineData(2024, 4, 1)]
    [InlineData(2025, 4, 21)]
    [InlineData(2038, 4, 26)]
    public void Easter_monday_is_where_the_calendar_puts_it(int year, int month, int day) =>
        Assert.Contains(new DateOnly(year, month, day), FrenchHolidays.Of(year, HolidayCalendar.Metropolitan));

    [Theory]
    [InlineData(HolidayCalendar.AlsaceMoselle, 4, 3)]
    [InlineData(HolidayCalendar.AlsaceMoselle, 12, 26)]
    [InlineData(HolidayCalendar.Mayotte, 4, 27)]
    [InlineData(HolidayCalendar.Martinique, 5, 22)]
    [InlineData(HolidayCalendar.Guadeloupe, 5, 27)]
    [InlineData(HolidayCalendar.Guyane, 6, 10)]
    [InlineData(HolidayCalendar.Reunion, 12, 20)]
    public void A_territory_has_days_of_its_own(HolidayCalendar calendar, int month, int day)
    {
        var date = new DateOnly(2026, month, day);

        Assert.Contains(date, FrenchHolidays.Of(2026, calendar));
        Assert.DoesNotContain(date, FrenchHolidays.Of(2026, HolidayCalendar.Metropolitan));
    }

    [Fact]
    public void Two_holidays_on_one_day_are_one_day_off() =>
        Assert.Equal(10, FrenchHolidays.Of(2008, HolidayCalendar.Metropolitan).Count);
}
