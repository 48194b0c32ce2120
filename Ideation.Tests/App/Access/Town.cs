using Ideation.App.Account;
using Ideation.App.Data;
using Ideation.App.Data.Seeds;
using Ideation.Domain.Campaigns;
using Ideation.Domain.Common;
using Ideation.Domain.Community;
using Ideation.Domain.Ideas;
using Ideation.Domain.Network;
using Ideation.Tests.Support;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Ideation.Tests.App.Access;

/// <summary>The kinds of people who ask. A guest is somebody from outside, invited to one campaign only.</summary>
public enum Kind
{
    Nobody = 1,
    Guest = 2,
    MemberElsewhere = 3,
    MemberHere = 4,
    Correspondent = 5,
    Administrator = 6,
}

/// <summary>The things they ask for; each carries a word of its own that stands nowhere else.</summary>
public enum Thing
{
    PublicIdea = 1,
    HereIdea = 2,
    InvitedIdea = 3,
    DraftIdea = 4,
    PublicCampaign = 5,
    HereCampaign = 6,
    InvitedCampaign = 7,
    DraftCampaign = 8,
}

/// <summary>A running application in which every kind of person meets every kind of thing.</summary>
public sealed partial class Town : IAsyncLifetime
{
    private readonly Dictionary<Kind, Member> _people = [];
    private readonly Dictionary<Kind, string> _cookies = [];
    private readonly Dictionary<Kind, string> _tokens = [];
    private readonly Dictionary<Thing, Guid> _things = [];
    private RunningApp _app = null!;
    private MemberId _runner;

    internal RunningApp App => _app;

    public Guid IdOf(Thing thing) => _things[thing];

    public CommentId CommentOf(Thing thing) => _comments[thing];

    private readonly Dictionary<Thing, CommentId> _comments = [];

    /// <summary>The agency where most of it happens.</summary>
    public OrganisationId Here { get; private set; }

    public OrganisationId Elsewhere { get; private set; }

    public static string WordOf(Thing thing) => $"Zq{thing}Qz";

    public MemberId MemberOf(Kind kind) => _people[kind].Id;

    public string? CookieOf(Kind kind) => _cookies.GetValueOrDefault(kind);

    public string? TokenOf(Kind kind) => _tokens.GetValueOrDefault(kind);

    public async Task InitializeAsync()
    {
        _app = await RunningApp.StartAsync();
        var now = TimeProvider.System.GetUtcNow();
        await using var scope = _app.Services.CreateAsyncScope();
        await using var db = await scope.ServiceProvider.GetRequiredService<IDbContextFactory<IdeationDb>>().CreateDbContextAsync();
        var places = await NetworkSeed.PlantAsync(db, now);
        var (here, elsewhere) = (places.At("75"), places.At("974"));
        Enrol(db, Kind.Guest, here, Standing.Beneficiary, now);
        Enrol(db, Kind.MemberElsewhere, elsewhere, Standing.Agent, now);
        Enrol(db, Kind.MemberHere, here, Standing.Agent, now);
        Enrol(db, Kind.Correspondent, here, Standing.Agent, now).Grant(MemberId.TheHouse, Role.Correspondent, Scope.Agency(here.Id), now);
        Enrol(db, Kind.Administrator, places.National, Standing.Agent, now).Grant(MemberId.TheHouse, Role.Administrator, Scope.Network, now);
        var runner = Member.Enrol(null, "Zoé Brun", "zoe@reseau.example", "", here.Id, Standing.Agent, now);
        db.Add(runner);
        (Here, Elsewhere, _runner) = (here.Id, elsewhere.Id, runner.Id);

        Campaign(db, Thing.PublicCampaign, CampaignAudience.Public, CampaignScope.Network, runner, Thing.PublicIdea, here, now);
        Campaign(db, Thing.HereCampaign, CampaignAudience.Network, new CampaignScope([here.Id]), runner, Thing.HereIdea, here, now);
        Campaign(db, Thing.InvitedCampaign, CampaignAudience.Invited, CampaignScope.Network, runner, Thing.InvitedIdea, here, now);
        Campaign(db, Thing.DraftCampaign, CampaignAudience.Public, CampaignScope.Network, runner, null, here, now);
        var draft = Idea.Draft(runner.Id, CampaignId.From(IdOf(Thing.PublicCampaign)), here.Id, now);
        db.Add(draft.Write(runner.Id, new IdeaWriting { Title = WordOf(Thing.DraftIdea) }, 0, substantial: false, now));
        Keep(db, Thing.DraftIdea, draft.Id.Value, draft);
        await db.SaveChangesAsync();

        foreach (var (kind, member) in _people)
        {
            _cookies[kind] = await SignInAsync(member);
            _tokens[kind] = await TokenAsync(scope.ServiceProvider, member);
        }
    }

