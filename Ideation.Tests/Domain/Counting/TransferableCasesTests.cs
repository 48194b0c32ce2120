using Ideation.Domain.Counting;

namespace Ideation.Tests.Domain.Counting;

/// <summary>
/// Elections that other people's programs publish with their stages: Droop (jklundell), by the Scottish rules, and Condorcet PHP
/// (Julien Boudry), which cites the Wikipedia articles. By rule 52, nothing moves once the last vacancies are filled.
/// </summary>
public sealed class TransferableCasesTests
{
    private static readonly TiePolicy InOrder = new([TieRule.DeclaredOrder]);

    private static readonly SingleTransferableVote Exact = new() { Transfer = TransferRule.Exact };

    [Fact]
    public void Droop_weak_defeat_excludes_who_had_fewer_before()
    {
        var result = Election.Ranked(new SingleTransferableVote(), "ABCDE", "A>B; B*2; C*3; D*4; E*5", seats: 2);

        Assert.Equal(["6: 1,2,3,4,5 -A", "6: 0,3,3,4,5 -B", "6: 0,0,3,4,5 +DE-C"], Stages(result, "ABCDE"));
        Assert.Equal("previous-rounds", Assert.Single(result.Decisions).Rule);
    }

    [Fact]
    public void Droop_weak_surplus_makes_no_stage_of_a_surplus_of_zero()
    {
        var result = Election.Ranked(new SingleTransferableVote(), "ABCDEF", "A>C*10; B*8; C*6; D*5; E>D*3; F>D*3", new([TieRule.Decided]) { Decided = [new(2, [4])] }, seats: 4);

        Assert.Equal(["8: 10,8,6,5,3,3 +AB", "8: 8,8,8,5,3,3 +C-E", "8: 8,8,8,8,0,3 +D"], Stages(result, "ABCDEF"));
    }

    [Theory]
    [InlineData("42", "C>P*4; H*2", "3: 4,0,2 +C", "3: 3,1,2 +H-P")]
    [InlineData("513", "C>P*5; P; H*3", "4: 5,1,3 +C", "4: 4,2,3 +H-P")]
    public void Droop_moves_the_surplus_then_fills_the_last_vacancy(string name, string ballots, params string[] stages)
    {
        Assert.NotNull(name);
        Assert.Equal(stages, Stages(Election.Ranked(new SingleTransferableVote(), "CPH", ballots, seats: 2), "CPH"));
    }

    [Fact]
    public void Droop_takes_both_at_the_quota_and_draws_among_the_rest()
    {
        // "Voting matters", issue 12: two have the quota exactly, three are equal.
        const string Ballots = "A>X*333; A>Y*333; A>Z*333; B>X*333; B>Y*333; B>Z*333; X*667; Y*667; Z*667; A>B>X; A>B>Y; B>A>X*2";
        var result = Election.Ranked(new SingleTransferableVote(), "ABXYZ", Ballots, new([TieRule.Decided]) { Decided = [new(1, [2]), new(2, [3])] }, seats: 3);

        Assert.Equal(["1001: 1001,1001,667,667,667 +AB-X", "1001: 1001,1001,0,667,667 +Z-Y"], Stages(result, "ABXYZ"));
        Assert.Equal("XYZ", Election.Ranked(new SingleTransferableVote(), "ABXYZ", Ballots, seats: 3).Tied.Names("ABXYZ"));
    }

    [Fact]
    public void The_guide_of_the_Scottish_Government_elects_Campbell_Adams_and_Miller()
    {
        // Its worked example as votelib (Šimbera) gives it, with the whole votes of every stage.
        var result = Election.Ranked(new SingleTransferableVote(), "ABCGM", """
            A>B*35; A>G>B*84; A>G>M*267; A>G*49; A>M*78; A*37; B*377; C>A>B*7; C>A>G>B*7; C>A>G>M*19; C>A>G*23; C>A>M*263; C>A*38; C>B*223; C>G>B*15
            C>G>M*58; C>G*10; C>M*252; C*57; G>B*54; G>M*96; G*17; M*331
            """, seats: 3);

        Assert.Equal("600", result.Rounds![0].Quota.ToString());
        Assert.Equal(["550,377,972,167,331", "686,462,600,198,427", "600,467,600,251,449", "600,537,600,0,602"], result.Rounds.Select(stage => string.Join(',', stage.Tally.Select(votes => votes.Floor()))));
        Assert.Equal([[2], [0], [], [4]], result.Rounds.Select(stage => stage.Elected));
        Assert.Equal("686.62747", result.Rounds[1].Tally[0].ToString());
    }

