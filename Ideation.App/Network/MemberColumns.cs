using Ideation.App.Data;
using Ideation.Domain.Network;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Ideation.App.Network;

/// <summary>
/// What lists of people search and sort by, worked out of the member in the same save: the database neither folds nor sorts accents, and
/// nobody wants to read 32,000 names to show thirty.
/// </summary>
internal sealed class MemberColumns : SaveChangesInterceptor
{
    /// <summary>The folded name, a tab and the id: an order without two alike, in which a list can go on from anywhere.</summary>
    public const string Listed = "Listed";

    /// <summary>The folded name and mail.</summary>
    public const string Search = "Search";

    public static string ListedAs(Member member) => $"{Folded.Name(member.Name)}\t{member.Id}";

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

    /// <summary>Members of a database that is older than these columns.</summary>
    public static async Task FillOldAsync(IdeationDb db, CancellationToken cancellationToken)
    {
        foreach (var member in await db.Members.Where(known => EF.Property<string>(known, Listed) == "").ToListAsync(cancellationToken))
            db.Entry(member).State = EntityState.Modified;
        await db.SaveChangesAsync(cancellationToken);
    }

    private static void Fill(DbContext? db)
    {
        foreach (var entry in db?.ChangeTracker.Entries<Member>().Where(e => e.State is EntityState.Added or EntityState.Modified) ?? [])
        {
            var member = entry.Entity;
            entry.Property(Listed).CurrentValue = ListedAs(member);
            entry.Property(Search).CurrentValue = Folded.Of($"{member.Name} {member.Mail}");
        }
    }
}

internal sealed class MemberColumnsConfiguration : IEntityTypeConfiguration<Member>
{
    public void Configure(EntityTypeBuilder<Member> builder)
    {
        builder.Property<string>(MemberColumns.Listed).IsRequired();
        builder.Property<string>(MemberColumns.Search).IsRequired();
        builder.HasIndex(MemberColumns.Listed);
    }
}
