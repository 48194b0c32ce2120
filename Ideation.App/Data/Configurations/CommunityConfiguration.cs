using Ideation.Domain.Campaigns;
using Ideation.Domain.Community;
using Ideation.Domain.Ideas;
using Ideation.Domain.Network;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Ideation.App.Data.Configurations;

internal sealed class CommentConfiguration : IEntityTypeConfiguration<Comment>
{
    public void Configure(EntityTypeBuilder<Comment> builder)
    {
        builder.HasKey(comment => comment.Id);
        builder.Property(comment => comment.Idea);
        builder.Property(comment => comment.Campaign);
        builder.Property(comment => comment.Author);
        builder.Property(comment => comment.Parent);
        builder.Property(comment => comment.Thread);
        builder.Property(comment => comment.Text).HasMaxLength(Comment.MaxTextLength);
        builder.Property(comment => comment.Side);
        builder.Property(comment => comment.PostedAt);
        builder.IdCollection(comment => comment.Mentions);
        builder.JsonField<Comment, List<CommentEdit>>("_edits");
        builder.Ignore(comment => comment.Edits);
        builder.JsonProperty(comment => comment.Passage);
        builder.JsonProperty(comment => comment.Resolution);
        builder.JsonProperty(comment => comment.Moderation);
        builder.JsonProperty(comment => comment.Withdrawal);

        builder.HasOne<Idea>().WithMany().HasForeignKey(comment => comment.Idea);
        builder.HasOne<Member>().WithMany().HasForeignKey(comment => comment.Author);
        builder.HasIndex(comment => new { comment.Idea, comment.PostedAt });
        builder.HasIndex(comment => comment.Author);
    }
}

internal sealed class ReactionConfiguration : IEntityTypeConfiguration<Reaction>
{
    public void Configure(EntityTypeBuilder<Reaction> builder)
    {
        builder.HasKey(reaction => reaction.Id);
        builder.Property(reaction => reaction.Comment);
        builder.Property(reaction => reaction.Idea);
        builder.Property(reaction => reaction.Campaign);
        builder.Property(reaction => reaction.Member);
        builder.Property(reaction => reaction.Kind);
        builder.Property(reaction => reaction.GivenAt);

        builder.HasOne<Comment>().WithMany().HasForeignKey(reaction => reaction.Comment);
        builder.HasIndex(reaction => new { reaction.Comment, reaction.Member, reaction.Kind }).IsUnique().Says("reaction.already-given");
        builder.HasIndex(reaction => reaction.Idea);
    }
}

internal sealed class FollowConfiguration : IEntityTypeConfiguration<Follow>
{
    public void Configure(EntityTypeBuilder<Follow> builder)
    {
        builder.HasKey(follow => follow.Id);
        builder.Property(follow => follow.Member);
        builder.Property(follow => follow.Idea);
        builder.Property(follow => follow.Campaign);
        builder.Property(follow => follow.Since);

        builder.HasOne<Member>().WithMany().HasForeignKey(follow => follow.Member);
        builder.HasIndex(follow => new { follow.Member, follow.Idea }).IsUnique().Says("follow.already-followed");
        builder.HasIndex(follow => new { follow.Member, follow.Campaign }).IsUnique().Says("follow.already-followed");
        builder.HasIndex(follow => follow.Idea);
        builder.HasIndex(follow => follow.Campaign);
    }
}

internal sealed class NoticeConfiguration : IEntityTypeConfiguration<Notice>
{
    /// <summary>The activity that a notice tells of.</summary>
    public const string ActivitySeq = nameof(ActivitySeq);

    public void Configure(EntityTypeBuilder<Notice> builder)
    {
        builder.HasKey(notice => notice.Id);
        builder.Property(notice => notice.Member);
        builder.Property(notice => notice.Kind);
        builder.Property(notice => notice.Idea);
        builder.Property(notice => notice.Campaign);
        builder.Property(notice => notice.Comment);
        builder.Property(notice => notice.Actor);
        builder.Property(notice => notice.At);
        builder.PrimitiveCollection(notice => notice.About);

        builder.HasOne<Member>().WithMany().HasForeignKey(notice => notice.Member);
        builder.HasIndex(notice => new { notice.Member, notice.ReadAt });

        // Nobody hears twice of one thing, whatever happens between two batches.
        builder.Property<long?>(ActivitySeq);
        builder.HasIndex(ActivitySeq, nameof(Notice.Member)).IsUnique();
    }
}
