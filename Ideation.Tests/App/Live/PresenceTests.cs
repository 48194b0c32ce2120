using Ideation.App.Live;
using Ideation.Domain.Network;
using Ideation.Tests.Support;
using Microsoft.Extensions.Time.Testing;

namespace Ideation.Tests.App.Live;

public sealed class PresenceTests
{
    private static readonly LiveTopic Page = new("idea/1");

    private readonly PersonHere _ada = new(MemberId.New(), "Ada");
    private readonly PersonHere _noe = new(MemberId.New(), "Noé");
    private readonly Presence _presence = new(new LiveFeed(new FakeTimeProvider(World.Noon)));

    [Fact]
    public void Who_comes_is_here_and_who_goes_is_not()
    {
        using var ada = _presence.Enter(Page, _ada);
        var noe = _presence.Enter(Page, _noe);
        Assert.Equal([_ada, _noe], _presence.Here(Page));

        noe.Dispose();

        Assert.Equal([_ada], _presence.Here(Page));
    }

    [Fact]
    public void Somebody_with_two_tabs_is_one_person_until_the_last_is_closed()
    {
        var first = _presence.Enter(Page, _ada);
        var second = _presence.Enter(Page, _ada);
        Assert.Single(_presence.Here(Page));

        first.Dispose();
        first.Dispose();
        Assert.Single(_presence.Here(Page));

        second.Dispose();
        Assert.Empty(_presence.Here(Page));
    }
}
