using Ideation.App.Account;
using Ideation.App.Ideas;
using Ideation.Domain.Campaigns;
using Ideation.Domain.Common;
using Ideation.Domain.Ideas;
using Ideation.Domain.Network;
using Ideation.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Ideation.Tests.App.Ideas;

public sealed class IdeaCommandsTests : IAsyncLifetime
{
    private World _world = null!;
    private IdeaCommands _commands = null!;
    private Campaign _campaign = null!;
    private Viewer _author = null!;

    public async Task InitializeAsync()
    {
        _world = await World.CreateAsync();
        _commands = _world.Get<IdeaCommands>();
        _campaign = await _world.CampaignAsync();
        _author = await _world.MemberAsync("Awa Diallo");
    }

    public async Task DisposeAsync() => await _world.DisposeAsync();

    [Fact]
    public async Task A_submitted_idea_has_a_number_and_a_day_of_answer()
    {
        var id = await _world.DraftAsync(_campaign, _author);

        var receipt = await _commands.SubmitAsync(_author, id);

        Assert.Equal("2026-000001", receipt.Number);
        Assert.Equal(new DateOnly(2026, 3, 16), receipt.AnswerBy);
        Assert.Equal(IdeaState.Screening, (await _world.ReadAsync(_author, id)).State);
    }

    [Fact]
    public async Task The_day_of_answer_is_counted_on_the_calendar_of_the_agency_that_answers()
    {
        // The 20th of December is a holiday in La Réunion only; from the 14th, ten working days then end one day later.
        _world.Clock.SetUtcNow(new DateTimeOffset(2027, 12, 13, 8, 0, 0, TimeSpan.Zero));

        var here = await _commands.SubmitAsync(_author, await _world.DraftAsync(_campaign, _author));
        var there = await _commands.SubmitAsync(_author, await _world.DraftAsync(_campaign, _author, agency: _world.Elsewhere));

        Assert.Equal(1, there.AnswerBy.DayNumber - here.AnswerBy.DayNumber);
    }

    [Fact]
    public async Task Receipts_are_unique_when_many_submit_at_once()
    {
        var drafts = new List<IdeaId>();
        for (var i = 0; i < 12; i++)
            drafts.Add(await _world.DraftAsync(_campaign, _author));

        var receipts = await Task.WhenAll(drafts.Select(id => Task.Run(() => _commands.SubmitAsync(_author, id))));

        Assert.Equal(Enumerable.Range(1, 12).Select(n => $"2026-{n:000000}"), receipts.Select(r => r.Number).Order());
    }

    [Fact]
    public async Task Receipts_count_on_from_ideas_that_came_with_theirs()
    {
        var idea = Idea.Draft(_author.Member!.Value, _campaign.Id, _world.Here.Id, World.Noon);
        idea.Write(idea.Author, SomeIdeas.Writing, 0, false, World.Noon);
        idea.Submit(idea.Author, "2026-000041", 10, HolidayCalendar.Metropolitan, World.Noon);
        await _world.GivenAsync(idea);

        var receipt = await _commands.SubmitAsync(_author, await _world.DraftAsync(_campaign, _author));

        Assert.Equal("2026-000042", receipt.Number);
    }

    [Fact]
    public async Task Of_two_who_write_at_once_the_second_hears_of_it_and_nothing_is_lost()
    {
        var friend = await _world.MemberAsync("Paul Roy");
        var id = await _world.SubmittedAsync(_campaign, _author);
        await _commands.InviteCoAuthorAsync(_author, id, friend.Member!.Value);
        await _commands.AcceptCoAuthorAsync(friend, id, friend.Member!.Value);

        await _commands.WriteAsync(friend, id, basedOn: 1, SomeIdeas.Writing with { Problem = "Les familles attendent deux heures." });
        await Rules.AssertBrokenAsync("idea.changed-meanwhile", () =>
            _commands.WriteAsync(_author, id, basedOn: 1, SomeIdeas.Writing with { Problem = "Personne ne sait qui appeler." }));

        var view = await _world.ReadAsync(_author, id);
        Assert.Equal(("Les familles attendent deux heures.", 2), (view.Writing.Problem, view.Revision));
    }

    [Fact]
    public async Task Writing_the_same_words_again_makes_no_new_revision()
    {
        var id = await _world.SubmittedAsync(_campaign, _author);

        Assert.Equal(1, await _commands.WriteAsync(_author, id, basedOn: 1, SomeIdeas.Writing with { Title = SomeIdeas.Writing.Title + " " }));
    }

