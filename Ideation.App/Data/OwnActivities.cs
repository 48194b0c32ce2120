using System.Collections.Concurrent;

namespace Ideation.App.Data;

/// <summary>Which of the latest activities this process wrote: whoever looks for the work of others leaves these out.</summary>
public sealed class OwnActivities
{
    private readonly ConcurrentDictionary<long, bool> _written = new();

    /// <summary>Before the transaction ends, so that nobody finds the activity and takes it for somebody else's.</summary>
    public void Add(IEnumerable<Activity> activities)
    {
        foreach (var activity in activities)
            _written[activity.Seq] = true;
    }

    /// <summary>The transaction failed: the numbers are free again, for others too.</summary>
    public void Remove(IEnumerable<Activity> activities)
    {
        foreach (var activity in activities)
            _written.TryRemove(activity.Seq, out _);
    }

    public bool Contains(long seq) => _written.ContainsKey(seq);

    public void ForgetUpTo(long seq)
    {
        foreach (var known in _written.Keys.Where(known => known <= seq))
            _written.TryRemove(known, out _);
    }
}
