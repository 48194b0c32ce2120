using Ideation.App.Account;
using Ideation.App.Campaigns;
using Ideation.App.CoEditing;
using Ideation.App.Ideas;
using Ideation.Domain.Campaigns;
using Ideation.Domain.CoEditing;
using Ideation.Domain.Ideas;
using Ideation.Domain.Network;
using Ideation.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Ideation.Tests.App.Ideas;

/// <summary>What people type together, and what becomes of it in the idea: revisions, restores, programs, the form.</summary>
public sealed class LiveTextTests : IAsyncLifetime
{
    private World _world = null!;
    private IdeaCommands _commands = null!;
    private Campaign _campaign = null!;
    private Viewer _author = null!;
    private Viewer _coAuthor = null!;
    private IdeaId _id;

    public async Task InitializeAsync()
    {
        _world = await World.CreateAsync();
        _commands = _world.Get<IdeaCommands>();
        _campaign = await _world.CampaignAsync();
        _author = await _world.MemberAsync("Awa Diallo");
        _coAuthor = await _world.MemberAsync("Bruno Petit");
        _id = await _world.SubmittedAsync(_campaign, _author);
        await _commands.InviteCoAuthorAsync(_author, _id, _coAuthor.Member!.Value);
        await _commands.AcceptCoAuthorAsync(_coAuthor, _id, _coAuthor.Member!.Value);
    }

    public async Task DisposeAsync() => await _world.DisposeAsync();

    [Fact]
    public async Task Readers_have_what_is_typed_before_it_is_in_the_idea()
    {
        await TypeAsync(_coAuthor, text => text + " Et par courriel.");

        Assert.EndsWith(" Et par courriel.", (await _world.ReadAsync(_author, _id)).Writing.Text, StringComparison.Ordinal);
        Assert.EndsWith(" Et par courriel.", (await _world.Get<IdeaQueries>().WordsAsync(_author, _id))!.Markdown, StringComparison.Ordinal);
        Assert.Single(await RevisionsAsync());
    }

    [Fact]
    public async Task Ten_minutes_after_the_last_keystroke_there_is_a_revision_and_only_one()
    {
        var minutes = _world.Get<AutomaticRevisions>();
        await TypeAsync(_coAuthor, text => text + " Et par courriel.");

        _world.Clock.Advance(TimeSpan.FromMinutes(9));
        await minutes.CutAsync(CancellationToken.None);
        Assert.Single(await RevisionsAsync());
        _world.Clock.Advance(TimeSpan.FromMinutes(2));
        await minutes.CutAsync(CancellationToken.None);
        await minutes.CutAsync(CancellationToken.None);

        var last = (await RevisionsAsync())[0];
        Assert.Equal((2, _coAuthor.Member!.Value, false), (last.Number, last.By.Id, last.Substantial));
    }

