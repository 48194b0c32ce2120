using Ideation.Domain.Juries.Numerics;

namespace Ideation.Domain.Juries.Assigning;

/// <summary>
/// The panels while they are drawn: filled greedily, balanced along chains of replacements, then joined by exchanges.
/// A chain from a juror with most to one with least visits always exists as long as a more even assignment does
/// (Harvey, Ladner, Lovász and Tamir 2003, "Semi-matchings for bipartite graphs").
/// </summary>
internal sealed class Panels
{
    private readonly HashSet<int>[] _panel;
    private readonly bool[,] _barred;
    private readonly int[] _loads;

    public Panels(int projects, int jurors, IEnumerable<Conflict> conflicts)
    {
        _panel = [.. Enumerable.Range(0, projects).Select(_ => new HashSet<int>())];
        _loads = new int[jurors];
        _barred = new bool[jurors, projects];
        foreach (var conflict in conflicts)
            _barred[conflict.Juror, conflict.Project] = true;
    }

    public IReadOnlyList<int> Loads => _loads;

    public int Allowed(int project) => Enumerable.Range(0, _loads.Length).Count(juror => !_barred[juror, project]);

    public IReadOnlyList<IReadOnlyList<int>> OfProjects() => [.. _panel.Select(panel => (IReadOnlyList<int>)[.. panel.Order()])];

    public IReadOnlyList<IReadOnlyList<int>> Groups() => Connections.Among(
        [.. Enumerable.Range(0, _panel.Length)],
        Enumerable.Range(0, _loads.Length).Select(juror => Enumerable.Range(0, _panel.Length).Where(project => _panel[project].Contains(juror))));

    /// <summary>Each project takes the least loaded jurors, among them those who met its panel least often: that makes panels overlap.</summary>
    public void Fill(int visits, SplitMix64 random)
    {
        var met = new int[_loads.Length, _loads.Length];
        var projects = Enumerable.Range(0, _panel.Length).ToList();
        random.Shuffle(projects);
        // Those with few jurors left to choose from come first; sorting is stable, so that equals stay shuffled.
        foreach (var project in projects.OrderBy(Allowed))
        {
            var jurors = Enumerable.Range(0, _loads.Length).Where(juror => !_barred[juror, project]).ToList();
            random.Shuffle(jurors);
            while (_panel[project].Count < visits)
            {
                var chosen = jurors
                    .Where(juror => !_panel[project].Contains(juror))
                    .MinBy(juror => (_loads[juror], _panel[project].Sum(other => met[juror, other])));
                foreach (var other in _panel[project])
                    met[chosen, other] = ++met[other, chosen];
                Seat(chosen, project);
            }
        }
    }

    public void Balance()
    {
        while (Chain() is { } chain)
        {
            foreach (var (project, from, to) in chain)
            {
                Rise(from, project);
                Seat(to, project);
            }
        }
    }

    /// <summary>Two jurors of different groups exchange a project each; loads stay as they are.</summary>
    public void Connect()
    {
        var groups = Groups();
        // A tree is the least that links all: with fewer visits no exchange can help.
        var enough = _loads.Sum() >= _panel.Length + _loads.Count(load => load > 0) - 1;
        while (enough && groups.Count > 1)
        {
            if (Exchange(groups) is not { } fewer)
                return;
            groups = fewer;
        }
    }

    private IReadOnlyList<IReadOnlyList<int>>? Exchange(IReadOnlyList<IReadOnlyList<int>> groups)
    {
        var exchanges =
            from first in Enumerable.Range(0, groups.Count)
            from second in Enumerable.Range(first + 1, groups.Count - first - 1)
            from one in groups[first]
            from other in groups[second]
            from leaving in _panel[one].Order().ToArray()
            from coming in _panel[other].Order().ToArray()
            where !_barred[coming, one] && !_barred[leaving, other]
            select (one, leaving, other, coming);
        foreach (var (one, leaving, other, coming) in exchanges)
        {
            Swap(one, leaving, other, coming);
            if (Groups() is var now && now.Count < groups.Count)
                return now;
            Swap(one, coming, other, leaving);
        }

        return null;
    }

    private void Swap(int one, int leaving, int other, int coming)
    {
        Rise(leaving, one);
        Rise(coming, other);
        Seat(coming, one);
        Seat(leaving, other);
    }

    private List<(int Project, int From, int To)>? Chain() => Enumerable.Range(0, _loads.Length)
        .OrderByDescending(juror => _loads[juror])
        .TakeWhile(juror => _loads[juror] >= _loads.Min() + 2)
        .Select(Chain)
        .FirstOrDefault(chain => chain is not null);

    /// <summary>The shortest chain of replacements from a busy juror to one with at least two visits fewer.</summary>
    private List<(int Project, int From, int To)>? Chain(int busiest)
    {
        var reachedBy = new Dictionary<int, (int Project, int From)> { [busiest] = (-1, -1) };
        var waiting = new Queue<int>([busiest]);
        while (waiting.TryDequeue(out var juror))
        {
            if (_loads[juror] <= _loads[busiest] - 2)
                return Back(juror);

            for (var project = 0; project < _panel.Length; project++)
            {
                if (!_panel[project].Contains(juror))
                    continue;

                for (var next = 0; next < _loads.Length; next++)
                {
                    if (!_barred[next, project] && !_panel[project].Contains(next) && reachedBy.TryAdd(next, (project, juror)))
                        waiting.Enqueue(next);
                }
            }
        }

        return null;

        List<(int, int, int)> Back(int juror)
        {
            var chain = new List<(int, int, int)>();
            for (var to = juror; to != busiest; to = reachedBy[to].From)
                chain.Add((reachedBy[to].Project, reachedBy[to].From, to));
            return chain;
        }
    }

    private void Seat(int juror, int project)
    {
        _panel[project].Add(juror);
        _loads[juror]++;
    }

    private void Rise(int juror, int project)
    {
        _panel[project].Remove(juror);
        _loads[juror]--;
    }
}
