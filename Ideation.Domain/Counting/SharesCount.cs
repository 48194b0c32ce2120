namespace Ideation.Domain.Counting;

/// <summary>Equal shares with its completions, for every way its declared ties can go.</summary>
internal sealed class SharesCount(Poll poll, EqualShares rules, SharesVoters voters)
{
    public CountResult Run()
    {
        var (certain, possible) = (new HashSet<int>(), new HashSet<int>());
        SharesRun? written = null;
        var ways = new Stack<Dictionary<string, int>>([new Dictionary<string, int>()]);
        var runs = 0;
        for (; ways.Count > 0 && runs <= BranchMemory.Limit; runs++)
        {
            var before = ways.Pop();
            var (run, open) = Complete(new(before));
            if (written is null)
                certain.UnionWith(run.Bought);
            written ??= run;
            certain.IntersectWith(run.Bought);
            possible.UnionWith(run.Bought);
            AddOtherWays(ways, before, open);
        }

        if (ways.Count > 0)
        {
            certain.Clear();
            possible.UnionWith(poll.All.Where(option => voters.Approvals[option] > 0));
        }

        return Result(written!, certain, possible);
    }

    private static void AddOtherWays(Stack<Dictionary<string, int>> ways, Dictionary<string, int> before, List<(string Key, IReadOnlyList<int> Tied)> open)
    {
        var way = new Dictionary<string, int>(before);
        foreach (var (key, tied) in open)
        {
            foreach (var other in tied.Skip(1))
                ways.Push(new(way) { [key] = other });
            way[key] = tied[0];
        }
    }

    private (SharesRun Run, List<(string Key, IReadOnlyList<int> Tied)> Open) Complete(Dictionary<string, int> forced)
    {
        List<(string, IReadOnlyList<int>)> open = [];
        var run = RunAt(rules.Budget / voters.Voters);
        if (rules.Completion is Completion.AddOne or Completion.AddOneThenGreedy)
            run = new SharesRaise(rules, voters, RunAt).From(run);

        if (rules.Completion is Completion.Greedy or Completion.AddOneThenGreedy)
        {
            var already = run.Open.Count;
            run.CompleteGreedily();
            open.AddRange(run.Open.Skip(already));
        }

        return (run, open);

        SharesRun RunAt(Fraction share)
        {
            var made = new SharesRun(poll, rules, voters, share, forced).Run();
            open.AddRange(made.Open);
            return made;
        }
    }

    private CountResult Result(SharesRun run, HashSet<int> certain, HashSet<int> possible)
    {
        var purchases = run.Purchases();
        Explain(run, purchases);
        return new()
        {
            Winners = [.. certain.Order()],
            Tied = [.. possible.Except(certain).Order()],
            Ranking = Tiers.HighestFirst(poll.All, option => certain.Contains(option) ? 2 : possible.Contains(option) ? 1 : 0),
            Scores = Array.ConvertAll(voters.Approvals, approvals => (Fraction?)approvals),
            Purchases = purchases,
        };
    }

    private void Explain(SharesRun run, IReadOnlyList<Purchase> purchases)
    {
        var share = rules.Budget / voters.Voters;
        poll.Explanation.Say("shares.start", ("budget", $"{rules.Budget}"), ("voters", $"{voters.Voters}"), ("share", $"{share}"));
        if (run.Share > share)
            poll.Explanation.Say("shares.raised", ("share", $"{run.Share}"));
        poll.Tell(run.Decisions);
        foreach (var purchase in purchases)
            Explain(purchase);
        foreach (var option in poll.All.Except(run.Bought))
            ExplainUnbought(option, run.MoneyFor(option));
    }

    private void Explain(Purchase purchase)
    {
        var cost = rules.Costs[purchase.Option];
        if (purchase.Rho is not { } rho)
        {
            poll.Explanation.Say("shares.completed", ("option", purchase.Option), ("cost", $"{cost}"), ("supporters", $"{voters.Approvals[purchase.Option]}"));
            return;
        }

        var part = rules.Utility == Utility.Cardinality ? rho : rho * cost;
        poll.Explanation.Say(
            "shares.bought", ("option", purchase.Option), ("cost", $"{cost}"), ("payers", $"{purchase.Payers}"), ("rho", $"{rho}"), ("left", $"{purchase.Left}"), ("each", $"{part}"));
    }

    private void ExplainUnbought(int option, Fraction money)
    {
        var cost = rules.Costs[option];
        if (voters.Approvals[option] == 0)
            poll.Explanation.Say("shares.nobody", ("option", option));
        else if (cost.Sign == 0)
            poll.Explanation.Say("shares.free", ("option", option));
        else
            poll.Explanation.Say(
                "shares.not-bought", ("option", option), ("cost", $"{cost}"), ("supporters", $"{voters.Approvals[option]}"), ("money", $"{money}"), ("missing", $"{Fraction.Max(0, cost - money)}"));
    }
}
