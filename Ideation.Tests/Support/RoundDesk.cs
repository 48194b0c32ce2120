using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Ideation.App.Account;
using Ideation.Domain.Network;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Ideation.Tests.Support;

/// <summary>A round as outside clients hold it and vote in it, over the API of a running application.</summary>
internal sealed class RoundDesk : IDisposable
{
    private RoundDesk(RunningApp app, string token) => Host = As(app, token);

    /// <summary>Runs the rounds it makes.</summary>
    public HttpClient Host { get; }

    public static async Task<RoundDesk> OpenAsync(RunningApp app, string mail = RunningApp.AdministratorMail) => new(app, await TokenAsync(app, mail));

    public static async Task<string> TokenAsync(RunningApp app, string mail) => await app.ReadAsync(async (db, services) =>
    {
        var member = await db.Members.SingleAsync(known => known.Mail == mail);
        var secret = ApiTokens.Prefix + Secret.New();
        db.Add(ApiToken.Issue(member.Id, "essai", Enum.GetValues<TokenScope>(), 1, Secret.HashOf(secret), TimeProvider.System.GetUtcNow()));
        await db.SaveChangesAsync();
        return secret;
    });

    public static HttpClient As(RunningApp app, string? token)
    {
        var client = app.Client();
        if (token is not null)
            client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return client;
    }

    public async Task<(string Id, string Code)> DraftAsync(object round)
    {
        using var drafted = await Host.PostAsJsonAsync("/api/v1/rounds", round);
        Assert.True(drafted.StatusCode is HttpStatusCode.Created, await drafted.Content.ReadAsStringAsync());
        var body = await drafted.Content.ReadFromJsonAsync<JsonElement>();
        return (body.GetProperty("id").GetString()!, body.GetProperty("code").GetString()!);
    }

    /// <summary>The round as it is after the step.</summary>
    public async Task<JsonElement> StepAsync(string round, string step, object? body = null)
    {
        using var answer = await Host.PostAsJsonAsync($"/api/v1/rounds/{round}/{step}", body ?? new { });
        Assert.True(answer.IsSuccessStatusCode, $"{step}: {await answer.Content.ReadAsStringAsync()}");
        return await answer.Content.ReadFromJsonAsync<JsonElement>();
    }

    /// <summary>The token of a guest who came in by the code.</summary>
    public static async Task<string> JoinAsync(RunningApp app, string code, string name)
    {
        using var client = app.Client();
        using var joined = await client.PostAsJsonAsync("/api/v1/join", new { code, name });
        Assert.True(joined.IsSuccessStatusCode, await joined.Content.ReadAsStringAsync());
        return (await joined.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("token").GetString()!;
    }

    public static Task<HttpResponseMessage> CastAsync(HttpClient voter, string round, object ballot, Guid? key = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Put, $"/api/v1/rounds/{round}/ballot") { Content = JsonContent.Create(ballot) };
        request.Headers.Add("Idempotency-Key", (key ?? Guid.CreateVersion7()).ToString());
        return voter.SendAsync(request);
    }

    public async Task<JsonElement> ReadAsync(string round, string what) =>
        await Host.GetFromJsonAsync<JsonElement>($"/api/v1/rounds/{round}{(what.Length > 0 ? "/" + what : "")}");

    public void Dispose() => Host.Dispose();
}