    [Fact]
    public async Task A_draft_that_is_thrown_away_is_gone_with_its_revisions()
    {
        var id = await _world.DraftAsync(_campaign, _author);

        await _commands.DiscardAsync(_author, id);

        await using var db = await _world.DbAsync();
        Assert.Empty(await db.Ideas.ToListAsync());
        Assert.Empty(await db.IdeaRevisions.ToListAsync());
        Assert.Contains(await db.Activities.ToListAsync(), entry => entry.Kind is "IdeaDiscarded");
    }

    [Fact]
    public async Task A_draft_goes_to_the_place_its_author_chooses()
    {
        var id = await _world.DraftAsync(_campaign, _author);

        await _commands.AddressAsync(_author, id, _world.Elsewhere.Id);
        Assert.Equal(_world.Elsewhere.Id, (await _world.ReadAsync(_author, id)).Agency.Id);

        await _commands.SubmitAsync(_author, id);
        await Rules.AssertBrokenAsync("idea.not-a-draft", () => _commands.AddressAsync(_author, id, _world.Here.Id));
    }

    [Fact]
    public async Task A_theme_is_one_of_the_campaign() =>
        await Rules.AssertBrokenAsync("idea.theme-unknown", () => _world.DraftAsync(_campaign, _author, SomeIdeas.Writing with { Theme = "Autre chose" }));

    [Fact]
    public async Task An_old_revision_comes_back_as_a_new_one()
    {
        var id = await _world.SubmittedAsync(_campaign, _author);
        await _commands.WriteAsync(_author, id, basedOn: 1, SomeIdeas.Writing with { Text = "Autre texte.", Tags = ["nouveau"] });

        var number = await _commands.RestoreRevisionAsync(_author, id, basedOn: 2, number: 1);

        var view = await _world.ReadAsync(_author, id);
        Assert.Equal((3, SomeIdeas.Writing.Text), (number, view.Writing.Text));
        Assert.Equal(["nouveau"], view.Writing.Tags);
    }

    [Fact]
    public async Task Each_phase_lets_do_what_it_allows()
    {
        var quiet = await _world.CampaignAsync(allowed: [Capability.Comment]);
        var open = await _world.SubmittedAsync(await _world.CampaignAsync(allowed: [Capability.Propose]), _author);
        var other = await _world.MemberAsync();

        await Rules.AssertBrokenAsync("campaign.not-now", () => _world.DraftAsync(quiet, _author));
        await Rules.AssertBrokenAsync("campaign.not-now", () => _commands.SupportAsync(other, open));
        await Rules.AssertBrokenAsync("campaign.not-now", () => _commands.RequestToJoinAsync(other, open));
        await Rules.AssertBrokenAsync("campaign.not-now", () => _commands.WriteAsync(_author, open, 1, SomeIdeas.Writing with { Text = "Mieux." }));
    }

    [Fact]
    public async Task Whoever_does_not_see_an_idea_hears_that_it_does_not_exist()
    {
        var draft = await _world.DraftAsync(_campaign, _author);
        var closed = await _world.SubmittedAsync(_campaign, _author);
        var beneficiary = await _world.MemberAsync(standing: Standing.Beneficiary);

        await Rules.AssertBrokenAsync("idea.not-found", async () => await _commands.SubmitAsync(await _world.MemberAsync(), draft));
        await Rules.AssertBrokenAsync("idea.not-found", () => _commands.SupportAsync(beneficiary, closed));
        await Rules.AssertBrokenAsync("campaign.not-found", () => _world.DraftAsync(_campaign, beneficiary));
        Assert.Null(await _world.Get<IdeaQueries>().FindAsync(beneficiary, closed));
    }

    [Fact]
    public async Task Somebody_who_was_not_invited_reads_a_public_campaign_and_takes_no_part()
    {
        var id = await _world.SubmittedAsync(await _world.CampaignAsync(CampaignAudience.Public), _author);
        var beneficiary = await _world.MemberAsync(standing: Standing.Beneficiary);

        Assert.NotNull(await _world.Get<IdeaQueries>().FindAsync(Viewer.Nobody, id));
        await Rules.AssertBrokenAsync("idea.not-for-you", () => _commands.SupportAsync(beneficiary, id));
    }
}
