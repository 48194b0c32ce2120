using Ideation.Domain.Campaigns;
using Ideation.Domain.Ideas;
using Ideation.Domain.Network;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Ideation.App.Data.Configurations;

internal sealed class IdeaConfiguration : IEntityTypeConfiguration<Idea>
{
    public void Configure(EntityTypeBuilder<Idea> builder)
    {
        builder.HasKey(idea => idea.Id);
        builder.Property(idea => idea.Campaign);
        builder.Property(idea => idea.Agency);
        builder.Property(idea => idea.Author);
        builder.Property(idea => idea.CreatedAt);
        builder.Property(idea => idea.Title).HasMaxLength(Idea.MaxTitleLength);
        builder.Property(idea => idea.Problem).HasMaxLength(Idea.MaxProblemLength);
        builder.Property(idea => idea.Beneficiaries).HasMaxLength(Idea.MaxBeneficiariesLength);
        builder.Property(idea => idea.Theme).HasMaxLength(Idea.MaxThemeLength);
        builder.PrimitiveCollection(idea => idea.Tags);
        builder.IdCollection(idea => idea.CoAuthors);
        builder.JsonProperty(idea => idea.Receipt);
        builder.JsonProperty(idea => idea.Evidence);
        builder.JsonProperty(idea => idea.Reserve);
        builder.JsonProperty(idea => idea.Closure);
        builder.JsonProperty(idea => idea.Escalation);
        builder.JsonProperty(idea => idea.Unrevised);
        builder.JsonField<Idea, List<Transition>>("_path");
        builder.Ignore(idea => idea.Path);
        builder.OwnsMany(idea => idea.Pending, pending =>
        {
            pending.ToTable("IdeaPending");
            pending.WithOwner().HasForeignKey("Idea");
            pending.Property(p => p.Member);
            pending.Property(p => p.Kind);
            pending.Property(p => p.AskedBy);
            pending.Property(p => p.At);
            pending.HasKey("Idea", nameof(CoAuthoring.Member));
            pending.HasIndex(nameof(CoAuthoring.Member));
        });

        builder.HasOne<Campaign>().WithMany().HasForeignKey(idea => idea.Campaign);
        builder.HasOne<Organisation>().WithMany().HasForeignKey(idea => idea.Agency);
        builder.HasOne<Member>().WithMany().HasForeignKey(idea => idea.Author);
        builder.HasIndex(idea => new { idea.Campaign, idea.State });
        builder.HasIndex(idea => new { idea.Agency, idea.State });
        builder.HasIndex(idea => new { idea.State, idea.DueAt });
        builder.HasIndex(idea => idea.WrittenAt);
    }
}

internal sealed class IdeaRevisionConfiguration : IEntityTypeConfiguration<IdeaRevision>
{
    public void Configure(EntityTypeBuilder<IdeaRevision> builder)
    {
        builder.HasKey(revision => revision.Id);
        builder.Property(revision => revision.Idea);
        builder.Property(revision => revision.Number);
        builder.Property(revision => revision.Title).HasMaxLength(Idea.MaxTitleLength);
        builder.Property(revision => revision.Problem).HasMaxLength(Idea.MaxProblemLength);
        builder.Property(revision => revision.Beneficiaries).HasMaxLength(Idea.MaxBeneficiariesLength);
        builder.Property(revision => revision.Text);
        builder.Property(revision => revision.By);
        builder.Property(revision => revision.At);
        builder.Property(revision => revision.Substantial);
        builder.Property(revision => revision.Name).HasMaxLength(IdeaRevision.MaxNameLength);

        builder.HasOne<Idea>().WithMany().HasForeignKey(revision => revision.Idea);
        builder.HasIndex(revision => new { revision.Idea, revision.Number }).IsUnique().Says("idea.changed-meanwhile");
    }
}

internal sealed class SupportConfiguration : IEntityTypeConfiguration<Support>
{
    public void Configure(EntityTypeBuilder<Support> builder)
    {
        builder.HasKey(support => support.Id);
        builder.Property(support => support.Idea);
        builder.Property(support => support.Campaign);
        builder.Property(support => support.Member);
        builder.Property(support => support.OnBehalfOf);
        builder.Property(support => support.Revision);
        builder.Property(support => support.GivenAt);

        builder.HasOne<Idea>().WithMany().HasForeignKey(support => support.Idea);
        builder.HasOne<Member>().WithMany().HasForeignKey(support => support.Member);
        builder.HasIndex(support => new { support.Idea, support.Member }).IsUnique().Says("support.already-given");
        builder.HasIndex(support => new { support.Idea, support.OnBehalfOf }).IsUnique().Says("support.agency-already-given");
    }
}

internal sealed class AttachmentConfiguration : IEntityTypeConfiguration<Attachment>
{
    public void Configure(EntityTypeBuilder<Attachment> builder)
    {
        builder.HasKey(attachment => attachment.Id);
        builder.Property(attachment => attachment.Idea);
        builder.Property(attachment => attachment.Campaign);
        builder.Property(attachment => attachment.By);
        builder.Property(attachment => attachment.Name).HasMaxLength(Attachment.MaxNameLength);
        builder.Property(attachment => attachment.Kind);
        builder.Property(attachment => attachment.Bytes);
        builder.Property(attachment => attachment.Width);
        builder.Property(attachment => attachment.Height);
        builder.Property(attachment => attachment.Hash).HasMaxLength(64);
        builder.Property(attachment => attachment.AddedAt);
        builder.Property(attachment => attachment.Alternative).HasMaxLength(Attachment.MaxAlternativeLength);

        builder.HasOne<Idea>().WithMany().HasForeignKey(attachment => attachment.Idea);
        builder.HasOne<Member>().WithMany().HasForeignKey(attachment => attachment.By);
        builder.HasIndex(attachment => new { attachment.Idea, attachment.AddedAt });
    }
}
