using Bunit;
using Ideation.App.Account;
using Ideation.App.Rounds;
using Ideation.Domain.Rounds;
using Ideation.Tests.Support;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace Ideation.Tests.Components.Rounds;

public sealed class ProjectorTests : HostingTests
{
    [Fact]
    public async Task The_room_sees_code_figures_and_result_and_never_a_name()
    {
        var id = await DraftAsync(settings: new RoundSettings { Secrecy = Secrecy.Named });
        var (awa, nour) = (await ComeAsync(id, "Awa Diallo"), await ComeAsync(id, "Nour Belkacem"));
        var room = await RoomAsync(id);
        SignIn(Viewer.Nobody);
        var wall = Wall(id, room.ProjectorKey);
        Assert.Equal("2", wall.Find("[data-testid=figure]").TextContent);
        IsOpenDoor(wall, room);

        await Rounds.OpenAsync(Host, id);
        await CastAsync(awa, id, """{"approve":[1]}""");
        await CastAsync(nour, id, """{"approve":[1]}""");
        World.Clock.Advance(TimeSpan.FromSeconds(2));
        wall.WaitForAssertion(() => Assert.Equal("2 / 2", wall.Find("[data-testid=figure]").TextContent));
        Assert.DoesNotContain("Une file unique", wall.Markup);
        IsOpenDoor(wall, room);

        await CloseAsync(id);
        World.Clock.Advance(TimeSpan.FromSeconds(2));
        wall.WaitForAssertion(() => Assert.Equal("Une file unique", wall.Find("[data-testid=winner]").TextContent));
        IsOpenDoor(wall, room);
        Assert.DoesNotContain("Awa", wall.Markup);
        Assert.DoesNotContain("Nour", wall.Markup);
        Assert.DoesNotContain("Zoé", wall.Markup);
        Assert.DoesNotContain("mud-", wall.Markup);
    }

    [Fact]
    public async Task Without_the_key_there_is_no_screen()
    {
        var id = await DraftAsync();

        Assert.Empty(Wall(id, new string('0', 32)).FindAll("[data-testid=projector]"));
        Assert.Empty(Wall(id, (await RoomAsync(id)).JoinKey).FindAll("[data-testid=projector]"));
    }

    [Fact]
    public async Task It_turns_to_white_on_black()
    {
        var id = await DraftAsync();
        var wall = Wall(id, (await RoomAsync(id)).ProjectorKey);

        await wall.Find(".projector__look").ClickAsync(new());

        Assert.NotEmpty(wall.FindAll(".projector--dark"));
    }

    private static void IsOpenDoor(IRenderedComponent<RoundProjectorPage> wall, Room room)
    {
        Assert.Equal(room.Code, string.Concat(wall.Find("[data-testid=code]").TextContent.Where(char.IsAsciiDigit)));
        Assert.NotEmpty(wall.FindAll(".qr path"));
    }

    private IRenderedComponent<RoundProjectorPage> Wall(RoundId id, string key)
    {
        ReadInFrench();
        Services.GetRequiredService<NavigationManager>().NavigateTo($"/rounds/{id.Value}/projector?key={key}");
        var wall = Render<RoundProjectorPage>(p => p.Add(c => c.Id, id.Value));
        wall.WaitForElement("h1");
        return wall;
    }
}
