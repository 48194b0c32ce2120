using System.CommandLine;
using System.Net;
using Ideation.App.Cli;
using Ideation.Tests.Support;

namespace Ideation.Tests.App.Access;

/// <summary>
/// Verbs act on the server's own data: whoever runs them holds the server. What can be held: they do no more than they say, refuse in one line, and
/// print what a script needs and nothing else.
/// </summary>
public sealed class VerbTests(Town town) : IClassFixture<Town>
{
    // Where each verb is held.
    private static readonly string[] Known = ["serve", "seed demo", "create-admin", "token create", "count", "jury", "text replay", "verify"];

    [Fact]
    public void Every_verb_stands_in_a_row() =>
        Assert.Empty(Leaves(Verbs.Root(), "").Except(Known));

    [Fact]
    public async Task A_token_made_here_may_do_what_its_member_may_and_what_it_says()
    {
        var made = await RunAsync("token", "create", "--member", "memberhere@reseau.example", "--scopes", "read,administer", "--days", "1");
        Assert.Equal((0, ""), (made.Status, made.Errors));
        Assert.Matches("^idn_[A-Za-z0-9_-]+\n$", made.Output.ReplaceLineEndings("\n"));

        using var client = town.App.Client();
        client.DefaultRequestHeaders.Authorization = new("Bearer", made.Output.Trim());
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(client, HttpMethod.Get, $"/api/v1/ideas/{town.IdOf(Thing.HereIdea):N}"));

        // A scope that its member has no right for gives none, and one that it lacks is missed.
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(client, HttpMethod.Get, $"/api/v1/ideas/{town.IdOf(Thing.InvitedIdea):N}"));
        Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync(client, HttpMethod.Put, $"/api/v1/ideas/{town.IdOf(Thing.HereIdea):N}/support"));
    }

    public static TheoryData<string[]> Refusals => new(
        ["token", "create", "--member", "nobody@reseau.example", "--scopes", "read"],
        ["token", "create", "--member", "memberhere@reseau.example", "--scopes", "fly"],
        ["token", "create", "--member", "memberhere@reseau.example", "--scopes", "read", "--days", "4000"],
        ["token", "create", "--scopes", "read"],
        ["create-admin", "--mail", "memberhere@reseau.example", "--name", "Autre", "--password", "une phrase assez longue"],
        ["create-admin", "--mail", "nowhere", "--name", "Autre", "--password", "une phrase assez longue"],
        ["create-admin", "--mail", "autre@reseau.example", "--name", "Autre", "--password", "court"],
        ["seed", "demo"],
        ["seed"],
        ["fly"]);

    [Theory, MemberData(nameof(Refusals))]
    public async Task What_is_refused_is_said_in_one_line_with_status_2(string[] words)
    {
        var refused = await RunAsync(words);

        Assert.Equal(2, refused.Status);
        Assert.Single(refused.Errors.TrimEnd().ReplaceLineEndings("\n").Split('\n'));
        Assert.Equal("", words is ["seed"] or ["fly"] ? "" : refused.Output);
    }

    [Theory]
    [InlineData("Ideation__Demo", "perhaps")]
    [InlineData("Ideation__Database", "oracle")]
    [InlineData("Ideation__PublicAddress", "here")]
    [InlineData("Ideation__Mail__Port", "0")]
    [InlineData("ASPNETCORE_URLS", "nonsense")]
    public async Task A_setting_that_cannot_be_used_is_named_with_what_is_allowed(string name, string value)
    {
        var refused = await Executable.RunAsync(town.App.Data, new Dictionary<string, string> { [name] = value }, "seed", "demo");

        Assert.Equal(2, refused.Status);
        Assert.Contains($"“{value}”; allowed: ", refused.Errors, StringComparison.Ordinal);
        Assert.Contains(name.Replace("__", ":", StringComparison.Ordinal), refused.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_of_data_that_cannot_be_made_is_said()
    {
        var refused = await Executable.RunAsync(Path.Combine(town.App.Data, "ideation.db"), new Dictionary<string, string>(), "seed", "demo");

        Assert.Equal(2, refused.Status);
        Assert.Contains("Ideation:Data", refused.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_address_that_somebody_else_has_is_said_in_one_line_with_status_1()
    {
        var data = Directory.CreateTempSubdirectory("ideation-");

        var failed = await Executable.RunAsync(data.FullName, new Dictionary<string, string> { ["ASPNETCORE_URLS"] = town.App.Address.GetLeftPart(UriPartial.Authority) }, "serve");

        Assert.Equal(1, failed.Status);
        Assert.Contains(town.App.Address.Authority, Assert.Single(failed.Errors.TrimEnd().ReplaceLineEndings("\n").Split('\n')), StringComparison.Ordinal);
        data.Delete(recursive: true);
    }

    [Fact]
    public async Task A_database_that_is_none_is_said_in_one_line_with_status_1_and_left_as_it_is()
    {
        var data = Directory.CreateTempSubdirectory("ideation-");
        var file = Path.Combine(data.FullName, "ideation.db");
        await File.WriteAllTextAsync(file, "This was a letter, not a database. ".PadRight(4096, '.'));

        var failed = await Executable.RunAsync(data.FullName, new Dictionary<string, string>(), "seed", "demo");

        Assert.Equal(1, failed.Status);
        Assert.Single(failed.Errors.TrimEnd().ReplaceLineEndings("\n").Split('\n'));
        Assert.StartsWith("This was a letter", await File.ReadAllTextAsync(file), StringComparison.Ordinal);
        data.Delete(recursive: true);
    }

    private Task<Executable> RunAsync(params string[] words) => Executable.RunAsync(town.App.Data, new Dictionary<string, string>(), words);

    private static async Task<HttpStatusCode> StatusAsync(HttpClient client, HttpMethod method, string path)
    {
        using var request = new HttpRequestMessage(method, path);
        using var answer = await client.SendAsync(request);
        return answer.StatusCode;
    }

    private static IEnumerable<string> Leaves(Command command, string before) =>
        command.Subcommands.Count == 0 ? [before] : command.Subcommands.SelectMany(one => Leaves(one, $"{before} {one.Name}".Trim()));
}
