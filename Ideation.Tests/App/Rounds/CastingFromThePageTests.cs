using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Ideation.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Ideation.Tests.App.Rounds;

/// <summary>The call with which the page of a round sends a ballot by itself, and the list in which it finds a receipt.</summary>
public sealed class CastingFromThePageTests : IAsyncLifetime
{
    private RunningApp _app = null!;
    private RoundDesk _desk = null!;
    private string _round = "";
    private string _code = "";

    public async Task InitializeAsync()
    {
        _app = await RunningApp.StartAsync();
        _desk = await RoundDesk.OpenAsync(_app);
        (_round, _code) = await _desk.DraftAsync(new { title = "Oui ou non ?", method = "single-choice", options = new[] { "Oui", "Non" } });
    }

    public async Task DisposeAsync()
    {
        _desk.Dispose();
        await _app.DisposeAsync();
    }

    [Fact]
    public async Task A_guest_votes_with_the_cookie_of_the_door_and_the_same_key_again_changes_nothing()
    {
        using var guest = await GuestAsync("Zoé");
        await _desk.StepAsync(_round, "open");
        var key = Guid.CreateVersion7();

        var first = await SentAsync(guest, new { key, choice = new { approve = new[] { 0 } }, edition = 1 });
        var again = await SentAsync(guest, new { key, choice = new { approve = new[] { 1 } }, edition = 1 });

        Assert.Equal(first.GetProperty("recordedAt").GetString(), again.GetProperty("recordedAt").GetString());
        Assert.Equal(1, await BallotsAsync());
        await _desk.StepAsync(_round, "close");
        Assert.Equal([0], (await _desk.ReadAsync(_round, "result")).GetProperty("winners").EnumerateArray().Select(winner => winner.GetInt32()));
    }

    [Fact]
    public async Task A_member_votes_and_votes_again()
    {
        using var member = await MemberAsync();
        await _desk.StepAsync(_round, "open");

        await SentAsync(member, Ballot(0));
        await SentAsync(member, Ballot(1));

        Assert.Equal(1, await BallotsAsync());
        await _desk.StepAsync(_round, "close");
        Assert.Equal([1], (await _desk.ReadAsync(_round, "result")).GetProperty("winners").EnumerateArray().Select(winner => winner.GetInt32()));
    }

    [Fact]
    public async Task Nobody_and_a_page_of_elsewhere_are_refused()
    {
        using var guest = await GuestAsync("Zoé");
        using var nobody = new Journey(_app);
        await _desk.StepAsync(_round, "open");

        Assert.Equal((HttpStatusCode.Unauthorized, "account.signed-out"), await RefusedAsync(nobody, Ballot(0)));
        Assert.Equal((HttpStatusCode.Forbidden, "ballot.elsewhere"), await RefusedAsync(guest, Ballot(0), "https://ailleurs.example"));
        Assert.Equal((HttpStatusCode.Forbidden, "ballot.elsewhere"), await RefusedAsync(guest, Ballot(0), origin: null));
        Assert.Equal(0, await BallotsAsync());
    }

    [Fact]
    public async Task Somebody_of_another_room_finds_no_such_round()
    {
        var (_, other) = await _desk.DraftAsync(new { title = "Ailleurs", method = "approval", options = new[] { "A", "B" } });
        using var guest = await GuestAsync("Zoé", other);
        await GuestAsync("Ana");
        await _desk.StepAsync(_round, "open");

        Assert.Equal((HttpStatusCode.NotFound, "round.not-found"), await RefusedAsync(guest, Ballot(0)));
    }

