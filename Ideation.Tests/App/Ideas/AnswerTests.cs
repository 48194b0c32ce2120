using Ideation.App.Account;
using Ideation.App.Ideas;
using Ideation.Domain.Campaigns;
using Ideation.Domain.Ideas;
using Ideation.Domain.Network;
using Ideation.Tests.Support;

namespace Ideation.Tests.App.Ideas;

/// <summary>Who answers an idea: whoever relays its agency or runs its campaign, never those who wrote it.</summary>
public sealed class AnswerTests : IAsyncLifetime
{
    private World _world = null!;
    private IdeaCommands _commands = null!;
    private IdeaQueries _queries = null!;
    private Campaign _campaign = null!;
    private Viewer _author = null!;
    private IdeaId _idea;

    public async Task InitializeAsync()
    {
        _world = await World.CreateAsync();
        _commands = _world.Get<IdeaCommands>();
        _queries = _world.Get<IdeaQueries>();
        _campaign = await _world.CampaignAsync();
        _author = await _world.MemberAsync("Awa Diallo", roles: (Role.Correspondent, Scope.Agency(_world.Here.Id)));
        _idea = await _world.SubmittedAsync(_campaign, _author);
    }

    public async Task DisposeAsync() => await _world.DisposeAsync();

    [Theory]
    [InlineData("the author, who relays the agency", false)]
    [InlineData("a correspondent of the agency", true)]
    [InlineData("a correspondent of its region", true)]
    [InlineData("a correspondent elsewhere", false)]
    [InlineData("a national facilitator", true)]
    [InlineData("a facilitator of the campaign", true)]
    [InlineData("a facilitator of another campaign", false)]
    [InlineData("a member of the agency", false)]
    [InlineData("an administrator", false)]
    public async Task Answering_belongs_to(string who, bool may)
    {
        var viewer = await WhoAsync(who);

        Assert.Equal(may, (await _queries.MineAsync(viewer, _idea))!.MayAnswer);
        Assert.Equal(may ? 1 : 0, (await _queries.AwaitingAnswerAsync(viewer)).Items.Count);
        if (may)
            await _commands.AdmitAsync(viewer, _idea, "Bienvenue.");
        else
            await Rules.AssertBrokenAsync("idea.not-yours-to-answer", () => _commands.AdmitAsync(viewer, _idea, "Bienvenue."));
    }

    [Fact]
    public async Task Somebody_who_is_not_signed_in_does_nothing() =>
        await Rules.AssertBrokenAsync("account.signed-out", () => _commands.AdmitAsync(Viewer.Nobody, _idea, ""));

    [Fact]
    public async Task A_redirected_idea_is_answered_elsewhere_with_a_new_date()
    {
        var (here, there) = (await _world.CorrespondentAsync(_world.Here), await _world.CorrespondentAsync(_world.Elsewhere));
        _world.Clock.Advance(TimeSpan.FromDays(4));

        await _commands.RedirectAsync(here, _idea, _world.Elsewhere.Id, "C’est votre accueil.");

        await Rules.AssertBrokenAsync("idea.not-yours-to-answer", () => _commands.AdmitAsync(here, _idea, ""));
        var waiting = Assert.Single((await _queries.AwaitingAnswerAsync(there)).Items);
        Assert.Equal(new DateOnly(2026, 3, 20), waiting.Receipt!.AnswerBy);
    }

    [Fact]
    public async Task Each_step_says_who_took_it_and_why()
    {
        var correspondent = await _world.CorrespondentAsync(_world.Here);

        await _commands.AdmitAsync(correspondent, _idea, "On en a besoin.");
        await _commands.TickEvidenceAsync(correspondent, _idea, "Enquête de janvier : 58 minutes d’attente.");
        await _commands.ReserveAsync(correspondent, _idea, new DateOnly(2026, 9, 1), "Après la rentrée.");
        await _commands.ReviveAsync(correspondent, _idea, "La rentrée est passée.");
        await _commands.CloseAsync(correspondent, _idea, ClosureKind.Declined, "Le service existe.", "Le faire connaître.");

        var view = await _world.ReadAsync(_author, _idea);
        Assert.Equal(
            ["Awa Diallo: ", "Awa Diallo: ", "Maud Petit: On en a besoin.", "Maud Petit: Après la rentrée.", "Maud Petit: La rentrée est passée.", "Maud Petit: Le service existe."],
            view.Path.Select(step => $"{step.By}: {step.Fact.Reason}"));
        Assert.Equal(("Maud Petit", "Le faire connaître."), (view.Closure!.By, view.Closure.Fact.Learning));
        Assert.Equal("Maud Petit", view.Evidence!.By);
    }

    [Fact]
    public async Task Only_its_author_withdraws_an_idea()
    {
        var correspondent = await _world.CorrespondentAsync(_world.Here);

        await Rules.AssertBrokenAsync("idea.not-the-author", () => _commands.WithdrawAsync(correspondent, _idea, "Non.", "Rien."));
        await _commands.WithdrawAsync(_author, _idea, "Une autre idée la porte.", "S’allier plus tôt.");

        Assert.Equal(IdeaState.Closed, (await _world.ReadAsync(_author, _idea)).State);
    }

    private async Task<Viewer> WhoAsync(string who) => who switch
    {
        "the author, who relays the agency" => _author,
        "a correspondent of the agency" => await _world.CorrespondentAsync(_world.Here),
        "a correspondent of its region" => await _world.MemberAsync(roles: (Role.Correspondent, Scope.Region(_world.Here.Parent!.Value))),
        "a correspondent elsewhere" => await _world.CorrespondentAsync(_world.Elsewhere),
        "a national facilitator" => await _world.MemberAsync(roles: (Role.Facilitator, Scope.Network)),
        "a facilitator of the campaign" => await _world.MemberAsync(roles: (Role.Facilitator, Scope.Campaign(_campaign.Id))),
        "a facilitator of another campaign" => await _world.MemberAsync(roles: (Role.Facilitator, Scope.Campaign(CampaignId.New()))),
        "a member of the agency" => await _world.MemberAsync(),
        "an administrator" => await _world.MemberAsync(roles: (Role.Administrator, Scope.Network)),
        _ => throw new ArgumentOutOfRangeException(nameof(who), who, "Say who this is."),
    };
}
