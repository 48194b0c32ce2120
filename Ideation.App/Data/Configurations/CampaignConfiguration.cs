using Ideation.Domain.Campaigns;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Ideation.App.Data.Configurations;

internal sealed class CampaignConfiguration : IEntityTypeConfiguration<Campaign>
{
    public void Configure(EntityTypeBuilder<Campaign> builder)
    {
        builder.HasKey(campaign => campaign.Id);
        builder.Property(campaign => campaign.DraftedBy);
        builder.Property(campaign => campaign.DraftedAt);
        builder.Property(campaign => campaign.Question).HasMaxLength(Campaign.MaxQuestionLength);
        builder.Property(campaign => campaign.Pitch).HasMaxLength(Campaign.MaxPitchLength);
        builder.ComplexProperty(campaign => campaign.Scope, scope => scope.IdCollection(s => s.Organisations));
        builder.IdCollection(campaign => campaign.Facilitators);
        builder.IdCollection(campaign => campaign.Participants);
        builder.PrimitiveCollection(campaign => campaign.Themes);
        builder.JsonProperty(campaign => campaign.Sponsor);
        builder.JsonProperty(campaign => campaign.Publication);
        builder.JsonProperty(campaign => campaign.Closure);
        builder.JsonField<Campaign, List<CampaignPhase>>("_phases");
        builder.JsonField<Campaign, Dictionary<string, string>>("_labels");
        builder.Ignore(campaign => campaign.Phases);
        builder.Ignore(campaign => campaign.Labels);

        builder.HasIndex(campaign => campaign.Status);
    }
}
