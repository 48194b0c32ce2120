using Ideation.App.Account;
using Ideation.Domain.Ideas;
using Ideation.Domain.Network;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Ideation.App.Ideas;

/// <summary>When somebody last had an idea before them, on whichever device: what was said since is new to them.</summary>
public sealed class Reading
{
    private Reading(MemberId member, IdeaId idea, DateTimeOffset seenAt)
    {
        Member = member;
        Idea = idea;
        SeenAt = seenAt;
    }

    public MemberId Member { get; }

    public IdeaId Idea { get; }

    public DateTimeOffset SeenAt { get; private set; }

    /// <summary>The end of the reading before this one; none on the first.</summary>
    public DateTimeOffset? Before { get; private set; }

    public static Reading First(MemberId member, IdeaId idea, DateTimeOffset now) => new(member, idea, now);

    public void Begin(DateTimeOffset now)
    {
        Before = LastBefore(now);
        SeenAt = now;
    }

    /// <summary>What came while one was reading has been seen.</summary>
    public void End(DateTimeOffset now)
    {
        if (now > SeenAt)
            SeenAt = now;
    }

    public DateTimeOffset? LastBefore(DateTimeOffset now) => now - SeenAt > Visit.Pause ? SeenAt : Before;
}

internal sealed class ReadingConfiguration : IEntityTypeConfiguration<Reading>
{
    public void Configure(EntityTypeBuilder<Reading> builder)
    {
        builder.ToTable("Readings");
        builder.HasKey(reading => new { reading.Member, reading.Idea });
        builder.Property(reading => reading.SeenAt);
        builder.HasOne<Member>().WithMany().HasForeignKey(reading => reading.Member);
        builder.HasOne<Idea>().WithMany().HasForeignKey(reading => reading.Idea);
    }
}
