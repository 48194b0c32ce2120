using Ideation.Domain.Common;

namespace Ideation.App.Account;

/// <summary>Every way an account says no, on one page. The sentences are in Account.fr.resx and Account.en.resx.</summary>
internal static class AccountErrors
{
    public static DomainException SignedOut() => new("account.signed-out");

    public static DomainException Disabled() => new("account.disabled");

    public static DomainException NotAllowed() => new("account.not-allowed");

    public static DomainException PasswordShort() => new("account.password-short", PasswordRules.MinLength);

    public static DomainException PasswordLong() => new("account.password-long", PasswordRules.MaxLength);

    public static DomainException PasswordCommon() => new("account.password-common");

    public static DomainException PasswordTelling() => new("account.password-telling");

    public static DomainException TokenNotFound() => new("token.not-found");

    public static DomainException TokenScopeUnknown(string scope) => new("token.scope-unknown", scope);

    public static DomainException TokenMemberUnknown(string mail) => new("token.member-unknown", mail);

    public static DomainException LinkSpent() => new("account.link-spent");

    public static DomainException PasswordWrong() => new("account.password-wrong");

    public static DomainException PlaceMissing() => new("account.place-missing");

    public static DomainException DomainNotAllowed() => new("account.domain-not-allowed");

    /// <param name="wait">Until the next try is allowed.</param>
    public static DomainException JoinTooOften(TimeSpan wait) => new("join.too-many-tries", (int)Math.Ceiling(wait.TotalSeconds));
}
