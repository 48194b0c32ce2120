using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Ideation.Bench.Circuits;
using Ideation.Bench.Live;
using Ideation.Bench.Servers;

namespace Ideation.Bench.Rounds;

/// <summary>A round that a member of the demonstration holds over the API, and its guests, who came by the link. Some of them have no page open.</summary>
internal sealed partial class HeldRound
{
    private const int AtOnce = 16;

    private readonly ServerProcess _server;
    private readonly Browser _host;
    private readonly string _token;
    private readonly string _id;
    private int _acknowledged;

    private HeldRound(ServerProcess server, Browser host, string token, string id) => (_server, _host, _token, _id) = (server, host, token, id);

    public IReadOnlyList<Browser> Guests { get; private set; } = [];

    /// <summary>Ballots that were said to be recorded.</summary>
    public int Acknowledged => _acknowledged;

    /// <param name="pages">Guests who will open the page.</param>
    /// <param name="signals">Guests without a page, each of whom makes one signal with their ballot.</param>
    public static async Task<HeldRound> OpenAsync(ServerProcess server, int pages, int signals, CancellationToken cancellationToken)
    {
        var host = new Browser(server.Address);
        var mail = Mail().Match(await host.ReadAsync("/account/sign-in", cancellationToken)).Groups[1].Value;
        var token = await server.VerbAsync(["token", "create", "--member", mail, "--scopes", "read,write,facilitate", "--days", "1"], cancellationToken);
        var round = new HeldRound(server, host, token, "");
        var draft = new { title = "Comment mieux accueillir ?", method = "single-choice", options = new[] { "Un rendez-vous", "Une file unique", "Des bornes" }, seconds = 3600 };
        var drafted = await round.AskAsync(HttpMethod.Post, "", draft, cancellationToken);
        round = new HeldRound(server, host, token, (string)drafted["id"]!);
        round.Guests = [.. Enumerable.Range(0, 1 + FanOut.Warming + signals + pages).Select(_ => new Browser(server.Address))];

        // Nothing opens as long as nobody may vote: the first comes before, the others afterwards.
        var door = new Uri((string)drafted["joinUrl"]!).AbsolutePath;
        await JoinAsync(round.Guests[0], door, cancellationToken);
        await round.AskAsync(HttpMethod.Post, $"/{round._id}/open", new { }, cancellationToken);
        var limit = new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellationToken };
        await Parallel.ForEachAsync(round.Guests.Skip(1), limit, async (guest, token) => await JoinAsync(guest, door, token));

        // And votes at once, so that nothing is compiled under the first signal.
        await round.CastAsync(round.Guests[0], cancellationToken);
        return round;
    }

    public Stage Stage(int signals) => new(
        "participant's page", _server, $"/rounds/{Guid.ParseExact(_id, "N")}", [.. Guests.Skip(1 + FanOut.Warming + signals)], nth => Turnout(1 + nth),
        (nth, cancellationToken) => CastAsync(Guests[nth], cancellationToken));

    /// <summary>What every page says when so many have voted.</summary>
    public string Turnout(int cast) => $"{cast} {(cast < 2 ? "bulletin" : "bulletins")} sur {Guests.Count}";

    /// <summary>As the script of the page sends it; returns when the server says that it is on its disk.</summary>
    public async Task CastAsync(Browser guest, CancellationToken cancellationToken)
    {
        var receiptHash = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));
        var ballot = new { key = Guid.CreateVersion7(), choice = new { approve = new[] { RandomNumberGenerator.GetInt32(3) } }, edition = 1, receiptHash };
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(guest.Address, $"/rounds/{Guid.ParseExact(_id, "N")}/cast")) { Content = JsonContent.Create(ballot) };
        request.Headers.Add("Origin", guest.Address.ToString().TrimEnd('/'));
        using var answer = await guest.SendAsync(request, cancellationToken);
        var said = await answer.Content.ReadAsStringAsync(cancellationToken);
        if (!answer.IsSuccessStatusCode || !said.Contains("recordedAt", StringComparison.Ordinal))
            throw new InvalidOperationException($"A ballot was not recorded: {(int)answer.StatusCode} {said}");
        Interlocked.Increment(ref _acknowledged);
    }

    /// <summary>Closes it and gives back how many ballots were sealed.</summary>
    public async Task<int> CloseAsync(CancellationToken cancellationToken)
    {
        await AskAsync(HttpMethod.Post, $"/{_id}/close", new { }, cancellationToken);
        return (await AskAsync(HttpMethod.Get, $"/{_id}/record", null, cancellationToken))["ballots"]!.AsArray().Count;
    }

    private static async Task JoinAsync(Browser guest, string door, CancellationToken cancellationToken)
    {
        if (!await guest.TrySubmitAsync(door, "join", new() { ["Name"] = "Invitée" }, cancellationToken))
            throw new InvalidOperationException("A guest could not join by the link.");
    }

    private async Task<JsonNode> AskAsync(HttpMethod method, string path, object? body, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(method, new Uri(_host.Address, "/api/v1/rounds" + path)) { Content = body is null ? null : JsonContent.Create(body) };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", _token);
        using var answer = await _host.SendAsync(request, cancellationToken);
        var said = await answer.Content.ReadAsStringAsync(cancellationToken);
        return answer.IsSuccessStatusCode ? JsonNode.Parse(said)! : throw new InvalidOperationException($"{method} {path} answered {(int)answer.StatusCode}: {said}");
    }

    [GeneratedRegex("""name="Mail" value="([^"]+@[^"]+)""")]
    private static partial Regex Mail();
}
