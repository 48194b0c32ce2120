using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Ideation.App.Counting;
using Ideation.Domain.Counting;
using Ideation.Tests.Support;

namespace Ideation.Tests.App.Rounds;

/// <summary>A round over the API, from the draft to the certified minute, as an outside client meets it.</summary>
public sealed class RoundCallsTests : IAsyncLifetime
{
    private readonly List<HttpClient> _voters = [];
    private RunningApp _app = null!;
    private RoundDesk _desk = null!;

    public async Task InitializeAsync()
    {
        _app = await RunningApp.StartAsync();
        _desk = await RoundDesk.OpenAsync(_app);
    }

    public async Task DisposeAsync()
    {
        _voters.ForEach(voter => voter.Dispose());
        _desk.Dispose();
        await _app.DisposeAsync();
    }

    [Fact]
    public async Task A_round_goes_from_the_code_to_the_certified_minute()
    {
        var (round, code) = await _desk.DraftAsync(new
        {
            title = "Quel projet pour 2027 ?", method = "instant-runoff", options = new[] { "Signalétique", "Garde d’enfants", "Parcours jeunes" }, secrecy = "hidden",
            reveal = "after-close", electorate = "joined", guests = true, late = "vote", quorum = new { share = 0.5, @base = "enrolled" }, ballotChange = true,
        });
        Assert.Matches("^[0-9]{6}$", code);
        await _desk.StepAsync(round, "ready");
        await JoinAsync(code, 5);
        var open = await _desk.StepAsync(round, "open");
        Assert.Equal("open", open.GetProperty("state").GetString());
        Assert.Equal(5, open.GetProperty("turnout").GetProperty("enrolled").GetInt64());

        int[][][] rankings = [[[0], [1]], [[0]], [[1], [2]], [[2], [1]], [[1]]];
        for (var voter = 0; voter < 5; voter++)
        {
            using var cast = await RoundDesk.CastAsync(_voters[voter], round, new { ranking = rankings[voter] });
            Assert.Equal(HttpStatusCode.OK, cast.StatusCode);
            Assert.EndsWith("Z", (await cast.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("recordedAt").GetString(), StringComparison.Ordinal);
        }

        Assert.Equal(5, (await _desk.ReadAsync(round, "")).GetProperty("turnout").GetProperty("cast").GetInt64());
        await RefusedAsync(await _voters[0].GetAsync($"/api/v1/rounds/{round}/result"), HttpStatusCode.UnprocessableEntity, "round.result-not-shown");

        var closed = await _desk.StepAsync(round, "close");
        Assert.Equal("revealed", closed.GetProperty("state").GetString());
        await RefusedAsync(await RoundDesk.CastAsync(_voters[0], round, new { ranking = rankings[0] }), HttpStatusCode.UnprocessableEntity, "round.not-open");

        var result = await _voters[4].GetFromJsonAsync<JsonElement>($"/api/v1/rounds/{round}/result");
        Assert.Equal([1], result.GetProperty("winners").EnumerateArray().Select(option => option.GetInt32()));
        Assert.True(result.GetProperty("quorum").GetProperty("met").GetBoolean());

        // Anybody counts the published file again and finds the same.
        var file = await _voters[4].GetByteArrayAsync($"/api/v1/rounds/{round}/count-file");
        var again = CountFileReader.Read(new MemoryStream(file));
        Assert.Equal(again.Fingerprint, result.GetProperty("fingerprint").GetString());
        Assert.Equal([1], VoteCount.Of(again.Request).Winners);

        Assert.Equal("certified", (await _desk.StepAsync(round, "certify")).GetProperty("state").GetString());
        var minute = await _desk.ReadAsync(round, "minute");
        Assert.Equal(5, minute.GetProperty("cast").GetInt64());
        Assert.Equal(5, minute.GetProperty("guests").GetInt64());
        Assert.Equal(3, minute.GetProperty("quorum").GetProperty("needed").GetInt64());
        Assert.Equal(again.Fingerprint, minute.GetProperty("fingerprint").GetString());
    }

    [Fact]
    public async Task Taking_a_step_again_changes_nothing_and_an_impossible_one_is_refused()
    {
        var (round, code) = await _desk.DraftAsync(new { title = "Oui ou non ?", method = "single-choice", options = new[] { "Oui", "Non" } });
        await RefusedAsync(await _desk.Host.PostAsync($"/api/v1/rounds/{round}/open", null), HttpStatusCode.UnprocessableEntity, "round.nobody-to-vote");
        await RefusedAsync(await _desk.Host.PostAsync($"/api/v1/rounds/{round}/reveal", null), HttpStatusCode.UnprocessableEntity, "round.not-closed");
        await JoinAsync(code, 1);

        foreach (var (step, state) in new[] { ("ready", "ready"), ("open", "open"), ("pause", "paused"), ("resume", "open"), ("close", "revealed"), ("reveal", "revealed"), ("certify", "certified"), ("archive", "archived") })
        {
            Assert.Equal(state, (await _desk.StepAsync(round, step)).GetProperty("state").GetString());
            Assert.Equal(state, (await _desk.StepAsync(round, step)).GetProperty("state").GetString());
        }

        await RefusedAsync(await _desk.Host.PostAsync($"/api/v1/rounds/{round}/open", null), HttpStatusCode.UnprocessableEntity, "round.over");
        await RefusedAsync(await _desk.Host.PostAsJsonAsync($"/api/v1/rounds/{round}/void", new { reason = "Erreur" }), HttpStatusCode.UnprocessableEntity, "round.cannot-be-void");
    }

    [Fact]
    public async Task The_same_key_answers_the_same_and_another_one_replaces_where_that_is_allowed()
    {
        var (round, code) = await _desk.DraftAsync(new { title = "Oui ou non ?", method = "single-choice", options = new[] { "Oui", "Non" }, ballotChange = true });
        await JoinAsync(code, 1);
        await _desk.StepAsync(round, "open");
        var key = Guid.CreateVersion7();

        var first = await RecordedAsync(await RoundDesk.CastAsync(_voters[0], round, new { approve = new[] { 0 } }, key));
        var later = await RecordedAsync(await RoundDesk.CastAsync(_voters[0], round, new { approve = new[] { 1 } }));
        Assert.NotEqual(first, later);
        Assert.Equal(first, await RecordedAsync(await RoundDesk.CastAsync(_voters[0], round, new { approve = new[] { 0 } }, key)));

        await _desk.StepAsync(round, "close");
        Assert.Equal(1, (await _desk.ReadAsync(round, "result")).GetProperty("winners")[0].GetInt32());
    }

    [Fact]
    public async Task A_ballot_that_may_not_change_is_final()
    {
        var (round, code) = await _desk.DraftAsync(new { title = "Oui ou non ?", method = "single-choice", options = new[] { "Oui", "Non" }, ballotChange = false });
        await JoinAsync(code, 1);
        await _desk.StepAsync(round, "open");

        await RecordedAsync(await RoundDesk.CastAsync(_voters[0], round, new { approve = new[] { 0 } }));

        await RefusedAsync(await RoundDesk.CastAsync(_voters[0], round, new { approve = new[] { 1 } }), HttpStatusCode.UnprocessableEntity, "ballot.final");
    }

    [Theory]
    [InlineData("""{ "approve": [2] }""", HttpStatusCode.BadRequest, "ballot.malformed")]
    [InlineData("""{ "approve": [0, 1] }""", HttpStatusCode.UnprocessableEntity, "ballot.invalid")]
    [InlineData("""{ "marks": [1, 0] }""", HttpStatusCode.BadRequest, "ballot.malformed")]
    [InlineData("""{ "approve": [0], "count": 900 }""", HttpStatusCode.BadRequest, "ballot.malformed")]
    [InlineData("""{ }""", HttpStatusCode.BadRequest, "ballot.malformed")]
    [InlineData("""{ "approve": [0], "receiptHash": "abc" }""", HttpStatusCode.BadRequest, "ballot.receipt-unfit")]
    public async Task A_ballot_that_is_none_of_this_round_is_refused_with_what_is_allowed(string ballot, HttpStatusCode status, string rule)
    {
        var (round, code) = await _desk.DraftAsync(new { title = "Oui ou non ?", method = "single-choice", options = new[] { "Oui", "Non" } });
        await JoinAsync(code, 1);
        await _desk.StepAsync(round, "open");

        await RefusedAsync(await RoundDesk.CastAsync(_voters[0], round, JsonSerializer.Deserialize<JsonElement>(ballot)), status, rule);

        Assert.Equal(0, (await _desk.ReadAsync(round, "")).GetProperty("turnout").GetProperty("cast").GetInt64());
    }

    [Theory]
    [InlineData("""{ "title": "Un vote", "method": "loudest-voice", "options": ["A", "B"] }""", "round.paper-unfit")]
    [InlineData("""{ "title": "Un vote", "method": "dots", "options": ["A", "B"], "rules": { "budgets": 3 } }""", "round.paper-unfit")]
    [InlineData("""{ "title": "Un vote", "method": "majority-judgment", "options": ["A", "B"] }""", "round.paper-unfit")]
    [InlineData("""{ "title": "Un vote", "method": "approval", "options": ["A", "B"], "electorate": "everybody" }""", "api.malformed")]
    [InlineData("""{ "title": "Un vote", "method": "approval", "options": ["A", "B"], "quorum": { "share": 2 } }""", "api.malformed")]
    [InlineData("""{ "title": "Un vote", "method": "approval", "options": ["A", "B"], "secrecy": "whispered" }""", "api.malformed-json")]
    public async Task A_round_that_cannot_be_held_is_refused_where_it_is_wrong(string body, string rule)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");

        await RefusedAsync(await _desk.Host.PostAsync("/api/v1/rounds", content), HttpStatusCode.BadRequest, rule);
    }

