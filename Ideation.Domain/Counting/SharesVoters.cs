namespace Ideation.Domain.Counting;

/// <summary>Who approves what: groups of voters with equal ballots.</summary>
internal sealed class SharesVoters
{
    public SharesVoters(Ballot[] ballots, IReadOnlyList<Fraction> costs, long voters)
    {
        Voters = voters;
        Sizes = [.. ballots.Select(ballot => ballot.Count)];
        Costs = [.. costs.Select(Bounds.Of)];
        var supporters = Array.ConvertAll(new int[costs.Count], _ => new List<int>());
        for (var group = 0; group < ballots.Length; group++)
        {
            foreach (var option in ballots[group].Approve)
                supporters[option].Add(group);
        }

        Supporters = Array.ConvertAll(supporters, groups => groups.ToArray());
        Approvals = Array.ConvertAll(Supporters, groups => groups.Sum(group => Sizes[group]));
    }

    /// <summary>All who hold a share, those with a blank ballot included.</summary>
    public long Voters { get; }

    public long[] Sizes { get; }

    /// <summary>Per option, its groups.</summary>
    public int[][] Supporters { get; }

    public long[] Approvals { get; }

    /// <summary>What each option costs, between bounds.</summary>
    public Bounds[] Costs { get; }

    public bool AreDisjoint(IReadOnlyList<int> options)
    {
        var seen = new HashSet<int>();
        return options.All(option => Supporters[option].All(seen.Add));
    }
}
