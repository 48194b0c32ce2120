using Ideation.Domain.Sessions;
using Ideation.Tests.Support;
using static Ideation.Tests.Support.SomeSessions;

namespace Ideation.Tests.Domain.Sessions;

/// <summary>What those who were there keep of a session.</summary>
public sealed class ProceedingsTests
{
    private static readonly DateTimeOffset Noon = Some.Noon;

    [Fact]
    public void They_are_approved_once_the_session_has_ended_and_something_stands_there()
    {
        var session = Running();
        session.Follow("Nous ouvrons le samedi.", Host, Noon);
        Rules.AssertBroken("session.not-ended", () => session.Approve(Host, Noon));
        session.Follow(" \n", Host, Noon);
        session.End(Host, Noon);
        Rules.AssertBroken("session.proceedings-empty", () => session.Approve(Host, Noon));
        session.Follow("Nous ouvrons le samedi.", Host, Noon);

        session.Approve(Host, Noon.AddHours(1));
        session.Approve(Host, Noon.AddHours(2));

        Assert.Equal(new Approval(Host, Noon.AddHours(1)), session.Approval);
        Assert.Single(session.Events.OfType<ProceedingsApproved>());
    }

    [Fact]
    public void What_was_approved_stays_until_it_is_opened_again()
    {
        var session = Approved();

        session.Follow("Autre chose.", Host, Noon);
        Assert.Equal("Nous ouvrons le samedi.", session.Proceedings);

        session.Reopen(Host, Noon);
        session.Reopen(Host, Noon);
        session.Follow("Autre chose.", Host, Noon);
        Assert.Equal("Autre chose.", session.Proceedings);
        Assert.Single(session.Events.OfType<ProceedingsReopened>());
    }

    [Fact]
    public void Those_who_run_it_write_at_any_time_and_those_who_came_while_it_is_on_and_afterwards()
    {
        var session = Prepared();
        Assert.Equal((true, false), Writers(session));
        session.Start(Host, Noon);
        Assert.Equal((true, true), Writers(session));
        session.Freeze(Host, Noon);
        Assert.Equal((true, false), Writers(session));
        session.Thaw(Host, Noon);
        session.End(Host, Noon);
        Assert.Equal((true, true), Writers(session));
        Assert.Equal((false, false), Writers(Approved()));
    }

    private static (bool Host, bool Other) Writers(Session session) => (session.LetsWriteProceedings(isHost: true), session.LetsWriteProceedings(isHost: false));

    private static Session Approved()
    {
        var session = Running();
        session.Follow("Nous ouvrons le samedi.", Host, Noon);
        session.End(Host, Noon);
        session.Approve(Host, Noon);
        return session;
    }
}
