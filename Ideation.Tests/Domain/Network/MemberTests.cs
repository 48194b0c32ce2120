using Ideation.Domain.Campaigns;
using Ideation.Domain.Network;
using Ideation.Tests.Support;

namespace Ideation.Tests.Domain.Network;

public sealed class MemberTests
{
    private readonly MemberId _administrator = MemberId.New();
    private readonly Member _member = Some.Member();

    [Fact]
    public void Who_enrols_alone_is_their_own_actor()
    {
        var member = Member.Enrol(null, " Awa Diallo ", " Awa@Example.org ", "", OrganisationId.New(), Standing.Agent, Some.Noon);

        Assert.Equal("Awa Diallo", member.Name);
        Assert.Equal("awa@example.org", member.Mail);
        Assert.Equal(member.Id, Assert.Single(member.Events).Actor);
    }

    [Theory]
    [InlineData("")]
    [InlineData("awa")]
    [InlineData("Awa <awa@example.org>")]
    public void An_address_nobody_can_write_to_is_refused(string mail) =>
        Rules.AssertBroken("member.mail-unfit", () => Member.Enrol(null, "Awa", mail, "", OrganisationId.New(), Standing.Agent, Some.Noon));

    [Fact]
    public void A_member_has_a_name() =>
        Rules.AssertBroken("member.name-unfit", () => _member.Describe(_member.Id, "  ", "", [], Some.Noon));

    [Fact]
    public void A_job_has_a_limit() => Rules.AssertBroken(
        "member.job-too-long", () => _member.Describe(_member.Id, "Awa", new string('x', Member.MaxJobLength + 1), [], Some.Noon));

    [Fact]
    public void Skills_have_a_limit() => Rules.AssertBroken(
        "member.skills-unfit", () => _member.Describe(_member.Id, "Awa", "", [.. Enumerable.Range(0, 13).Select(n => $"n{n}")], Some.Noon));

    [Fact]
    public void The_same_skill_in_other_capitals_counts_once()
    {
        _member.Describe(_member.Id, "Awa", "", ["Animation", " animation ", ""], Some.Noon);

        Assert.Equal(["Animation"], _member.Skills);
    }

    [Fact]
    public void A_role_is_held_where_it_was_granted_and_nowhere_else()
    {
        var agency = OrganisationId.New();

        _member.Grant(_administrator, Role.Correspondent, Scope.Agency(agency), Some.Noon);

        Assert.True(_member.Holds(Role.Correspondent, Scope.Agency(agency)));
        Assert.False(_member.Holds(Role.Correspondent, Scope.Agency(OrganisationId.New())));
        Assert.Equal(_administrator, Assert.Single(_member.Grants).GrantedBy);
    }

    [Fact]
    public void The_same_role_is_not_granted_twice()
    {
        _member.Grant(_administrator, Role.Administrator, Scope.Network, Some.Noon);

        Rules.AssertBroken("member.already-granted", () => _member.Grant(_administrator, Role.Administrator, Scope.Network, Some.Noon));
    }

    [Fact]
    public void A_correspondent_does_not_relay_the_whole_network() =>
        Rules.AssertBroken("member.scope-unfit", () => _member.Grant(_administrator, Role.Correspondent, Scope.Network, Some.Noon));

    [Fact]
    public void An_administrator_is_not_one_of_an_agency_only() => Rules.AssertBroken(
        "member.scope-unfit", () => _member.Grant(_administrator, Role.Administrator, Scope.Agency(OrganisationId.New()), Some.Noon));

    [Fact]
    public void A_beneficiary_runs_nothing() => Rules.AssertBroken(
        "member.not-an-agent",
        () => Some.Member(standing: Standing.Beneficiary).Grant(_administrator, Role.Facilitator, Scope.Campaign(CampaignId.New()), Some.Noon));

    [Fact]
    public void A_role_that_is_not_held_is_not_withdrawn() =>
        Rules.AssertBroken("member.not-granted", () => _member.Withdraw(_administrator, Role.Evaluator, Scope.Network, Some.Noon));

    [Fact]
    public void A_withdrawn_role_is_gone()
    {
        _member.Grant(_administrator, Role.Evaluator, Scope.Network, Some.Noon);
        _member.Withdraw(_administrator, Role.Evaluator, Scope.Network, Some.Noon);

        Assert.Empty(_member.Grants);
    }

    [Fact]
    public void A_correspondent_only_goes_forward()
    {
        _member.Progress(_administrator, CorrespondentStage.Trained, Some.Noon);

        Rules.AssertBroken("member.stage-backwards", () => _member.Progress(_administrator, CorrespondentStage.Invited, Some.Noon));
        Rules.AssertBroken("member.stage-backwards", () => _member.Progress(_administrator, CorrespondentStage.Trained, Some.Noon));
    }

    [Fact]
    public void A_disabled_member_holds_no_role_and_gets_none()
    {
        _member.Grant(_administrator, Role.Administrator, Scope.Network, Some.Noon);
        _member.Disable(_administrator, "A quitté le réseau", Some.Noon);

        Assert.False(_member.Holds(Role.Administrator));
        Rules.AssertBroken("member.disabled", () => _member.Grant(_administrator, Role.Evaluator, Scope.Network, Some.Noon));
        Rules.AssertBroken("member.disabled", () => _member.Disable(_administrator, "Encore", Some.Noon));
    }

    [Fact]
    public void Nobody_disables_themselves() =>
        Rules.AssertBroken("member.disabling-oneself", () => _member.Disable(_member.Id, "Je pars", Some.Noon));

    [Fact]
    public void Disabling_says_why() => Rules.AssertBroken("member.reason-missing", () => _member.Disable(_administrator, " ", Some.Noon));

    [Fact]
    public void Who_is_active_cannot_be_enabled() => Rules.AssertBroken("member.enabled", () => _member.Enable(_administrator, Some.Noon));

    [Fact]
    public void Moving_to_where_one_is_changes_nothing()
    {
        _member.MoveTo(_administrator, _member.Home, Some.Noon);

        Assert.Empty(_member.Events);
    }
}
