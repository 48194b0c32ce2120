using Ideation.Domain.Network;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Ideation.App.Account;

/// <summary>
/// When somebody was last here, on whichever device, so that what is new to them can be marked. Coming back within half an hour is the same visit.
/// </summary>
public sealed class Visit
{
    public static readonly TimeSpan Pause = TimeSpan.FromMinutes(30);

    private Visit(MemberId member, DateTimeOffset seenAt)
    {
        Member = member;
        SeenAt = seenAt;
    }

    public MemberId Member { get; }

    public DateTimeOffset SeenAt { get; private set; }

    /// <summary>The end of the visit before this one; none on the first.</summary>
    public DateTimeOffset? Before { get; private set; }

    public static Visit First(MemberId member, DateTimeOffset now) => new(member, now);

    public void Continue(DateTimeOffset now)
    {
        Before = LastBefore(now);
        SeenAt = now;
    }

    /// <summary>What came after this moment is new to whoever reads now, also when their coming is not written down yet.</summary>
    public DateTimeOffset? LastBefore(DateTimeOffset now) => now - SeenAt > Pause ? SeenAt : Before;
}

internal sealed class VisitConfiguration : IEntityTypeConfiguration<Visit>
{
    public void Configure(EntityTypeBuilder<Visit> builder)
    {
        builder.ToTable("Visits");
        builder.HasKey(visit => visit.Member);
        builder.Property(visit => visit.SeenAt);
        builder.HasOne<Member>().WithMany().HasForeignKey(visit => visit.Member);
    }
}
