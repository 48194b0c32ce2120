using Ideation.Domain.Common;
using Ideation.Domain.Network;
using Ideation.Tests.Support;

namespace Ideation.Tests.Domain.Network;

public sealed class OrganisationTests
{
    [Fact]
    public void An_agency_keeps_the_number_people_know_it_by() =>
        Assert.Equal("2A", Some.Agency("Agence de la Corse-du-Sud", " 2A ").Code);

    [Fact]
    public void A_place_has_a_name() => Rules.AssertBroken("organisation.name-unfit", () => Some.Agency().Rename(MemberId.New(), "  ", Some.Noon));

    [Fact]
    public void A_place_has_a_code() => Rules.AssertBroken("organisation.code-unfit", () => Some.Agency(code: ""));

    [Fact]
    public void Nothing_stands_above_the_national_body() => Rules.AssertBroken("organisation.no-parent", () => Organisation.Found(
        MemberId.New(), OrganisationKind.National, "Réseau", "FR", OrganisationId.New(), HolidayCalendar.Metropolitan, Some.Noon));

    [Fact]
    public void An_agency_belongs_to_a_region() => Rules.AssertBroken("organisation.parent-missing", () => Organisation.Found(
        MemberId.New(), OrganisationKind.Agency, "Agence", "01", null, HolidayCalendar.Metropolitan, Some.Noon));

    [Fact]
    public void A_new_name_is_news()
    {
        var agency = Some.Quiet(Some.Agency());

        agency.Rename(MemberId.New(), "Agence du Bugey", Some.Noon);

        Assert.Equal("Agence du Bugey", agency.Name);
        Assert.IsType<OrganisationRenamed>(Assert.Single(agency.Events));
    }
}
