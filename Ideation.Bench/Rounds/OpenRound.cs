using System.Security.Cryptography;
using System.Text.Json;
using Ideation.App.Account;
using Ideation.App.Data;
using Ideation.App.Rounds;
using Ideation.Domain.Network;
using Ideation.Domain.Rounds;

namespace Ideation.Bench.Rounds;

/// <summary>An open round, and everybody on its roll with the ballot they will cast: half of them have an account, half are guests.</summary>
internal sealed record OpenRound(RoundId Id, Secrecy Secrecy, IReadOnlyList<FilledIn> Ballots)
{
    private static readonly BallotPaper Paper = new("approval", ["Un rendez-vous", "Une file unique", "Des bornes"]);

    public static async Task<OpenRound> HoldAsync(IdeationDb db, Secrecy secrecy, Organisation agency, int voters, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var members = Enumerable.Range(1, voters / 2)
            .Select(number => Member.Enrol(null, $"Voix {number}", $"{Guid.CreateVersion7():N}@reseau.example", "Conseillère", agency.Id, Standing.Agent, now)).ToList();
        var host = members[0].Id;
        var room = Room.Open(host, await RoomCodes.FreeAsync(db, cancellationToken), RoomCodes.Key(), RoomCodes.Key(), allowsGuests: true, now);
        var settings = new RoundSettings { Secrecy = secrecy, BallotChange = secrecy is not Secrecy.Secret, Seconds = 24 * 3600 };
        var round = Round.Draft(room, null, host, "Comment mieux accueillir ?", Paper, settings, now);
        round.Open(host, voters, now);

        List<Viewer> people = [.. members.Select(member => new Viewer(member.Id, member.Name, agency.Id, null, Standing.Agent, []))];
        while (people.Count < voters)
            people.Add(Viewer.Nobody with { Guest = new GuestBadge(GuestId.New(), room.Id, "Invitée") });
        db.AddRange(members);
        db.AddRange(room, round);
        db.AddRange(people.Select(person => Voter.Enrol(round.Id, person.Voter!.Value, person.Guest is not null, now)));
        await db.SaveChangesAsync(cancellationToken);

        // People do not vote in the order of the roll.
        var ballots = people.Select((person, number) => FillIn(round.Paper, person, number)).ToArray();
        new Random(20261128).Shuffle(ballots);
        return new OpenRound(round.Id, secrecy, ballots);
    }

    private static FilledIn FillIn(BallotPaper paper, Viewer person, int number)
    {
        var choice = JsonSerializer.SerializeToElement(new { approve = new[] { number % paper.Options.Count } });
        var receipt = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));
        return new FilledIn(person, new BallotDraft(Guid.CreateVersion7(), choice, receipt, Edition: 1), BallotPapers.Canonical(paper, choice));
    }
}

/// <param name="Choice">As it is kept.</param>
internal sealed record FilledIn(Viewer Person, BallotDraft Draft, string Choice)
{
    /// <summary>What the voter was answered.</summary>
    public DateTimeOffset RecordedAt { get; set; }
}

/// <summary>How the ballots of a round were written: how long that took, and which went together into one transaction.</summary>
internal sealed record Written(TimeSpan Time, IReadOnlyList<IReadOnlyList<FilledIn>> Batches)
{
    public double PerSecond => Batches.Sum(batch => batch.Count) / Time.TotalSeconds;
}
