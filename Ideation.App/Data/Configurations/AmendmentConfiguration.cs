using Ideation.Domain.Ideas;
using Ideation.Domain.Network;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Ideation.App.Data.Configurations;

internal sealed class AmendmentConfiguration : IEntityTypeConfiguration<Amendment>
{
    public void Configure(EntityTypeBuilder<Amendment> builder)
    {
        builder.HasKey(amendment => amendment.Id);
        builder.Property(amendment => amendment.Idea);
        builder.Property(amendment => amendment.Campaign);
        builder.Property(amendment => amendment.By);
        builder.Property(amendment => amendment.Before);
        builder.Property(amendment => amendment.BegunAt);
        builder.JsonProperty(amendment => amendment.Proposal);
        builder.JsonProperty(amendment => amendment.Settlement);

        builder.HasOne<Idea>().WithMany().HasForeignKey(amendment => amendment.Idea);
        builder.HasOne<Member>().WithMany().HasForeignKey(amendment => amendment.By);
        builder.HasIndex(amendment => new { amendment.Idea, amendment.By });
    }
}

internal sealed class SuggestionConfiguration : IEntityTypeConfiguration<Suggestion>
{
    public void Configure(EntityTypeBuilder<Suggestion> builder)
    {
        builder.HasKey(suggestion => suggestion.Id);
        builder.Property(suggestion => suggestion.Idea);
        builder.Property(suggestion => suggestion.Campaign);
        builder.Property(suggestion => suggestion.By);
        builder.JsonProperty(suggestion => suggestion.Passage);
        builder.Property(suggestion => suggestion.Replacement).HasMaxLength(Suggestion.MaxReplacementLength);
        builder.Property(suggestion => suggestion.Why).HasMaxLength(Suggestion.MaxReasonLength);
        builder.Property(suggestion => suggestion.ProposedAt);
        builder.JsonProperty(suggestion => suggestion.Settlement);

        builder.HasOne<Idea>().WithMany().HasForeignKey(suggestion => suggestion.Idea);
        builder.HasOne<Member>().WithMany().HasForeignKey(suggestion => suggestion.By);
        builder.HasIndex(suggestion => suggestion.Idea);
    }
}
