using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using Ideation.Tests.Support;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Client;

namespace Ideation.Tests.App.Access;

/// <summary>
/// Every route, call and topic × six kinds of people. The table says who sees what; anything else is a leak or a locked door.
/// </summary>
public sealed class AccessTableTests(Town town) : IClassFixture<Town>
{
    private static readonly Kind[] All = Enum.GetValues<Kind>();
    private static readonly Kind[] SignedIn = [Kind.Guest, Kind.MemberElsewhere, Kind.MemberHere, Kind.Correspondent, Kind.Administrator];
    private static readonly Kind[] Agents = [Kind.MemberElsewhere, Kind.MemberHere, Kind.Correspondent, Kind.Administrator];

    private static readonly Dictionary<Thing, Kind[]> Sees = new()
    {
        [Thing.PublicIdea] = All,
        [Thing.PublicCampaign] = All,
        [Thing.HereIdea] = [Kind.MemberHere, Kind.Correspondent, Kind.Administrator],
        [Thing.HereCampaign] = [Kind.MemberHere, Kind.Correspondent, Kind.Administrator],
        [Thing.InvitedIdea] = [Kind.Guest, Kind.Administrator],
        [Thing.InvitedCampaign] = [Kind.Guest, Kind.Administrator],
        [Thing.DraftIdea] = [],
        [Thing.DraftCampaign] = [Kind.Administrator],
    };

    // Who takes part: sees it, and it is for them. An administrator sees everything and is an agent like others.
    private static readonly Dictionary<Thing, Kind[]> TakesPart = new()
    {
        [Thing.PublicIdea] = Agents,
        [Thing.HereIdea] = [Kind.MemberHere, Kind.Correspondent],
        [Thing.InvitedIdea] = [Kind.Guest],
        [Thing.DraftIdea] = [],
    };

    private static readonly Dictionary<string, Kind[]> Routes = new()
    {
        ["/"] = All,
        ["/campaigns"] = All,
        ["/ideas"] = All,
        ["/ideas/new"] = SignedIn,
        ["/notices"] = SignedIn,
        ["/account"] = SignedIn,
        ["/account/password"] = SignedIn,
        ["/rounds"] = SignedIn,
        ["/sessions"] = SignedIn,
        ["/join"] = All,
    };

    // Pages that open for everybody and show nothing to whom they are not for: what they show stands in the tests below.
    private static readonly Dictionary<string, Kind[]> Shown = new()
    {
        ["/network"] = Agents,
        ["/network/members"] = [Kind.Administrator],
        ["/network/invitations"] = [Kind.Correspondent, Kind.Administrator],
        ["/campaigns/new"] = [Kind.Administrator],
        ["/rounds/new"] = Agents,
        ["/sessions/new"] = Agents,
    };

    // One thing each, held by the tests of things below; the others are the doors, held by the journeys of Account.
    private static readonly string[] OfOneThing =
    [
        "/ideas/{Id:guid}", "/ideas/{Id:guid}/edit", "/ideas/{Id:guid}/revisions", "/ideas/{Id:guid}/text", "/ideas/{Id:guid}/amendments/{Amendment:guid}",
        "/campaigns/{Id:guid}", "/campaigns/{Id:guid}/edit",
        "/campaigns/{Id:guid}/hackathon", "/campaigns/{Id:guid}/teams", "/campaigns/{Id:guid}/teams/{Team:guid}", "/campaigns/{Id:guid}/teams/{Team:guid}/edit",
        "/campaigns/{Id:guid}/juries", "/juries/{Id:guid}", "/juries/{Id:guid}/setup", "/juries/{Id:guid}/room", "/juries/{Id:guid}/result", "/juries/{Id:guid}/ceremony",
        "/juries/{Id:guid}/projects/{Team:guid}", "/juries/{Id:guid}/projects/{Team:guid}/feedback",
        "/sessions/{Id:guid}", "/sessions/{Id:guid}/edit", "/sessions/{Id:guid}/projector", "/sessions/{Id:guid}/report",
        "/join/{Key}", "/rounds/{Id:guid}", "/rounds/{Id:guid}/edit", "/rounds/{Id:guid}/projector", "/rounds/{Id:guid}/result", "/rounds/{Id:guid}/minute",
        "/members/{Member:guid}", "/network/{Place:guid}", "/not-found", "/error",
        "/setup", "/account/register", "/account/sign-in", "/account/forgot", "/account/reset", "/account/confirm", "/account/accept-invitation",
    ];

    public static TheoryData<Thing, Kind> Things => Pairs(Sees.Keys);

