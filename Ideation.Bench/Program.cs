using Ideation.App.Cli;
using Ideation.Bench.Blank;
using Ideation.Bench.CoEditing;
using Ideation.Bench.Counting;
using Ideation.Bench.Juries;
using Ideation.Bench.Live;
using Ideation.Bench.Rounds;
using Ideation.Bench.Servers;

// Each scenario prints what it measured; docs/measuring.md says how.
var scenarios = new Dictionary<string, (string What, Func<string[], Task<int>> RunAsync)>
{
    ["live"] = ("one signal to 1,000 real circuits, idea page against blank page (--circuits, --signals, --members)", rest => LiveScenario.RunAsync(rest, Console.Out)),
    ["coediting"] = ("260,000 edits replayed beside Yjs; hostile updates; 50 people in one text beside a bare relay; 200 texts with five writers each (replay, hostile, typing, texts)", rest => CoEditingScenario.RunAsync(rest, Console.Out)),
    ["counting"] = ("32,000 ballots for each method, beside the same count as a naive loop (how many rounds; 9)", CountingBench.RunAsync),
    ["ballots"] = ("durable ballots a second through the ballot box, beside bare inserts of the same rows (--ballots, --voters, --times)", rest => BallotsScenario.RunAsync(rest, Console.Out)),
    ["rounds"] = ("1,000 guests with real circuits vote within a minute, participant's page against blank page (--circuits, --signals, --window)", rest => RoundsScenario.RunAsync(rest, Console.Out)),
    ["jury"] = ("assignment and adjustment of a jury of 300 projects and 60 jurors", _ => JuryAsync()),
};

switch (args)
{
    case ["application"]:
        return await ApplicationServer.RunAsync();
    case ["blank"]:
        return await BlankServer.RunAsync();
    case ["relay"]:
        return await RelayServer.RunAsync();
    case ["verb", .. var words]:
        return await Verbs.RunAsync(words);
    case ["all"]:
        var worst = 0;
        foreach (var scenario in scenarios.Values)
            worst = Math.Max(worst, await scenario.RunAsync([]));
        return worst;
    case [var name, .. var rest] when scenarios.TryGetValue(name, out var chosen):
        return await chosen.RunAsync(rest);
    default:
        Console.WriteLine("Usage: ./dev bench SCENARIO");
        foreach (var (name, scenario) in scenarios)
            Console.WriteLine($"  {name,-10} {scenario.What}");
        Console.WriteLine($"  {"all",-10} all of them, one after the other");
        return args.Length == 0 ? 0 : 2;
}

static async Task<int> JuryAsync()
{
    await JuryBench.RunAsync(Console.Out);
    return 0;
}
