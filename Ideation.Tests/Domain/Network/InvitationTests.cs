using Ideation.Domain.Network;
using Ideation.Tests.Support;

namespace Ideation.Tests.Domain.Network;

public sealed class InvitationTests
{
    [Fact]
    public void Accepting_makes_a_member_with_the_promised_roles()
    {
        var invitation = Some.Invitation((Role.Evaluator, Scope.Network));

        var member = invitation.Accept("Awa D.", "Conseillère", Some.Noon.AddDays(1));

        Assert.Equal("awa.diallo@example.org", member.Mail);
        Assert.Equal("Awa D.", member.Name);
        Assert.True(member.Holds(Role.Evaluator, Scope.Network));
        Assert.Equal(member.Id, invitation.Acceptance!.Member);
    }

    [Fact]
    public void A_link_works_once()
    {
        var invitation = Some.Invitation();
        invitation.Accept("Awa", "", Some.Noon);

        Rules.AssertBroken("invitation.accepted", () => invitation.Accept("Awa", "", Some.Noon));
        Rules.AssertBroken("invitation.accepted", () => invitation.Revoke(MemberId.New(), Some.Noon));
    }

    [Fact]
    public void A_link_is_dead_at_the_very_moment_it_expires()
    {
        var invitation = Some.Invitation();

        Assert.True(invitation.IsOpen(invitation.ExpiresAt.AddTicks(-1)));
        Assert.False(invitation.IsOpen(invitation.ExpiresAt));
        Rules.AssertBroken("invitation.expired", () => invitation.Accept("Awa", "", invitation.ExpiresAt));
    }

    [Fact]
    public void A_revoked_link_is_dead()
    {
        var invitation = Some.Invitation();
        invitation.Revoke(MemberId.New(), Some.Noon);

        Assert.False(invitation.IsOpen(Some.Noon));
        Rules.AssertBroken("invitation.revoked", () => invitation.Accept("Awa", "", Some.Noon));
    }

    [Fact]
    public void A_role_that_could_not_be_held_is_refused_before_the_mail_goes_out() =>
        Rules.AssertBroken("member.scope-unfit", () => Some.Invitation((Role.Correspondent, Scope.Network)));
}
