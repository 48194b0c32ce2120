using Ideation.Domain.Common;
using Ideation.Domain.Network;
using Microsoft.EntityFrameworkCore;

namespace Ideation.App.Data.Seeds;

/// <summary>The national body, the regions and the 102 agencies, founded once.</summary>
internal static class NetworkSeed
{
    /// <summary>Adds the places that are missing to this context; the caller saves. All places, old and new, come back.</summary>
    public static async Task<Places> PlantAsync(IdeationDb db, DateTimeOffset now, CancellationToken cancellationToken = default)
    {
        var file = SeedFiles.Network();
        var known = await db.Organisations.ToListAsync(cancellationToken);

        var national = Find(OrganisationKind.National, file.National.Code, file.National.Name, null, HolidayCalendar.Metropolitan);
        foreach (var region in file.Regions)
        {
            var above = Find(OrganisationKind.Region, region.Code, region.Name, national.Id, HolidayCalendar.Metropolitan);
            foreach (var agency in file.Agencies.Where(agency => agency.Region == region.Code))
                Find(OrganisationKind.Agency, agency.Code, agency.Name, above.Id, agency.Calendar);
        }

        return new Places(known);

        Organisation Find(OrganisationKind kind, string code, string name, OrganisationId? parent, HolidayCalendar calendar)
        {
            if (known.Find(place => place.Kind == kind && place.Code == code) is { } there)
                return there;

            var founded = Organisation.Found(MemberId.TheHouse, kind, name, code, parent, calendar, now);
            db.Add(founded);
            known.Add(founded);
            return founded;
        }
    }
}

/// <summary>The places of the network by the number people know them by.</summary>
internal sealed class Places(IReadOnlyList<Organisation> all)
{
    public Organisation National => all.Single(place => place.Kind is OrganisationKind.National);

    /// <param name="code">The number of an agency, or <c>national</c>.</param>
    public Organisation At(string code) =>
        code is "national" ? National : all.Single(place => place.Kind is OrganisationKind.Agency && place.Code == code);

    public Organisation Region(string code) => all.Single(place => place.Kind is OrganisationKind.Region && place.Code == code);
}