    public async Task DisposeAsync() => await _app.DisposeAsync();

    private Member Enrol(IdeationDb db, Kind kind, Organisation home, Standing standing, DateTimeOffset now)
    {
        var member = Member.Enrol(null, $"{kind} Martin", $"{kind}@reseau.example", "", home.Id, standing, now);
        var account = new MemberAccount
        {
            Id = member.Id.Value,
            UserName = member.Mail,
            NormalizedUserName = member.Mail.ToUpperInvariant(),
            Email = member.Mail,
            NormalizedEmail = member.Mail.ToUpperInvariant(),
            EmailConfirmed = true,
            SecurityStamp = member.Id.ToString(),
        };
        account.PasswordHash = new PasswordHasher<MemberAccount>().HashPassword(account, DemoSeed.Password);
        db.AddRange(member, account);
        return _people[kind] = member;
    }

    private void Campaign(
        IdeationDb db, Thing thing, CampaignAudience audience, CampaignScope scope, Member runner, Thing? ideaThing, Organisation here, DateTimeOffset now)
    {
        var before = now.AddDays(-1);
        var campaign = Ideation.Domain.Campaigns.Campaign.Draft(runner.Id, new CampaignDescription
        {
            Question = $"Question {WordOf(thing)} ?", Pitch = "Dites-nous.", Brief = "Tout est ouvert.", Audience = audience, Scope = scope,
        }, before);
        campaign.AppointFacilitator(runner.Id, runner.Id, before);
        campaign.Schedule(runner.Id, before, null, [new CampaignPhase("Idées", before, null, Enum.GetValues<Capability>())], before);
        if (audience is CampaignAudience.Invited)
            campaign.InviteParticipant(runner.Id, _people[Kind.Guest].Id, before);
        Keep(db, thing, campaign.Id.Value, campaign);
        if (ideaThing is not { } named)
            return;

        campaign.Publish(runner.Id, before);
        var idea = Idea.Draft(runner.Id, campaign.Id, here.Id, before);
        db.Add(idea.Write(runner.Id, new IdeaWriting { Title = $"Idée {WordOf(named)}", Problem = "Un problème.", Beneficiaries = "Tout le monde." }, 0, substantial: false, before));
        idea.Submit(runner.Id, $"2026-{(int)named:000000}", 10, here.Calendar, before);
        Keep(db, named, idea.Id.Value, idea);
        var comment = Comment.Post(runner.Id, idea.Id, campaign.Id, $"Commentaire {WordOf(named)}", null, [], before);
        db.Add(comment);
        _comments[named] = comment.Id;
    }

    private void Keep(IdeationDb db, Thing thing, Guid id, AggregateRoot aggregate)
    {
        db.Add(aggregate);
        _things[thing] = id;
    }

    // Through the form, as people do.
    private async Task<string> SignInAsync(Member member)
    {
        using var client = _app.Client();
        var page = await client.GetAsync("/account/sign-in");
        var html = await page.Content.ReadAsStringAsync();
        var cookies = CookiesOf(page);
        using var form = new FormUrlEncodedContent(Forms.HiddenFields(html, "sign-in")
            .Append(KeyValuePair.Create("Mail", member.Mail))
            .Append(KeyValuePair.Create("Password", DemoSeed.Password)));
        using var request = new HttpRequestMessage(HttpMethod.Post, "/account/sign-in") { Content = form };
        request.Headers.Add("Cookie", cookies);
        var answer = await client.SendAsync(request);
        Assert.Equal(System.Net.HttpStatusCode.Found, answer.StatusCode);
        return CookiesOf(answer);
    }

    private static string CookiesOf(HttpResponseMessage answer) =>
        answer.Headers.TryGetValues("Set-Cookie", out var set) ? string.Join("; ", set.Select(cookie => cookie.Split(';')[0])) : "";

    private static async Task<string> TokenAsync(IServiceProvider services, Member member)
    {
        var viewer = await services.GetRequiredService<Viewers>().FindAsync(member.Id);
        var token = await services.GetRequiredService<AccountCommands>().IssueTokenAsync(viewer, "essai", TokenScopes.Parse("read,write,facilitate"), 1);
        return token.Secret;
    }
}
