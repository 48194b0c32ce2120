using System.Globalization;
using Ideation.App.Data;
using Ideation.Domain.Common;
using Ideation.Domain.Ideas;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Ideation.App.Ideas;

/// <summary>
/// The last receipt number given in a year. Counted in the transaction that submits, so that no number is given twice and none is missing.
/// </summary>
internal sealed class ReceiptCounter
{
    public required int Year { get; init; }

    public int Last { get; set; }

    public static async Task<string> NextAsync(IdeationDb db, HolidayCalendar calendar, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var year = WorkingDays.DateAt(now, calendar).Year;
        var counter = await db.Set<ReceiptCounter>().FindAsync([year], cancellationToken);
        if (counter is null)
        {
            counter = new ReceiptCounter { Year = year, Last = await LastGivenAsync(db, year, cancellationToken) };
            db.Add(counter);
        }

        counter.Last++;
        return Number(year, counter.Last);
    }

    // Ideas that came with their receipts, such as the demonstration's, are counted on from.
    private static async Task<int> LastGivenAsync(IdeationDb db, int year, CancellationToken cancellationToken)
    {
        var prefix = Number(year, 0)[..5];
        var last = await db.Ideas.Select(idea => EF.Property<string?>(idea, IdeaColumns.ReceiptNumber))
            .Where(number => number != null && number.StartsWith(prefix))
            .MaxAsync(cancellationToken);
        return last is null ? 0 : int.Parse(last[prefix.Length..], CultureInfo.InvariantCulture);
    }

    private static string Number(int year, int number) => string.Create(CultureInfo.InvariantCulture, $"{year}-{number:000000}");
}

internal sealed class ReceiptCounterConfiguration : IEntityTypeConfiguration<ReceiptCounter>
{
    public void Configure(EntityTypeBuilder<ReceiptCounter> builder)
    {
        builder.ToTable("ReceiptCounters");
        builder.HasKey(counter => counter.Year);
        builder.Property(counter => counter.Year).ValueGeneratedNever();
        builder.Property(counter => counter.Last).IsConcurrencyToken();
    }
}
