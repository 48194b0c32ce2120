using System.Security.Claims;
using Ideation.App.Account;
using Ideation.App.Data;
using Ideation.App.Ideas;
using Ideation.Domain.Campaigns;
using Ideation.Domain.CoEditing;
using Ideation.Domain.Common;
using Ideation.Domain.Ideas;
using Ideation.Domain.Network;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Ideation.Tests.Support;

/// <summary>
/// The running application with an idea that two people write and a third may only read: its author, a co-author, a colleague, and who keeps the campaign.
/// </summary>
internal sealed class TextTown : IAsyncDisposable
{
    public const string Words = "On prend rendez-vous par téléphone.";

    private static int _receipts;

    private TextTown(RunningApp app) => App = app;

    public RunningApp App { get; }

    public Member Author { get; private set; } = null!;

    public Member CoAuthor { get; private set; } = null!;

    public Member Reader { get; private set; } = null!;

    public Member Facilitator { get; private set; } = null!;

    public Campaign Campaign { get; private set; } = null!;

    public IdeaId Idea { get; private set; }

    public TextId Text => TextId.From(Idea.Value);

    public static async Task<TextTown> StartAsync(Action<WebApplicationBuilder>? configure = null)
    {
        var town = new TextTown(await RunningApp.StartAsync(configure: configure));
        await town.FoundAsync();
        return town;
    }

    public Task<TextPeer> OpenAsync(Member? member, uint client = 0, TextId? text = null, string query = "", bool answers = true) =>
        TextPeer.OpenAsync(AddressOf(text?.ToString() ?? Text.ToString(), query), member is null ? null : CookieOf(member), client, answers: answers);

    /// <summary>In the text and up to date.</summary>
    public async Task<TextPeer> EnterAsync(Member member, uint client) => await (await OpenAsync(member, client)).SyncAsync();

    public Uri AddressOf(string text, string query = "") => new(new UriBuilder(App.Address) { Scheme = "ws", Path = $"/collab/{text}", Query = query }.ToString());

    public async Task DoAsync(Func<IdeationDb, Task> change)
    {
        await using var scope = App.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<Work>().DoAsync(async db =>
        {
            await change(db);
            return true;
        });
    }

    public Task<Viewer> ViewerAsync(Member member) => App.Services.GetRequiredService<Viewers>().FindAsync(member.Id).AsTask();

    public async Task<T> AskAsync<TService, T>(Func<TService, Task<T>> ask)
        where TService : notnull
    {
        await using var scope = App.Services.CreateAsyncScope();
        return await ask(scope.ServiceProvider.GetRequiredService<TService>());
    }

    public async Task<T> ReadAsync<T>(Func<IdeationDb, Task<T>> read)
    {
        await using var db = await App.Services.GetRequiredService<IDbContextFactory<IdeationDb>>().CreateDbContextAsync();
        return await read(db);
    }

    public Task<IdeaView?> IdeaAsync() => AskAsync<IdeaQueries, IdeaView?>(async ideas => await ideas.FindAsync(await ViewerAsync(Author), Idea));

    public async Task<string> TokenAsync(Member member, params TokenScope[] scopes)
    {
        var secret = $"{ApiTokens.Prefix}{Guid.CreateVersion7():N}";
        await DoAsync(db =>
        {
            db.Add(ApiToken.Issue(member.Id, "Un programme", scopes, 1, Secret.HashOf(secret), TimeProvider.System.GetUtcNow()));
            return Task.CompletedTask;
        });
        return secret;
    }

    /// <summary>What signing in gives to a browser.</summary>
    public string CookieOf(Member member)
    {
        var scheme = IdentityConstants.ApplicationScheme;
        var options = App.Services.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get(scheme);
        var person = new ClaimsPrincipal(new ClaimsIdentity([new Claim(ClaimTypes.NameIdentifier, member.Id.Value.ToString())], scheme));
        var properties = new AuthenticationProperties { IssuedUtc = TimeProvider.System.GetUtcNow() };
        return $"{options.Cookie.Name}={options.TicketDataFormat.Protect(new AuthenticationTicket(person, properties, scheme))}";
    }

    public ValueTask DisposeAsync() => App.DisposeAsync();

    private async Task FoundAsync()
    {
        var now = TimeProvider.System.GetUtcNow();
        var national = Organisation.Found(MemberId.TheHouse, OrganisationKind.National, "Réseau national", "0", null, HolidayCalendar.Metropolitan, now);
        Member Enrol(string name, string mail) => Member.Enrol(null, name, $"{mail}@reseau.example", "Conseillère", national.Id, Standing.Agent, now);
        (Author, CoAuthor, Reader, Facilitator) = (Enrol("Awa Diallo", "awa"), Enrol("Bruno Petit", "bruno"), Enrol("Chloé Roux", "chloe"), Enrol("Denis Faure", "denis"));
        Campaign = Campaign.Draft(Facilitator.Id, Some.Description, now);
        Campaign.AppointFacilitator(Facilitator.Id, Facilitator.Id, now);
        Campaign.Schedule(Facilitator.Id, now, null, [new CampaignPhase("Tout", now, null, Enum.GetValues<Capability>())], now);
        Campaign.Publish(Facilitator.Id, now);
        await using var db = await App.Services.GetRequiredService<IDbContextFactory<IdeationDb>>().CreateDbContextAsync();
        db.Add(national);
        await db.SaveChangesAsync();
        db.AddRange(Author, CoAuthor, Reader, Facilitator);
        await db.SaveChangesAsync();
        db.Add(Campaign);
        await db.SaveChangesAsync();
        await BeginAsync();
    }

    /// <summary>Another idea of the same people, for a test that wants one for itself.</summary>
    public async Task<TextTown> BeginAsync(string words = Words, bool submitted = true)
    {
        var now = TimeProvider.System.GetUtcNow();
        var idea = Ideation.Domain.Ideas.Idea.Draft(Author.Id, Campaign.Id, Author.Home, now);
        var revision = idea.Write(Author.Id, Some.Writing with { Text = words }, 0, false, now);
        if (submitted)
            idea.Submit(Author.Id, $"2026-{Interlocked.Increment(ref _receipts):000000}", 10, HolidayCalendar.Metropolitan, now);
        idea.InviteCoAuthor(Author.Id, CoAuthor.Id, now);
        idea.AcceptCoAuthor(CoAuthor.Id, CoAuthor.Id, now);
        Idea = idea.Id;
        await using var db = await App.Services.GetRequiredService<IDbContextFactory<IdeationDb>>().CreateDbContextAsync();
        db.AddRange(idea, revision);
        await db.SaveChangesAsync();
        return this;
    }

    public Task MoveAsync(Func<IdeaCommands, Viewer, Task> step, Member actor) =>
        AskAsync<IdeaCommands, bool>(async commands =>
        {
            await step(commands, await ViewerAsync(actor));
            return true;
        });
}

/// <summary>One application for all tests of a class.</summary>
public sealed class TextTownFixture : IAsyncLifetime
{
    internal TextTown Town { get; private set; } = null!;

    public async Task InitializeAsync() => Town = await TextTown.StartAsync();

    public async Task DisposeAsync() => await Town.DisposeAsync();
}
