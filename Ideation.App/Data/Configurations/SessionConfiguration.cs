using Ideation.Domain.Campaigns;
using Ideation.Domain.Network;
using Ideation.Domain.Rounds;
using Ideation.Domain.Sessions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Ideation.App.Data.Configurations;

internal sealed class SessionConfiguration : IEntityTypeConfiguration<Session>
{
    public void Configure(EntityTypeBuilder<Session> builder)
    {
        builder.HasKey(session => session.Id);
        builder.Property(session => session.Room);
        builder.Property(session => session.Campaign);
        builder.Property(session => session.PreparedBy);
        builder.Property(session => session.PreparedAt);
        builder.Property(session => session.Title).HasMaxLength(Session.MaxTitleLength);
        builder.JsonProperty(session => session.Steps);
        builder.JsonProperty(session => session.Floor);
        builder.JsonProperty(session => session.Approval);

        builder.HasOne<Room>().WithMany().HasForeignKey(session => session.Room);
        builder.HasOne<Campaign>().WithMany().HasForeignKey(session => session.Campaign);
        builder.HasIndex(session => session.Room).IsUnique();
    }
}

internal sealed class NoteConfiguration : IEntityTypeConfiguration<Note>
{
    public void Configure(EntityTypeBuilder<Note> builder)
    {
        builder.HasKey(note => note.Id);
        builder.Property(note => note.Session);
        builder.Property(note => note.Step);
        builder.Property(note => note.Author);
        builder.Property(note => note.WrittenAt);
        builder.Property(note => note.Text).HasMaxLength(Note.MaxLength);

        builder.HasOne<Session>().WithMany().HasForeignKey(note => note.Session);
        builder.HasIndex(note => new { note.Session, note.Step, note.Author });
        builder.HasIndex(note => note.Group);
    }
}

internal sealed class NoteGroupConfiguration : IEntityTypeConfiguration<NoteGroup>
{
    public void Configure(EntityTypeBuilder<NoteGroup> builder)
    {
        builder.HasKey(group => group.Id);
        builder.Property(group => group.Session);
        builder.Property(group => group.Step);
        builder.Property(group => group.MadeAt);
        builder.Property(group => group.Title).HasMaxLength(NoteGroup.MaxTitleLength);

        builder.HasOne<Session>().WithMany().HasForeignKey(group => group.Session);
    }
}

internal sealed class FollowUpConfiguration : IEntityTypeConfiguration<FollowUp>
{
    public void Configure(EntityTypeBuilder<FollowUp> builder)
    {
        builder.HasKey(followUp => followUp.Id);
        builder.Property(followUp => followUp.Session);
        builder.Property(followUp => followUp.Owner);
        builder.Property(followUp => followUp.AgreedAt);
        builder.Property(followUp => followUp.Text).HasMaxLength(FollowUp.MaxLength);

        builder.HasOne<Session>().WithMany().HasForeignKey(followUp => followUp.Session);
        builder.HasOne<Member>().WithMany().HasForeignKey(followUp => followUp.Owner);
        builder.HasIndex(followUp => new { followUp.Owner, followUp.DoneAt });
    }
}

internal sealed class GestureConfiguration : IEntityTypeConfiguration<Gesture>
{
    public void Configure(EntityTypeBuilder<Gesture> builder)
    {
        builder.ToTable("Gestures");
        builder.HasKey(gesture => new { gesture.Session, gesture.Person, gesture.Kind });
        builder.Property(gesture => gesture.Step);
        builder.Property(gesture => gesture.At);

        builder.HasOne<Session>().WithMany().HasForeignKey(gesture => gesture.Session);
    }
}
