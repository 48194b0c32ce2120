using System.Globalization;

namespace Ideation.Domain.Counting;

/// <summary>
/// Consent decision making (sociocracy; Endenburg 1998): an option passes that somebody consents to and that meets no more
/// than the allowed objections. Marks are 1 consent, 0 abstain, −1 objection.
/// </summary>
public sealed record Consent : CountingMethod
{
    public long AllowedObjections { get; init; }

    public override string Name => "consent";

    public override IReadOnlyList<BallotKind> Accepts => [BallotKind.Marks];

    internal override Fraction? NoMarkIsWorth => 0;

    public override bool HasSeats => false;

    internal override CountResult Count(Poll poll)
    {
        var unit = poll.Box.MarkUnit;
        var consents = new long[poll.Options];
        var objections = new long[poll.Options];
        var accepted = poll.Accept(ballot => Judge(ballot.Marks, unit));
        foreach (var ballot in accepted)
        {
            for (var option = 0; option < ballot.Marks.Length; option++)
            {
                if (ballot.Marks[option] == unit)
                    consents[option] += ballot.Count;
                else if (ballot.Marks[option] == -unit)
                    objections[option] += ballot.Count;
            }
        }

        bool Passes(int option) => consents[option] > 0 && objections[option] <= AllowedObjections;
        foreach (var option in poll.All)
        {
            poll.Explanation.Say(
                Passes(option) ? "consent.passed" : consents[option] == 0 ? "consent.nobody" : "consent.blocked",
                ("option", option), ("consents", Text(consents[option])), ("objections", Text(objections[option])), ("allowed", Text(AllowedObjections)));
            foreach (var reason in accepted.Where(ballot => ballot.Marks[option] == -unit).Select(ballot => ballot.Reasons.ElementAtOrDefault(option)).Where(reason => reason is { Length: > 0 }))
                poll.Explanation.Say("consent.reason", ("option", option), ("reason", reason!));
        }

        return new()
        {
            Winners = [.. poll.All.Where(Passes)],
            Ranking = Tiers.HighestFirst(poll.All, Passes),
            Scores = [.. consents.Select(votes => (Fraction?)votes)],
        };
    }

    private static Verdict Judge(long[] marks, long unit)
    {
        if (Verdict.IsAll(marks, Ballot.NoMark))
            return Verdict.Blank;

        foreach (var mark in marks)
        {
            if (mark != Ballot.NoMark && mark != 0 && Math.Abs(mark) != unit)
                return Verdict.OutOfRange;
        }

        return Verdict.Counted;
    }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
