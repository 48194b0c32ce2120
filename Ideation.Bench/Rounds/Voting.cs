using System.Collections.Concurrent;
using System.Diagnostics;
using Ideation.Bench.Circuits;
using Ideation.Bench.Live;

namespace Ideation.Bench.Rounds;

/// <summary>Everybody who has the page open votes, at any moment of the window.</summary>
/// <param name="Answers">From the sending of a ballot to "recorded", ascending.</param>
/// <param name="Screens">From the last answer until a page showed the last turnout, ascending; one for each page that did.</param>
/// <param name="Acknowledged">Ballots that were said to be recorded, those of guests without a page with them.</param>
/// <param name="Sealed">Ballots in the record after closing.</param>
/// <param name="Processor">What the server had of the processor from the first ballot until the last screen.</param>
internal sealed record Voting(
    int Voters, IReadOnlyList<TimeSpan> Answers, IReadOnlyList<TimeSpan> Screens, int Acknowledged, int Sealed, TimeSpan Processor, TimeSpan Lasted, long Batches)
{
    private const string BallotScript = "./Rounds/RoundBallot.razor.js";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public static async Task<Voting> HoldAsync(HeldRound round, Stage stage, Crowd crowd, TimeSpan window, CancellationToken cancellationToken)
    {
        var answers = new ConcurrentBag<(TimeSpan Took, long At)>();
        var upToDate = crowd.See(round.Turnout(round.Guests.Count));
        var (batches, processor, start) = (crowd.Batches, stage.Server.ProcessorTime, Stopwatch.GetTimestamp());

        // Evenly over the window: one after the other in a row of any order, each somewhere in their own part of it.
        var chance = new Random(20261128);
        var voters = crowd.Circuits.ToArray();
        chance.Shuffle(voters);
        var moments = voters.Select((_, place) => (place + chance.NextDouble()) * window / voters.Length).ToArray();
        await Task.WhenAll(voters.Select((circuit, place) => VoteAsync(round, circuit, start, moments[place], answers, cancellationToken)));

        var last = answers.Max(answer => answer.At);
        await Task.WhenAny(Task.WhenAll(upToDate), Task.Delay(Patience, cancellationToken));
        var (used, lasted) = (stage.Server.ProcessorTime - processor, Stopwatch.GetElapsedTime(start));
        TimeSpan[] screens = [.. upToDate.Where(page => page.IsCompletedSuccessfully).Select(page => page.Result > last ? Stopwatch.GetElapsedTime(last, page.Result) : TimeSpan.Zero).Order()];
        return new Voting(
            voters.Length, [.. answers.Select(answer => answer.Took).Order()], screens, round.Acknowledged, await round.CloseAsync(cancellationToken), used, lasted, crowd.Batches - batches);
    }

    // As the script of the page does it: the page is told before and after, and the ballot goes by itself.
    private static async Task VoteAsync(
        HeldRound round, BlazorCircuit circuit, long start, TimeSpan moment, ConcurrentBag<(TimeSpan Took, long At)> answers, CancellationToken cancellationToken)
    {
        var wait = moment - Stopwatch.GetElapsedTime(start);
        if (wait > TimeSpan.Zero)
            await Task.Delay(wait, cancellationToken);

        var sent = Stopwatch.GetTimestamp();
        await circuit.CallAsync(BallotScript, "Sending", cancellationToken);
        await round.CastAsync(circuit.Browser, cancellationToken);
        var at = Stopwatch.GetTimestamp();
        answers.Add((Stopwatch.GetElapsedTime(sent, at), at));
        await circuit.CallAsync(BallotScript, "RecordedAsync", cancellationToken);
    }
}
