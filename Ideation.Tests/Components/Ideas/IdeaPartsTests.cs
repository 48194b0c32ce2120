using Bunit;
using Ideation.App.Campaigns;
using Ideation.App.Ideas;
using Ideation.Domain.Campaigns;
using Ideation.Domain.Ideas;
using Ideation.Domain.Network;
using Ideation.Tests.Components.Ui;
using Microsoft.AspNetCore.Components;

namespace Ideation.Tests.Components.Ideas;

/// <summary>The parts of an idea as people read and write them.</summary>
public sealed class IdeaPartsTests : PieceTests
{
    private static readonly Person Awa = new(MemberId.New(), "Awa Diallo", "Conseillère", "Paris");

    private IdeaWriting _writing = new();

    [Fact]
    public void The_form_keeps_what_is_typed_when_the_idea_changes_elsewhere()
    {
        var form = Form();
        form.FindAll("textarea")[1].Change("Les familles attendent.");

        form.Render(p => p.Add(c => c.Writing, _writing with { Title = "Un autre titre que quelqu’un a écrit" }));

        Assert.Equal("Les familles attendent.", _writing.Problem);
        Assert.Equal("", form.FindAll("textarea")[0].GetAttribute("value"));
    }

    [Fact]
    public void A_title_typed_on_two_lines_is_one_line()
    {
        var form = Form();

        form.FindAll("textarea")[0].Change("Un rendez-vous\nsans attente");

        Assert.Equal("Un rendez-vous sans attente", _writing.Title);
    }

    [Fact]
    public void Tags_are_typed_as_people_do()
    {
        var form = Form();

        form.FindAll("input")[^1].Change("#accueil, téléphone ; ");

        Assert.Equal(["accueil", "téléphone"], _writing.Tags);
    }

    [Fact]
    public void What_is_missing_before_submitting_is_said()
    {
        var missing = Render<IdeaMissing>(p => p.Add(c => c.Writing, new IdeaWriting { Title = "Assez long", Problem = "Oui." }));

        Assert.Equal(["fait", "fait", "à compléter"], missing.FindAll("svg").Select(icon => icon.GetAttribute("aria-label")));
    }

    [Fact]
    public void The_path_says_who_took_each_step_and_why_and_until_when_the_answer_comes()
    {
        var path = Render<IdeaPathLine>(p => p.Add(c => c.Idea, View(IdeaState.Maturing)));

        var steps = path.FindAll("li").Select(step => step.TextContent).ToList();
        Assert.Contains("Déposée", steps[0], StringComparison.Ordinal);
        Assert.Contains("Maud Petit : « On en a besoin. »", steps[1].Replace('\u00A0', ' '), StringComparison.Ordinal);
        Assert.Contains("Enrichissement", path.Find("[aria-current=step]").TextContent, StringComparison.Ordinal);
        Assert.Contains("Instruction", steps[3], StringComparison.Ordinal);
    }

    [Fact]
    public void A_state_has_the_word_its_campaign_gives_it()
    {
        Assert.Contains("À l’étude", Render<IdeaPill>(p => p.Add(c => c.State, IdeaState.Screening).Add(c => c.Label, "À l’étude")).Markup, StringComparison.Ordinal);
        Assert.Contains("Recevabilité", Render<IdeaPill>(p => p.Add(c => c.State, IdeaState.Screening)).Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_state_has_a_word_an_icon_and_a_colour() =>
        Assert.All(Enum.GetValues<IdeaState>(), state =>
        {
            Assert.True(T.Has($"ideas.state.{IdeaPath.CodeOf(state)}"));
            Assert.True(Enum.IsDefined(IdeaStates.IconOf(state)));
            Assert.True(Enum.IsDefined(IdeaStates.ToneOf(state)));
        });

    [Fact]
    public void The_receipt_says_the_number_and_the_day()
    {
        var receipt = Render<IdeaReceipt>(p => p.Add(c => c.Receipt, new Receipt("2026-000007", Now, new DateOnly(2026, 12, 1))).Add(c => c.Agency, "Paris"));

        Assert.Contains("2026-000007", receipt.Markup, StringComparison.Ordinal);
        Assert.Contains("Paris vous répond au plus tard le mardi 1er décembre.", receipt.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void Changed_words_are_marked_as_added_and_removed()
    {
        var part = new ChangedPart(
            "title", [new ChangedLine(ChangeKind.Added, [new(ChangeKind.Removed, "vieux"), new(ChangeKind.Added, "neuf"), new(ChangeKind.Same, " guichet")])], [], IsSame: false);

        var changes = Render<IdeaChanges>(p => p.Add(c => c.Diff, new IdeaDiff(1, 2, [part])));

        Assert.Equal(("vieux", "neuf"), (changes.Find("del").TextContent, changes.Find("ins").TextContent));
    }

    private IRenderedComponent<IdeaForm> Form() => Render<IdeaForm>(p => p
        .Add(c => c.Key, "idea-1")
        .Add(c => c.Writing, _writing)
        .Add(c => c.WritingChanged, EventCallback.Factory.Create<IdeaWriting>(this, writing => _writing = writing)));

    private static IdeaView View(IdeaState state) => new(
        IdeaId.New(), state, new IdeaWriting { Title = "Un rendez-vous sans attente" }, 1, Now, Now,
        new IdeaCampaign(CampaignId.New(), "Comment mieux accueillir ?", [], new Dictionary<string, string>(), 3, false),
        new Place(OrganisationId.New(), OrganisationKind.Agency, "Paris", "75"), Awa, [], [], new Receipt("2026-000001", Now, new DateOnly(2026, 12, 7)), Now.AddDays(42), null,
        null, null, null,
        [
            new(new Transition(IdeaState.Draft, IdeaState.Submitted, Now, Awa.Id, "", 1), "Awa Diallo"),
            new(new Transition(IdeaState.Submitted, IdeaState.Screening, Now, Awa.Id, "", 1), "Awa Diallo"),
            new(new Transition(IdeaState.Screening, IdeaState.Maturing, Now, MemberId.New(), "On en a besoin.", 1), "Maud Petit"),
        ],
        new IdeaSupports(0, [], [], 0), 0, 0);
}
