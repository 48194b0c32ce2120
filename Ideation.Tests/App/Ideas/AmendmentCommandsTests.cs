using Ideation.App.Account;
using Ideation.App.CoEditing;
using Ideation.App.Ideas;
using Ideation.Domain.Campaigns;
using Ideation.Domain.Ideas;
using Ideation.Tests.Support;

namespace Ideation.Tests.App.Ideas;

public sealed class AmendmentCommandsTests : IAsyncLifetime
{
    private World _world = null!;
    private AmendmentCommands _amendments = null!;
    private AmendmentQueries _queries = null!;
    private Campaign _campaign = null!;
    private Viewer _author = null!;
    private Viewer _colleague = null!;
    private IdeaId _idea;

    public async Task InitializeAsync()
    {
        _world = await World.CreateAsync();
        (_amendments, _queries) = (_world.Get<AmendmentCommands>(), _world.Get<AmendmentQueries>());
        _author = await _world.MemberAsync("Awa Diallo");
        _colleague = await _world.MemberAsync("Camille Martin");
        _campaign = await _world.CampaignAsync();
        _idea = await _world.SubmittedAsync(_campaign, _author, Some.Writing with { Text = "Ouvert le lundi matin.\n\nFermé en août." });
    }

    public async Task DisposeAsync() => await _world.DisposeAsync();

    [Fact]
    public async Task An_amendment_is_seen_by_its_author_alone_until_it_is_proposed()
    {
        var id = await _amendments.BeginAsync(_colleague, _idea);

        Assert.Null(await _queries.FindAsync(_author, id));
        Assert.Empty((await _queries.ListAsync(_author, _idea))!);
        await Rules.AssertBrokenAsync("amendment.not-found", () => _amendments.AcceptAsync(_author, id));
        Assert.Equal("Ouvert le lundi matin.\n\nFermé en août.", (await _queries.FindAsync(_colleague, id))?.Before);
        Assert.Equal(id, await _amendments.BeginAsync(_colleague, _idea));
    }

    [Fact]
    public async Task Accepting_keeps_what_others_wrote_since()
    {
        var id = await ProposeAsync("Ouvert le lundi matin.\n\nFermé deux semaines en août.");
        await WriteAsync(text => text.Replace("lundi", "mardi", StringComparison.Ordinal));

        await _amendments.AcceptAsync(_author, id);

        Assert.Equal("Ouvert le mardi matin.\n\nFermé deux semaines en août.", await TextAsync());
        Assert.Equal(SettlementKind.Accepted, (await _queries.FindAsync(_colleague, id))?.Settlement?.Kind);
    }

    [Fact]
    public async Task Where_both_changed_the_same_words_the_writer_chooses()
    {
        var id = await ProposeAsync("Ouvert le jeudi matin.\n\nFermé en août.");
        await WriteAsync(text => text.Replace("lundi", "mardi", StringComparison.Ordinal));

        Assert.Equal(new TextClash("lundi", "mardi", "jeudi"), Assert.Single((await _queries.FindAsync(_author, id))!.Clashes));
        await Rules.AssertBrokenAsync("amendment.clashes", () => _amendments.AcceptAsync(_author, id));
        Assert.StartsWith("Ouvert le mardi", await TextAsync(), StringComparison.Ordinal);

        await _amendments.AcceptAsync(_author, id, ClashChoice.Proposed);
        Assert.StartsWith("Ouvert le jeudi", await TextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rejected_with_a_reason_it_may_become_an_idea_of_its_own()
    {
        var id = await ProposeAsync("Tout autre chose.");
        await _amendments.RejectAsync(_author, id, "C’est une autre idée.");

        var own = await _amendments.PromoteAsync(_colleague, id, "Un guichet qui vient à vous");

        var idea = await _world.ReadAsync(_colleague, own);
        Assert.Equal(("Un guichet qui vient à vous", "Tout autre chose.", IdeaState.Draft), (idea.Title, idea.Writing.Text, idea.State));
        Assert.Equal(own, (await _queries.FindAsync(_author, id))?.Settlement?.Idea);
        Assert.Equal("Ouvert le lundi matin.\n\nFermé en août.", await TextAsync());
    }

    [Fact]
    public async Task Only_those_who_write_decide_and_who_does_not_see_the_idea_finds_nothing()
    {
        var id = await ProposeAsync("Tout autre chose.");
        var partner = await _world.MemberAsync("Paul Petit", standing: Ideation.Domain.Network.Standing.Partner);

        await Rules.AssertBrokenAsync("idea.not-a-writer", () => _amendments.AcceptAsync(_colleague, id));
        await Rules.AssertBrokenAsync("idea.not-a-writer", () => _amendments.RejectAsync(_colleague, id, "Non."));
        await Rules.AssertBrokenAsync("idea.not-found", () => _amendments.WithdrawAsync(partner, id));
        await Rules.AssertBrokenAsync("amendment.not-yours", () => _amendments.WithdrawAsync(_author, id));
        Assert.Null(await _queries.FindAsync(partner, id));
    }

    [Fact]
    public async Task What_was_begun_may_be_thrown_away_and_what_was_proposed_withdrawn()
    {
        await _amendments.DiscardAsync(_colleague, await _amendments.BeginAsync(_colleague, _idea));
        Assert.Empty((await _queries.ListAsync(_colleague, _idea))!);

        var id = await ProposeAsync("Tout autre chose.");
        await _amendments.WithdrawAsync(_colleague, id);
        Assert.Equal(SettlementKind.Withdrawn, Assert.Single((await _queries.ListAsync(_author, _idea))!).Settlement?.Kind);
    }

    private async Task<AmendmentId> ProposeAsync(string after)
    {
        var id = await _amendments.BeginAsync(_colleague, _idea);
        await _amendments.ProposeAsync(_colleague, id, after, "C’est plus clair.");
        return id;
    }

    private async Task<TextRoom> RoomAsync() => (await _world.Get<TextRooms>().OpenAsync(IdeaTexts.Of(_idea)))!;

    private async Task<string> TextAsync() => (await RoomAsync()).Now().Markdown;

    private async Task WriteAsync(Func<string, string> change) => (await RoomAsync()).Edit(_author.Member!.Value, replica => change(replica.Text));
}
