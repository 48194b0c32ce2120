using Ideation.Domain.Campaigns;
using Ideation.Domain.Hackathons;
using Ideation.Domain.Juries.Judging;
using Ideation.Domain.Network;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Ideation.App.Data.Configurations;

internal sealed class JuryConfiguration : IEntityTypeConfiguration<Jury>
{
    public void Configure(EntityTypeBuilder<Jury> builder)
    {
        builder.ToTable("Juries");
        builder.HasKey(jury => jury.Id);
        builder.Property(jury => jury.Hackathon);
        builder.Property(jury => jury.ConvenedBy);
        builder.Property(jury => jury.ConvenedAt);
        builder.JsonProperty(jury => jury.Plan);
        builder.JsonProperty(jury => jury.Rubric);
        builder.JsonProperty(jury => jury.Projects);
        builder.JsonProperty(jury => jury.OnStage);
        builder.JsonProperty(jury => jury.Signature);
        builder.JsonProperty(jury => jury.Publication);
        builder.JsonProperty(jury => jury.Seal);
        builder.JsonField<Jury, List<Juror>>("_jurors");
        builder.JsonField<Jury, List<ConflictOfInterest>>("_conflicts");
        builder.JsonField<Jury, List<JuryVisit>>("_visits");
        builder.JsonField<Jury, List<Motion>>("_motions");
        builder.JsonField<Jury, List<ChairWord>>("_words");
        builder.JsonField<Jury, List<Award>>("_awards");
        builder.JsonField<Jury, List<Contest>>("_contests");
        builder.Ignore(jury => jury.Jurors);
        builder.Ignore(jury => jury.Conflicts);
        builder.Ignore(jury => jury.Visits);
        builder.Ignore(jury => jury.Groups);
        builder.Ignore(jury => jury.Motions);
        builder.Ignore(jury => jury.ChairWords);
        builder.Ignore(jury => jury.Awards);
        builder.Ignore(jury => jury.Contests);

        builder.HasOne<Campaign>().WithMany().HasForeignKey(jury => jury.Hackathon);
        builder.HasOne<Member>().WithMany().HasForeignKey(jury => jury.Chair);
        builder.HasIndex(jury => jury.AwaitsShowing);
    }
}

internal sealed class ScorecardConfiguration : IEntityTypeConfiguration<Scorecard>
{
    public void Configure(EntityTypeBuilder<Scorecard> builder)
    {
        builder.HasKey(card => card.Id);
        builder.Property(card => card.Jury);
        builder.Property(card => card.Juror);
        builder.Property(card => card.Team);
        builder.Property(card => card.Notes).HasMaxLength(Scorecard.MaxNotesLength);
        builder.Property(card => card.Feedback).HasMaxLength(Scorecard.MaxNotesLength);
        builder.JsonField<Scorecard, List<int?>>("_marks");
        builder.JsonField<Scorecard, List<int>>("_failed");
        builder.JsonField<Scorecard, List<Reopening>>("_reopenings");
        builder.Ignore(card => card.Marks);
        builder.Ignore(card => card.Failed);
        builder.Ignore(card => card.Reopenings);

        builder.HasOne<Jury>().WithMany().HasForeignKey(card => card.Jury);
        builder.HasOne<Member>().WithMany().HasForeignKey(card => card.Juror);
        builder.HasOne<Team>().WithMany().HasForeignKey(card => card.Team);
        builder.HasIndex(card => new { card.Jury, card.Juror, card.Team }).IsUnique().Says("scorecard.one-each");
    }
}
