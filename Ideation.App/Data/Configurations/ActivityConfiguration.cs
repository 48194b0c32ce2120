using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Ideation.App.Data.Configurations;

internal sealed class ActivityConfiguration : IEntityTypeConfiguration<Activity>
{
    public void Configure(EntityTypeBuilder<Activity> builder)
    {
        builder.HasKey(activity => activity.Seq);
        builder.Property(activity => activity.Seq).ValueGeneratedOnAdd();
        builder.Property(activity => activity.Kind).HasMaxLength(64);
    }
}
