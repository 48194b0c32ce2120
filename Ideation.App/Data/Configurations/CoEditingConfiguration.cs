using Ideation.Domain.CoEditing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Ideation.App.Data.Configurations;

internal sealed class SharedTextConfiguration : IEntityTypeConfiguration<SharedText>
{
    public void Configure(EntityTypeBuilder<SharedText> builder)
    {
        builder.ToTable("Texts");
        builder.HasKey(text => text.Id);
        builder.Property(text => text.Owner);
        builder.Property(text => text.OpenedAt);
        builder.HasIndex(text => text.IsHeld);
    }
}

internal sealed class TextUpdateConfiguration : IEntityTypeConfiguration<TextUpdate>
{
    public void Configure(EntityTypeBuilder<TextUpdate> builder)
    {
        builder.ToTable("TextUpdates");
        builder.HasKey(update => new { update.Text, update.Seq });
        builder.HasOne<SharedText>().WithMany().HasForeignKey(update => update.Text).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class TextSnapshotConfiguration : IEntityTypeConfiguration<TextSnapshot>
{
    public void Configure(EntityTypeBuilder<TextSnapshot> builder)
    {
        builder.ToTable("TextSnapshots");
        builder.HasKey(snapshot => new { snapshot.Text, snapshot.Seq });
        builder.HasOne<SharedText>().WithMany().HasForeignKey(snapshot => snapshot.Text).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class TextClientConfiguration : IEntityTypeConfiguration<TextClient>
{
    public void Configure(EntityTypeBuilder<TextClient> builder)
    {
        builder.ToTable("TextClients");
        builder.HasKey(client => new { client.Text, client.Client });
        builder.HasOne<SharedText>().WithMany().HasForeignKey(client => client.Text).OnDelete(DeleteBehavior.Cascade);
    }
}