    [Fact]
    public void The_French_article_moves_the_surplus_of_A_in_fractions()
    {
        var result = Election.Ranked(Exact, "ABCD", "A>B>C>D*28; A>C>D>B*14; B>C>A>D*15; C>A>B>D*17; D>B>C>A*26", seats: 2);

        Assert.Equal(["34: 42,15,17,26 +A", "34: 34,61/3,59/3,26 -C", "34: 34,112/3,0,86/3 +B"], Stages(result, "ABCD"));
    }

    [Fact]
    public void The_article_on_Schulze_STV_lets_Brad_pass_Carter()
    {
        var result = Election.Ranked(Exact, "ABC", "A>B>C*12; A>C>B*38; C>A>B*13; B*27", seats: 2);

        Assert.Equal(["31: 50,27,13 +A", "31: 31,31.56,27.44 +B"], Stages(result, "ABC"));
    }

    [Fact]
    public void The_Italian_article_elects_A_D_and_C() =>
        Assert.Equal("ACD", Election.Ranked(Exact, "ABCD", "A>D*40; B>A*10; B>C*5; C>B*25; D>B*20", seats: 3).Winners.Names("ABCD"));

    [Theory]
    [InlineData(QuotaRule.HagenbachBischoff, "A>C*45; C*25; B*30", "100/3: 45,30,25 +A", "100/3: 100/3,30,110/3 +C")]
    [InlineData(QuotaRule.Imperiali, "A>C*65; C*15; B*20", "25: 65,20,15 +A", "25: 25,20,55 +C")]
    [InlineData(QuotaRule.Hare, "A>C*60; C*14; B*26", "50: 60,26,14 +A", "50: 50,26,24 +B-C")]
    public void The_articles_on_quotas_elect_as_they_say(QuotaRule quota, string ballots, params string[] stages) =>
        Assert.Equal(stages, Stages(Election.Ranked(Exact with { Quota = quota }, "ABC", ballots, seats: 2), "ABC"));

    [Fact]
    public void The_article_on_CPO_STV_elects_Andrea_at_the_quota_exactly()
    {
        var result = Election.Ranked(Exact with { Quota = QuotaRule.HagenbachBischoff }, "ACBDS", "A*25; C>B>D*34; B>D*7; D>B*8; D>S*5; S>D*21", seats: 3);

        Assert.Equal(["25: 25,34,7,13,21 +CA", "25: 25,25,16,13,21 -D", "25: 25,25,24,0,26 +S"], Stages(result, "ACBDS"));
    }

    [Fact]
    public void An_equal_rank_and_an_excluded_option_are_read_as_in_a_run_off()
    {
        var rules = new SingleTransferableVote { Reading = new() { Excluded = [3], EqualRanks = EqualRanks.SkipTier } };
        var result = Election.Ranked(rules, "ABCD", "D>A*4; B=C>A*2; B*3; C", InOrder, seats: 1);

        Assert.Equal(["6: 6,3,1,0 +A"], Stages(result, "ABCD"));
    }

    private static IEnumerable<string> Stages(CountResult result, string options) => result.Rounds!.Select(stage =>
        $"{stage.Quota}: {string.Join(',', stage.Tally)} {Said('+', stage.Elected, options)}{Said('-', stage.Eliminated, options)}".TrimEnd());

    private static string Said(char what, IReadOnlyList<int> found, string options) => found.Count == 0 ? "" : what + found.Names(options);
}
