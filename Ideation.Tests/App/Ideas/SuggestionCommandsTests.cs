using Ideation.App.Account;
using Ideation.App.CoEditing;
using Ideation.App.Community;
using Ideation.App.Ideas;
using Ideation.Domain.Campaigns;
using Ideation.Domain.Common;
using Ideation.Domain.Community;
using Ideation.Domain.Ideas;
using Ideation.Tests.Support;

namespace Ideation.Tests.App.Ideas;

public sealed class SuggestionCommandsTests : IAsyncLifetime
{
    private World _world = null!;
    private SuggestionCommands _suggestions = null!;
    private Viewer _author = null!;
    private Viewer _colleague = null!;
    private IdeaId _idea;

    public async Task InitializeAsync()
    {
        _world = await World.CreateAsync();
        _suggestions = _world.Get<SuggestionCommands>();
        _author = await _world.MemberAsync("Awa Diallo");
        _colleague = await _world.MemberAsync("Camille Martin");
        _idea = await _world.SubmittedAsync(await _world.CampaignAsync(), _author, Some.Writing with { Text = "On vient le lundi matin, sans attendre." });
    }

    public async Task DisposeAsync() => await _world.DisposeAsync();

    [Fact]
    public async Task Accepted_words_stand_in_the_text_while_others_write_elsewhere_in_it()
    {
        var id = await ProposeAsync("le lundi", "le mardi");
        await WriteAsync(text => text.Replace("sans attendre", "sans rendez-vous", StringComparison.Ordinal));

        await _suggestions.AcceptAsync(_author, id, "le lundi");

        Assert.Equal("On vient le mardi matin, sans rendez-vous.", await TextAsync());
        Assert.Equal(SettlementKind.Accepted, (await ViewAsync(_author)).Suggestions.Single().Settlement?.Kind);
    }

    [Fact]
    public async Task What_was_accepted_is_credited_to_whoever_proposed_it()
    {
        var id = await ProposeAsync("le lundi", "le mardi");

        await _suggestions.AcceptAsync(_author, id, "le lundi");

        var room = await RoomAsync();
        Assert.Contains(room.Read((replica, clients) => replica.Runs().Select(run => clients[run.Client].Member).ToList()), member => member == _colleague.Member);
    }

    [Fact]
    public async Task A_passage_that_changed_before_the_eyes_of_the_writer_is_not_written_over()
    {
        var id = await ProposeAsync("le lundi", "le mardi");
        await WriteAsync(text => text.Replace("lundi", "vendredi", StringComparison.Ordinal));

        await Rules.AssertBrokenAsync("passage.changed", () => _suggestions.AcceptAsync(_author, id, "le lundi"));

        Assert.Equal("On vient le vendredi matin, sans attendre.", await TextAsync());
        Assert.True((await ViewAsync(_author)).Open.Single() is { HasChanged: true, Present: "le vendredi" });
        await _suggestions.AcceptAsync(_author, id, "le vendredi");
        Assert.Equal("On vient le mardi matin, sans attendre.", await TextAsync());
    }

    [Fact]
    public async Task A_passage_that_is_gone_says_so()
    {
        var id = await ProposeAsync("le lundi", "le mardi");
        await WriteAsync(_ => "Tout est différent.");

        await Rules.AssertBrokenAsync("passage.gone", () => _suggestions.AcceptAsync(_author, id, "le lundi"));
        Assert.True((await ViewAsync(_author)).Open.Single().IsGone);
    }

    [Fact]
    public async Task Two_writers_who_accept_at_once_change_the_text_once()
    {
        var id = await ProposeAsync("le lundi", "le lundi et le lundi");

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(async () =>
        {
            try
            {
                await _suggestions.AcceptAsync(_author, id, "le lundi");
                return true;
            }
            catch (DomainException)
            {
                return false;
            }
        })));

        Assert.Equal("On vient le lundi et le lundi matin, sans attendre.", await TextAsync());
        Assert.Contains(true, answers);
    }

    [Fact]
    public async Task Who_does_not_see_the_idea_finds_no_suggestion_and_who_does_not_write_it_decides_nothing()
    {
        var id = await ProposeAsync("le lundi", "le mardi");
        var partner = await _world.MemberAsync("Paul Petit", standing: Ideation.Domain.Network.Standing.Partner);

        await Rules.AssertBrokenAsync("idea.not-found", () => _suggestions.AcceptAsync(partner, id, "le lundi"));
        await Rules.AssertBrokenAsync("idea.not-found", () => _suggestions.RejectAsync(partner, id));
        await Rules.AssertBrokenAsync("idea.not-a-writer", () => _suggestions.AcceptAsync(_colleague, id, "le lundi"));
        await Rules.AssertBrokenAsync("suggestion.not-found", () => _suggestions.WithdrawAsync(_colleague, SuggestionId.New()));
        Assert.Null(await _world.Get<AmendmentQueries>().SuggestionsAsync(partner, _idea));
        Assert.Equal("On vient le lundi matin, sans attendre.", await TextAsync());
    }

    [Fact]
    public async Task Suggestions_wait_for_a_phase_in_which_texts_may_change()
    {
        var quiet = await _world.CampaignAsync(allowed: [Capability.Propose, Capability.Comment]);
        var idea = await _world.SubmittedAsync(quiet, _author);

        await Rules.AssertBrokenAsync(
            "campaign.not-now", () => _suggestions.ProposeAsync(_colleague, idea, new Passage("AAEC", "AAED", "rendez-vous"), "guichet"));
    }

    [Fact]
    public async Task The_writers_hear_of_a_suggestion_and_whoever_made_it_hears_the_answer()
    {
        var id = await ProposeAsync("le lundi", "le mardi");
        await _suggestions.RejectAsync(_author, id, "Le lundi convient mieux.");
        await _world.Get<Notifier>().CatchUpAsync();

        Assert.Contains(NoticeKind.SuggestionProposed, (await NoticesAsync(_author)).Select(notice => notice.Kind));
        var answer = Assert.Single(await NoticesAsync(_colleague), notice => notice.Kind is NoticeKind.SuggestionRejected);
        Assert.Equal("Le lundi convient mieux.", NoticeWords.More(answer));
    }

    private async Task<IReadOnlyList<NoticeView>> NoticesAsync(Viewer viewer) => (await _world.Get<NoticeQueries>().ListAsync(viewer)).Rows;

    private async Task<SuggestionsView> ViewAsync(Viewer viewer) => (await _world.Get<AmendmentQueries>().SuggestionsAsync(viewer, _idea))!;

    private async Task<SuggestionId> ProposeAsync(string words, string instead) =>
        await _suggestions.ProposeAsync(_colleague, _idea, await PassageAsync(words), instead);

    private async Task<TextRoom> RoomAsync() => (await _world.Get<TextRooms>().OpenAsync(IdeaTexts.Of(_idea)))!;

    private async Task<string> TextAsync() => (await RoomAsync()).Now().Markdown;

    private async Task WriteAsync(Func<string, string> change) => (await RoomAsync()).Edit(_author.Member!.Value, replica => change(replica.Text));

    private async Task<Passage> PassageAsync(string words) => (await RoomAsync()).Read((replica, _) =>
    {
        var from = replica.Text.IndexOf(words, StringComparison.Ordinal);
        return new Passage(
            Convert.ToBase64String(replica.PositionAt(from, 0).Encode()), Convert.ToBase64String(replica.PositionAt(from + words.Length, -1).Encode()), words);
    });
}
