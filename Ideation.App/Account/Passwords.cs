using Ideation.App.Data;
using Ideation.App.Mail;
using Ideation.Domain.Network;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Ideation.App.Account;

/// <summary>New passwords: by a link that was mailed, or with the old one.</summary>
public sealed class Passwords(
    Work work, UserManager<MemberAccount> identity, NewAccounts accounts, Outbox outbox, PublicLinks links, TimeProvider clock)
{
    /// <summary>Mails the link; for an unknown or disabled account nothing is mailed, and nobody can tell.</summary>
    public async Task SendLinkAsync(string mail, CancellationToken cancellationToken = default)
    {
        if (await identity.FindByNameAsync(mail.Trim()) is not { } account)
            return;

        var token = await identity.GeneratePasswordResetTokenAsync(account);
        var link = links.To($"/account/reset?account={account.Id:N}&token={Uri.EscapeDataString(token)}");
        await work.DoAsync(async db =>
        {
            var id = MemberId.From(account.Id);
            if (await db.Members.AsNoTracking().SingleOrDefaultAsync(known => known.Id == id && known.Disablement == null, cancellationToken) is { } member)
                outbox.Write(db, member.Mail, "reset", link, member.Name);
            return true;
        }, cancellationToken);
        outbox.Wake();
    }

    /// <summary>The link serves once: a new password makes its token wrong.</summary>
    public async Task ResetAsync(Guid id, string token, string password, CancellationToken cancellationToken = default)
    {
        var known = await identity.FindByIdAsync(id.ToString());
        if (known is null || !await identity.VerifyUserTokenAsync(known, identity.Options.Tokens.PasswordResetTokenProvider, UserManager<MemberAccount>.ResetPasswordTokenPurpose, token))
            throw AccountErrors.LinkSpent();

        await ChooseAsync(id, known.SecurityStamp, password, cancellationToken);
    }

    public async Task ChangeAsync(Viewer viewer, string current, string password, CancellationToken cancellationToken = default)
    {
        var id = viewer.Member?.Value ?? throw AccountErrors.SignedOut();
        var known = await identity.FindByIdAsync(id.ToString());
        if (known is null || !await identity.CheckPasswordAsync(known, current))
            throw AccountErrors.PasswordWrong();

        await ChooseAsync(id, known.SecurityStamp, password, cancellationToken);
    }

    private Task<bool> ChooseAsync(Guid id, string? stamp, string password, CancellationToken cancellationToken) =>
        work.DoAsync(async db =>
        {
            var memberId = MemberId.From(id);
            var member = await db.Members.SingleAsync(one => one.Id == memberId, cancellationToken);

            // Between the check and this transaction somebody may have used the same link.
            var account = await db.Users.SingleAsync(one => one.Id == id, cancellationToken);
            if (account.SecurityStamp != stamp)
                throw AccountErrors.LinkSpent();

            PasswordRules.Check(password, member.Name, member.Mail);
            accounts.Give(account, password);
            member.ChoosePassword(member.Id, clock.GetUtcNow());
            return true;
        }, cancellationToken);
}
