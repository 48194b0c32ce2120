using CsCheck;
using Ideation.Domain.Juries.Comparing;
using Ideation.Tests.Support;

namespace Ideation.Tests.Domain.Juries;

public sealed class ComparisonModelTests
{
    /// <summary>Agresti, Categorical Data Analysis, American League East 1987: wins of the row team over the column team.</summary>
    private static readonly int[][] Baseball =
    [
        [0, 7, 9, 7, 7, 9, 11], [6, 0, 7, 5, 11, 9, 9], [4, 6, 0, 7, 7, 8, 12], [6, 8, 6, 0, 6, 7, 10],
        [6, 2, 6, 7, 0, 7, 12], [4, 4, 5, 6, 6, 0, 6], [2, 4, 1, 3, 1, 7, 0],
    ];

    [Fact]
    public void Baseball_of_1987_is_what_Agresti_prints()
    {
        var strengths = BradleyTerry.Fit(7, Games(Baseball)).Values;

        double[] printed = [1.58, 1.44, 1.29, 1.25, 1.11, 0.68, 0];
        for (var team = 0; team < 7; team++)
            Assert.Equal(printed[team], strengths[team] - strengths[6], 0.006);
        Assert.Equal(0, strengths.Sum(), 1e-12);
    }

    [Fact]
    public void At_the_maximum_expected_wins_are_the_wins()
    {
        var strengths = BradleyTerry.Fit(7, Games(Baseball)).Values;

        for (var team = 0; team < 7; team++)
        {
            var expected = Enumerable.Range(0, 7).Where(other => other != team).Sum(other =>
                (Baseball[team][other] + Baseball[other][team]) / (1 + Math.Exp(strengths[other] - strengths[team])));
            Assert.Equal(Baseball[team].Sum(), expected, 1e-10);
        }
    }

    [Fact]
    public void Two_projects_have_the_log_odds_and_their_standard_error()
    {
        // 6 to 2: θ₁ − θ₂ = ln 3, with variance 1/6 + 1/2; each strength is half of that difference.
        var fit = BradleyTerry.Fit(2, Games([[0, 6], [2, 0]]));

        Assert.Equal(Math.Log(3) / 2, fit.Values[0], 1e-12);
        Assert.Equal(Math.Sqrt(1.0 / 6 + 1.0 / 2) / 2, fit.Uncertainty[0], 1e-10);
        Assert.False(fit.WithPrior);
    }

    [Fact]
    public void The_pairwise_cases_of_choix()
    {
        Assert.All(BradleyTerry.Fit(3, [new(0, 0, 1), new(0, 1, 2), new(0, 2, 0)]).Values, value => Assert.Equal(0, value, 1e-12));

        var fit = BradleyTerry.Fit(3, [new(0, 0, 1), new(0, 0, 1), new(0, 1, 2), new(0, 2, 0)]);
        double[] printed = [Math.Log(1.43586088), Math.Log(0.62035049), Math.Log(0.94378863)];
        for (var project = 0; project < 3; project++)
            Assert.Equal(printed[project] - printed.Average(), fit.Values[project], 1e-7);
    }

    [Fact]
    public void The_ranking_cases_of_choix()
    {
        Assert.All(PlackettLuce.Fit(3, [new(0, [0, 1, 2]), new(1, [1, 2, 0]), new(2, [2, 0, 1])]).Values, value => Assert.Equal(0, value, 1e-12));

        var fit = PlackettLuce.Fit(4, [new(0, [0, 1, 2]), new(1, [3, 2, 0]), new(2, [1, 3])]);
        double[] printed = [-0.44328117, 0.69506219, -0.67061442, 0.4188334];
        // The tolerance of that suite.
        for (var project = 0; project < 4; project++)
            Assert.Equal(printed[project], fit.Values[project], 1e-4);
    }

    [Fact]
    public void Rankings_of_two_are_comparisons()
    {
        var games = Games(Baseball).ToArray();

        var compared = BradleyTerry.Fit(7, games);
        var ranked = PlackettLuce.Fit(7, games.Select(game => new JurorRanking(0, [game.Winner, game.Loser])));

        for (var team = 0; team < 7; team++)
        {
            Assert.Equal(compared.Values[team], ranked.Values[team], 1e-10);
            Assert.Equal(compared.Uncertainty[team], ranked.Uncertainty[team], 1e-10);
        }
    }

    [Fact]
    public void Without_a_chain_of_wins_from_each_to_each_a_ridge_holds_the_strengths()
    {
        var fit = BradleyTerry.Fit(3, [new(0, 0, 1), new(0, 1, 2)]);

        Assert.True(fit.WithPrior);
        // At the maximum wins − expected wins = 0.01·θ for each.
        Assert.Equal(0.01 * fit.Values[0], 1 - 1 / (1 + Math.Exp(fit.Values[1] - fit.Values[0])), 1e-12);
        Assert.Equal(0, fit.Values[1], 1e-12);
        Assert.Equal(-fit.Values[0], fit.Values[2], 1e-12);
        Assert.All(fit.Uncertainty, value => Assert.True(value is > 1 and < 10));
    }

    [Fact]
    public void A_weakly_linked_chain_still_reaches_the_maximum()
    {
        // MM alone needs thousands of rounds here; wins must equal expected wins to the last digits all the same.
        var games = Enumerable.Range(0, 29).SelectMany(at => Enumerable.Repeat(new Comparison(0, at, at + 1), 9).Append(new Comparison(0, at + 1, at))).ToArray();

        var strengths = BradleyTerry.Fit(30, games).Values;

        for (var at = 0; at < 29; at++)
            Assert.Equal(Math.Log(9), strengths[at] - strengths[at + 1], 1e-9);
    }

    [Fact]
    public void The_order_of_comparisons_and_the_numbers_of_projects_change_nothing() =>
        Gen.Select(Gen.Int[0, 4], Gen.Int[0, 4]).Where((winner, loser) => winner != loser).List[1, 30].Select(Gen.Int[0, 1000]).Sample((games, seed) =>
        {
            var number = Tables.Shuffled([0, 1, 2, 3, 4], seed);
            var one = BradleyTerry.Fit(5, games.Select(game => new Comparison(0, game.Item1, game.Item2)));
            var other = BradleyTerry.Fit(5, games.Select(game => new Comparison(0, number[game.Item1], number[game.Item2])).Reverse());

            for (var project = 0; project < 5; project++)
            {
                Assert.Equal(one.Values[project], other.Values[number[project]], 1e-8);
                Assert.Equal(one.Uncertainty[project], other.Uncertainty[number[project]], 1e-7);
            }
        }, iter: Examples.AtMost(200));

    private static IEnumerable<Comparison> Games(int[][] wins) =>
        from winner in Enumerable.Range(0, wins.Length)
        from loser in Enumerable.Range(0, wins.Length)
        from game in Enumerable.Range(0, wins[winner][loser])
        select new Comparison(0, winner, loser);
}
