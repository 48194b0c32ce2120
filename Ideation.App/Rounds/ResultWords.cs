using System.Globalization;
using Ideation.App.Components;
using Ideation.App.Counting;
using Ideation.Domain.Rounds;

namespace Ideation.App.Rounds;

/// <summary>What came out, as somebody would say it.</summary>
internal static class ResultWords
{
    public static string Headline(Texts t, Round round, CountedRound counted)
    {
        var result = counted.Result;
        string Names(IReadOnlyList<int> options) => RoundWords.List(t, [.. options.Select(option => round.Paper.Options[option])]);
        return result switch
        {
            { Quorum.Met: false } => t["hosting.result.no-quorum"],
            { Winners: [var one], Tied: [] } => round.Paper.Options[one],
            { Winners: [_, ..] winners, Tied: [] } => Names(winners),
            { Winners: [], Tied: [_, ..] tied } => t["hosting.result.tie", Names(tied)],
            { Winners: [_, ..] winners, Tied: [_, ..] tied } => t["hosting.result.part", Names(winners), Names(tied)],
            _ => t["hosting.result.nobody"],
        };
    }

    public static IReadOnlyList<string> Explanation(CountedRound counted)
    {
        var isEnglish = CultureInfo.CurrentUICulture.TwoLetterISOLanguageName is "en";
        return [.. counted.Result.Explanation.Select(line => isEnglish ? line.En : line.Fr)];
    }

    /// <summary>« 50 % des 120 inscrits, soit 60 ; 71 ont voté. »</summary>
    public static string? Quorum(Texts t, RoundQuorum? asked, bool met, long people, long needed, long tookPart)
    {
        if (asked is null)
            return null;

        var share = (double.Parse(asked.Share, CultureInfo.InvariantCulture) * 100).ToString("0.##", CultureInfo.CurrentCulture);
        return t[met ? "hosting.quorum.met" : "hosting.quorum.missed", share, people, t[$"hosting.quorum.people.{RoundWords.Key(asked.Base)}"], needed, tookPart];
    }

    public static string? Quorum(Texts t, Round round, CountResultFile result) =>
        result.Quorum is { } quorum ? Quorum(t, round.Settings.Quorum, quorum.Met, quorum.Base, quorum.Needed, (long)quorum.TookPart) : null;

    /// <summary>« Tour 2 : égalité entre A et B, départagée par l’ordre des options : A. »</summary>
    public static string Tie(Texts t, IReadOnlyList<string> options, int round, IReadOnlyList<int> among, string rule, int? chosen)
    {
        var names = RoundWords.List(t, [.. among.Select(option => options[option])]);
        return chosen is { } one
            ? t["hosting.tie.decided", round, names, Rule(t, rule), options[one]]
            : t["hosting.tie.left", round, names];
    }

    private static string Rule(Texts t, string rule) => t.Has($"hosting.tie.rule.{rule}") ? t[$"hosting.tie.rule.{rule}"] : rule;
}