    public static TheoryData<Thing, Kind> Ideas => Pairs(TakesPart.Keys);

    public static TheoryData<string, Kind> Pages => Pairs(Routes.Keys);

    [Theory, MemberData(nameof(Things))]
    public async Task The_page_of_a_thing_shows_it_to_those_who_see_it(Thing thing, Kind kind)
    {
        var path = IsIdea(thing) ? $"/ideas/{town.IdOf(thing):N}" : $"/campaigns/{town.IdOf(thing):N}";

        Assert.Equal(Sees[thing].Contains(kind), (await BodyAsync(path, kind)).Contains(Town.WordOf(thing), StringComparison.Ordinal));
    }

    [Theory, MemberData(nameof(Things))]
    public async Task No_list_gives_away_what_one_may_not_see(Thing thing, Kind kind)
    {
        if (Sees[thing].Contains(kind))
            return;

        foreach (var path in new[] { "/", "/campaigns", "/ideas", "/network", "/ideas/new", $"/ideas/{town.IdOf(thing):N}/revisions", $"/ideas/{town.IdOf(thing):N}/edit", $"/ideas/{town.IdOf(thing):N}/text", $"/campaigns/{town.IdOf(thing):N}/edit" })
            Assert.DoesNotContain(Town.WordOf(thing), await BodyAsync(path, kind), StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Things))]
    public async Task The_api_answers_not_found_for_what_one_may_not_know_of(Thing thing, Kind kind)
    {
        var collection = IsIdea(thing) ? "ideas" : "campaigns";
        using var client = ClientOf(kind);

        using var one = await client.GetAsync($"/api/v1/{collection}/{town.IdOf(thing):N}");

        Assert.Equal(Sees[thing].Contains(kind) ? HttpStatusCode.OK : HttpStatusCode.NotFound, one.StatusCode);
        if (!Sees[thing].Contains(kind))
            Assert.DoesNotContain(Town.WordOf(thing), await client.GetStringAsync($"/api/v1/{collection}?limit=100"), StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Ideas))]
    public async Task Only_those_who_take_part_comment_and_support_through_the_api(Thing thing, Kind kind)
    {
        using var client = ClientOf(kind);
        var idea = $"/api/v1/ideas/{town.IdOf(thing):N}";

        using var comment = await client.PostAsJsonAsync($"{idea}/comments", new { markdown = "Bonjour" });
        using var support = await client.PutAsync($"{idea}/support", null);
        using var undo = await client.DeleteAsync($"{idea}/support");

        var takesPart = TakesPart[thing].Contains(kind);
        HttpStatusCode[] refused = kind is Kind.Nobody
            ? [HttpStatusCode.Unauthorized]
            : Sees[thing].Contains(kind) ? [HttpStatusCode.Forbidden, HttpStatusCode.UnprocessableEntity] : [HttpStatusCode.NotFound];
        Assert.Contains(comment.StatusCode, takesPart ? [HttpStatusCode.Created] : refused);
        Assert.Contains(support.StatusCode, takesPart ? [HttpStatusCode.NoContent] : refused);
        Assert.Contains(undo.StatusCode, takesPart || (kind is not Kind.Nobody && Sees[thing].Contains(kind)) ? [HttpStatusCode.NoContent, .. refused] : refused);
    }

    [Theory, MemberData(nameof(Ideas))]
    public async Task Nobody_changes_the_words_or_the_comments_of_others(Thing thing, Kind kind)
    {
        using var client = ClientOf(kind);
        using var patch = new HttpRequestMessage(HttpMethod.Patch, $"/api/v1/ideas/{town.IdOf(thing):N}") { Content = JsonContent.Create(new { title = "Un autre titre, plus beau" }) };
        patch.Headers.TryAddWithoutValidation("If-Match", "\"1\"");

        using var words = await client.SendAsync(patch);

        Assert.False(words.IsSuccessStatusCode);
        if (thing is Thing.DraftIdea)
            return;
        using var withdrawn = await client.DeleteAsync($"/api/v1/comments/{town.CommentOf(thing)}");
        Assert.False(withdrawn.IsSuccessStatusCode);
    }

    [Theory, MemberData(nameof(Things))]
    public async Task The_hub_lets_watch_what_one_sees(Thing thing, Kind kind)
    {
        await using var hub = await HubOfAsync(kind);
        var topic = $"{(IsIdea(thing) ? "idea" : "campaign")}/{town.IdOf(thing):N}";

        if (Sees[thing].Contains(kind))
            Assert.True(await hub.InvokeAsync<long>("Watch", topic) > 0);
        else
            Assert.Contains("topic.not-found", (await Assert.ThrowsAsync<HubException>(() => hub.InvokeAsync<long>("Watch", topic))).Message, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task Everybody_signed_in_watches_themselves_and_nobody_else(Kind kind)
    {
        await using var hub = await HubOfAsync(kind);

        if (kind is Kind.Nobody)
            await Assert.ThrowsAsync<HubException>(() => hub.InvokeAsync<long>("Watch", "member/me"));
        else
            Assert.True(await hub.InvokeAsync<long>("Watch", "member/me") > 0);
        foreach (var forbidden in new[] { "campaigns", "network", "ideas", $"member/{Guid.CreateVersion7():N}", "idea/nope", "round/00000000000000000000000000000000", "session/00000000000000000000000000000000", "" })
            await Assert.ThrowsAsync<HubException>(() => hub.InvokeAsync<long>("Watch", forbidden));
    }

    [Theory, MemberData(nameof(Pages))]
    public async Task A_page_opens_for_those_it_is_for(string path, Kind kind)
    {
        using var client = ClientOf(kind, cookie: true);

        using var answer = await client.GetAsync(path);

        var opens = Routes[path].Contains(kind);
        Assert.True(opens == answer.StatusCode is HttpStatusCode.OK, $"{path} for {kind}: {answer.StatusCode}");
    }

    [Theory, MemberData(nameof(ShownPages))]
    public async Task A_page_shows_itself_to_those_it_is_for(string path, Kind kind)
    {
        var body = await BodyAsync(path, kind);

        Assert.Equal(Shown[path].Contains(kind), body.Length > 0 && !Refusals.Any(sentence => body.Contains(sentence, StringComparison.Ordinal)));
    }

    /// <summary>A session that nobody of them was called to: its pages, its topic and its projector.</summary>
    [Theory, MemberData(nameof(Kinds))]
    public async Task Nobody_sees_a_session_they_did_not_come_to(Kind kind)
    {
        var session = await town.FreshSessionAsync();
        var sees = kind is Kind.Administrator;

        foreach (var page in new[] { "", "/report" })
            Assert.Equal(sees, (await BodyAsync($"/sessions/{session}{page}", kind)).Contains("Zqséance", StringComparison.Ordinal));
        Assert.DoesNotContain("Zqséance", await BodyAsync($"/sessions/{session}/projector?key=00000000000000000000000000000000", kind), StringComparison.Ordinal);
        Assert.DoesNotContain("Zqétape", await BodyAsync($"/sessions/{session}/edit", kind), StringComparison.Ordinal);
        if (!sees)
            Assert.DoesNotContain("Zqséance", await BodyAsync("/sessions", kind), StringComparison.Ordinal);
        await using var hub = await HubOfAsync(kind);
        if (sees)
            Assert.True(await hub.InvokeAsync<long>("Watch", $"session/{session}") > 0);
        else
            await Assert.ThrowsAsync<HubException>(() => hub.InvokeAsync<long>("Watch", $"session/{session}"));
    }

    /// <summary>A team of a hackathon of one agency: its pages to those who see the hackathon, and its unfinished project to none of them.</summary>
    [Theory, MemberData(nameof(Kinds))]
    public async Task A_team_is_shown_to_those_who_see_its_hackathon_and_its_draft_to_its_members(Kind kind)
    {
        var (hackathon, team) = await town.FreshTeamAsync();
        var sees = Sees[Thing.HereCampaign].Contains(kind);

        foreach (var page in new[] { "/teams", $"/teams/{team.Value}" })
        {
            var body = await BodyAsync($"/campaigns/{hackathon.Value}{page}", kind);
            Assert.Equal(sees, body.Contains("Zqéquipe", StringComparison.Ordinal));
            Assert.DoesNotContain("Zqprojet", body, StringComparison.Ordinal);
        }

        Assert.DoesNotContain("Zqprojet", await BodyAsync($"/campaigns/{hackathon.Value}/teams/{team.Value}/edit", kind), StringComparison.Ordinal);
        Assert.DoesNotContain(Fr.Of("hackathon.arrange.lede"), await BodyAsync($"/campaigns/{hackathon.Value}/hackathon", kind), StringComparison.Ordinal);
    }

    /// <summary>A jury of a hackathon of one agency, open for scores; none of these people is of it: its page to those who see the hackathon, and nothing of what is scored to any of them.</summary>
    [Theory, MemberData(nameof(Kinds))]
    public async Task A_jury_is_shown_to_those_who_see_its_hackathon_and_its_scores_to_none_of_them(Kind kind)
    {
        var (hackathon, jury, team) = await town.FreshJuryAsync();
        var sees = Sees[Thing.HereCampaign].Contains(kind);

        foreach (var page in new[] { $"/juries/{jury.Value}", $"/campaigns/{hackathon.Value}/juries" })
            Assert.Equal(sees, (await BodyAsync(page, kind)).Contains("Zqjury", StringComparison.Ordinal));
        foreach (var page in new[] { "setup", "room", "result", "ceremony", "file", $"projects/{team.Value}", $"projects/{team.Value}/feedback" })
        {
            var body = await BodyAsync($"/juries/{jury.Value}/{page}", kind);
            Assert.DoesNotContain("Zqjury", body, StringComparison.Ordinal);
            Assert.DoesNotContain("Zqretour", body, StringComparison.Ordinal);
        }

        await using var hub = await HubOfAsync(kind);
        if (sees)
            Assert.True(await hub.InvokeAsync<long>("Watch", $"jury/{jury}") > 0);
        else
            await Assert.ThrowsAsync<HubException>(() => hub.InvokeAsync<long>("Watch", $"jury/{jury}"));
        await Assert.ThrowsAsync<HubException>(() => hub.InvokeAsync<long>("Watch", $"jury/{jury}/scores"));
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task People_and_places_are_shown_to_agents_and_everybody_to_themselves(Kind kind)
    {
        Assert.Equal(Agents.Contains(kind), (await BodyAsync($"/members/{town.MemberOf(Kind.MemberHere)}", kind)).Contains("MemberHere@reseau.example", StringComparison.OrdinalIgnoreCase));
        Assert.Equal(Agents.Contains(kind), (await BodyAsync($"/network/{town.Here}", kind)).Contains("MemberHere Martin", StringComparison.Ordinal));
        if (kind is not Kind.Nobody)
            Assert.Contains($"{kind}@reseau.example", await BodyAsync($"/members/{town.MemberOf(kind)}", kind), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void Every_page_stands_in_a_row()
    {
        var pages = typeof(Ideation.App.Hosting.Server).Assembly.GetTypes()
            .SelectMany(type => type.GetCustomAttributes(typeof(Microsoft.AspNetCore.Components.RouteAttribute), inherit: false))
            .Select(route => ((Microsoft.AspNetCore.Components.RouteAttribute)route).Template);

        Assert.Empty(pages.Except([.. Routes.Keys, .. Shown.Keys, .. OfOneThing]));
    }

    [Fact]
    public void Every_kind_of_topic_stands_in_a_row() =>
        Assert.Equal(["campaign", "idea", "jury", "member", "round", "session"], Ideation.App.Live.TopicAccess.Kinds.Order(StringComparer.Ordinal));

    public static TheoryData<string, Kind> ShownPages => Pairs(Shown.Keys);

    private static readonly string[] Refusals = [Fr.Of("app.not-found.title"), Fr.Of("campaign.drafting-not-allowed"), Fr.Of("hosting.new.not-allowed"), Fr.Of("session.preparing-not-allowed")];

    public static TheoryData<Kind> Kinds => new(All);

    private static bool IsIdea(Thing thing) => thing is Thing.PublicIdea or Thing.HereIdea or Thing.InvitedIdea or Thing.DraftIdea;

    private static TheoryData<T, Kind> Pairs<T>(IEnumerable<T> things)
    {
        var pairs = new TheoryData<T, Kind>();
        foreach (var thing in things)
        {
            foreach (var kind in All)
                pairs.Add(thing, kind);
        }

        return pairs;
    }

    private async Task<string> BodyAsync(string path, Kind kind)
    {
        using var client = ClientOf(kind, cookie: true);
        using var answer = await client.GetAsync(path);
        return answer.IsSuccessStatusCode ? WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()) : "";
    }

    private HttpClient ClientOf(Kind kind, bool cookie = false)
    {
        var client = town.App.Client();
        if (cookie && town.CookieOf(kind) is { } kept)
            client.DefaultRequestHeaders.Add("Cookie", kept);
        else if (!cookie && town.TokenOf(kind) is { } token)
            client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return client;
    }

    private async Task<HubConnection> HubOfAsync(Kind kind)
    {
        var hub = new HubConnectionBuilder()
            .WithUrl(new Uri(town.App.Address, "/hubs/live"), options => options.AccessTokenProvider = () => Task.FromResult(town.TokenOf(kind)))
            .Build();
        await hub.StartAsync();
        return hub;
    }
}
