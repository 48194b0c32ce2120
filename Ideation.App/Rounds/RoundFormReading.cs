using System.Globalization;
using Ideation.App.Campaigns;
using Ideation.Domain.Rounds;

namespace Ideation.App.Rounds;

/// <summary>A round as it stands, taken over into a form.</summary>
internal static class RoundFormReading
{
    public static RoundForm Of(Round round, Room room, IReadOnlyList<Person> electors, TimeZoneInfo zone)
    {
        var (paper, settings) = (round.Paper, round.Settings);
        var form = new RoundForm(zone)
        {
            Title = round.Title,
            Rules = RoundRulesForm.Of(paper),
            Secrecy = settings.Secrecy,
            Reveal = settings.Reveal,
            Electorate = settings.Electorate,
            LateVote = settings.Late is LateJoiners.Vote,
            BallotChange = settings.BallotChange,
            Guests = room.AllowsGuests,
            IsBinding = settings.IsBinding,
            Receipts = settings.Receipts,
            AsksQuorum = settings.Quorum is not null,
            QuorumFixed = settings.Quorum?.Fixed,
            End = settings.ClosesAt is not null ? RoundEnd.AtMoment : settings.Seconds is not null ? RoundEnd.AfterMinutes : RoundEnd.ByHand,
            Minutes = Math.Max(1, (settings.Seconds ?? 300) / 60),
            ClosesAt = settings.ClosesAt is { } at ? TimeZoneInfo.ConvertTime(at, zone).DateTime : null,
            Campaign = round.Campaign,
        };
        if (settings.Quorum is { } quorum)
            (form.QuorumShare, form.QuorumBase) = (decimal.Parse(quorum.Share, CultureInfo.InvariantCulture) * 100, quorum.Base);

        form.Electors.AddRange(electors);
        form.Options.Clear();
        for (var option = 0; option < paper.Options.Count; option++)
        {
            form.Options.Add(new OptionLine(paper.Options[option], paper.Sources.ElementAtOrDefault(option) is { Revision: > 0 } source ? source : null)
            {
                Cost = paper.Costs.ElementAtOrDefault(option) is { } cost ? decimal.Parse(cost, CultureInfo.InvariantCulture) : 0,
            });
        }

        while (form.Options.Count < 2)
            form.Options.Add(new OptionLine());
        return form;
    }
}
