using Ideation.Domain.Network;
using Microsoft.AspNetCore.Identity;

namespace Ideation.App.Account;

public enum SignInAnswer
{
    Welcome = 1,

    /// <summary>Wrong mail, wrong password, not confirmed, or locked: said alike, so that nobody learns which mails have an account.</summary>
    Refused = 2,

    /// <summary>The password was right; the account is disabled.</summary>
    Disabled = 3,
}

/// <summary>Signing in with mail and password. Only static pages use it: it sets a cookie.</summary>
public sealed class SignIns(
    SignInManager<MemberAccount> identity, UserManager<MemberAccount> accounts, IPasswordHasher<MemberAccount> hasher, Viewers viewers, AttemptLimits limits)
{
    private static readonly MemberAccount Nobody = new();
    private static string? _hashOfNobody;

    /// <summary>How long this mail and address must wait before the next try; null when they may try now.</summary>
    public TimeSpan? WaitFor(string mail, string address) => limits.WaitFor(AttemptLimit.SignInOf(mail), AttemptLimit.SignInFrom(address));

    public async Task<SignInAnswer> TryAsync(string mail, string password, bool remember, string address)
    {
        var account = await accounts.FindByNameAsync(mail.Trim());
        if (account is null)
            WasteTime(password);
        if (account is null || !(await identity.CheckPasswordSignInAsync(account, password, lockoutOnFailure: true)).Succeeded)
        {
            limits.Count(AttemptLimit.SignInOf(mail), AttemptLimit.SignInFrom(address));
            return SignInAnswer.Refused;
        }

        limits.Clear(AttemptLimit.SignInOf(mail));
        if (!(await viewers.FindAsync(MemberId.From(account.Id))).IsSignedIn)
            return SignInAnswer.Disabled;

        await identity.SignInAsync(account, remember);
        return SignInAnswer.Welcome;
    }

    /// <summary>For somebody who has just chosen their password.</summary>
    public async Task EnterAsync(MemberId member) =>
        await identity.SignInAsync((await accounts.FindByIdAsync(member.Value.ToString()))!, isPersistent: false);

    public Task SignOutAsync() => identity.SignOutAsync();

    // An unknown mail takes as long as a known one.
    private void WasteTime(string password) =>
        hasher.VerifyHashedPassword(Nobody, _hashOfNobody ??= hasher.HashPassword(Nobody, "nobody"), password);
}