    [Fact]
    public async Task Before_the_opening_in_a_pause_and_after_the_end_a_ballot_is_told_so()
    {
        using var guest = await GuestAsync("Zoé");
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "ballot.not-on-the-roll"), await RefusedAsync(guest, Ballot(0)));
        await _desk.StepAsync(_round, "open");
        await _desk.StepAsync(_round, "pause");
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "round.paused"), await RefusedAsync(guest, Ballot(0)));
        await _desk.StepAsync(_round, "resume");
        await _desk.StepAsync(_round, "close");

        Assert.Equal((HttpStatusCode.UnprocessableEntity, "round.not-open"), await RefusedAsync(guest, Ballot(0)));
    }

    [Fact]
    public async Task What_is_no_ballot_of_this_paper_is_refused_and_nothing_breaks()
    {
        using var guest = await GuestAsync("Zoé");
        await _desk.StepAsync(_round, "open");

        Assert.Equal((HttpStatusCode.BadRequest, "ballot.malformed"), await RefusedAsync(guest, new { key = Guid.CreateVersion7() }));
        Assert.Equal((HttpStatusCode.BadRequest, "ballot.malformed"), await RefusedAsync(guest, new { key = "x", choice = new { approve = new[] { 0 } } }));
        Assert.Equal((HttpStatusCode.BadRequest, "ballot.malformed"), await RefusedAsync(guest, new { key = Guid.CreateVersion7(), choice = new { ranking = 5 } }));
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "ballot.invalid"), await RefusedAsync(guest, new { key = Guid.CreateVersion7(), choice = new { approve = new[] { 0, 1 } } }));
        Assert.Equal((HttpStatusCode.Conflict, "round.changed-meanwhile"), await RefusedAsync(guest, new { key = Guid.CreateVersion7(), choice = new { approve = new[] { 0 } }, edition = 7 }));
        await guest.TellAsync(Cast, "nichts", Origin);
        Assert.Equal(HttpStatusCode.BadRequest, guest.Status);
        Assert.Equal(0, await BallotsAsync());
    }

    [Fact]
    public async Task A_receipt_is_found_in_the_published_list_and_nowhere_before()
    {
        using var guest = await GuestAsync("Zoé");
        await _desk.StepAsync(_round, "open");
        var hash = new string('a', 64);
        await SentAsync(guest, new { key = Guid.CreateVersion7(), choice = new { approve = new[] { 0 } }, receiptHash = hash });
        await guest.OpenAsync($"/rounds/{_round}/receipts");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, guest.Status);

        await _desk.StepAsync(_round, "close");
        await guest.OpenAsync($"/rounds/{_round}/receipts");

        Assert.Equal($$"""[{"hash":"{{hash}}","says":null}]""", guest.Page);
    }

    [Fact]
    public async Task Where_receipts_hold_the_content_the_list_says_what_each_ballot_says()
    {
        (_round, _code) = await _desk.DraftAsync(new { title = "Oui ou non ?", method = "single-choice", options = new[] { "Oui", "Non" }, receipts = "content" });
        using var guest = await GuestAsync("Zoé");
        await _desk.StepAsync(_round, "open");
        await SentAsync(guest, new { key = Guid.CreateVersion7(), choice = new { approve = new[] { 1 } }, receiptHash = new string('b', 64) });
        await _desk.StepAsync(_round, "close");

        await guest.OpenAsync($"/rounds/{_round}/receipts");

        Assert.Equal("Non", JsonDocument.Parse(guest.Page).RootElement[0].GetProperty("says").GetString());
    }

    private string Origin => _app.Address.GetLeftPart(UriPartial.Authority);

    private string Cast => $"/rounds/{_round}/cast";

    private static object Ballot(int option) => new { key = Guid.CreateVersion7(), choice = new { approve = new[] { option } } };

    private async Task<Journey> GuestAsync(string name, string? code = null)
    {
        var guest = new Journey(_app);
        await guest.SendAsync("/join", "join", ("Code", code ?? _code), ("Name", name));
        return guest;
    }

    private async Task<Journey> MemberAsync()
    {
        var member = new Journey(_app);
        await member.SignInAsync(RunningApp.AdministratorMail, RunningApp.AdministratorPassword);
        await member.SendAsync("/join", "join", ("Code", _code));
        return member;
    }

    private async Task<JsonElement> SentAsync(Journey voter, object ballot)
    {
        await voter.TellAsync(Cast, JsonContent.Create(ballot), Origin);
        Assert.True(voter.Status is HttpStatusCode.OK, voter.Page);
        return JsonDocument.Parse(voter.Page).RootElement;
    }

    private Task<(HttpStatusCode Status, string? Rule)> RefusedAsync(Journey voter, object ballot) => RefusedAsync(voter, ballot, Origin);

    private async Task<(HttpStatusCode Status, string? Rule)> RefusedAsync(Journey voter, object ballot, string? origin)
    {
        await voter.TellAsync(Cast, JsonContent.Create(ballot), origin);
        return (voter.Status, JsonDocument.Parse(voter.Page).RootElement.GetProperty("rule").GetString());
    }

    private async Task<long> BallotsAsync() => (await _desk.ReadAsync(_round, "")).GetProperty("turnout").GetProperty("cast").GetInt64();
}
