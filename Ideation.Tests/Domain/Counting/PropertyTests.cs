using System.Globalization;
using CsCheck;
using Ideation.Domain.Counting;

namespace Ideation.Tests.Domain.Counting;

/// <summary>What holds for every election of every method.</summary>
public sealed class PropertyTests
{
    private static readonly int[] FourOptions = [0, 1, 2, 3];

    private static readonly TiePolicy InOrder = new([TieRule.DeclaredOrder]);

    [Fact]
    public void The_order_of_ballots_changes_nothing() =>
        Elections.Any.SelectMany(election => Gen.Select(Gen.Const(election), Gen.Shuffle(election.Ballots)))
            .Sample((election, shuffled) => Print(Count(election.Method, election.Ballots, election.Seats)) == Print(Count(election.Method, shuffled, election.Seats)));

    [Fact]
    public void Splitting_a_count_changes_nothing() =>
        Elections.Any.Sample(election =>
            Print(Count(election.Method, election.Ballots, election.Seats))
            == Print(Count(election.Method, [.. election.Ballots.SelectMany(ballot => Enumerable.Repeat(ballot.Times(1), (int)ballot.Count))], election.Seats)));

    [Fact]
    public void Other_numbers_for_the_options_change_nothing_where_ties_are_declared() =>
        Gen.Select(Elections.Any, Gen.Shuffle(FourOptions)).Sample((election, names) =>
        {
            var plain = Count(election.Method, election.Ballots, election.Seats);
            var renamed = Count(Elections.Renamed(election.Method, names), [.. election.Ballots.Select(ballot => Elections.Renamed(ballot, names))], election.Seats);
            return Sets(plain.Winners.Select(option => names[option]), plain.Tied.Select(option => names[option])) == Sets(renamed.Winners, renamed.Tied)
                && Tiers(plain, names) == Tiers(renamed, [0, 1, 2, 3]);
        }, print: drawn => $"{Elections.Print(drawn.Item1)} as {string.Join(',', drawn.Item2)}");

    [Fact]
    public void Winners_are_never_more_than_the_seats_and_never_tied() =>
        Elections.Any.Sample(election =>
        {
            var result = Count(election.Method, election.Ballots, election.Seats);
            return (!election.Method.HasSeats || result.Winners.Count <= election.Seats) && !result.Winners.Intersect(result.Tied).Any();
        });

    [Fact]
    public void An_order_of_options_always_fills_the_seats() =>
        Elections.Any.Where(election => election.Method.HasSeats).Sample(election =>
        {
            var result = Count(election.Method, election.Ballots, election.Seats, InOrder);
            return result.Tied.Count == 0 ? result.Winners.Count == election.Seats : result.Ballots.Counted == 0;
        });

    [Fact]
    public void The_policy_only_chooses_among_those_the_method_leaves() =>
        Elections.Any.Sample(election =>
        {
            var declared = Count(election.Method, election.Ballots, election.Seats);
            var decided = Count(election.Method, election.Ballots, election.Seats, InOrder);
            return declared.Ballots.Counted == 0 || (!declared.Winners.Except(decided.Winners).Any() && !decided.Winners.Except(declared.Winners).Except(declared.Tied).Any());
        }, print: Elections.Print);

    [Fact]
    public void Every_ballot_is_counted_blank_or_invalid() =>
        Elections.Any.Sample(election => Count(election.Method, election.Ballots, election.Seats).Ballots.Total == election.Ballots.Sum(ballot => ballot.Count));

    [Fact]
    public void The_tally_of_merged_files_is_the_sum_of_their_tallies() =>
        Elections.OneOf<CountingMethod>(new SingleChoice(), new Approval(), new Dots(), new Score { Aggregate = Aggregate.Sum }, new Borda(), new Quadratic { AllowNegative = true }, new Consent())
            .SelectMany(method => Gen.Select(Gen.Const(method), Elections.BallotsOf(method), Elections.BallotsOf(method)))
            .Sample((method, one, other) =>
            {
                var parts = Count(method, one, 1).Scores!.Zip(Count(method, other, 1).Scores!, (left, right) => left!.Value + right!.Value);
                return parts.SequenceEqual(Count(method, [.. one, .. other], 1).Scores!.Select(score => score!.Value));
            });

    [Fact]
    public void A_Condorcet_winner_wins() =>
        Gen.Select(Elections.OneOf<CountingMethod>(new Schulze(), new RankedPairs(), new Minimax(), new Copeland(), new Schulze { Strength = StrengthMeasure.Ratio }, new Minimax { Strength = StrengthMeasure.Margin }), Elections.Strict)
            .Sample((method, ballots) =>
            {
                var result = Count(method, ballots, 1);
                var champion = Enumerable.Range(0, 4).Where(one => Enumerable.Range(0, 4).All(other => other == one || result.Pairwise![one][other] > result.Pairwise[other][one])).ToList();
                return champion.Count == 0 || result.Winners.SequenceEqual(champion);
            });

    [Fact]
    public void The_favourite_of_a_majority_wins_a_run_off() =>
        Gen.Select(Elections.OneOf<CountingMethod>(new InstantRunoff(), new InstantRunoff { BatchElimination = true }, new SingleTransferableVote(), new Schulze(), new RankedPairs()), Elections.Strict)
            .Sample((method, ballots) =>
            {
                var firsts = Enumerable.Range(0, 4).Select(option => ballots.Where(ballot => ballot.Ranking[0][0] == option).Sum(ballot => ballot.Count)).ToList();
                var favourite = firsts.FindIndex(votes => 2 * votes > firsts.Sum());
                return favourite < 0 || Count(method, ballots, 1).Winners.SequenceEqual([favourite]);
            });

