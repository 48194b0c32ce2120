using Ideation.Bench.Circuits;
using Ideation.Bench.Servers;

namespace Ideation.Bench.Live;

/// <summary>One page under measurement: where it is, who is signed in on it, and how to change it for everybody.</summary>
/// <param name="Members">Browsers that are signed in; empty where nobody can.</param>
/// <param name="Shows">What every page must show after the n-th change.</param>
/// <param name="SignalAsync">Makes the n-th change, a real one, and returns when the server has accepted it.</param>
internal sealed record Stage(
    string Name, ServerProcess Server, string Path, IReadOnlyList<Browser> Members,
    Func<int, string> Shows, Func<int, CancellationToken, Task> SignalAsync);
