using System.Globalization;
using System.Text.Json;
using Ideation.App.Rounds;
using Ideation.Domain.Campaigns;
using Ideation.Domain.Common;
using Ideation.Domain.Network;
using Ideation.Domain.Rounds;
using Ideation.Domain.Sessions;

namespace Ideation.App.Api;

/// <param name="Electorate"><c>"joined"</c>, or an object with the ids of <c>members</c>.</param>
/// <param name="Quorum">An object with <c>share</c> (from 0 to 1) and <c>base</c>: a number of people, or <c>enrolled</c>, <c>present</c> or <c>active</c>.</param>
internal sealed record NewRound(
    string Title, string Method, IReadOnlyList<string> Options, int? Seats = null, JsonElement? Rules = null, IReadOnlyList<string>? Grades = null,
    JsonElement? Budget = null, IReadOnlyList<JsonElement>? Costs = null, Secrecy? Secrecy = null, Reveal? Reveal = null, JsonElement? Electorate = null,
    bool? Guests = null, ReceiptKind? Receipts = null, LateJoiners? Late = null, JsonElement? Quorum = null, DateTimeOffset? ClosesAt = null, int? Seconds = null,
    bool? BallotChange = null, bool? Binding = null, CampaignId? Campaign = null)
{
    public RoundDraft ToDraft()
    {
        var electors = Members();
        var paper = new BallotPaper(Method, Inputs.List(Options, "options")!, Rules is { ValueKind: not JsonValueKind.Null } rules ? Object(rules, "rules") : "")
        {
            Seats = Seats ?? 1,
            Grades = Inputs.List(Grades, "grades") ?? [],
            Budget = Budget is { ValueKind: not JsonValueKind.Null } budget ? Number(budget, "budget") : null,
            Costs = [.. (Costs ?? []).Select((cost, option) => Number(cost, string.Create(CultureInfo.InvariantCulture, $"costs[{option}]")))],
        };
        var isSecret = Secrecy is Domain.Rounds.Secrecy.Secret;
        var settings = new RoundSettings
        {
            Secrecy = Secrecy ?? Domain.Rounds.Secrecy.Hidden,
            Reveal = Reveal ?? Domain.Rounds.Reveal.AfterClose,
            Electorate = electors is null ? ElectorateKind.Joined : ElectorateKind.Listed,
            Late = Late ?? LateJoiners.Vote,
            Receipts = Receipts ?? ReceiptKind.Inclusion,
            BallotChange = BallotChange ?? !isSecret,
            IsBinding = Binding ?? false,
            Quorum = Quorum is { ValueKind: not JsonValueKind.Null } quorum ? ReadQuorum(quorum) : null,
            ClosesAt = ClosesAt,
            Seconds = Seconds,
        };
        return new RoundDraft(Title, paper, settings) { Electors = electors ?? [], Guests = Guests ?? true, Campaign = Campaign };
    }

    private IReadOnlyList<MemberId>? Members()
    {
        const string Allowed = "\"joined\", { \"members\": [\"…\"] }";
        if (Electorate is not { ValueKind: not JsonValueKind.Null } given)
            return null;
        if (given.ValueKind is JsonValueKind.String)
            return given.ValueEquals("joined") ? null : throw ApiErrors.Malformed("electorate", Allowed);
        if (given.ValueKind is not JsonValueKind.Object || given.EnumerateObject().Count() != 1 || !given.TryGetProperty("members", out var members) || members.ValueKind is not JsonValueKind.Array)
            throw ApiErrors.Malformed("electorate", Allowed);

        return [.. members.EnumerateArray().Select(member =>
            member.ValueKind is JsonValueKind.String && Guid.TryParseExact(member.GetString(), "N", out var id) ? MemberId.From(id) : throw ApiErrors.Malformed("electorate.members", "[0-9a-f]{32}"))];
    }

    private static RoundQuorum ReadQuorum(JsonElement given)
    {
        const string Allowed = "{ \"share\": 0.5, \"base\": 120 | \"enrolled\" | \"present\" | \"active\" }";
        if (given.ValueKind is not JsonValueKind.Object || given.EnumerateObject().Any(member => member.Name is not ("share" or "base"))
            || !given.TryGetProperty("share", out var part) || part.ValueKind is not JsonValueKind.Number || !part.TryGetDecimal(out var share) || share is < 0 or > 1)
        {
            throw ApiErrors.Malformed("quorum", Allowed);
        }

        var text = share.ToString(CultureInfo.InvariantCulture);
        if (!given.TryGetProperty("base", out var people))
            return new RoundQuorum(text, QuorumBase.Enrolled);
        if (people.ValueKind is JsonValueKind.Number && people.TryGetInt64(out var number) && number >= 0)
            return new RoundQuorum(text, QuorumBase.Enrolled, number);

        return people.ValueKind is JsonValueKind.String
            ? people.GetString() switch
            {
                "enrolled" => new RoundQuorum(text, QuorumBase.Enrolled),
                "present" => new RoundQuorum(text, QuorumBase.Present),
                "active" => new RoundQuorum(text, QuorumBase.Active),
                _ => throw ApiErrors.Malformed("quorum.base", Allowed),
            }
            : throw ApiErrors.Malformed("quorum.base", Allowed);
    }

    private static string Object(JsonElement given, string place) =>
        given.ValueKind is JsonValueKind.Object ? given.GetRawText() : throw ApiErrors.Malformed(place, "{ … }");

    private static string Number(JsonElement given, string place) =>
        given.ValueKind is JsonValueKind.Number && given.TryGetDecimal(out var number) && number >= 0
            ? number.ToString(CultureInfo.InvariantCulture)
            : throw ApiErrors.Malformed(place, "0, 12.50");
}

