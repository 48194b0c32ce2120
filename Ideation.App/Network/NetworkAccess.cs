using Ideation.App.Account;
using Ideation.Domain.Network;
using Microsoft.EntityFrameworkCore;

namespace Ideation.App.Network;

/// <summary>Who sees places and people, and who invites whom. Said once.</summary>
public static class NetworkAccess
{
    /// <summary>Agents browse the network; beneficiaries, partners and strangers do not.</summary>
    public static bool MayBrowse(this Viewer viewer) => viewer.IsSignedIn && viewer.IsAgent;

    /// <summary>Agents see everybody, somebody invited sees themselves.</summary>
    public static IQueryable<Member> VisibleTo(this IQueryable<Member> members, Viewer viewer)
    {
        if (viewer.IsAdministrator)
            return members;
        if (viewer.MayBrowse())
            return members.Where(member => member.Disablement == null);

        var me = viewer.Member ?? MemberId.TheHouse;
        return members.Where(member => member.Id == me);
    }

    public static bool MayInvite(this Viewer viewer) => viewer.IsAdministrator || (viewer.IsAgent && viewer.IsCorrespondent);

    /// <summary>Administrators anywhere; correspondents into the territory that they relay.</summary>
    public static bool MayInviteTo(this Viewer viewer, Organisation place) =>
        viewer.IsAdministrator || (viewer.IsAgent && viewer.Relays(place.Id, place.Parent));
}
