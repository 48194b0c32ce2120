using Ideation.App.Rounds;
using Ideation.Domain.Campaigns;
using Ideation.Domain.Network;
using Ideation.Domain.Rounds;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Ideation.App.Data.Configurations;

internal sealed class RoundConfiguration : IEntityTypeConfiguration<Round>
{
    public void Configure(EntityTypeBuilder<Round> builder)
    {
        builder.HasKey(round => round.Id);
        builder.Property(round => round.Room);
        builder.Property(round => round.Campaign);
        builder.Property(round => round.DraftedBy);
        builder.Property(round => round.DraftedAt);
        builder.Property(round => round.Title).HasMaxLength(Round.MaxTitleLength);
        builder.JsonProperty(round => round.Paper);
        builder.JsonProperty(round => round.Settings);
        builder.JsonProperty(round => round.Seal);
        builder.JsonProperty(round => round.CastingVote);
        builder.JsonProperty(round => round.Certification);
        builder.JsonProperty(round => round.Ending);

        builder.HasOne<Room>().WithMany().HasForeignKey(round => round.Room);
        builder.HasOne<Campaign>().WithMany().HasForeignKey(round => round.Campaign);
        builder.HasOne<Round>().WithMany().HasForeignKey(round => round.RunOffOf);
        builder.HasIndex(round => new { round.State, round.ClosesAt });
        builder.HasIndex(round => round.Step);
    }
}

internal sealed class RoomConfiguration : IEntityTypeConfiguration<Room>
{
    public void Configure(EntityTypeBuilder<Room> builder)
    {
        builder.HasKey(room => room.Id);
        builder.Property(room => room.Code).HasMaxLength(Room.CodeLength);
        builder.Property(room => room.JoinKey).HasMaxLength(32);
        builder.Property(room => room.ProjectorKey).HasMaxLength(32);
        builder.Property(room => room.OpenedAt);
        builder.IdCollection(room => room.Hosts);
        builder.JsonProperty(room => room.TakeOver);

        builder.HasIndex(room => room.Code).IsUnique().Says("room.code-taken");
        builder.HasIndex(room => room.JoinKey).IsUnique();
        builder.HasIndex(room => room.ProjectorKey).IsUnique();
    }
}

internal sealed class GuestConfiguration : IEntityTypeConfiguration<Guest>
{
    public void Configure(EntityTypeBuilder<Guest> builder)
    {
        builder.ToTable("Guests");
        builder.HasKey(guest => guest.Id);
        builder.Property(guest => guest.Room);
        builder.Property(guest => guest.Name).HasMaxLength(Guest.MaxNameLength);
        builder.Property(guest => guest.Hash).HasMaxLength(64);
        builder.Property(guest => guest.JoinedAt);

        builder.HasOne<Room>().WithMany().HasForeignKey(guest => guest.Room);
        builder.HasIndex(guest => guest.Hash).IsUnique();
    }
}

internal sealed class AttendeeConfiguration : IEntityTypeConfiguration<Attendee>
{
    public void Configure(EntityTypeBuilder<Attendee> builder)
    {
        builder.ToTable("Attendees");
        builder.HasKey(attendee => new { attendee.Room, attendee.Person });
        builder.Property(attendee => attendee.IsGuest);
        builder.Property(attendee => attendee.JoinedAt);

        builder.HasOne<Room>().WithMany().HasForeignKey(attendee => attendee.Room);
        builder.HasIndex(attendee => attendee.Person);
    }
}

internal sealed class ProxyConfiguration : IEntityTypeConfiguration<Proxy>
{
    public void Configure(EntityTypeBuilder<Proxy> builder)
    {
        builder.HasKey(proxy => proxy.Id);
        builder.Property(proxy => proxy.Room);
        builder.Property(proxy => proxy.Principal);
        builder.Property(proxy => proxy.Holder);
        builder.Property(proxy => proxy.GivenAt);

        builder.HasOne<Room>().WithMany().HasForeignKey(proxy => proxy.Room);
        builder.HasOne<Member>().WithMany().HasForeignKey(proxy => proxy.Principal);
        builder.HasOne<Member>().WithMany().HasForeignKey(proxy => proxy.Holder);
        builder.HasIndex(proxy => new { proxy.Room, proxy.Holder });
    }
}
