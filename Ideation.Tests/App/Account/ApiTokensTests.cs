using System.Net;
using Ideation.App.Account;
using Ideation.Domain.Common;
using Ideation.Domain.Network;
using Ideation.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Ideation.Tests.App.Account;

public sealed class ApiTokensTests : IAsyncLifetime
{
    private World _world = null!;
    private Viewer _awa = null!;

    public async Task InitializeAsync()
    {
        _world = await World.CreateAsync();
        _awa = await _world.MemberAsync("Awa");
    }

    public async Task DisposeAsync() => await _world.DisposeAsync();

    [Fact]
    public async Task A_token_speaks_for_its_member_within_its_scopes_until_it_expires()
    {
        var token = await IssueAsync(TokenScope.Read, TokenScope.Write);

        var bearer = await RecogniseAsync(token.Secret);
        Assert.Equal(_awa.Member, bearer?.Member);
        Assert.Equal([TokenScope.Read, TokenScope.Write], bearer!.Scopes);

        _world.Clock.Advance(TimeSpan.FromDays(30));
        Assert.Null(await RecogniseAsync(token.Secret));
    }

    [Fact]
    public async Task Nothing_kept_lets_anybody_use_it()
    {
        var token = await IssueAsync(TokenScope.Read);

        await using var db = await _world.DbAsync();
        var kept = await db.Set<ApiToken>().SingleAsync();
        Assert.DoesNotContain(token.Secret[4..], kept.Hash, StringComparison.Ordinal);
        Assert.Null(await RecogniseAsync(kept.Hash));
    }

    [Fact]
    public async Task A_revoked_token_works_no_more()
    {
        var token = await IssueAsync(TokenScope.Read);

        await _world.Get<AccountCommands>().RevokeTokenAsync(_awa, token.Id);

        Assert.Null(await RecogniseAsync(token.Secret));
        Assert.Empty(await _world.Get<ApiTokens>().MineAsync(_awa));
    }

    [Fact]
    public async Task The_token_of_another_does_not_exist_for_me()
    {
        var token = await IssueAsync(TokenScope.Read);
        var other = await _world.MemberAsync("Paul");

        var refusal = await Assert.ThrowsAsync<DomainException>(() => _world.Get<AccountCommands>().RevokeTokenAsync(other, token.Id));

        Assert.Equal("token.not-found", refusal.Rule);
        Assert.NotNull(await RecogniseAsync(token.Secret));
    }

    [Fact]
    public async Task A_disabled_member_has_no_tokens()
    {
        var token = await IssueAsync(TokenScope.Read);
        var boss = await _world.MemberAsync("Lucie", roles: (Role.Administrator, Scope.Network));
        await _world.Get<Ideation.App.Network.NetworkCommands>().DisableAsync(boss, _awa.Member!.Value, "Départ");

        Assert.Null(await RecogniseAsync(token.Secret));
    }

    [Fact]
    public async Task Its_use_is_remembered_to_the_hour()
    {
        var token = await IssueAsync(TokenScope.Read);
        await RecogniseAsync(token.Secret);
        _world.Clock.Advance(TimeSpan.FromMinutes(59));
        await RecogniseAsync(token.Secret);

        Assert.Equal(World.Noon, (await _world.Get<ApiTokens>().MineAsync(_awa)).Single().LastUsedAt);
    }

    [Theory, InlineData("read,write", 2), InlineData("administer", 1)]
    public void Scopes_are_read_as_programs_write_them(string words, int count) => Assert.Equal(count, TokenScopes.Parse(words).Count);

    [Fact]
    public void A_word_that_is_no_scope_is_refused() => Rules.AssertBroken("token.scope-unknown", () => TokenScopes.Parse("read,fly"));

    [Fact]
    public async Task A_token_opens_what_programs_call_and_no_page()
    {
        await using var app = await RunningApp.StartAsync();
        await using var scope = app.Services.CreateAsyncScope();
        var administrator = await AdministratorAsync(app);
        var token = await scope.ServiceProvider.GetRequiredService<AccountCommands>().IssueTokenAsync(administrator, "Essai", [TokenScope.Read], 1);
        using var client = app.Client();

        using var page = await client.GetAsync("/account/password?access_token=" + token.Secret);
        Assert.Equal(HttpStatusCode.Redirect, page.StatusCode);

        using var header = new HttpRequestMessage(HttpMethod.Get, "/account/password") { Headers = { Authorization = new("Bearer", token.Secret) } };
        using var withHeader = await client.SendAsync(header);
        Assert.Equal(HttpStatusCode.Redirect, withHeader.StatusCode);

        using var call = new HttpRequestMessage(HttpMethod.Get, "/api/v1/members/me") { Headers = { Authorization = new("Bearer", token.Secret) } };
        using var called = await client.SendAsync(call);
        Assert.Equal(HttpStatusCode.OK, called.StatusCode);
        using var wrong = new HttpRequestMessage(HttpMethod.Get, "/api/v1/members/me") { Headers = { Authorization = new("Bearer", token.Secret + "x") } };
        using var withWrong = await client.SendAsync(wrong);
        Assert.Equal(HttpStatusCode.Unauthorized, withWrong.StatusCode);
    }

    private static async Task<Viewer> AdministratorAsync(RunningApp app)
    {
        await using var db = await app.Services.GetRequiredService<IDbContextFactory<Ideation.App.Data.IdeationDb>>().CreateDbContextAsync();
        return await app.Services.GetRequiredService<Viewers>().FindAsync((await db.Members.SingleAsync()).Id);
    }

    private Task<IssuedToken> IssueAsync(params TokenScope[] scopes) => _world.Get<AccountCommands>().IssueTokenAsync(_awa, "Tableau de bord", scopes, 30);

    private Task<TokenBearer?> RecogniseAsync(string secret) => _world.Get<ApiTokens>().RecogniseAsync(secret);
}
