using Ideation.App.Data;
using Ideation.Domain.Ideas;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Ideation.App.Ideas;

/// <summary>
/// What lists search and sort by, worked out of the idea in the same save. The domain does not know of it.
/// </summary>
internal sealed class IdeaColumns : SaveChangesInterceptor
{
    public const string Search = "Search";
    public const string Key = "Key";
    public const string Card = "Card";
    public const string ListedAt = "ListedAt";
    public const string DueTicks = "DueTicks";
    public const string EscalatesAt = "EscalatesAt";
    public const string UnrevisedAt = "UnrevisedAt";
    public const string ReceiptNumber = "ReceiptNumber";

    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result)
    {
        Fill(eventData.Context);
        return result;
    }

    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Fill(eventData.Context);
        return ValueTask.FromResult(result);
    }

    private static void Fill(DbContext? db)
    {
        foreach (var entry in db?.ChangeTracker.Entries<Idea>().Where(e => e.State is EntityState.Added or EntityState.Modified) ?? [])
        {
            var idea = entry.Entity;
            entry.Property(Search).CurrentValue = Folded.Of(string.Join(
                '\n', [idea.Receipt?.Number ?? "", idea.Title, idea.Theme ?? "", .. idea.Tags, idea.Problem, idea.Beneficiaries, idea.Text]));
            entry.Property(Key).CurrentValue = idea.Id.ToString();
            entry.Property(Card).CurrentValue = Deal.CardOf(idea.Id);
            entry.Property(ListedAt).CurrentValue = (idea.Receipt?.SubmittedAt ?? idea.CreatedAt).UtcTicks;
            entry.Property(DueTicks).CurrentValue = idea.DueAt?.UtcTicks ?? long.MaxValue;
            entry.Property(EscalatesAt).CurrentValue = NextEscalation(idea)?.UtcTicks;
            entry.Property(UnrevisedAt).CurrentValue = idea.Unrevised?.At.UtcTicks;
            entry.Property(ReceiptNumber).CurrentValue = idea.Receipt?.Number;
        }
    }

    private static DateTimeOffset? NextEscalation(Idea idea) => idea.Escalation?.Level switch
    {
        null => idea.DueAt,
        EscalationLevel.Correspondent => idea.DueAt?.AddDays(Idea.FacilitatorAfterDays),
        EscalationLevel.Facilitator => null,
        var level => throw new ArgumentOutOfRangeException(nameof(idea), level, "Say when an idea of this level escalates further."),
    };
}

internal sealed class IdeaColumnsConfiguration : IEntityTypeConfiguration<Idea>
{
    public void Configure(EntityTypeBuilder<Idea> builder)
    {
        builder.Property<string>(IdeaColumns.Search).IsRequired();
        builder.Property<string>(IdeaColumns.Key).HasMaxLength(32).IsRequired();
        builder.Property<long>(IdeaColumns.Card);
        builder.Property<long>(IdeaColumns.ListedAt);
        builder.Property<long>(IdeaColumns.DueTicks);
        builder.Property<long?>(IdeaColumns.EscalatesAt);
        builder.Property<long?>(IdeaColumns.UnrevisedAt);
        builder.Property<string?>(IdeaColumns.ReceiptNumber).HasMaxLength(16);

        builder.HasIndex(IdeaColumns.ListedAt);
        builder.HasIndex(IdeaColumns.EscalatesAt);
        builder.HasIndex(IdeaColumns.UnrevisedAt);
        builder.HasIndex(IdeaColumns.ReceiptNumber);
    }
}
