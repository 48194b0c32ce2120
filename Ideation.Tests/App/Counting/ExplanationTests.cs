using System.Globalization;
using System.Text.RegularExpressions;
using Ideation.App.Components;
using Ideation.App.Counting;
using Ideation.Domain.Counting;
using Ideation.Tests.Support;

namespace Ideation.Tests.App.Counting;

/// <summary>Who lost must understand why.</summary>
public sealed partial class ExplanationTests
{
    [Fact]
    public void Every_sentence_that_counting_can_say_is_in_the_resources()
    {
        var literal = Sources.Of("Ideation.Domain/Counting", "*.cs").SelectMany(file => Literal().Matches(File.ReadAllText(file))).Select(match => match.Groups["key"].Value);
        var ties = TieRuleNames.All.Keys.SelectMany(rule => new[] { $"tie.{rule}", $"tie.{rule}.out" });
        var nobody = Enumerable.Range(1, 4).SelectMany(reason => new[] { $"unread.{Move.Reason(-reason)}", $"transfer.{Move.Reason(-reason)}" });

        Assert.DoesNotContain(literal.Concat(ties).Concat(nobody), key => !Texts.Of("fr").ContainsKey(key));
    }

    [Fact]
    public void A_tie_is_told_in_its_round_before_what_it_decides()
    {
        var told = Said("en", CountFiles.Of("instant-runoff", "\"ties\":\"declared-order\"", """{"count":5,"ranking":[[0]]},{"count":3,"ranking":[[1],[0]]},{"count":3,"ranking":[[2],[1]]}"""));

        Assert.Equal(
            [
                "Round 1: a tie between “B” and “C”. The declared order of options eliminates “C”.",
                "Round 1: “C” is eliminated with 3 votes.",
                "From “C” to “B”: 3 votes.",
                "Round 2: “B” wins with 6 votes (majority: 6).",
                "“A” ends with 5 votes, 1 fewer.",
                "Wins: “B”.",
            ],
            told[2..]);
    }

    [Fact]
    public void A_draw_says_its_order() =>
        Assert.Contains(
            "Égalité entre «\u00A0A\u00A0» et «\u00A0B\u00A0». Le tirage annoncé (dans l’ordre\u00A0: «\u00A0C\u00A0», «\u00A0B\u00A0», «\u00A0A\u00A0») retient «\u00A0B\u00A0».",
            Said("fr", CountFiles.Of("borda", "\"ties\":\"seeded\",\"seed\":\"7\"", """{"ranking":[[0],[1]]},{"ranking":[[1],[0]]}""")));

    [Fact]
    public void Who_falls_in_a_batch_hears_why()
    {
        var told = Said("fr", CountFiles.Of("instant-runoff", "\"batchElimination\":true", """{"count":5,"ranking":[[0]]},{"count":5,"ranking":[[1]]},{"ranking":[[2]]},{"count":2,"ranking":[[3],[0]]}""", options: """["A","B","C","D"]"""));

        Assert.Contains("Tour 1\u00A0: «\u00A0C\u00A0» et «\u00A0D\u00A0» ont ensemble 3 voix, moins que l’option suivante. Aucune ne peut la rattraper\u00A0: elles sont éliminées en une fois.", told);
        Assert.Contains("De «\u00A0C\u00A0» à personne\u00A0: 1 voix, dont les bulletins ne nomment plus d’option en lice.", told);
    }

    [Fact]
    public void A_ballot_that_stops_counting_is_told_with_its_reason()
    {
        var told = Said("en", CountFiles.Of("instant-runoff", "\"maxSkippedRanks\":0,\"duplicates\":\"exhaust\"", """
            {"count":9,"ranking":[[0]]},{"count":8,"ranking":[[1]]},{"ranking":[[0,1]]},{"count":2,"ranking":[[],[1]]},{"ranking":[[2],[2]]},{"count":2,"ranking":[[2],[0,1]]},{"ranking":[[2],[],[1]]}
            """));

        Assert.Equal(
            [
                "Ballots that first give several options the same rank and count for nobody: 1.",
                "Ballots that first skip too many ranks and count for nobody: 2.",
                "Round 1: “C” is eliminated with 4 votes.",
                "From “C” to nobody: 1 vote, whose ballots name an option twice next.",
                "From “C” to nobody: 1 vote, whose ballots skip too many ranks next.",
                "From “C” to nobody: 2 votes, whose ballots give several options the same rank next.",
            ],
            told[2..8]);
    }

