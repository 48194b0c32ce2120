using System.Globalization;
using Ideation.Domain.Counting;

namespace Ideation.Tests.Domain.Counting;

/// <summary>
/// Elections written as people publish them: <c>"A&gt;B=C*3; C"</c>, one letter per option; <c>"A&gt;&gt;B"</c> skips a rank, <c>"-"</c> is blank.
/// </summary>
internal static class Election
{
    public static CountResult Ranked(CountingMethod method, string options, string ballots, TiePolicy? ties = null, int seats = 1) =>
        Count(method, options.Length, Parse(ballots, text => Ballot.Ranked(1, Tiers(text, options))), ties, seats);

    public static CountResult Approved(CountingMethod method, string options, string ballots, TiePolicy? ties = null, int seats = 1) =>
        Count(method, options.Length, Parse(ballots, text => Ballot.Approving(1, text == "-" ? [] : [.. text.Select(letter => options.IndexOf(letter, StringComparison.Ordinal))])), ties, seats);

    /// <summary>Marks in the order of the options: <c>"5 0 .*3"</c>, a point for no mark.</summary>
    public static CountResult Marked(CountingMethod method, int options, string ballots, TiePolicy? ties = null, int seats = 1, long unit = 1) =>
        VoteCount.Of(new(method, options, new([.. Parse(ballots, Marks)]) { MarkUnit = unit }) { Ties = ties ?? TiePolicy.Declare, Seats = seats });

    public static CountResult Count(CountingMethod method, int options, IEnumerable<Ballot> ballots, TiePolicy? ties = null, int seats = 1) =>
        VoteCount.Of(new(method, options, new([.. ballots])) { Ties = ties ?? TiePolicy.Declare, Seats = seats });

    /// <summary>A ranking as it is published: <c>"A&gt;B=C"</c>.</summary>
    public static string Order(this CountResult result, string options) =>
        string.Join('>', result.Ranking.Select(tier => string.Join('=', tier.Select(option => options[option]))));

    public static string Names(this IEnumerable<int> found, string options) => string.Concat(found.Select(option => options[option]));

    public static string[] Texts(this IEnumerable<Fraction?>? scores) => [.. scores!.Select(score => score?.ToString() ?? "none")];

    public static string[] Texts(this IEnumerable<Fraction> tally) => [.. tally.Select(votes => votes.ToString())];

    private static List<Ballot> Parse(string ballots, Func<string, Ballot> read)
    {
        var all = new List<Ballot>();
        foreach (var line in ballots.Split([';', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var parts = line.Split('*', StringSplitOptions.TrimEntries);
            all.Add(read(parts[0]).Times(parts.Length > 1 ? long.Parse(parts[1], CultureInfo.InvariantCulture) : 1));
        }

        return all;
    }

    private static int[][] Tiers(string text, string options) =>
        text == "-" ? [] : [.. text.Replace(" ", "", StringComparison.Ordinal).Split('>').Select(tier => tier.Where(letter => letter != '=').Select(letter => options.IndexOf(letter, StringComparison.Ordinal)).ToArray())];

    private static Ballot Marks(string text) =>
        Ballot.Marked(1, [.. text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(mark => mark == "." ? Ballot.NoMark : long.Parse(mark, CultureInfo.InvariantCulture))]);
}
