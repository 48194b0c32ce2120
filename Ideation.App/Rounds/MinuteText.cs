using System.Globalization;
using Ideation.App.Components;
using Ideation.App.Components.Ui;
using Ideation.Domain.Rounds;

namespace Ideation.App.Rounds;

/// <summary>One part of a minute: facts with their label, and sentences.</summary>
public sealed record MinutePart(string Title, IReadOnlyList<MinuteFact> Facts, IReadOnlyList<string> Lines);

/// <param name="IsCode">Read letter by letter: a fingerprint, a hash.</param>
public sealed record MinuteFact(string Label, string Value, bool IsCode = false);

/// <summary>The words of a minute, the same on its page and in its PDF.</summary>
public static class MinuteText
{
    public static IReadOnlyList<MinutePart> Of(Texts t, MinuteView minute, TimeZoneInfo zone)
    {
        string When(DateTimeOffset? moment) => moment is { } at ? Moments.Exactly(t, at, zone) : "";
        string Names(IReadOnlyList<int> options) => RoundWords.List(t, [.. options.Select(option => minute.Options[option].Name)]);
        return
        [
            new(t["hosting.minute.result"], Filled(
                (t["hosting.minute.winners"], minute.Winners.Count > 0 ? Names(minute.Winners) : t["hosting.result.nobody"]),
                (t["hosting.minute.tied"], Names(minute.Tied)),
                (t["hosting.minute.quorum"], QuorumOf(t, minute.Quorum)),
                (t["hosting.minute.casting"], minute.CastingVote is { } casting ? t["hosting.minute.casting.text", casting.By, Names(casting.Chosen), casting.Reason, When(casting.At)] : "")),
                [.. minute.Explanation, .. minute.Ties.Select(tie => ResultWords.Tie(t, [.. minute.Options.Select(option => option.Name)], tie.Round, tie.Among, tie.Rule, tie.Chosen))]),
            new(t["hosting.minute.people"], Filled(
                (t["hosting.minute.enrolled"], Number(minute.Enrolled)), (t["hosting.minute.present"], Number(minute.Present)), (t["hosting.minute.cast"], Number(minute.Cast)),
                (t["hosting.minute.blank"], Number(minute.Blank)), (t["hosting.minute.invalid"], Number(minute.Invalid)),
                (t["hosting.minute.guests"], Number(minute.Guests)), (t["hosting.minute.proxies"], Number(minute.Proxies))), [t["hosting.minute.guests.text"]]),
            new(t["hosting.minute.rules"], Filled(
                (t["hosting.minute.method"], RoundWords.Method(t, minute.Method)),
                (t["hosting.minute.seats"], minute.Seats > 1 ? Number(minute.Seats) : ""),
                (t["hosting.minute.electorate"], t[$"hosting.electorate.{RoundWords.Key(minute.Electorate)}"]),
                (t["hosting.minute.late"], minute.Electorate is ElectorateKind.Joined ? t[minute.Late is LateJoiners.Vote ? "hosting.minute.late.vote" : "hosting.minute.late.observe"] : ""),
                (t["hosting.minute.secrecy"], $"{RoundWords.Word(t, minute.Secrecy)}. {t[$"hosting.secrecy.{RoundWords.Key(minute.Secrecy)}.hint"]}"),
                (t["hosting.minute.reveal"], RoundWords.Word(t, minute.Reveal)),
                (t["hosting.minute.change"], t[minute.BallotChange ? "hosting.yes" : "hosting.no"]),
                (t["hosting.minute.binding"], t[minute.IsBinding ? "hosting.yes" : "hosting.no"]),
                (t["hosting.minute.receipts"], t[$"hosting.receipts.{RoundWords.Key(minute.Receipts)}"])), []),
            new(t["hosting.minute.dates"], Filled(
                (t["hosting.minute.opened"], When(minute.OpenedAt)), (t["hosting.minute.closed"], When(minute.ClosedAt)), (t["hosting.minute.revealed"], When(minute.RevealedAt)),
                (t["hosting.minute.purged"], When(minute.PurgedAt)), (t["hosting.minute.zone"], zone.Id),
                (t["hosting.minute.hosts"], RoundWords.List(t, minute.Facilitators)),
                (t["hosting.minute.certified"], minute.Certification is { } certified ? t["hosting.minute.certified.text", certified.By, When(certified.At)] : t["hosting.minute.not-certified"])), []),
            new(t["hosting.minute.check"],
                [new(t["hosting.check.fingerprint"], minute.Fingerprint, IsCode: true), new(t["hosting.check.head"], minute.Head, IsCode: true)], [t["hosting.minute.check.text"]]),
        ];
    }

    private static string QuorumOf(Texts t, MinuteQuorum? quorum) => quorum is null
        ? ""
        : ResultWords.Quorum(t, new RoundQuorum(quorum.Share, quorum.Of), quorum.Met, quorum.Base, quorum.Needed, quorum.TookPart) ?? "";

    private static string Number(long number) => number.ToString("N0", CultureInfo.CurrentCulture);

    private static List<MinuteFact> Filled(params ReadOnlySpan<(string Label, string Value)> facts)
    {
        List<MinuteFact> filled = [];
        foreach (var (label, value) in facts)
        {
            if (value.Length > 0)
                filled.Add(new MinuteFact(label, value));
        }

        return filled;
    }
}
