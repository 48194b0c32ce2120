using Ideation.Domain.Counting;

namespace Ideation.Tests.Domain.Counting;

/// <summary>Equal shares with <c>add-one</c> as it is defined: one run for each unit of money, for every way its declared ties can go.</summary>
internal sealed class OneUnitAtATime(EqualShares rules, Ballot[] ballots, TiePolicy ties)
{
    private readonly Stack<Dictionary<string, int>> _ways = new([new Dictionary<string, int>()]);

    public EqualShares Rules => rules;

    public Ballot[] Ballots => ballots;

    public TiePolicy Ties => ties;

    public Poll Poll { get; private set; } = null!;

    public SharesVoters Voters { get; private set; } = null!;

    public CountResult Count()
    {
        Open();
        var runs = new List<SharesRun>();
        while (_ways.Count > 0 && runs.Count <= BranchMemory.Limit)
            runs.Add(Way(_ways.Pop()));

        var all = runs.ConvertAll(run => run.Bought.ToHashSet());
        var possible = all.SelectMany(bought => bought).Union(_ways.Count == 0 ? [] : Poll.All.Where(option => Voters.Approvals[option] > 0)).ToList();
        var certain = possible.Where(option => _ways.Count == 0 && all.TrueForAll(bought => bought.Contains(option))).ToList();
        return new()
        {
            Winners = [.. certain.Order()],
            Tied = [.. possible.Except(certain).Order()],
            Scores = Array.ConvertAll(Voters.Approvals, approvals => (Fraction?)approvals),
            Purchases = runs[0].Purchases(),
            Decisions = runs[0].Decisions,
        };
    }

    public void Open()
    {
        Poll = new(new(rules, rules.Costs.Count, new(ballots)) { Ties = ties });
        var accepted = Poll.Accept(Verdict.OfApproval);
        Voters = new(accepted, rules.Costs, Poll.Counted + Poll.Blank);
    }

    public SharesRun RunAt(Fraction share, Dictionary<string, int> forced) => new SharesRun(Poll, rules, Voters, share, forced).Run();

    private SharesRun Way(Dictionary<string, int> forced)
    {
        var way = new Dictionary<string, int>(forced);
        var run = RunAt(rules.Budget / Voters.Voters, forced);
        List<(string Key, IReadOnlyList<int> Tied)> open = [.. run.Open];
        while (!SharesRun.Buyable(rules, Voters).TrueForAll(run.Bought.Contains))
        {
            var next = RunAt(run.Share + 1, forced);
            open.AddRange(next.Open);
            if (next.Spent > rules.Budget)
                break;
            run = next;
        }

        if (rules.Completion == Completion.AddOneThenGreedy)
        {
            var before = run.Open.Count;
            run.CompleteGreedily();
            open.AddRange(run.Open.Skip(before));
        }

        foreach (var (key, tied) in open)
        {
            foreach (var other in tied.Skip(1))
                _ways.Push(new(way) { [key] = other });
            way[key] = tied[0];
        }

        return run;
    }
}
