namespace Ideation.Domain.Counting;

/// <summary>
/// What a method works with while it counts: the ballots as they were accepted, the places to fill, the tie policy, and the
/// growing log of decisions and explanation.
/// </summary>
internal sealed class Poll
{
    private readonly SortedDictionary<string, long> _invalid = new(StringComparer.Ordinal);
    private long[][]? _duels;
    private Int128? _summed;

    public Poll(CountRequest request)
    {
        Options = request.Options;
        Seats = request.Seats;
        Box = request.Box;
        Ties = new TieBreaker(request.Ties, request.Options, request.Method.HasRounds, () => _duels ??= request.Method.Duels(this));
    }

    public int Options { get; }

    public int Seats { get; }

    public BallotBox Box { get; }

    public TieBreaker Ties { get; }

    public Ballot[] Accepted { get; private set; } = [];

    public long Counted { get; private set; }

    public long Blank { get; private set; }

    public List<Decision> Decisions { get; } = [];

    public Explanation Explanation { get; } = new();

    public IEnumerable<int> All => Enumerable.Range(0, Options);

    public BallotStatistics Statistics => new(_summed ?? Counted, Blank, _invalid.Values.Sum(), _invalid);

    /// <summary>Sorts the ballots into those that count, the blank and the invalid, once and before anything is counted.</summary>
    public Ballot[] Accept(Func<Ballot, Verdict> judge)
    {
        // Most boxes hold no ballot to leave out; then nothing is copied.
        List<Ballot>? some = null;
        var all = Box.All;
        for (var place = 0; place < all.Length; place++)
        {
            var isCounted = IsCounted(all[place], judge(all[place]));
            if (!isCounted)
                some ??= [.. all.AsSpan(0, place)];
            else
                some?.Add(all[place]);
        }

        return Accepted = some?.ToArray() ?? all;
    }

    /// <summary>Judgments that arrive already summed.</summary>
    public void AcceptSummed(Int128 participants) => _summed = participants;

    /// <summary>Logs how ties were met, and says it at this place of the explanation.</summary>
    public void Tell(IReadOnlyList<Decision> met)
    {
        Decisions.AddRange(met);
        foreach (var decision in met)
        {
            var key = $"tie.{decision.Rule}{(decision.IsElimination ? ".out" : "")}";
            (string, object)[] always = [("round", string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{decision.Round}")), ("options", decision.Among)];
            (string, object)[] sometimes = decision.Chosen is { } chosen ? [("option", chosen), .. Order(decision)] : [];
            Explanation.Say(key, [.. always, .. sometimes]);
        }

        static (string, object)[] Order(Decision decision) => decision.Order is { } order ? [("order", order)] : [];
    }

    /// <summary>Puts the best of a ranking into the seats; a tie at the cut goes to the policy.</summary>
    public (IReadOnlyList<int> Winners, IReadOnlyList<int> Tied) Choose(IReadOnlyList<IReadOnlyList<int>> ranking)
    {
        var winners = new List<int>();
        foreach (var tier in ranking)
        {
            if (winners.Count == Seats)
                break;
            if (tier.Count <= Seats - winners.Count)
            {
                winners.AddRange(tier);
                continue;
            }

            var tied = Prefer(tier, Seats - winners.Count, winners);
            return ([.. winners.Order()], tied);
        }

        return ([.. winners.Order()], []);
    }

    /// <summary>Adds to <paramref name="winners"/> the tied options the policy prefers; gives back those it leaves tied.</summary>
    private List<int> Prefer(IReadOnlyList<int> tier, int places, List<int> winners)
    {
        var left = tier.ToList();
        while (places > 0)
        {
            var outcome = Ties.Break(new Tie(1, [.. left], ToLose: false) { Places = places });
            Tell(outcome.Log);
            if (outcome.Chosen.Count == 0)
                return [.. outcome.StillTied];

            winners.AddRange(outcome.Chosen);
            left.RemoveAll(outcome.Chosen.Contains);
            places -= outcome.Chosen.Count;
        }

        return [];
    }

    private bool IsCounted(Ballot ballot, Verdict verdict)
    {
        if (verdict == Verdict.Blank)
            Blank += ballot.Count;
        else if (verdict.Reason is { } reason)
            _invalid[reason] = _invalid.GetValueOrDefault(reason) + ballot.Count;
        else
            Counted += ballot.Count;
        return verdict == Verdict.Counted;
    }
}
