using Ideation.Domain.Campaigns;
using Ideation.Domain.Hackathons;
using Ideation.Domain.Network;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Ideation.App.Data.Configurations;

internal sealed class HackathonConfiguration : IEntityTypeConfiguration<Hackathon>
{
    public void Configure(EntityTypeBuilder<Hackathon> builder)
    {
        builder.HasKey(hackathon => hackathon.Id);
        builder.Property(hackathon => hackathon.Id).ValueGeneratedNever();
        builder.JsonProperty(hackathon => hackathon.Terms);

        builder.HasOne<Campaign>().WithOne().HasForeignKey<Hackathon>(hackathon => hackathon.Id);
    }
}

internal sealed class TeamConfiguration : IEntityTypeConfiguration<Team>
{
    public void Configure(EntityTypeBuilder<Team> builder)
    {
        builder.HasKey(team => team.Id);
        builder.Property(team => team.Hackathon);
        builder.Property(team => team.FormedBy);
        builder.Property(team => team.FormedAt);
        builder.Property(team => team.Name).HasMaxLength(Team.MaxNameLength);
        builder.JsonProperty(team => team.Sheet);
        builder.JsonProperty(team => team.Submission);
        builder.JsonProperty(team => team.Disqualification);
        builder.JsonField<Team, List<Candidacy>>("_candidacies");
        builder.JsonField<Team, List<MemberId>>("_mentors");
        builder.Ignore(team => team.Candidacies);
        builder.Ignore(team => team.Mentors);
        builder.HasMany(team => team.Places).WithOne().HasForeignKey(place => place.Team).OnDelete(DeleteBehavior.Cascade);
        builder.Navigation(team => team.Places).AutoInclude();

        builder.HasOne<Campaign>().WithMany().HasForeignKey(team => team.Hackathon);
        builder.HasIndex(team => new { team.Hackathon, team.Name }).IsUnique().Says("team.name-taken");
    }
}

internal sealed class TeamPlaceConfiguration : IEntityTypeConfiguration<TeamPlace>
{
    public void Configure(EntityTypeBuilder<TeamPlace> builder)
    {
        builder.ToTable("TeamPlaces");
        builder.HasKey(place => new { place.Team, place.Member });
        builder.Property(place => place.Hackathon);
        builder.Property(place => place.Since);

        builder.HasOne<Member>().WithMany().HasForeignKey(place => place.Member);
        builder.HasIndex(place => new { place.Hackathon, place.Member }).IsUnique().Says("team.one-each");
    }
}
