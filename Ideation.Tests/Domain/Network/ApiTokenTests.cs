using Ideation.Domain.Network;
using Ideation.Tests.Support;

namespace Ideation.Tests.Domain.Network;

public sealed class ApiTokenTests
{
    private readonly MemberId _awa = MemberId.New();

    [Fact]
    public void A_token_works_until_the_very_moment_it_expires()
    {
        var token = Issue(days: 1);

        Assert.True(token.IsGood(Some.Noon.AddDays(1).AddTicks(-1)));
        Assert.False(token.IsGood(Some.Noon.AddDays(1)));
    }

    [Fact]
    public void A_revoked_token_works_no_more_and_revoking_it_again_changes_nothing()
    {
        var token = Issue();

        token.Revoke(_awa, Some.Noon);
        token.Revoke(_awa, Some.Noon.AddDays(1));

        Assert.False(token.IsGood(Some.Noon));
        Assert.Equal(Some.Noon, token.RevokedAt);
    }

    [Fact]
    public void A_token_is_named() => Rules.AssertBroken("token.name-unfit", () => Issue(name: " "));

    [Fact]
    public void A_token_is_for_something() => Rules.AssertBroken("token.scopes-missing", () => Issue(scopes: []));

    [Theory, InlineData(0), InlineData(ApiToken.MaxDays + 1)]
    public void A_token_has_an_end_within_a_year(int days) => Rules.AssertBroken("token.days-unfit", () => Issue(days: days));

    private ApiToken Issue(string name = "Tableau de bord", int days = 30, TokenScope[]? scopes = null) =>
        ApiToken.Issue(_awa, name, scopes ?? [TokenScope.Read, TokenScope.Write], days, Some.TokenHash, Some.Noon);
}
