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
            var bought = run.Purchases.Select(purchase => purchase.Option).ToList();
            if (written is null)
                certain.UnionWith(bought);
            written ??= run;
            certain.IntersectWith(bought);
            possible.UnionWith(bought);
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
        var share = rules.Budget / voters.Voters;
        var run = new SharesRun(poll, rules, voters, share, forced).Run();
        List<(string, IReadOnlyList<int>)> open = [.. run.Open];
        var buyable = SharesRun.Buyable(rules, voters);
        while (rules.Completion is Completion.AddOne or Completion.AddOneThenGreedy && !buyable.TrueForAll(run.HasBought))
        {
            share += 1;
            var next = new SharesRun(poll, rules, voters, share, forced).Run();
            open.AddRange(next.Open);
            if (next.Spent > rules.Budget)
                break;
            run = next;
        }

        if (rules.Completion is Completion.Greedy or Completion.AddOneThenGreedy)
        {
            var already = run.Open.Count;
            run.CompleteGreedily();
            open.AddRange(run.Open.Skip(already));
        }

        return (run, open);
    }

    private CountResult Result(SharesRun run, HashSet<int> certain, HashSet<int> possible)
    {
        poll.Explanation.Say("shares.start", ("budget", $"{rules.Budget}"), ("voters", $"{voters.Voters}"), ("share", $"{rules.Budget / voters.Voters}"));
        poll.Tell(run.Decisions);
        foreach (var purchase in run.Purchases)
            Explain(purchase);
        foreach (var option in poll.All.Where(option => !run.HasBought(option)))
        {
            poll.Explanation.Say(
                "shares.not-bought", ("option", option), ("cost", $"{rules.Costs[option]}"), ("supporters", $"{voters.Approvals[option]}"), ("money", $"{run.MoneyFor(option)}"));
        }

        return new()
        {
            Winners = [.. certain.Order()],
            Tied = [.. possible.Except(certain).Order()],
            Ranking = Tiers.HighestFirst(poll.All, option => certain.Contains(option) ? 2 : possible.Contains(option) ? 1 : 0),
            Scores = Array.ConvertAll(voters.Approvals, approvals => (Fraction?)approvals),
            Purchases = run.Purchases,
        };
    }

    private void Explain(Purchase purchase)
    {
        if (purchase.Rho is { } rho)
            poll.Explanation.Say("shares.bought", ("option", purchase.Option), ("cost", $"{rules.Costs[purchase.Option]}"), ("payers", $"{purchase.Payers}"), ("rho", $"{rho}"), ("left", $"{purchase.Left}"));
        else
            poll.Explanation.Say("shares.completed", ("option", purchase.Option), ("cost", $"{rules.Costs[purchase.Option]}"), ("supporters", $"{voters.Approvals[purchase.Option]}"));
    }
}
