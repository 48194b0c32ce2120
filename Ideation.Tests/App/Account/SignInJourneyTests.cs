using System.Net;
using Ideation.App.Account;
using Ideation.App.Network;
using Ideation.Domain.Network;
using Ideation.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Ideation.Tests.App.Account;

/// <summary>The whole way through the pages, as a browser without scripts goes it.</summary>
public sealed class SignInJourneyTests : IAsyncLifetime
{
    private const string Mail = RunningApp.AdministratorMail;
    private const string Password = RunningApp.AdministratorPassword;

    private RunningApp _app = null!;
    private Journey _me = null!;

    public async Task InitializeAsync()
    {
        _app = await RunningApp.StartAsync(configure: builder => builder.Configuration["Ideation:AllowedMailDomains:0"] = "agence.example");
        _me = new Journey(_app);
    }

    public async Task DisposeAsync()
    {
        _me.Dispose();
        await _app.DisposeAsync();
    }

    [Fact]
    public async Task Who_signs_in_comes_back_to_where_they_wanted_to_go_and_signs_out_again()
    {
        await _me.SendAsync("/account/sign-in?returnUrl=%2Fnetwork", "sign-in", ("Mail", Mail), ("Password", Password));
        Assert.Equal("/network", _me.SentTo);

        await _me.OpenAsync("/account/password");
        Assert.Equal(HttpStatusCode.OK, _me.Status);

        var token = System.Text.RegularExpressions.Regex.Match(_me.Page, "name=\"__RequestVerificationToken\" value=\"([^\"]+)\"").Groups[1].Value;
        await _me.PostAsync("/account/sign-out", ("__RequestVerificationToken", token));
        await _me.OpenAsync("/account/password");
        Assert.StartsWith("/account/sign-in", _me.SentTo, StringComparison.Ordinal);
    }

