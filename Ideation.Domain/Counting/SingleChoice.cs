using System.Numerics;

namespace Ideation.Domain.Counting;

/// <summary>What a ballot is worth whose first place holds several options.</summary>
public enum EqualFirst
{
    Invalid = 1,

    /// <summary>An equal part to each of them.</summary>
    Split = 2,
}

/// <summary>
/// One voter, one option; most votes win (plurality, "first past the post"). A ranking counts for its first place.
/// </summary>
public sealed record SingleChoice : CountingMethod
{
    public EqualFirst EqualFirst { get; init; } = EqualFirst.Invalid;

    public override string Name => "single-choice";

    public override IReadOnlyList<BallotKind> Accepts => [BallotKind.Approve, BallotKind.Ranking];

    internal override CountResult Count(Poll poll)
    {
        var whole = new long[poll.Options];
        var parts = new Dictionary<int, BigInteger[]>();
        foreach (var ballot in poll.Accept(Judge))
        {
            var first = First(ballot);
            if (first.Length == 1)
                whole[first[0]] += ballot.Count;
            else
                AddParts(parts, first, ballot.Count, poll.Options);
        }

        var scores = Array.ConvertAll(whole, votes => (Fraction)votes);
        foreach (var (size, votes) in parts)
        {
            for (var option = 0; option < scores.Length; option++)
                scores[option] += new Fraction(votes[option], size);
        }

        return Additive.Result(poll, scores, "score.votes");
    }

    private Verdict Judge(Ballot ballot)
    {
        var read = ballot.Kind == BallotKind.Approve ? Verdict.OfApproval(ballot) : Verdict.OfRanking(ballot);
        if (read != Verdict.Counted || First(ballot).Length == 1)
            return read;

        if (ballot.Kind == BallotKind.Approve)
            return Verdict.TooMany;
        return EqualFirst == EqualFirst.Split ? Verdict.Counted : Verdict.EqualRanks;
    }

    private static int[] First(Ballot ballot) =>
        ballot.Kind == BallotKind.Approve ? ballot.Approve : Array.Find(ballot.Ranking, tier => tier.Length > 0) ?? [];

    private static void AddParts(Dictionary<int, BigInteger[]> parts, int[] first, long count, int options)
    {
        if (!parts.TryGetValue(first.Length, out var votes))
            parts[first.Length] = votes = new BigInteger[options];
        foreach (var option in first)
            votes[option] += count;
    }
}
