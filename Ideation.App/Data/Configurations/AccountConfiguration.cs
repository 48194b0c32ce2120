using Ideation.App.Account;
using Ideation.App.Mail;
using Ideation.Domain.Network;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Ideation.App.Data.Configurations;

internal sealed class ApiTokenConfiguration : IEntityTypeConfiguration<ApiToken>
{
    public void Configure(EntityTypeBuilder<ApiToken> builder)
    {
        builder.HasKey(token => token.Id);
        builder.Property(token => token.Member);
        builder.Property(token => token.Name).HasMaxLength(ApiToken.MaxNameLength);
        builder.Property(token => token.Hash).HasMaxLength(64);
        builder.Property(token => token.IssuedAt);
        builder.Property(token => token.ExpiresAt);
        builder.Property(token => token.RevokedAt);
        builder.Property(token => token.LastUsedAt);
        builder.Ignore(token => token.Scopes);
        builder.JsonField<ApiToken, List<TokenScope>>("_scopes");

        builder.HasOne<Member>().WithMany().HasForeignKey(token => token.Member);
        builder.HasIndex(token => token.Hash).IsUnique();
        builder.HasIndex(token => token.Member);
    }
}

internal sealed class OutgoingMailConfiguration : IEntityTypeConfiguration<OutgoingMail>
{
    public void Configure(EntityTypeBuilder<OutgoingMail> builder)
    {
        builder.HasKey(mail => mail.Id);
        builder.Property(mail => mail.To).HasMaxLength(Member.MaxMailLength);
        builder.HasIndex(mail => mail.DueAt);
    }
}

internal sealed class MemberAccountConfiguration : IEntityTypeConfiguration<MemberAccount>
{
    public void Configure(EntityTypeBuilder<MemberAccount> builder) =>
        builder.HasIndex(account => account.NormalizedUserName).IsUnique().Says("member.mail-taken");
}