    [Theory]
    [InlineData("""{ "title": "Un vote", "method": "approval", "options": ["A", "B"], "secrecy": "secret", "reveal": "live" }""", "round.secret-needs-late-reveal")]
    [InlineData("""{ "title": "Un vote", "method": "approval", "options": ["A", "B"], "secrecy": "secret", "ballotChange": true }""", "round.secret-is-final")]
    [InlineData("""{ "title": "", "method": "approval", "options": ["A", "B"] }""", "round.title-unfit")]
    public async Task A_round_against_the_rules_is_refused(string body, string rule)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");

        await RefusedAsync(await _desk.Host.PostAsync("/api/v1/rounds", content), HttpStatusCode.UnprocessableEntity, rule);
    }

    [Fact]
    public async Task A_round_of_others_does_not_exist_for_a_guest_of_another_room()
    {
        var (mine, _) = await _desk.DraftAsync(new { title = "Oui ou non ?", method = "single-choice", options = new[] { "Oui", "Non" } });
        var (_, elsewhere) = await _desk.DraftAsync(new { title = "Autre chose ?", method = "single-choice", options = new[] { "Oui", "Non" } });
        await JoinAsync(elsewhere, 1);
        using var nobody = _app.Client();

        await RefusedAsync(await _voters[0].GetAsync($"/api/v1/rounds/{mine}"), HttpStatusCode.NotFound, "round.not-found");
        await RefusedAsync(await RoundDesk.CastAsync(_voters[0], mine, new { approve = new[] { 0 } }), HttpStatusCode.NotFound, "round.not-found");
        await RefusedAsync(await nobody.GetAsync($"/api/v1/rounds/{mine}"), HttpStatusCode.Unauthorized, "account.signed-out");
        await RefusedAsync(await _voters[0].PostAsync($"/api/v1/rounds/{mine}/open", null), HttpStatusCode.Forbidden, "api.scope-missing");
    }

    [Fact]
    public async Task A_tie_is_visible_and_a_run_off_between_the_tied_decides_it()
    {
        var (round, code) = await _desk.DraftAsync(new { title = "Lequel ?", method = "approval", options = new[] { "A", "B", "C" } });
        await JoinAsync(code, 3);
        await _desk.StepAsync(round, "open");
        await RecordedAsync(await RoundDesk.CastAsync(_voters[0], round, new { approve = new[] { 0 } }));
        await RecordedAsync(await RoundDesk.CastAsync(_voters[1], round, new { approve = new[] { 2 } }));
        await _desk.StepAsync(round, "close");
        Assert.Equal([0, 2], (await _desk.ReadAsync(round, "result")).GetProperty("tied").EnumerateArray().Select(option => option.GetInt32()));

        var runOff = (await _desk.StepAsync(round, "run-off")).GetProperty("id").GetString()!;
        Assert.Equal(runOff, (await _desk.StepAsync(round, "run-off")).GetProperty("id").GetString());
        Assert.Equal(["A", "C"], (await _desk.ReadAsync(runOff, "")).GetProperty("options").EnumerateArray().Select(option => option.GetString()));
        await _desk.StepAsync(runOff, "open");
        foreach (var voter in _voters)
            await RecordedAsync(await RoundDesk.CastAsync(voter, runOff, new { approve = new[] { 1 } }));
        await _desk.StepAsync(runOff, "close");

        Assert.Equal(1, (await _desk.ReadAsync(runOff, "result")).GetProperty("winners")[0].GetInt32());
        Assert.Equal(runOff, (await _desk.ReadAsync(round, "")).GetProperty("runOff").GetString());
    }

    [Fact]
    public async Task Who_comes_late_votes_or_observes_as_it_was_set()
    {
        var (rolling, rollingCode) = await _desk.DraftAsync(new { title = "Oui ou non ?", method = "single-choice", options = new[] { "Oui", "Non" }, late = "vote" });
        var (still, fixedCode) = await _desk.DraftAsync(new { title = "Oui ou non ?", method = "single-choice", options = new[] { "Oui", "Non" }, late = "observe" });
        await JoinAsync(rollingCode, 1);
        await JoinAsync(fixedCode, 1);
        await _desk.StepAsync(rolling, "open");
        await _desk.StepAsync(still, "open");

        await JoinAsync(rollingCode, 1);
        await JoinAsync(fixedCode, 1);

        await RecordedAsync(await RoundDesk.CastAsync(_voters[2], rolling, new { approve = new[] { 0 } }));
        await RefusedAsync(await RoundDesk.CastAsync(_voters[3], still, new { approve = new[] { 0 } }), HttpStatusCode.UnprocessableEntity, "ballot.not-on-the-roll");
    }

    private async Task JoinAsync(string code, int guests)
    {
        for (var guest = 0; guest < guests; guest++)
            _voters.Add(RoundDesk.As(_app, await RoundDesk.JoinAsync(_app, code, $"Invité {_voters.Count + 1}")));
    }

    private static async Task<string> RecordedAsync(HttpResponseMessage cast)
    {
        Assert.True(cast.IsSuccessStatusCode, await cast.Content.ReadAsStringAsync());
        return (await cast.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("recordedAt").GetString()!;
    }

    private static async Task RefusedAsync(HttpResponseMessage answer, HttpStatusCode status, string rule)
    {
        var body = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.StatusCode == status, $"{answer.StatusCode}: {body}");
        Assert.Equal(rule, JsonSerializer.Deserialize<JsonElement>(body).GetProperty("rule").GetString());
    }
}
