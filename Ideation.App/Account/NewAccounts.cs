using Ideation.Domain.Network;
using Microsoft.AspNetCore.Identity;

namespace Ideation.App.Account;

/// <summary>Makes the account with which a new member signs in, to be saved in the same transaction as the member.</summary>
public sealed class NewAccounts(IPasswordHasher<MemberAccount> hasher, ILookupNormalizer names)
{
    public MemberAccount For(Member member, string password)
    {
        PasswordRules.Check(password, member.Name, member.Mail);
        var account = new MemberAccount
        {
            Id = member.Id.Value,
            UserName = member.Mail,
            NormalizedUserName = names.NormalizeName(member.Mail),
            Email = member.Mail,
            NormalizedEmail = names.NormalizeEmail(member.Mail),
            EmailConfirmed = true,
            LockoutEnabled = true,
        };
        Give(account, password);
        return account;
    }

    /// <summary>A new password: what was signed in with the old one is signed in no more.</summary>
    public void Give(MemberAccount account, string password)
    {
        account.PasswordHash = hasher.HashPassword(account, password);
        account.SecurityStamp = Secret.New();
        account.ConcurrencyStamp = Guid.CreateVersion7().ToString();
        account.AccessFailedCount = 0;
        account.LockoutEnd = null;
    }
}
