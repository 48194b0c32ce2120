using System.Globalization;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Ideation.App.Data.Seeds;
using Ideation.Bench.Circuits;
using Ideation.Bench.Servers;

namespace Ideation.Bench.Live;

/// <summary>An idea of the demonstration that everybody may see and one member supports and no longer supports, in turn.</summary>
internal sealed partial class PublicIdea
{
    private readonly Browser _person;
    private readonly string _token;
    private readonly string _id;
    private int _supports;

    private PublicIdea(Browser person, string token, string id)
    {
        (_person, _token, _id) = (person, token, id);
    }

    public static async Task<Stage> PrepareAsync(ServerProcess server, CancellationToken cancellationToken)
    {
        var nobody = new Browser(server.Address);
        var mails = Mail().Matches(await nobody.ReadAsync("/account/sign-in", cancellationToken)).Select(mail => mail.Groups[1].Value).Distinct().ToList();
        var members = new List<Browser>();
        foreach (var mail in mails)
        {
            var member = new Browser(server.Address);
            await member.SignInAsync(mail, DemoSeed.Password, cancellationToken);
            members.Add(member);
        }

        var idea = await FindAsync(server, nobody, mails, cancellationToken);
        return new Stage("idea page", server, $"/ideas/{idea._id}", members, idea.SupportsAfter, idea.ToggleAsync);
    }

    private static async Task<PublicIdea> FindAsync(ServerProcess server, Browser person, IReadOnlyList<string> mails, CancellationToken cancellationToken)
    {
        var list = JsonNode.Parse(await person.ReadAsync("/api/v1/ideas?limit=50", cancellationToken));
        var ids = list?["items"]?.AsArray().Select(idea => (string)idea!["id"]!).ToList() ?? [];
        foreach (var mail in mails)
        {
            var token = await server.VerbAsync(["token", "create", "--member", mail, "--scopes", "read,write", "--days", "1"], cancellationToken);
            foreach (var idea in ids.Select(id => new PublicIdea(person, token, id)))
            {
                if (await idea.IsOpenToSupportAsync(cancellationToken))
                    return idea;
            }
        }

        throw new InvalidOperationException($"None of {ids.Count} public ideas can be supported by the people of the demonstration.");
    }

    // Counted after a support was given and taken back: this member may have supported the idea in the story.
    private async Task<bool> IsOpenToSupportAsync(CancellationToken cancellationToken)
    {
        if (!await TrySendAsync(HttpMethod.Put, cancellationToken) || !await TrySendAsync(HttpMethod.Delete, cancellationToken))
            return false;

        var idea = JsonNode.Parse(await _person.ReadAsync($"/api/v1/ideas/{_id}", cancellationToken));
        _supports = (int)idea!["supports"]!;
        return true;
    }

    private string SupportsAfter(int nth) => (_supports + nth % 2).ToString(CultureInfo.InvariantCulture);

    private async Task ToggleAsync(int nth, CancellationToken cancellationToken)
    {
        if (!await TrySendAsync(nth % 2 == 1 ? HttpMethod.Put : HttpMethod.Delete, cancellationToken))
            throw new InvalidOperationException($"Signal {nth} was refused; nothing was measured.");
    }

    private async Task<bool> TrySendAsync(HttpMethod method, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(method, new Uri(_person.Address, $"/api/v1/ideas/{_id}/support"));
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", _token);
        using var answer = await _person.SendAsync(request, cancellationToken);
        return answer.IsSuccessStatusCode;
    }

    [GeneratedRegex("""name="Mail" value="([^"]+@[^"]+)""")]
    private static partial Regex Mail();
}
