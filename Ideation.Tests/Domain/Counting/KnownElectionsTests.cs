using Ideation.Domain.Counting;

namespace Ideation.Tests.Domain.Counting;

/// <summary>Elections that are discussed for what they show, as votelib (Šimbera), pref_voting (Holliday, Pacuit) and their own sources give them.</summary>
public sealed class KnownElectionsTests
{
    /// <summary>Burlington, mayor 2009 (rangevoting.org): Montroll, Kiss, Wright.</summary>
    private const string Burlington = "M>K>W*1332; M>W>K*767; M*455; K>M>W*2043; K>W>M*371; K*568; W>M>K*1513; W>K>M*495; W*1289";

    /// <summary>Woodall, "Voting matters": E is on few ballots, and first on twelve.</summary>
    private const string Woodall = "A>B>C>D*104; B>C>D>A*103; C>D>B>A*102; D>B>C>A*101; E>A>B>C>D*3; E>B>C>D>A*3; E>C>D>B>A*3; E>D>C>B>A*3";

    public static TheoryData<CountingMethod, string> InBurlington => new()
    {
        { new SingleChoice(), "W" },
        { new InstantRunoff(), "K" },
        { new InstantRunoff { BatchElimination = true, MajorityOf = MajorityOf.Valid }, "K" },
        { new SingleTransferableVote(), "K" },
        { new Schulze(), "M" },
        { new Schulze { Strength = StrengthMeasure.Ratio, Unranked = Unranked.NotCompared }, "M" },
        { new RankedPairs(), "M" },
        { new RankedPairs { Strength = StrengthMeasure.Margin }, "M" },
        { new Minimax(), "M" },
        { new Minimax { Strength = StrengthMeasure.Margin }, "M" },
        { new Copeland(), "M" },
        { new Borda(), "M" },
    };

    [Theory, MemberData(nameof(InBurlington))]
    public void Burlington_has_another_mayor_by_another_method(CountingMethod method, string mayor) =>
        Assert.Equal(mayor, Election.Ranked(method, "MKW", Burlington).Winners.Names("MKW"));

    [Fact]
    public void Burlington_s_run_off_ends_with_the_votes_on_record()
    {
        var result = Election.Ranked(new InstantRunoff(), "MKW", Burlington);

        Assert.Equal([["2554", "2982", "3297"], ["0", "4314", "4064"]], result.Rounds!.Select(round => round.Tally.Texts()));
        Assert.Equal("455", result.Rounds![0].Exhausted.Choices.ToString());
    }

    [Fact]
    public void Woodall_s_transferable_vote_elects_B_and_C() =>
        Assert.Equal("BC", Election.Ranked(new SingleTransferableVote(), "ABCDE", Woodall, seats: 2).Winners.Names("ABCDE"));

    [Theory]
    [InlineData("rangevoting.org, nightmare 12", "ABCDE", "A>B>C>D>E*50; B>A>C>D>E*51; C>D>B>E>A*100; D>E>C>B>A*53; E>D>C>B>A*49", "D")]
    [InlineData("reversal failure", "ABC", "B>C>A*9; A>B>C*8; C>A>B*7", "A")]
    [InlineData("reversal failure, reversed", "ABC", "A>C>B*9; C>B>A*8; B>A>C*7", "A")]
    [InlineData("Wikipedia, Condorcet criterion", "ABC", "A>B>C*35; C>B>A*34; B>C>A*31", "C")]
    public void A_run_off_elects_as_published(string source, string options, string ballots, string winner)
    {
        Assert.NotNull(source);
        Assert.Equal(winner, Election.Ranked(new InstantRunoff(), options, ballots).Winners.Names(options));
        Assert.Equal(winner, Election.Ranked(new SingleTransferableVote { Transfer = TransferRule.Exact }, options, ballots).Winners.Names(options));
    }

    [Fact]
    public void A_transferable_vote_elects_those_of_rangevoting() =>
        Assert.Equal("BDF", Election.Ranked(new SingleTransferableVote(), "ABCDEF", "A>B>C>D*20; B>D>E>F*20; F>A>C*20; D>C>E>F*20; C>D>B*19", seats: 3).Winners.Names("ABCDEF"));

    [Theory]
    [InlineData("M>N>C>K*42; N>C>K>M*26; C>K>N>M*15; K>C>N>M*17", "MNCK", "226", "294", "273", "207")]
    [InlineData("A>C>B>D*51; C>B>D>A*5; B>C>D>A*23; D>C>B>A*21", "ABCD", "253", "251", "305", "191")]
    public void Borda_from_one_gives_the_published_points(string ballots, string options, params string[] points) =>
        Assert.Equal(points, Election.Ranked(new Borda { LowestPoints = 1 }, options, ballots).Scores.Texts());
}