    [Theory, InlineData("//evil.example"), InlineData("https://evil.example"), InlineData("/\\evil.example"), InlineData("/\t/evil.example")]
    public async Task A_link_never_leads_out_of_the_house(string returnUrl)
    {
        await _me.SendAsync("/account/sign-in?returnUrl=" + Uri.EscapeDataString(returnUrl), "sign-in", ("Mail", Mail), ("Password", Password));

        Assert.Equal("/", _me.SentTo);
        Assert.DoesNotContain("evil", _me.Answer.Headers.Location!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_password_and_an_unknown_mail_are_answered_alike()
    {
        var known = (await _me.SignInAsync(Mail, "pas le bon du tout")).Page;
        var unknown = (await _me.SignInAsync("nobody@reseau.example", "pas le bon du tout")).Page;

        const string sentence = "L’adresse et le mot de passe ne vont pas ensemble.";
        Assert.Contains(sentence, known, StringComparison.Ordinal);
        Assert.Contains(sentence, unknown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_several_tries_one_waits_even_with_the_right_password()
    {
        for (var tries = 0; tries < 8; tries++)
            await _me.SignInAsync(Mail, "pas le bon du tout");
        await _me.SignInAsync(Mail, Password);

        Assert.Equal(HttpStatusCode.TooManyRequests, _me.Status);
        Assert.True(_me.Answer.Headers.RetryAfter?.Delta > TimeSpan.Zero);
        Assert.Contains("Trop d’essais", _me.Page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_from_elsewhere_is_not_taken()
    {
        await _me.PostAsync("/account/sign-in", ("_handler", "sign-in"), ("Mail", Mail), ("Password", Password));
        Assert.Equal(HttpStatusCode.BadRequest, _me.Status);

        await _me.PostAsync("/account/language", ("language", "en"));
        Assert.Equal(HttpStatusCode.BadRequest, _me.Status);
    }

    [Fact]
    public async Task A_forgotten_password_is_chosen_anew_once_and_ends_other_sessions()
    {
        using var other = new Journey(_app);
        await other.SignInAsync(Mail, Password);
        await _me.SendAsync("/account/forgot", "forgot", ("Mail", Mail));
        var link = await _me.LinkToAsync(Mail);

        await _me.SendAsync(link, "reset", ("Password", "une autre longue phrase"));
        Assert.Contains("Votre mot de passe est changé", _me.Page, StringComparison.Ordinal);
        Assert.StartsWith("/account/sign-in", (await other.OpenAsync("/account/password")).SentTo, StringComparison.Ordinal);

        await _me.SendAsync(link, "reset", ("Password", "encore une autre phrase"));
        Assert.Contains("Ce lien a déjà servi", _me.Page, StringComparison.Ordinal);
        Assert.Equal("/", (await _me.SignInAsync(Mail, "une autre longue phrase")).SentTo);
    }

    [Fact]
    public async Task Asking_for_an_unknown_mail_reads_the_same_and_sends_nothing()
    {
        var known = (await _me.SendAsync("/account/forgot", "forgot", ("Mail", Mail))).Page;
        var before = (await _me.LinkToAsync(Mail), _me.Mails().Count).Count;
        var unknown = (await _me.SendAsync("/account/forgot", "forgot", ("Mail", "nobody@reseau.example"))).Page;
        await _me.LinkToAsync(Mail);

        Assert.Contains("un message vient de partir", known, StringComparison.Ordinal);
        Assert.Contains("un message vient de partir", unknown, StringComparison.Ordinal);
        Assert.Equal(before, _me.Mails().Count);
    }

    [Fact]
    public async Task Somebody_of_an_allowed_domain_makes_an_account_by_the_link_they_receive()
    {
        var place = await PlaceAsync("Finistère");
        await _me.SendAsync("/account/register", "register", ("Name", "Léo Petit"), ("Mail", "leo@agence.example"), ("Place", place.Id.ToString()));
        var link = await _me.LinkToAsync("leo@agence.example");
        await _me.SendAsync(link, "join", ("Name", "Léo Petit"), ("Job", "Conseiller"), ("Password", "une phrase rien qu'à moi"));

        Assert.Equal("/", _me.SentTo);
        Assert.Equal(HttpStatusCode.OK, (await _me.OpenAsync("/account/password")).Status);
        Assert.Contains("n’est plus valable", (await _me.OpenAsync(link)).Page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_of_another_domain_does_not()
    {
        var place = await PlaceAsync("Finistère");
        await _me.SendAsync("/account/register", "register", ("Name", "Léo"), ("Mail", "leo@elsewhere.example"), ("Place", place.Id.ToString()));

        Assert.Contains("n’est pas une adresse du réseau", _me.Page, StringComparison.Ordinal);
        Assert.Empty(_me.Mails());
    }

    [Fact]
    public async Task An_invitation_makes_a_member_once()
    {
        var place = await PlaceAsync("Finistère");
        await using var scope = _app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<InvitationCommands>().InviteAsync(
            await AdministratorAsync(), "awa@ailleurs.example", "Awa Diallo", place.Id, Standing.Agent, []);
        var link = await _me.LinkToAsync("awa@ailleurs.example");

        await _me.SendAsync(link, "join", ("Name", "Awa Diallo"), ("Job", ""), ("Password", "bonjour123456"));
        Assert.Contains("parmi les premiers qu’on essaie", _me.Page, StringComparison.Ordinal);

        await _me.SendAsync(link, "join", ("Name", "Awa Diallo"), ("Job", ""), ("Password", "la mer monte au matin"));
        Assert.Equal("/", _me.SentTo);
        Assert.Contains("Cette invitation n’est plus valable", (await _me.OpenAsync(link)).Page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_disabled_member_is_out_at_the_next_request_and_is_told_why()
    {
        var place = await PlaceAsync("Finistère");
        await using var scope = _app.Services.CreateAsyncScope();
        var joining = scope.ServiceProvider.GetRequiredService<Joining>();
        await joining.SendLinkAsync("Léo Petit", "leo@agence.example", place.Id.ToString());
        await _me.SendAsync(await _me.LinkToAsync("leo@agence.example"), "join", ("Name", "Léo Petit"), ("Job", ""), ("Password", "une phrase rien qu'à moi"));
        Assert.Equal(HttpStatusCode.OK, (await _me.OpenAsync("/account/password")).Status);

        var leo = await MemberAsync("leo@agence.example");
        await scope.ServiceProvider.GetRequiredService<NetworkCommands>().DisableAsync(await AdministratorAsync(), leo, "Départ");

        Assert.StartsWith("/account/sign-in", (await _me.OpenAsync("/account/password")).SentTo, StringComparison.Ordinal);
        Assert.Contains("Ce compte est désactivé", (await _me.SignInAsync("leo@agence.example", "une phrase rien qu'à moi")).Page, StringComparison.Ordinal);
    }

    private async Task<Viewer> AdministratorAsync() => await _app.Services.GetRequiredService<Viewers>().FindAsync(await MemberAsync(Mail));

    private async Task<MemberId> MemberAsync(string mail)
    {
        await using var db = await DbAsync();
        return (await db.Members.SingleAsync(member => member.Mail == mail)).Id;
    }

    private async Task<Organisation> PlaceAsync(string name)
    {
        await using var db = await DbAsync();
        return await db.Organisations.SingleAsync(place => place.Name == name);
    }

    private Task<Ideation.App.Data.IdeationDb> DbAsync() => _app.Services.GetRequiredService<IDbContextFactory<Ideation.App.Data.IdeationDb>>().CreateDbContextAsync();
}