    [Fact]
    public void What_cutting_decimals_loses_is_not_blamed_on_voters()
    {
        var told = Said("fr", CountFiles.Of("single-transferable-vote", "", """{"count":7,"ranking":[[0],[1]]},{"count":2,"ranking":[[1]]},{"count":2,"ranking":[[2]]}""", "\"seats\":2,"));

        Assert.Contains("Étape 1\u00A0: «\u00A0A\u00A0» a 3 voix de plus que le quota. Ses bulletins passent à leur option suivante, chacun pour 3/7 de sa valeur.", told);
        Assert.Contains("De «\u00A0A\u00A0» à personne\u00A0: 0,00001 voix, perdues en coupant les décimales.", told);
        Assert.Contains("«\u00A0C\u00A0» finit avec 2 voix\u00A0; toutes les places sont prises.", told);
    }

    [Fact]
    public void A_loser_of_Schulze_sees_the_chain_that_leads_past_it() =>
        Assert.Contains(
            "“A” comes before “C”: the best chain of duels from one to the other (“A” → “B” → “C”) holds at 16, the best one back at 15.",
            Said("en", CountFiles.Of("schulze", "", """{"count":9,"ranking":[[0],[1],[2]]},{"count":8,"ranking":[[1],[2],[0]]},{"count":7,"ranking":[[2],[0],[1]]}""")));

    [Theory]
    [InlineData("ranked-pairs", "“C” is beaten by “B”, 17 to 7: this duel is kept.")]
    [InlineData("minimax", "The worst defeat of “A” is against “C”, 15 to 9: it weighs 15.")]
    [InlineData("copeland", "“A”: duels won 1, lost 1, tied 0.")]
    public void A_loser_of_duels_sees_the_one_that_weighed(string method, string sentence) =>
        Assert.Contains(sentence, Said("en", CountFiles.Of(method, "", """{"count":9,"ranking":[[0],[1],[2]]},{"count":8,"ranking":[[1],[2],[0]]},{"count":7,"ranking":[[2],[0],[1]]}""")));

    [Fact]
    public void Where_nothing_was_counted_no_round_is_told()
    {
        const string Nothing = """{"ranking":[]}""";
        var file = CountFiles.Of("instant-runoff", "\"ties\":\"declared-order\"", Nothing);

        Assert.Equal(3, Said("fr", file).Length);
        Assert.Equal("[]", CountFiles.Count(file)["rounds"]!.ToJsonString());
        Assert.Equal("[]", CountFiles.Count(file)["decisions"]!.ToJsonString());
    }

    [Theory]
    [InlineData("fr", "0", "0 voix et 0 duel")]
    [InlineData("fr", "1,5", "1,5 voix et 1,5 duel")]
    [InlineData("en", "0", "0 votes and 0 duels")]
    [InlineData("en", "1", "1 vote and 1 duel")]
    [InlineData("en", "7/2", "7/2 votes and 7/2 duels")]
    public void A_number_brings_its_noun_in_the_right_form(string language, string number, string text) =>
        Assert.Equal(text, string.Format(CultureInfo.InvariantCulture, language == "fr" ? "{0:voix|voix} et {0:duel|duels}" : "{0:vote|votes} and {0:duel|duels}", new Figure(number, language)));

    private static string[] Said(string language, string file) => CountFiles.Run(file, explain: language).Output.Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries);

    [GeneratedRegex("""Say\(\s*"(?<key>[a-z-]+\.[a-z.-]+)"|"(?<key>(irv|stv|strength)\.[a-z-]+)["]""")]
    private static partial Regex Literal();
}
