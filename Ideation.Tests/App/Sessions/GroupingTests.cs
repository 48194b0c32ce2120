using Ideation.Domain.Sessions;
using Ideation.Tests.Support;

namespace Ideation.Tests.App.Sessions;

public sealed class GroupingTests : IAsyncLifetime
{
    private SessionWorld _world = null!;

    public async Task InitializeAsync() => _world = await SessionWorld.CreateAsync();

    public Task DisposeAsync() => _world.DisposeAsync().AsTask();

    [Fact]
    public async Task Notes_that_were_shown_are_put_under_headings_by_whoever_is_here()
    {
        var guest = await _world.GuestAsync();
        await _world.StartAsync();
        var (one, two) = (await _world.Notes.WriteAsync(guest, _world.Id, "Ouvrir le samedi"), await _world.Notes.WriteAsync(guest, _world.Id, "Un rappel"));
        await _world.Sessions.RevealAsync(_world.Host, _world.Id, (await _world.ViewAsync()).Session.Current!.Value);
        await _world.GoToAsync(StepKind.Grouping);

        var group = await _world.Notes.GroupAsync(guest, _world.Id, "Horaires", [one]);
        await _world.Notes.PutAsync(_world.Host, _world.Id, two, group);
        await _world.Notes.NameAsync(guest, _world.Id, group, "Quand nous sommes ouverts");
        var view = await _world.ViewAsync(guest);
        Assert.All(view.Notes, note => Assert.Equal(group, note.Group));
        Assert.Equal("Quand nous sommes ouverts", view.Sheet.Groups.Single().Title);

        await _world.Notes.DissolveAsync(guest, _world.Id, group);
        Assert.All((await _world.ViewAsync(guest)).Notes, note => Assert.Null(note.Group));
        Assert.Empty((await _world.ViewAsync(guest)).Sheet.Groups);
        await Rules.AssertBrokenAsync("note-group.not-found", () => _world.Notes.NameAsync(guest, _world.Id, group, "Disparu"));
    }

    [Fact]
    public async Task What_was_not_shown_is_not_put_anywhere()
    {
        var one = await _world.ComeAsync();
        await _world.StartAsync();
        var note = await _world.Notes.WriteAsync(one, _world.Id, "Caché");
        await _world.GoToAsync(StepKind.Grouping);

        await Rules.AssertBrokenAsync("note.not-found", () => _world.Notes.GroupAsync(_world.Host, _world.Id, "Curieux", [note]));
        Assert.Empty((await _world.ViewAsync()).Sheet.Groups);
    }

    [Fact]
    public async Task Hands_are_raised_in_their_order_and_go_down_with_the_floor_and_the_step()
    {
        var (one, other, guest) = (await _world.ComeAsync("Une"), await _world.ComeAsync("Autre"), await _world.GuestAsync());
        await _world.StartAsync();
        await _world.GoToAsync(StepKind.Discussion);
        foreach (var person in new[] { other, guest, one })
        {
            await _world.Notes.ShowAsync(person, _world.Id, GestureKind.Hand, isShown: true);
            _world.World.Clock.Advance(TimeSpan.FromSeconds(1));
        }

        Assert.Equal(["Autre", "Zoé", "Une"], (await _world.ViewAsync()).Hands.Select(person => person.Name));
        await _world.Sessions.GiveFloorAsync(_world.Host, _world.Id, other.Voter!.Value, 120);
        await _world.Notes.ShowAsync(one, _world.Id, GestureKind.Hand, isShown: false);
        var view = await _world.ViewAsync();
        Assert.Equal(("Autre", "Zoé"), (view.Speaker!.Name, Assert.Single(view.Hands).Name));
        await Rules.AssertBrokenAsync("session.speaker-not-here", () => _world.Sessions.GiveFloorAsync(_world.Host, _world.Id, Ideation.Domain.Rounds.VoterId.From(Guid.CreateVersion7()), 60));

        await _world.GoToAsync(StepKind.Actions);
        Assert.Empty((await _world.ViewAsync()).Hands);
    }
}