    [Fact]
    public async Task A_step_is_taken_on_the_words_that_stand_there_at_that_moment()
    {
        var correspondent = await _world.CorrespondentAsync(_world.Here);
        await TypeAsync(_author, text => text + " Dernière minute.");

        await _commands.AdmitAsync(correspondent, _id, "Oui.");

        var idea = await _world.ReadAsync(_author, _id);
        Assert.Equal(2, idea.Revision);
        Assert.Equal(2, idea.Path.Single(step => step.Fact.To is IdeaState.Maturing).Fact.Revision);
        Assert.EndsWith("Dernière minute.", await TextOfRevisionAsync(2), StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_the_text_is_frozen_nothing_changes_it_any_more()
    {
        await TypeAsync(_author, text => text + " Dernière minute.");
        await _commands.WithdrawAsync(_author, _id, "Une autre va plus loin.", "On en parle avant.");

        await TypeAsync(_author, text => text + " Trop tard.");

        await using var db = await _world.DbAsync();
        Assert.EndsWith(" Dernière minute.", await db.Ideas.Where(idea => idea.Id == _id).Select(idea => idea.Text).SingleAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_keeps_a_revision_under_a_name()
    {
        await TypeAsync(_author, text => text + " Avant l’atelier.");

        var kept = await _commands.KeepRevisionAsync(_author, _id, "Avant l’atelier");
        var again = await _commands.KeepRevisionAsync(_author, _id, "Vraiment avant");

        Assert.Equal((2, 2), (kept, again));
        Assert.Equal("Vraiment avant", (await RevisionsAsync())[0].Name);
    }

    [Fact]
    public async Task Supporters_are_asked_again_when_the_revision_that_is_cut_changes_much()
    {
        var supporter = await _world.MemberAsync("Chloé Roux");
        await _commands.SupportAsync(supporter, _id);
        await TypeAsync(_author, _ => string.Join(' ', Enumerable.Range(0, 200).Select(i => $"mot{i}")));

        Assert.Null((await _world.Get<IdeaQueries>().MineAsync(supporter, _id))!.Support!.ConfirmRevision);
        await _commands.KeepRevisionAsync(_author, _id, "Tout autre chose");

        var support = (await _world.Get<IdeaQueries>().MineAsync(supporter, _id))!.Support!;
        Assert.Equal((1, 2), (support.Revision, support.ConfirmRevision));
    }

    [Fact]
    public async Task Restoring_is_an_edit_that_those_who_type_see_and_type_on()
    {
        await TypeAsync(_coAuthor, text => text + " Une mauvaise piste.");
        await _commands.KeepRevisionAsync(_coAuthor, _id, "Piste");

        await _commands.RestoreRevisionAsync(_author, _id, 2, 1);

        Assert.Equal(SomeIdeas.Writing.Text, _world.Get<SharedTexts>().Peek(IdeaTexts.Of(_id))!.Markdown);
        Assert.Equal(3, (await _world.ReadAsync(_author, _id)).Revision);
        await TypeAsync(_coAuthor, text => text + " Suite.");
        Assert.Equal(SomeIdeas.Writing.Text + " Suite.", (await _world.ReadAsync(_author, _id)).Writing.Text);
    }

    [Fact]
    public async Task A_program_changes_what_it_read_and_what_others_typed_since_stays()
    {
        await TypeAsync(_coAuthor, text => text + " Fin.");
        var (seq, read) = (await _world.Get<SharedTexts>().SeqAsync(IdeaTexts.Of(_id)), await _world.ReadAsync(_author, _id));
        await TypeAsync(_coAuthor, text => text + " Tapé depuis.");

        await _commands.WriteAsync(_author, _id, read.Revision, read.Writing with { Text = "Début. " + read.Writing.Text }, textSeq: seq);

        Assert.Equal($"Début. {SomeIdeas.Writing.Text} Fin. Tapé depuis.", (await _world.ReadAsync(_author, _id)).Writing.Text);
    }

    [Fact]
    public async Task A_form_saved_with_an_old_text_takes_nothing_from_those_who_type()
    {
        var before = (await _world.ReadAsync(_author, _id)).Writing;
        await TypeAsync(_coAuthor, text => text + " Tapé depuis.");

        await _commands.ReviseAsync(_author, _id, before, before with { Title = "Un rendez-vous tout de suite" });

        var idea = await _world.ReadAsync(_author, _id);
        Assert.Equal(("Un rendez-vous tout de suite", SomeIdeas.Writing.Text + " Tapé depuis."), (idea.Title, idea.Writing.Text));
        Assert.Equal(2, idea.Revision);
    }

    [Fact]
    public async Task Two_who_save_the_form_keep_each_other_s_words()
    {
        var before = (await _world.ReadAsync(_author, _id)).Writing;

        await _commands.ReviseAsync(_author, _id, before, before with { Problem = "On attend deux heures." });
        await _commands.ReviseAsync(_coAuthor, _id, before, before with { Beneficiaries = "Tout le monde.", Tags = ["attente"] });

        var after = (await _world.ReadAsync(_author, _id)).Writing;
        Assert.Equal(("On attend deux heures.", "Tout le monde.", "attente"), (after.Problem, after.Beneficiaries, after.Tags.Single()));
        await Rules.AssertBrokenAsync("idea.changed-meanwhile", () => _commands.ReviseAsync(_coAuthor, _id, before, before with { Problem = "Trois heures." }));
    }

    [Fact]
    public async Task Contributions_are_counted_for_each_member_and_old_words_are_the_author_s()
    {
        await TypeAsync(_coAuthor, text => text + new string('b', SomeIdeas.Writing.Text.Count(letter => letter != ' ')));

        var parts = (await _world.Get<TextQueries>().ContributionsAsync(_author, IdeaTexts.Of(_id)))!;

        Assert.Equal([.5, .5], parts.Select(part => part.Share));
        Assert.Equal(["Awa Diallo", "Bruno Petit"], parts.Select(part => part.Name).Order());
    }

    [Fact]
    public async Task The_film_plays_every_change_in_order_and_only_for_those_who_see_the_text()
    {
        await TypeAsync(_coAuthor, text => text + " Un.");
        await TypeAsync(_author, text => "Zéro. " + text);

        var film = (await _world.Get<TextQueries>().FilmAsync(_coAuthor, IdeaTexts.Of(_id), 0))!;

        var text = "";
        foreach (var frame in film.Frames)
            text = text.Remove(frame.Place, frame.Removed).Insert(frame.Place, frame.Put);
        Assert.Equal($"Zéro. {SomeIdeas.Writing.Text} Un.", text);
        Assert.Equal([_author.Member!.Value, _coAuthor.Member!.Value, _author.Member!.Value], film.Frames.Select(frame => frame.Member));
        Assert.Null(film.Next);
        var draft = await _world.DraftAsync(_campaign, _author);
        Assert.Null(await _world.Get<TextQueries>().FilmAsync(_coAuthor, IdeaTexts.Of(draft), 0));
    }

    [Fact]
    public async Task Where_the_campaign_is_open_for_it_everybody_who_takes_part_writes_the_text_and_not_the_fields()
    {
        var reader = await _world.MemberAsync("Chloé Roux");
        Assert.False((await _world.Get<IdeaQueries>().MineAsync(reader, _id))!.MayWriteText);

        await using (var db = await _world.DbAsync())
        {
            var campaign = await db.Campaigns.SingleAsync(one => one.Id == _campaign.Id);
            campaign.Describe(campaign.DraftedBy, campaign.AsDescribed() with { AnyoneCoEdits = true }, _world.Clock.GetUtcNow());
            campaign.TakeEvents();
            await db.SaveChangesAsync();
        }

        _world.Get<Ideation.App.Live.LiveFeed>().Announce(Ideation.App.Live.LiveTopic.Of(_campaign.Id));
        var mine = (await _world.Get<IdeaQueries>().MineAsync(reader, _id))!;
        Assert.True(mine.MayWriteText);
        Assert.False(mine.MayWrite);
    }

    /// <summary>As the server writes when it is told to; the line itself has tests of its own.</summary>
    private async Task TypeAsync(Viewer viewer, Func<string, string> wanted) =>
        await _world.Get<SharedTexts>().EditAsync(IdeaTexts.Of(_id), viewer.Member!.Value, wanted);

    private async Task<IReadOnlyList<IdeaRevisionLine>> RevisionsAsync() => (await _world.Get<IdeaQueries>().RevisionsAsync(_author, _id))!;

    private async Task<string> TextOfRevisionAsync(int number)
    {
        await using var db = await _world.DbAsync();
        return await db.IdeaRevisions.Where(revision => revision.Idea == _id && revision.Number == number).Select(revision => revision.Text).SingleAsync();
    }
}
