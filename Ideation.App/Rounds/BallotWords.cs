using System.Globalization;
using Ideation.App.Components;
using Ideation.Domain.Rounds;

namespace Ideation.App.Rounds;

/// <summary>What a ballot says, and what holds for it, as people say it.</summary>
public static class BallotWords
{
    public static string Say(Texts t, BallotPaper paper, string choice)
    {
        var ballot = FilledBallot.Read(paper, choice);
        if (ballot.IsBlank)
            return t["ballot.words.blank"];

        return ballot.Terms.Shape switch
        {
            BallotShape.One or BallotShape.Approve or BallotShape.Basket => string.Join(t["ballot.words.and"], Options(paper).Where(ballot.Approves).Select(option => paper.Options[option])),
            BallotShape.Ranking => string.Join(t["ballot.words.and"], ballot.Ranks.Select(ranked => $"{ballot.RankOf(ranked.Option)}. {paper.Options[ranked.Option]}")),
            _ => string.Join(t["ballot.words.and"], Options(paper).Where(option => ballot.MarkOf(option) is not null).Select(option => t["ballot.words.mark", paper.Options[option], Mark(t, ballot, option)])),
        };
    }

    public static string Secrecy(Texts t, Round round) => t["ballot.secrecy." + round.Settings.Secrecy];

    public static string Receipt(Texts t, Round round) => t["ballot.receipt." + round.Settings.Receipts];

    public static string Money(string amount) =>
        decimal.TryParse(amount, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var money)
            ? money.ToString(money == decimal.Truncate(money) ? "N0" : "N2", CultureInfo.CurrentCulture) + "\u00A0€"
            : amount;

    private static string Mark(Texts t, FilledBallot ballot, int option)
    {
        var mark = ballot.MarkOf(option)!.Value;
        return ballot.Terms.Shape switch
        {
            BallotShape.Grades => ballot.Paper.Grades[(int)mark],
            BallotShape.Consent => t[mark switch { 1 => "ballot.consent.yes", 0 => "ballot.consent.abstain", _ => "ballot.consent.no" }],
            _ => mark.ToString(CultureInfo.CurrentCulture),
        };
    }

    private static IEnumerable<int> Options(BallotPaper paper) => Enumerable.Range(0, paper.Options.Count);
}