internal sealed record Extension(int Seconds);

internal sealed record Because(string Reason);

internal sealed record JoinBody(string Code, string? Name = null);

internal sealed record ApiJoined(string? Token, RoundId? Round, SessionId? Session, RoomId Room, VoterId Participant);

internal sealed record ApiNewRound(RoundId Id, string Code, string JoinUrl, string ProjectorUrl);

internal sealed record ApiTurnout(long Present, long Enrolled, long Cast);

internal sealed record ApiMine(DateTimeOffset RecordedAt);

internal sealed record ApiRound(
    RoundId Id, string Title, RoundState State, string Method, IReadOnlyList<string> Options, IReadOnlyList<string> Grades, Secrecy Secrecy, Reveal Reveal, bool BallotChange,
    DateTimeOffset? OpenedAt, DateTimeOffset? ClosesAt, long? RemainingMs, ApiTurnout Turnout, ApiMine? Mine, CampaignId? Campaign, RoundId? RunOff, RoundId? RunOffOf)
{
    public static ApiRound Of(RoundView view)
    {
        var (round, turnout) = (view.Round, view.Sheet.Turnout);
        return new ApiRound(
            round.Id, round.Title, round.State, round.Paper.Method, round.Paper.Options, round.Paper.Grades, round.Settings.Secrecy, round.Settings.Reveal, round.Settings.BallotChange,
            round.OpenedAt, round.ClosesAt ?? (round.OpenedAt is null ? round.Settings.ClosesAt : null), Remaining(view), new ApiTurnout(turnout.Present, turnout.Enrolled, turnout.Cast),
            view.Mine?.RecordedAt is { } at ? new ApiMine(at) : null, round.Campaign, view.Sheet.RunOff, round.RunOffOf);
    }

    private static long? Remaining(RoundView view) => view.Round switch
    {
        { State: RoundState.Open, ClosesAt: { } end } => Math.Max(0, (long)(end - view.Now).TotalMilliseconds),
        { State: RoundState.Paused, Left: { } left } => (long)left.TotalMilliseconds,
        _ => null,
    };
}

internal sealed record ApiReceipts(ReceiptKind Kind, IReadOnlyList<string>? Receipts, IReadOnlyList<ApiSealedBallot>? Ballots, string Head);

internal sealed record ApiSealedBallot(JsonElement Ballot, string? ReceiptHash, string Link);
