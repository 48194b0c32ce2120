using System.Security.Claims;
using Bunit;
using Bunit.TestDoubles;
using Ideation.App.Account;
using Ideation.App.Community;
using Ideation.App.Components.Ui;
using Ideation.App.Ideas;
using Ideation.App.Live;
using Ideation.Domain.Community;
using Ideation.Tests.App.Community;
using Ideation.Tests.Components.Ui;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Conversation = Ideation.Tests.App.Community.Conversation;

namespace Ideation.Tests.Components.Community;

/// <summary>A page of Awa's, on the real commands and queries of a small world.</summary>
public sealed class TalkTests : PieceTests, IAsyncLifetime
{
    private Conversation _talk = null!;

    async Task IAsyncLifetime.InitializeAsync()
    {
        _talk = await Conversation.BeginAsync(forAndAgainst: true);
        Register();
        SetRendererInfo(new RendererInfo("Server", true));
    }

    async Task IAsyncLifetime.DisposeAsync()
    {
        await DisposeAsync();
        await _talk.DisposeAsync();
    }

    [Fact]
    public async Task What_I_am_typing_stays_when_somebody_else_speaks()
    {
        var page = Thread();
        var area = page.FindComponent<DraftArea>().Instance;
        page.Find("textarea").Change("Je voulais dire que");

        await _talk.SayAsync(_talk.Colleague, "J’ai une question");

        page.WaitForAssertion(() => Assert.Contains("J’ai une question", page.Find("[data-testid=comment]").TextContent));
        Assert.Same(area, page.FindComponent<DraftArea>().Instance);
        Assert.Equal("Je voulais dire que", area.Value);
        Assert.Equal("Nouveau commentaire de Camille Martin", Services.GetRequiredService<Announcer>().Text);
    }

    [Fact]
    public async Task Who_speaks_is_a_step_away_for_those_who_work_in_the_network()
    {
        await _talk.SayAsync(_talk.Colleague, "Bonjour");

        var name = Thread().Find(".comment__who");

        Assert.Equal($"/members/{_talk.Colleague.Member}", name.GetAttribute("href"));
        Assert.Equal("Camille Martin", name.TextContent);
    }

    [Fact]
    public async Task What_I_post_is_there_and_the_area_is_empty_again()
    {
        var page = Thread();

        page.Find("textarea").Change("Bonjour @Nora Benali, un avis ?");
        await page.Find("[data-testid=send]").ClickAsync(new());

        Assert.Equal($"/members/{_talk.Correspondent.Member}", page.Find("[data-testid=comment] .prose a").GetAttribute("href"));
        Assert.Equal("", page.FindComponent<DraftArea>().Instance.Value);
    }

    [Fact]
    public async Task An_empty_comment_is_refused_beside_the_field()
    {
        var page = Thread();

        await page.Find("[data-testid=send]").ClickAsync(new());

        Assert.Contains("Le commentaire est vide", page.Find(".field__error").TextContent);
    }

    [Fact]
    public async Task A_reaction_goes_in_and_out_with_the_name_of_who_gave_it()
    {
        await _talk.SayAsync(_talk.Colleague);
        var page = Thread();
        string Pressed() => page.Find("[data-testid=react-Thanks]").GetAttribute("aria-pressed")!;
        Assert.Equal("false", Pressed());

        await page.Find("[data-testid=react-Thanks]").ClickAsync(new());
        Assert.Equal("true", Pressed());
        Assert.Equal("Merci : Awa Diallo".Replace(" :", "\u00A0:", StringComparison.Ordinal), page.Find("[data-testid=react-Thanks]").GetAttribute("title"));

        await page.Find("[data-testid=react-Thanks]").ClickAsync(new());
        Assert.Equal("false", Pressed());
    }

    [Fact]
    public async Task Of_a_moderated_comment_one_reads_the_reason()
    {
        var comment = await _talk.SayAsync(_talk.Colleague, "Des mots durs");
        await _talk.Comments.ModerateAsync(_talk.Facilitator, comment, "On reste courtois.");

        var page = Thread();

        Assert.Contains("On reste courtois.", page.Find("[data-testid=moderated]").TextContent);
        Assert.DoesNotContain("Des mots durs", page.Markup);
    }

    [Fact]
    public async Task What_I_withdraw_comes_back_with_the_toast()
    {
        await _talk.SayAsync(_talk.Author, "Une précision");
        var page = Thread();

        await page.Find("[data-testid=withdraw]").ClickAsync(new());
        Assert.Contains("Commentaire retiré", page.Find("[data-testid=withdrawn]").TextContent);

        await page.InvokeAsync(Assert.Single(Services.GetRequiredService<Toasts>().Shown).Undo!);
        Assert.Contains("Une précision", page.Find("[data-testid=comment]").TextContent);
    }

    [Fact]
    public async Task A_resolved_thread_folds_its_answers()
    {
        var comment = await _talk.SayAsync(_talk.Colleague, "Et le samedi ?");
        await _talk.Comments.ReplyAsync(_talk.Author, comment, "Oui, le matin.");
        var page = Thread();

        await page.Find("[data-testid=resolve]").ClickAsync(new());
        Assert.Contains("Résolu par Awa Diallo", page.Markup);
        Assert.DoesNotContain("Oui, le matin.", page.Markup);

        await page.Find("[aria-expanded=false]").ClickAsync(new());
        Assert.Contains("Oui, le matin.", page.Markup);
    }

