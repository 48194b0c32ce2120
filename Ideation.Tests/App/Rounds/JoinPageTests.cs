using System.Net;
using Ideation.App.Account;
using Ideation.Domain.Rounds;
using Ideation.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Ideation.Tests.App.Rounds;

/// <summary>The door as people meet it: a plain form, whose errors stand beside their fields.</summary>
public sealed class JoinPageTests : IAsyncLifetime
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
    public async Task The_code_with_a_space_and_a_name_let_a_guest_in_and_the_browser_keeps_their_pass()
    {
        using var guest = new Journey(_app);

        await guest.SendAsync("/join", "join", ("Code", $" {_code[..3]} {_code[3..]}"), ("Name", "Zoé"));

        Assert.Equal($"/rounds/{_round}", guest.SentTo);
        Assert.Contains(guest.Answer.Headers.GetValues("Set-Cookie"), cookie => cookie.StartsWith("ideation-guest=", StringComparison.Ordinal) && cookie.Contains("httponly", StringComparison.OrdinalIgnoreCase));
        Assert.Contains("Oui ou non ?", (await guest.OpenAsync(guest.SentTo!)).Page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_link_asks_for_no_code()
    {
        using var guest = new Journey(_app);
        var path = $"/join/{(await RoomAsync()).JoinKey}";
        Assert.DoesNotContain("name=\"Code\"", (await guest.OpenAsync(path)).Page, StringComparison.Ordinal);

        await guest.SendAsync(path, "join", ("Name", "Zoé"));

        Assert.Equal($"/rounds/{_round}", guest.SentTo);
    }

    [Fact]
    public async Task A_member_comes_under_their_own_name()
    {
        using var member = new Journey(_app);
        await member.SignInAsync(RunningApp.AdministratorMail, RunningApp.AdministratorPassword);
        var page = (await member.OpenAsync("/join")).Page;
        Assert.Contains(Fr.Of("join.as", "Administration"), page, StringComparison.Ordinal);
        Assert.DoesNotContain("name=\"Name\"", page, StringComparison.Ordinal);

        await member.SendAsync("/join", "join", ("Code", _code));

        Assert.Equal($"/rounds/{_round}", member.SentTo);
        Assert.False(member.Answer.Headers.TryGetValues("Set-Cookie", out var cookies) && cookies.Any(cookie => cookie.StartsWith("ideation-guest", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_wrong_code_is_said_beside_it_and_the_name_is_kept()
    {
        using var guest = new Journey(_app);

        await guest.SendAsync("/join", "join", ("Code", _code == "000000" ? "000001" : "000000"), ("Name", "Zoé"));

        Assert.Contains(Fr.Of("join.code-not-found"), guest.Page, StringComparison.Ordinal);
        Assert.Contains("aria-invalid=\"true\"", guest.Page, StringComparison.Ordinal);
        Assert.Contains("value=\"Zoé\"", guest.Page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_that_is_missing_is_said_beside_it()
    {
        using var guest = new Journey(_app);

        await guest.SendAsync("/join", "join", ("Code", _code), ("Name", " "));

        Assert.Contains(Fr.Of("room.name-unfit", Guest.MaxNameLength), guest.Page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_locked_code_says_so()
    {
        await _app.ReadAsync(async (db, _) => await db.Rooms.ExecuteUpdateAsync(set => set.SetProperty(room => room.IsLocked, true)));
        using var guest = new Journey(_app);

        await guest.SendAsync("/join", "join", ("Code", _code), ("Name", "Zoé"));

        Assert.Contains(Fr.Of("join.locked"), guest.Page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_room_without_guests_and_a_link_that_leads_nowhere_are_said()
    {
        await _app.ReadAsync(async (db, _) => await db.Rooms.ExecuteUpdateAsync(set => set.SetProperty(room => room.AllowsGuests, false)));
        using var guest = new Journey(_app);

        await guest.SendAsync("/join", "join", ("Code", _code), ("Name", "Zoé"));
        Assert.Contains(Fr.Of("room.no-guests"), guest.Page, StringComparison.Ordinal);

        await guest.SendAsync($"/join/{new string('0', 32)}", "join", ("Name", "Zoé"));
        Assert.Contains(Fr.Of("join.link-over"), guest.Page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_too_many_tries_the_page_says_how_long_to_wait()
    {
        var limits = _app.Services.GetRequiredService<AttemptLimits>();
        for (var tries = 0; tries < AttemptLimit.JoinFrom("127.0.0.1").Most; tries++)
            limits.Count(AttemptLimit.JoinFrom("127.0.0.1"));
        using var guest = new Journey(_app);

        await guest.SendAsync("/join", "join", ("Code", _code), ("Name", "Zoé"));

        Assert.Equal(HttpStatusCode.TooManyRequests, guest.Status);
        Assert.True(guest.Answer.Headers.RetryAfter!.Delta > TimeSpan.FromMinutes(4));
        Assert.Contains(Fr.Of("join.wait", Fr.Of("join.wait.minutes.many", 5)), guest.Page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_has_no_part_in_a_round_learns_nothing_of_it()
    {
        using var stranger = new Journey(_app);

        await stranger.OpenAsync($"/rounds/{_round}");

        Assert.Contains(Fr.Of("round.missing.title"), stranger.Page, StringComparison.Ordinal);
        Assert.DoesNotContain("Oui ou non ?", stranger.Page, StringComparison.Ordinal);
    }

    private Task<Room> RoomAsync() => _app.ReadAsync((db, _) => db.Rooms.AsNoTracking().SingleAsync());
}
