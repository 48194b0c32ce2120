using System.Text.Json;
using Ideation.Domain.Rounds;

namespace Ideation.App.Rounds;

/// <summary>A ballot that was begun elsewhere: on this device before, or on a paper that has changed since.</summary>
public sealed partial class FilledBallot
{
    /// <summary>As much of it as this paper has a place for; what a device kept is nobody's word.</summary>
    public static FilledBallot Read(BallotPaper paper, string json)
    {
        var ballot = new FilledBallot(paper);
        try
        {
            using var kept = JsonDocument.Parse(json);
            if (kept.RootElement.ValueKind is JsonValueKind.Object)
                ballot.Take(kept.RootElement);
        }
        catch (JsonException)
        {
            // Somebody else's words under our name: an empty ballot is as good.
        }

        return ballot;
    }

    /// <summary>The same choices on another paper, as far as the options still stand on it.</summary>
    public FilledBallot On(BallotPaper paper)
    {
        var other = new FilledBallot(paper);
        if (paper.Method != Paper.Method)
            return other;

        var places = Paper.Options.Select(name => paper.Options.ToList().IndexOf(name)).ToList();
        foreach (var option in _approved.Where(option => places[option] >= 0))
            other._approved.Add(places[option]);
        for (var (place, isShared) = (0, false); place < _ranks.Count; place++)
        {
            var (option, isTied) = _ranks[place];
            isShared &= isTied;
            if (places[option] < 0)
                continue;

            other.Pick(places[option]);
            other.Tie(places[option], isShared);
            isShared = true;
        }

        for (var option = 0; option < places.Count; option++)
        {
            if (places[option] >= 0)
                other.Put(places[option], _marks[option], _reasons[option]);
        }

        return other;
    }

    private void Take(JsonElement kept)
    {
        if (kept.TryGetProperty("approve", out var approved) && Terms.Shape is BallotShape.One or BallotShape.Approve or BallotShape.Basket)
        {
            foreach (var option in Options(approved).Take(Terms.Shape is BallotShape.One ? 1 : int.MaxValue))
                _approved.Add(option);
        }

        if (kept.TryGetProperty("ranking", out var tiers) && Terms.Shape is BallotShape.Ranking && tiers.ValueKind is JsonValueKind.Array)
        {
            foreach (var tier in tiers.EnumerateArray())
                TakeTier([.. Options(tier)]);
        }

        if (kept.TryGetProperty("marks", out var marks) && marks.ValueKind is JsonValueKind.Array)
        {
            var reasons = kept.TryGetProperty("reasons", out var said) && said.ValueKind is JsonValueKind.Array ? said : default;
            for (var option = 0; option < Math.Min(_marks.Length, marks.GetArrayLength()); option++)
            {
                Put(option, marks[option].ValueKind is JsonValueKind.Number && marks[option].TryGetInt64(out var mark) ? mark : null,
                    reasons.ValueKind is JsonValueKind.Array && option < reasons.GetArrayLength() && reasons[option].ValueKind is JsonValueKind.String ? reasons[option].GetString() : null);
            }
        }
    }

    private void TakeTier(IReadOnlyList<int> options)
    {
        for (var place = 0; place < options.Count; place++)
        {
            Pick(options[place]);
            if (place > 0)
                Tie(options[place], isTied: true);
        }
    }

    private void Put(int option, long? mark, string? reason)
    {
        Say(option, reason);
        if (!IsSpending)
            Mark(option, mark);
        else if (mark is { } given && MayHold(option, given))
            _marks[option] = given;
    }

    private bool MayHold(int option, long mark)
    {
        var most = (long)Math.Sqrt(Terms.Budget ?? 0) + 1;
        return Terms.Shape is BallotShape.Credits
            ? Math.Abs(mark) <= most && (mark >= 0 || Terms.AllowsNegative) && (mark * mark) - ((_marks[option] ?? 0) * (_marks[option] ?? 0)) <= Left
            : mark >= 0 && mark <= (Terms.MaxPerOption ?? long.MaxValue) && mark <= Left;
    }

    private IEnumerable<int> Options(JsonElement list) => list.ValueKind is JsonValueKind.Array
        ? list.EnumerateArray().Select(item => item.ValueKind is JsonValueKind.Number && item.TryGetInt32(out var option) ? option : -1).Where(option => option >= 0 && option < _marks.Length)
        : [];
}