    [Fact]
    public async Task For_and_against_stand_side_by_side_where_the_campaign_asks()
    {
        await _talk.Comments.PostAsync(_talk.Colleague, _talk.Idea.Id, "On y gagne du temps", Side.For);
        await _talk.Comments.PostAsync(_talk.Elsewhere, _talk.Idea.Id, "C’est trop cher", Side.Against);

        var page = Thread();

        Assert.Contains("On y gagne du temps", page.Find("[data-testid=side-For]").TextContent);
        Assert.Contains("C’est trop cher", page.Find("[data-testid=side-Against]").TextContent);
        Assert.DoesNotContain("trop cher", page.Find("[data-testid=side-For]").TextContent);
    }

    [Fact]
    public async Task The_bell_counts_what_waits_and_speaks_up()
    {
        var bell = Render<NoticeBell>();
        Assert.Empty(bell.FindAll("[data-testid=notice-unread]"));

        await _talk.SayAsync(_talk.Colleague);
        await _talk.World.Get<Notifier>().CatchUpAsync();

        bell.WaitForAssertion(() => Assert.Equal("1", bell.Find("[data-testid=notice-unread]").TextContent));
        Assert.Equal("Notifications, 1 non lue", Services.GetRequiredService<Announcer>().Text);
    }

    [Fact]
    public async Task The_notices_say_what_happened_and_are_read_one_by_one_or_all_at_once()
    {
        for (var number = 0; number < 3; number++)
            await _talk.SayAsync(_talk.Colleague, "Le samedi **matin** ?");
        await _talk.World.Get<Notifier>().CatchUpAsync();

        var page = Render<NoticesPage>();
        Assert.Equal(3, page.FindAll(".notice--unread").Count);
        Assert.Contains("Camille Martin a commenté", page.Find("[data-testid=notice]").TextContent);
        Assert.Contains("Le samedi matin ?", page.Find("[data-testid=notice]").TextContent.Replace('\u202F', ' '));

        await page.Find("[data-testid=notice-read]").ClickAsync(new());
        Assert.Equal(2, page.FindAll(".notice--unread").Count);

        await page.Find("[data-testid=notices-read-all]").ClickAsync(new());
        Assert.Empty(page.FindAll(".notice--unread"));
    }

    [Fact]
    public void With_no_notice_the_page_says_what_one_could_do() =>
        Assert.Contains("Suivez une idée", Render<NoticesPage>().Find(".empty").TextContent);

    [Fact]
    public async Task Following_goes_on_and_off()
    {
        var button = Render<FollowButton>(p => p.Add(c => c.Idea, _talk.Idea.Id));
        Assert.Equal("false", button.Find("[data-testid=follow]").GetAttribute("aria-pressed"));

        await button.Find("[data-testid=follow]").ClickAsync(new());
        Assert.Equal("true", button.Find("[data-testid=follow]").GetAttribute("aria-pressed"));
        Assert.True(await _talk.World.Get<FollowQueries>().FollowsAsync(_talk.Author, _talk.Idea.Id));
    }

    [Fact]
    public void The_line_of_presence_names_the_others_and_never_me()
    {
        var room = _talk.World.Get<Ideation.App.Live.Presence>();
        var topic = LiveTopic.Of(_talk.Idea.Id);
        var line = Render<PresenceLine>(p => p.Add(c => c.Page, topic));
        Assert.Single(room.Here(topic));
        Assert.DoesNotContain("Awa", line.Markup);

        using var noe = room.Enter(topic, new PersonHere(_talk.Colleague.Member!.Value, "Noé"));

        // Two who come at once are one signal, a moment later.
        _talk.World.Clock.Advance(TimeSpan.FromSeconds(1));
        line.WaitForAssertion(() => Assert.Contains("Noé", line.Markup));
    }

    [Fact]
    public async Task What_was_said_since_I_was_last_here_is_marked_and_what_I_said_is_not()
    {
        var readings = _talk.World.Get<ReadingCommands>();
        await _talk.SayAsync(_talk.Colleague, "Avant");
        await readings.BeginAsync(_talk.Author, _talk.Idea.Id);
        _talk.World.Clock.Advance(TimeSpan.FromDays(1));
        await _talk.SayAsync(_talk.Colleague, "Depuis");
        await _talk.SayAsync(_talk.Author, "La mienne");
        await readings.BeginAsync(_talk.Author, _talk.Idea.Id);

        var marked = Thread().FindAll("[data-testid=comment]").Where(comment => comment.TextContent.Contains("Nouveau", StringComparison.Ordinal));

        Assert.Contains("Depuis", Assert.Single(marked).TextContent);
    }

    private IRenderedComponent<CommentThread> Thread() => Render<CommentThread>(p => p.Add(c => c.Idea, _talk.Idea.Id));

    private void Register()
    {
        var world = _talk.World;
        Services.AddSingleton<TimeProvider>(world.Clock);
        Services.AddSingleton(world.Get<LiveFeed>());
        Services.AddSingleton(world.Get<Viewers>());
        Services.AddSingleton(world.Get<Ideation.App.Live.Presence>());
        Services.AddSingleton(world.Get<CommentQueries>());
        Services.AddSingleton(world.Get<CommentCommands>());
        Services.AddSingleton(world.Get<MentionQueries>());
        Services.AddSingleton(world.Get<ReadingQueries>());
        Services.AddSingleton(world.Get<FollowQueries>());
        Services.AddSingleton(world.Get<FollowCommands>());
        Services.AddSingleton(world.Get<NoticeQueries>());
        Services.AddSingleton(world.Get<NoticeCommands>());
        Services.AddScoped<CurrentMember>();
        Services.AddScoped<CircuitLine>();
        var person = this.AddAuthorization();
        person.SetAuthorized(_talk.Author.Name);
        person.SetClaims(new Claim(ClaimTypes.NameIdentifier, _talk.Author.Member!.Value.Value.ToString()));
    }
}
