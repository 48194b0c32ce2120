using Ideation.Domain.Common;

namespace Ideation.App.Account;

/// <summary>Every way an account says no, on one page. The sentences are in Account.fr.resx and Account.en.resx.</summary>
internal static class AccountErrors
{
    public static DomainException SignedOut() => new("account.signed-out");

    public static DomainException Disabled() => new("account.disabled");

    public static DomainException NotAllowed() => new("account.not-allowed");
}