    [Fact]
    public void A_transferable_vote_keeps_every_vote_to_the_last_decimal() =>
        Gen.Select(Elections.OneOf(new SingleTransferableVote(), new SingleTransferableVote { Transfer = TransferRule.Exact }, new SingleTransferableVote { Decimals = 0 }), Elections.Rankings, Gen.Int[1, 3])
            .Sample((method, ballots, seats) =>
            {
                var result = Count(method, ballots, seats, InOrder);
                return result.Rounds!.All(stage =>
                {
                    var moved = stage.Transfers.Where(transfer => transfer.To is null).Aggregate(Fraction.Zero, (sum, transfer) => sum + transfer.Value);
                    var total = stage.Tally.Aggregate(stage.Exhausted.Total - moved, (sum, votes) => sum + votes);
                    return total == (System.Numerics.BigInteger)result.Ballots.Counted;
                });
            });

    [Fact]
    public void A_run_off_keeps_every_vote() =>
        Gen.Select(Elections.Rankings, Elections.OneOf(EqualRanks.Exhaust, EqualRanks.SkipTier, EqualRanks.ExhaustIfSeveralContinue)).Sample((ballots, rule) =>
        {
            var result = Count(new InstantRunoff { Reading = new() { EqualRanks = rule } }, ballots, 1, InOrder);
            return result.Rounds!.All(round =>
            {
                var moved = round.Transfers.Where(transfer => transfer.To is null).Aggregate(Fraction.Zero, (sum, transfer) => sum + transfer.Value);
                return round.Tally.Aggregate(round.Exhausted.Total - moved, (sum, votes) => sum + votes) == (System.Numerics.BigInteger)result.Ballots.Counted;
            });
        });

    [Fact]
    public void Equal_shares_never_overspends() =>
        Gen.Select(Elections.Approvals, Gen.Int[0, 40], Gen.Int[0, 20].Array[4], Elections.OneOf(Completion.None, Completion.AddOne, Completion.Greedy, Completion.AddOneThenGreedy), Elections.OneOf(Utility.Cost, Utility.Cardinality))
            .Sample((ballots, budget, costs, completion, utility) =>
            {
                var method = new EqualShares { Budget = budget, Costs = [.. costs.Select(cost => (Fraction)cost)], Completion = completion, Utility = utility };
                var result = Count(method, ballots, 1, InOrder);
                return result.Winners.Sum(option => costs[option]) <= budget && result.Purchases!.All(purchase => purchase.Left.Sign >= 0);
            });

    [Fact]
    public void Taking_median_judgments_away_one_by_one_gives_the_same_order() =>
        Gen.Int[0, 3].Array[6].Select(grades => Enumerable.Range(0, 4).Select(grade => (long)grades.Count(given => given == grade)).ToArray()).Array[2].Sample(tallies =>
        {
            var result = VoteCount.Of(new(new MajorityJudgment { Grades = 4 }, 2, new([]) { Tallies = tallies }));
            var order = Removed(tallies[0]).Zip(Removed(tallies[1]), (one, other) => one.CompareTo(other)).FirstOrDefault(compared => compared != 0);
            return order == 0 ? result.Tied.Count == 2 : result.Winners[0] == (order > 0 ? 0 : 1);
        });

    private static List<int> Removed(long[] tally)
    {
        var judgments = tally.SelectMany((count, grade) => Enumerable.Repeat(grade, (int)count)).ToList();
        var medians = new List<int>();
        for (; judgments.Count > 0; judgments.RemoveAt((judgments.Count - 1) / 2))
            medians.Add(judgments[(judgments.Count - 1) / 2]);
        return medians;
    }

    private static CountResult Count(CountingMethod method, Ballot[] ballots, int seats, TiePolicy? ties = null) =>
        Election.Count(method, Elections.Options, ballots, ties, method.HasSeats ? seats : 1);

    private static string Sets(IEnumerable<int> winners, IEnumerable<int> tied) => $"{string.Join(',', winners.Order())}|{string.Join(',', tied.Order())}";

    private static string Tiers(CountResult result, int[] names) => string.Join('>', result.Ranking.Select(tier => string.Join('=', tier.Select(option => names[option]).Order())));

    /// <summary>Everything a result says, as one text.</summary>
    private static string Print(CountResult result) => string.Create(CultureInfo.InvariantCulture,
        $"{Sets(result.Winners, result.Tied)} {Tiers(result, [0, 1, 2, 3])} {(result.Scores is null ? "" : string.Join(',', result.Scores.Texts()))} {string.Join(';', result.Rounds?.Select(round => $"{string.Join(',', round.Tally)} {round.Threshold} {string.Join(',', round.Elected)} {string.Join(',', round.Eliminated)} {string.Join(',', round.Transfers)} {round.Exhausted}") ?? [])} {string.Join(';', result.Pairwise?.Select(row => string.Join(',', row)) ?? [])} {string.Join(',', result.Decisions.Select(decision => $"{decision.Round}{decision.Rule}{decision.Chosen}"))} {result.Ballots.Counted} {result.Ballots.Blank} {result.Ballots.Invalid}");
}
