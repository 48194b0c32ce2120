namespace Ideation.Domain.Counting;

/// <summary>
/// What all the ways a run-off can go on have in common: who wins in every one, who in some, and between which places each option
/// ends. Ties that are declared are counted both ways, so that the order of the options never decides.
/// </summary>
internal sealed record Branches(IReadOnlySet<int> Certain, IReadOnlySet<int> Possible, Places Places)
{
    public static Branches Of(IReadOnlyCollection<int> winners, Places places) => new(winners.ToHashSet(), winners.ToHashSet(), places);

    public Branches Or(Branches other) =>
        new(Certain.Intersect(other.Certain).ToHashSet(), Possible.Union(other.Possible).ToHashSet(), Places.Or(other.Places));

    /// <summary>The same for a state that was reached in another way: what had its place before keeps it.</summary>
    public Branches From(Places before) => this with { Places = before.Then(Places) };

    /// <summary>The same after somebody has won a place.</summary>
    public Branches After(int winner, int place)
    {
        var places = Places.Clone();
        places.Set(winner, place, place);
        return new(Certain.Append(winner).ToHashSet(), Possible.Append(winner).ToHashSet(), places);
    }

    public CountResult Result(IEnumerable<int> options)
    {
        var standing = options.Where(Places.Knows).ToList();
        return new()
        {
            Winners = [.. Certain.Order()],
            Tied = [.. Possible.Except(Certain).Order()],
            Ranking = Tiers.HighestFirst(standing, option => (Certain.Contains(option), -Places.Middle(option))),
        };
    }
}

/// <summary>The best and the worst place of each option, 0 being first; unknown until the option has one.</summary>
internal sealed class Places(int options)
{
    private readonly (int Best, int Worst)?[] _places = new (int, int)?[options];

    public bool Knows(int option) => _places[option] is not null;

    public int Middle(int option) => _places[option]!.Value.Best + _places[option]!.Value.Worst;

    public void Set(int option, int best, int worst) => _places[option] ??= (best, worst);

    /// <summary>Gives places to a group in order of their votes, the best first; equal votes share.</summary>
    public void SetByVotes(IEnumerable<int> group, int first, Func<int, Fraction> votes)
    {
        foreach (var tier in Tiers.HighestFirst(group, votes))
        {
            foreach (var option in tier)
                Set(option, first, first);
            first += tier.Count;
        }
    }

    public Places Clone()
    {
        var copy = new Places(_places.Length);
        _places.CopyTo(copy._places, 0);
        return copy;
    }

    public Places Then(Places later)
    {
        var all = Clone();
        for (var option = 0; option < _places.Length; option++)
            all._places[option] ??= later._places[option];
        return all;
    }

    public Places Or(Places other)
    {
        var both = Clone();
        for (var option = 0; option < _places.Length; option++)
        {
            if (other._places[option] is not { } there)
                continue;
            both._places[option] = _places[option] is { } here ? (Math.Min(here.Best, there.Best), Math.Max(here.Worst, there.Worst)) : there;
        }

        return both;
    }
}

/// <summary>Remembers states that were counted already, and stops after 1,000 branches.</summary>
internal sealed class BranchMemory
{
    public const int Limit = 1000;

    private readonly Dictionary<string, Branches> _known = [];
    private int _counted;

    public bool IsFull => _counted > Limit;

    public Branches Recall(string state, Func<Branches> count)
    {
        if (_known.TryGetValue(state, out var known))
            return known;

        _counted++;
        return _known[state] = count();
    }
}
