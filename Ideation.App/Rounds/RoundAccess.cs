using Ideation.App.Account;
using Ideation.App.Campaigns;
using Ideation.App.Data;
using Ideation.Domain.Campaigns;
using Ideation.Domain.Rounds;

namespace Ideation.App.Rounds;

/// <summary>Who sees a round and who runs it. Said once; every query finds rounds and rooms through these, so that a forgotten check reads "not found".</summary>
public static class RoundAccess
{
    /// <summary>Who came to its room, who stands on its roll, who runs it or may take over, and who sees its campaign once it is no draft; administrators see all.</summary>
    public static IQueryable<Round> VisibleTo(this IQueryable<Round> rounds, IdeationDb db, Viewer viewer)
    {
        if (viewer.IsAdministrator)
            return rounds;
        if (viewer.Guest is { } guest)
            return rounds.Where(round => round.Room == guest.Room);
        if (viewer.Member is not { } me)
            return rounds.Where(round => false);

        var (myself, campaigns) = (VoterId.Of(me), db.Campaigns.VisibleTo(viewer));
        return rounds.Where(round =>
            db.Rooms.Any(room => room.Id == round.Room && (room.Hosts.Contains(me) || room.Backup == me))
            || db.Set<Attendee>().Any(attendee => attendee.Room == round.Room && attendee.Person == myself)
            || db.Set<Voter>().Any(voter => voter.Round == round.Id && voter.Person == myself)
            || (round.State != RoundState.Draft && campaigns.Any(campaign => campaign.Id == round.Campaign)));
    }

    /// <summary>Those who run the room run what stands in it; nobody else seizes that, whatever their roles.</summary>
    public static bool IsRunBy(this Room room, Viewer viewer) => viewer.Member is { } me && room.Hosts.Contains(me);

    /// <summary>Who of a campaign's people may hold a round on it.</summary>
    public static bool MayHoldRounds(this Campaign campaign, Viewer viewer) => campaign.IsRunBy(viewer);

    /// <summary>Any agent may hold a round of their own.</summary>
    public static bool MayHoldRounds(this Viewer viewer) => viewer.IsAgent || viewer.IsAdministrator;
}
