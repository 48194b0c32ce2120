using Ideation.App.Account;
using Ideation.Domain.Common;

namespace Ideation.Tests.App.Account;

public sealed class PasswordRulesTests
{
    [Theory]
    [InlineData("elevenchars", "account.password-short")]
    [InlineData("motdepasse123", "account.password-common")]
    [InlineData("MotDePasse!2026", "account.password-common")]
    [InlineData("azertyazerty", "account.password-common")]
    [InlineData("123456789012", "account.password-common")]
    [InlineData("aaaaaaaaaaaaaaa", "account.password-common")]
    [InlineData("Bonjour12345!!", "account.password-common")]
    [InlineData("Élodie Martin-75", "account.password-telling")]
    [InlineData("elodie.m@agence.example", "account.password-telling")]
    public void What_people_try_first_is_refused(string password, string rule) => Assert.Equal(rule, Refusal(password));

    [Theory]
    [InlineData("le vent du soir")]
    [InlineData("trois chats sous la pluie")]
    [InlineData("xq7-plume-82")]
    public void A_short_sentence_will_do_without_capitals_or_signs(string password) => Assert.Null(Refusal(password));

    [Fact]
    public void The_longest_has_128_characters()
    {
        var long128 = string.Concat(Enumerable.Repeat("abri vert ", 13))[..127] + "z";

        Assert.Null(Refusal(long128));
        Assert.Equal("account.password-long", Refusal(long128 + "z"));
    }

    private static string? Refusal(string password) =>
        (Record.Exception(() => PasswordRules.Check(password, "Élodie Martin", "elodie.m@agence.example")) as DomainException)?.Rule;
}
