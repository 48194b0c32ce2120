using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Ideation.App.Community;

/// <summary>
/// How far one of those who follow the activity table has come. It moves in the same transaction as what it made of the activities, so that
/// a crash repeats nothing and forgets nothing.
/// </summary>
public sealed class FollowerCursor
{
    public required string Name { get; init; }

    /// <summary>The last activity that has been dealt with.</summary>
    public required long Seq { get; set; }
}

internal sealed class FollowerCursorConfiguration : IEntityTypeConfiguration<FollowerCursor>
{
    public void Configure(EntityTypeBuilder<FollowerCursor> builder)
    {
        builder.HasKey(cursor => cursor.Name);
        builder.Property(cursor => cursor.Name).HasMaxLength(32);
        builder.Property(cursor => cursor.Seq);
    }
}
