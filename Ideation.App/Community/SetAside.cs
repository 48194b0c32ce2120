using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Ideation.App.Community;

/// <summary>
/// An activity that could not be told, kept until it can: it holds up nobody behind it, and stays visible in the table and the log.
/// </summary>
public sealed class SetAside
{
    /// <summary>The activity's number.</summary>
    public required long Seq { get; init; }

    public required string Kind { get; init; }

    /// <summary>Rounds of tries so far, this one included.</summary>
    public required int Tries { get; set; }

    public required DateTimeOffset Since { get; init; }

    public required DateTimeOffset NextTryAt { get; set; }

    /// <summary>What went wrong the last time, for whoever keeps the server.</summary>
    public required string Failure { get; set; }

    /// <summary>A minute, two, four … and then once a day.</summary>
    public static TimeSpan PauseAfter(int tries) => TimeSpan.FromMinutes(Math.Min(Math.Pow(2, tries - 1), 24 * 60));
}

internal sealed class SetAsideConfiguration : IEntityTypeConfiguration<SetAside>
{
    public const int MaxFailureLength = 500;

    public void Configure(EntityTypeBuilder<SetAside> builder)
    {
        builder.ToTable("NoticesSetAside");
        builder.HasKey(one => one.Seq);
        builder.Property(one => one.Seq).ValueGeneratedNever();
        builder.Property(one => one.Kind).HasMaxLength(64);
        builder.Property(one => one.Failure).HasMaxLength(MaxFailureLength);
    }
}
