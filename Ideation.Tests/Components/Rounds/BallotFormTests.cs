using System.Globalization;
using System.Text.Json;
using Bunit;
using Ideation.App.Components;
using Ideation.App.Components.Ui;
using Ideation.App.Rounds;
using Ideation.Domain.Rounds;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace Ideation.Tests.Components.Rounds;

/// <summary>For every method: what a person can and cannot press, and the ballot that it makes, which the count takes.</summary>
public sealed class BallotFormTests : BunitContext
{
    private static readonly string[] Options = ["Jardin", "Garde", "Atelier"];

    public BallotFormTests()
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("fr-FR");
        JSInterop.Mode = JSRuntimeMode.Loose;
        Services.AddLogging();
        Services.AddScoped<Texts>();
        Services.AddUi();
        SetRendererInfo(new RendererInfo("Server", true));
    }

    [Fact]
    public void A_single_choice_is_one_and_the_last_one_counts()
    {
        var ballot = Ballot("single-choice");
        var form = Render<ChoiceForm>(p => p.Add(c => c.Ballot, ballot).Add(c => c.Name, "b"));
        Assert.Equal(BallotGap.Nothing, ballot.Gap);

        Press(form, "input[type=radio]", 0);
        Press(form, "input[type=radio]", 2);

        Assert.Equal("""{"approve":[2]}""", Sent(ballot));
        Assert.Equal(["2"], form.FindAll("input").Where(input => input.HasAttribute("checked")).Select(input => input.GetAttribute("value")));
        Assert.All(form.FindAll("input"), input => Assert.Equal("b", input.GetAttribute("name")));
    }

    [Fact]
    public void Approvals_are_ticked_and_unticked()
    {
        var ballot = Ballot("approval");
        var form = Render<ChoiceForm>(p => p.Add(c => c.Ballot, ballot).Add(c => c.Name, "b"));

        foreach (var (option, isTicked) in new[] { (2, true), (0, true), (1, true), (1, false) })
            form.FindAll("input[type=checkbox]")[option].Change(isTicked);

        Assert.Equal("""{"approve":[0,2]}""", Sent(ballot));
    }

    [Fact]
    public void Equal_shares_show_what_each_costs_and_what_there_is()
    {
        var ballot = new FilledBallot(new BallotPaper("equal-shares", Options) { Budget = "12000", Costs = ["4500", "999.50", "3000"] });
        var form = Render<ChoiceForm>(p => p.Add(c => c.Ballot, ballot).Add(c => c.Name, "b"));

        form.FindAll("input[type=checkbox]")[1].Change(true);

        Assert.Equal("""{"approve":[1]}""", Sent(ballot));
        Assert.Contains("12\u202F000\u00A0€", form.Markup);
        Assert.Equal(["4\u202F500\u00A0€", "999,50\u00A0€", "3\u202F000\u00A0€"], form.FindAll(".ballot__cost").Select(cost => cost.TextContent));
    }

    [Fact]
    public void Dots_cannot_be_spent_twice_nor_beyond_what_one_option_may_get()
    {
        var ballot = Ballot("dots", """{"budget":5,"maxPerOption":3}""");
        var form = Render<SpendingForm>(p => p.Add(c => c.Ballot, ballot));
        Assert.Equal("true", Step(form, 0, more: false).GetAttribute("aria-disabled"));

        for (var times = 0; times < 4; times++)
            Step(form, 0, more: true).Click();
        Assert.Equal("true", Step(form, 0, more: true).GetAttribute("aria-disabled"));
        for (var times = 0; times < 3; times++)
            Step(form, 2, more: true).Click();

        Assert.Equal("""{"marks":[3,0,2]}""", Sent(ballot));
        Assert.Equal("0", form.Find(".ballot__left strong").TextContent);
        Assert.Equal("true", Step(form, 1, more: true).GetAttribute("aria-disabled"));
    }

    [Fact]
    public void Where_all_dots_must_be_spent_the_ballot_waits_for_the_last()
    {
        var ballot = Ballot("dots", """{"budget":2,"spendAll":true}""");
        var form = Render<SpendingForm>(p => p.Add(c => c.Ballot, ballot));

        Step(form, 1, more: true).Click();
        Assert.Equal((BallotGap.DotsLeft, 1L), (ballot.Gap, ballot.Left));
        Step(form, 1, more: true).Click();

        Assert.Equal(BallotGap.None, ballot.Gap);
        Assert.Equal("""{"marks":[0,2,0]}""", Sent(ballot));
    }

    [Fact]
    public void Votes_cost_their_square_and_what_one_cannot_pay_cannot_be_pressed()
    {
        var ballot = Ballot("quadratic", """{"credits":10}""");
        var form = Render<SpendingForm>(p => p.Add(c => c.Ballot, ballot));

        for (var times = 0; times < 5; times++)
            Step(form, 0, more: true).Click();
        Step(form, 1, more: true).Click();

        Assert.Equal("""{"marks":[3,1,0]}""", Sent(ballot));
        Assert.Contains("9", form.FindAll(".ballot__price")[0].TextContent);
        Assert.Equal("true", Step(form, 2, more: true).GetAttribute("aria-disabled"));
        Assert.Equal("true", Step(form, 2, more: false).GetAttribute("aria-disabled"));
    }

    [Fact]
    public void Votes_against_are_there_only_where_the_rules_allow_them()
    {
        var ballot = Ballot("quadratic", """{"credits":10,"allowNegative":true}""");
        var form = Render<SpendingForm>(p => p.Add(c => c.Ballot, ballot));

        for (var times = 0; times < 4; times++)
            Step(form, 2, more: false).Click();

        Assert.Equal("""{"marks":[0,0,-3]}""", Sent(ballot));
    }

    [Theory]
    [InlineData("score", """{"min":1,"max":3}""", new[] { "1", "2", "3", "Sans note" })]
    [InlineData("star", "", new[] { "0", "1", "2", "3", "4", "5", "Sans note" })]
    public void Marks_stand_side_by_side_and_no_mark_is_not_zero(string method, string rules, string[] words)
    {
        var ballot = Ballot(method, rules);
        var form = Render<MarksForm>(p => p.Add(c => c.Ballot, ballot).Add(c => c.Name, "b"));
        Assert.Equal(words, form.FindAll(".ballot__marked")[0].QuerySelectorAll("label").Select(label => label.TextContent));

        Press(form, "[name=b-0]", 2);
        Press(form, "[name=b-2]", 0);
        Press(form, "[name=b-1]", 1);
        Press(form, "[name=b-1]", words.Length - 1);

        Assert.Equal($$"""{"marks":[{{words[2]}},null,{{words[0]}}]}""", Sent(ballot));
    }

    [Fact]
    public void A_long_scale_is_a_number_within_its_bounds()
    {
        var ballot = Ballot("score", """{"min":0,"max":100}""");
        var form = Render<MarksForm>(p => p.Add(c => c.Ballot, ballot).Add(c => c.Name, "b"));

        form.FindAll("input[type=number]")[0].Change("87");
        form.FindAll("input[type=number]")[1].Change("101");

        Assert.Equal("""{"marks":[87,null,null]}""", Sent(ballot));
    }

    [Fact]
    public void Grades_are_words_the_best_first()
    {
        var ballot = new FilledBallot(new BallotPaper("majority-judgment", Options) { Grades = ["À rejeter", "Passable", "Bien"] });
        var form = Render<MarksForm>(p => p.Add(c => c.Ballot, ballot).Add(c => c.Name, "b"));
        Assert.Equal(["Bien", "Passable", "À rejeter", "Sans mention"], form.FindAll(".ballot__marked")[0].QuerySelectorAll("label").Select(label => label.TextContent));

        Press(form, "[name=b-0]", 0);
        Press(form, "[name=b-1]", 2);

        Assert.Equal("""{"marks":[2,0,null]}""", Sent(ballot));
    }

    [Fact]
    public void Where_no_grade_may_be_missing_the_ballot_says_how_many_are()
    {
        var ballot = new FilledBallot(new BallotPaper("majority-judgment", Options, """{"missing":"refuse"}""") { Grades = ["À rejeter", "Bien"] });
        var form = Render<MarksForm>(p => p.Add(c => c.Ballot, ballot).Add(c => c.Name, "b"));

        Press(form, "[name=b-0]", 0);

        Assert.Equal((BallotGap.GradesLeft, 2), (ballot.Gap, ballot.Unmarked));
        Assert.DoesNotContain("Sans mention", form.Markup);
    }

    [Fact]
    public void An_objection_asks_for_its_reason()
    {
        var ballot = Ballot("consent");
        var form = Render<MarksForm>(p => p.Add(c => c.Ballot, ballot).Add(c => c.Name, "b"));
        Press(form, "[name=b-0]", 0);
        Press(form, "[name=b-1]", 2);
        Press(form, "[name=b-2]", 1);
        Assert.Equal(BallotGap.ReasonMissing, ballot.Gap);

        form.Find("textarea").Input("Trop cher “ici”");

        Assert.Equal("""{"marks":[1,-1,0],"reasons":[null,"Trop cher “ici”",null]}""", Sent(ballot));
    }

    [Theory]
    [InlineData("borda")]
    [InlineData("instant-runoff")]
    [InlineData("single-transferable-vote")]
    [InlineData("schulze")]
    [InlineData("ranked-pairs")]
    [InlineData("minimax")]
    [InlineData("copeland")]
    public void Options_are_ranked_in_the_order_in_which_they_are_pressed_and_moved(string method)
    {
        var ballot = Ballot(method);
        var form = Render<RankingForm>(p => p.Add(c => c.Ballot, ballot));

        Pick(form, "Atelier");
        Pick(form, "Jardin");
        Pick(form, "Garde");
        Move(form, "Monter", "Garde");
        Move(form, "Descendre", "Atelier");
        Move(form, "Monter", "Garde");

        Assert.Equal("""{"ranking":[[1],[2],[0]]}""", Sent(ballot));
        Assert.Equal("true", Button(form, "Monter Garde").GetAttribute("aria-disabled"));
        Button(form, "Retirer Atelier du classement").Click();
        Assert.Equal("""{"ranking":[[1],[0]]}""", Sent(ballot));
        Assert.Equal("Atelier", Assert.Single(form.FindAll(".ballot__pick")).QuerySelector(".ballot__name")!.TextContent);
    }

    [Fact]
    public void Equal_ranks_are_offered_where_a_ballot_loses_nothing_by_them()
    {
        var ballot = Ballot("schulze");
        var form = Render<RankingForm>(p => p.Add(c => c.Ballot, ballot));
        Pick(form, "Atelier");
        Pick(form, "Jardin");
        Pick(form, "Garde");

        Button(form, "Jardin à égalité avec la précédente").Click();

        Assert.Equal("""{"ranking":[[2,0],[1]]}""", Sent(ballot));
        Assert.Equal(["1", "1", "2"], form.FindAll(".ballot__ranked .ballot__rank").Select(rank => rank.TextContent));

        Move(form, "Monter", "Jardin");
        Assert.Equal("""{"ranking":[[0],[2],[1]]}""", Sent(ballot));

        var runoff = Ballot("instant-runoff");
        runoff.Pick(0);
        runoff.Pick(1);
        Assert.Empty(Render<RankingForm>(p => p.Add(c => c.Ballot, runoff)).FindAll(".ballot__step--tie"));
    }

    [Fact]
    public void No_more_options_are_ranked_than_the_rules_take_and_none_that_does_not_stand()
    {
        var ballot = Ballot("instant-runoff", """{"maxRanks":1,"excluded":[1]}""");
        var form = Render<RankingForm>(p => p.Add(c => c.Ballot, ballot));
        Assert.Equal(["Jardin", "Atelier"], form.FindAll(".ballot__pick .ballot__name").Select(name => name.TextContent));

        Pick(form, "Jardin");
        Pick(form, "Atelier");

        Assert.Equal("""{"ranking":[[0]]}""", Sent(ballot));
        Assert.Equal("true", form.Find(".ballot__pick").GetAttribute("aria-disabled"));
    }

    [Theory]
    [InlineData("single-choice")]
    [InlineData("approval")]
    [InlineData("dots")]
    [InlineData("score")]
    [InlineData("star")]
    [InlineData("borda")]
    [InlineData("instant-runoff")]
    [InlineData("single-transferable-vote")]
    [InlineData("schulze")]
    [InlineData("ranked-pairs")]
    [InlineData("minimax")]
    [InlineData("copeland")]
    [InlineData("majority-judgment")]
    [InlineData("quadratic")]
    [InlineData("equal-shares")]
    [InlineData("consent")]
    public void A_ballot_of_every_method_may_be_blank_and_comes_back_as_it_was(string method)
    {
        var paper = Paper(method);
        Sent(new FilledBallot(paper));

        var ballot = new FilledBallot(paper);
        Fill(ballot);

        Assert.Equal(BallotGap.None, ballot.Gap);
        Assert.Equal(Sent(ballot), Sent(FilledBallot.Read(paper, ballot.Json)));
        Assert.Equal(ballot.Json, ballot.On(paper).Json);
        Assert.NotEqual("bulletin blanc", BallotWords.Say(Services.GetRequiredService<Texts>(), paper, ballot.Json));
    }

    [Fact]
    public void What_was_filled_in_follows_its_options_to_another_paper()
    {
        var ballot = Ballot("schulze");
        ballot.Pick(2);
        ballot.Pick(1);

        var other = ballot.On(new BallotPaper("schulze", ["Atelier", "Jardin", "Cuisine"]));

        Assert.Equal("""{"ranking":[[0]]}""", other.Json);
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("""{"approve":[7,-1,"x"]}""")]
    [InlineData("""{"marks":[99999999999999999999,{}]}""")]
    [InlineData("""{"ranking":5}""")]
    [InlineData("[]")]
    public void What_a_device_kept_is_nobodys_word(string kept)
    {
        foreach (var method in new[] { "approval", "dots", "score", "schulze" })
            Assert.True(FilledBallot.Read(Paper(method), kept).IsBlank);
    }

    private static void Fill(FilledBallot ballot)
    {
        switch (ballot.Terms.Shape)
        {
            case BallotShape.One:
                ballot.Choose(1);
                break;
            case BallotShape.Approve or BallotShape.Basket:
                ballot.Approve(0, true);
                ballot.Approve(2, true);
                break;
            case BallotShape.Dots or BallotShape.Credits:
                ballot.Step(1, 1);
                ballot.Step(1, 1);
                ballot.Step(2, 1);
                break;
            case BallotShape.Ranking:
                ballot.Pick(2);
                ballot.Pick(0);
                ballot.Pick(1);
                ballot.Tie(1, true);
                break;
            default:
                ballot.Mark(0, 1);
                ballot.Mark(1, ballot.Terms.Min);
                ballot.Say(1, "Trop tôt");
                break;
        }
    }

    private static BallotPaper Paper(string method, string rules = "") => new(method, Options, rules)
    {
        Grades = method == "majority-judgment" ? ["À rejeter", "Bien"] : [],
        Budget = method == "equal-shares" ? "100" : null,
        Costs = method == "equal-shares" ? ["10", "20", "30"] : [],
    };

    private static FilledBallot Ballot(string method, string rules = "") => new(Paper(method, rules));

    /// <summary>As it is sent, once the count has taken it as it is.</summary>
    private static string Sent(FilledBallot ballot)
    {
        BallotPapers.Canonical(ballot.Paper, JsonDocument.Parse(ballot.Json).RootElement);
        return ballot.Json;
    }

    private static void Press<T>(IRenderedComponent<T> form, string inputs, int nth)
        where T : IComponent => form.FindAll(inputs)[nth].Change(form.FindAll(inputs)[nth].GetAttribute("value") ?? "");

    private static AngleSharp.Dom.IElement Step(IRenderedComponent<SpendingForm> form, int option, bool more) => form.FindAll(".ballot__spent")[option].QuerySelectorAll("button")[more ? 1 : 0];

    private static AngleSharp.Dom.IElement Button(IRenderedComponent<RankingForm> form, string label) => form.FindAll("button").Single(button => button.GetAttribute("aria-label") == label);

    private static void Pick(IRenderedComponent<RankingForm> form, string name) => form.FindAll(".ballot__pick").Single(button => button.TextContent.EndsWith(name, StringComparison.Ordinal)).Click();

    private static void Move(IRenderedComponent<RankingForm> form, string way, string name) => Button(form, $"{way} {name}").Click();
}
