using CsCheck;
using Ideation.Domain.Common;

namespace Ideation.Tests.Domain.Common;

public sealed class WorkingDaysTests
{
    private static readonly Gen<HolidayCalendar> AnyCalendar = Gen.Int[1, 7].Select(number => (HolidayCalendar)number);
    private static readonly Gen<DateOnly> AnyDay = Gen.Int[0, 365 * 60].Select(new DateOnly(2020, 1, 1).AddDays);

    [Fact]
    public void A_working_day_is_never_a_weekend_nor_a_holiday() =>
        Gen.Select(AnyDay, Gen.Int[1, 60], AnyCalendar).Sample((start, days, calendar) =>
        {
            var day = WorkingDays.Add(start, days, calendar);
            return day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday)
                && !FrenchHolidays.Of(day.Year, calendar).Contains(day);
        });

    [Fact]
    public void Exactly_as_many_working_days_as_promised_lie_behind_the_date() =>
        Gen.Select(AnyDay, Gen.Int[1, 60], AnyCalendar).Sample((start, days, calendar) =>
        {
            var end = WorkingDays.Add(start, days, calendar);
            var passed = Enumerable.Range(1, end.DayNumber - start.DayNumber).Count(n => WorkingDays.Contains(start.AddDays(n), calendar));
            return passed == days;
        });

    [Fact]
    public void Adding_in_two_steps_is_adding_at_once() =>
        Gen.Select(AnyDay, Gen.Int[1, 30], Gen.Int[1, 30], AnyCalendar).Sample((start, first, second, calendar) =>
            WorkingDays.Add(WorkingDays.Add(start, first, calendar), second, calendar) == WorkingDays.Add(start, first + second, calendar));

    [Fact]
    public void The_day_after_a_friday_is_monday() =>
        Assert.Equal(new DateOnly(2026, 3, 9), WorkingDays.Add(new DateOnly(2026, 3, 6), 1, HolidayCalendar.Metropolitan));

    [Fact]
    public void Ten_days_over_easter_leave_out_easter_monday() =>
        Assert.Equal(new DateOnly(2026, 4, 16), WorkingDays.Add(new DateOnly(2026, 4, 1), 10, HolidayCalendar.Metropolitan));

    [Fact]
    public void Strasbourg_rests_on_good_friday_and_answers_a_day_later() =>
        Assert.Equal(new DateOnly(2026, 4, 17), WorkingDays.Add(new DateOnly(2026, 4, 1), 10, HolidayCalendar.AlsaceMoselle));

    [Fact]
    public void Saint_Denis_de_la_Reunion_is_already_in_tomorrow_when_Paris_is_not()
    {
        var lateInParis = new DateTimeOffset(2026, 3, 2, 21, 0, 0, TimeSpan.Zero);

        Assert.Equal(new DateOnly(2026, 3, 2), WorkingDays.DateAt(lateInParis, HolidayCalendar.Metropolitan));
        Assert.Equal(new DateOnly(2026, 3, 3), WorkingDays.DateAt(lateInParis, HolidayCalendar.Reunion));
    }

    [Fact]
    public void A_day_ends_at_midnight_of_the_territory()
    {
        var day = new DateOnly(2026, 7, 1);

        Assert.Equal(new DateTimeOffset(2026, 7, 1, 22, 0, 0, TimeSpan.Zero), WorkingDays.EndOf(day, HolidayCalendar.Metropolitan));
        Assert.Equal(new DateTimeOffset(2026, 7, 2, 4, 0, 0, TimeSpan.Zero), WorkingDays.EndOf(day, HolidayCalendar.Martinique));
    }

    [Fact]
    public void A_moment_just_before_the_end_of_a_day_is_still_that_day() =>
        Gen.Select(AnyDay, AnyCalendar).Sample((day, calendar) =>
        {
            var end = WorkingDays.EndOf(day, calendar);
            return WorkingDays.DateAt(end.AddTicks(-1), calendar) == day && WorkingDays.DateAt(end, calendar) == day.AddDays(1);
        });
}
