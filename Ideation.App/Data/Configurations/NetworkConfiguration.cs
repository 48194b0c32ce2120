using Ideation.Domain.Network;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Ideation.App.Data.Configurations;

internal sealed class OrganisationConfiguration : IEntityTypeConfiguration<Organisation>
{
    public void Configure(EntityTypeBuilder<Organisation> builder)
    {
        builder.HasKey(place => place.Id);
        builder.Property(place => place.Kind);
        builder.Property(place => place.Name).HasMaxLength(Organisation.MaxNameLength);
        builder.Property(place => place.Code).HasMaxLength(Organisation.MaxCodeLength);
        builder.Property(place => place.Calendar);
        builder.Property(place => place.Parent);

        builder.HasOne<Organisation>().WithMany().HasForeignKey(place => place.Parent);
        builder.HasIndex(place => new { place.Kind, place.Code }).IsUnique().Says("organisation.code-taken");
    }
}

internal sealed class MemberConfiguration : IEntityTypeConfiguration<Member>
{
    public void Configure(EntityTypeBuilder<Member> builder)
    {
        builder.HasKey(member => member.Id);
        builder.Property(member => member.Name).HasMaxLength(Member.MaxNameLength);
        builder.Property(member => member.Mail).HasMaxLength(Member.MaxMailLength);
        builder.Property(member => member.Job).HasMaxLength(Member.MaxJobLength);
        builder.Property(member => member.Home);
        builder.Property(member => member.Standing);
        builder.Property(member => member.EnrolledAt);
        builder.Property(member => member.CorrespondentStage);
        builder.PrimitiveCollection(member => member.Skills);
        builder.JsonProperty(member => member.Disablement);
        builder.OwnsMany(member => member.Grants, grants => grants.AreRoleGrantsOf("Member"));

        builder.HasOne<Organisation>().WithMany().HasForeignKey(member => member.Home);
        builder.HasIndex(member => member.Mail).IsUnique().Says("member.mail-taken");
        builder.HasIndex(member => member.Name);
    }
}

internal sealed class InvitationConfiguration : IEntityTypeConfiguration<Invitation>
{
    public void Configure(EntityTypeBuilder<Invitation> builder)
    {
        builder.HasKey(invitation => invitation.Id);
        builder.Property(invitation => invitation.Mail).HasMaxLength(Member.MaxMailLength);
        builder.Property(invitation => invitation.Name).HasMaxLength(Member.MaxNameLength);
        builder.Property(invitation => invitation.Home);
        builder.Property(invitation => invitation.Standing);
        builder.Property(invitation => invitation.InvitedBy);
        builder.Property(invitation => invitation.InvitedAt);
        builder.Property(invitation => invitation.TokenHash).HasMaxLength(64);
        builder.Property(invitation => invitation.ExpiresAt);
        builder.JsonProperty(invitation => invitation.Acceptance);
        builder.JsonProperty(invitation => invitation.Revocation);
        builder.OwnsMany(invitation => invitation.Grants, grants => grants.AreRoleGrantsOf("Invitation"));

        builder.HasOne<Organisation>().WithMany().HasForeignKey(invitation => invitation.Home);
        builder.HasIndex(invitation => invitation.TokenHash).IsUnique();
        builder.HasIndex(invitation => invitation.Mail);
    }
}

internal static class RoleGrantConfiguration
{
    public static void AreRoleGrantsOf<TOwner>(this OwnedNavigationBuilder<TOwner, RoleGrant> grants, string owner)
        where TOwner : class
    {
        grants.ToTable(owner + "Grants");
        grants.WithOwner().HasForeignKey(owner);
        grants.Property<int>("Id");
        grants.HasKey("Id");
        grants.Property(grant => grant.Role);
        grants.Property(grant => grant.Scope).HasConversion<ScopeConverter>().HasMaxLength(48);
        grants.Property(grant => grant.GrantedBy);
        grants.Property(grant => grant.GrantedAt);
        grants.HasIndex(owner, nameof(RoleGrant.Role), nameof(RoleGrant.Scope)).IsUnique();
        grants.HasIndex(nameof(RoleGrant.Role), nameof(RoleGrant.Scope));
    }
}
