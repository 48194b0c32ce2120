using Ideation.Domain.Campaigns;
using Ideation.Domain.Common;
using Ideation.Domain.Network;

namespace Ideation.Domain.Hackathons;

/// <summary>Something to be won.</summary>
/// <param name="Track">Only for teams of this track; null: for all.</param>
public sealed record Prize(string Name, string? Track);

/// <summary>What the organisers ask of teams.</summary>
/// <param name="SubmitBy">From then on nobody submits or takes back; null: as long as the campaign lasts.</param>
public sealed record HackathonTerms(int MinSize, int MaxSize, DateTimeOffset? SubmitBy, IReadOnlyList<string> Tracks, IReadOnlyList<Prize> Prizes)
{
    public static readonly HackathonTerms Usual = new(2, 6, null, [], []);
}

/// <summary>The part of a campaign that makes it a hackathon: how large teams are, until when they submit, in which tracks and for which prizes.</summary>
public sealed class Hackathon : AggregateRoot
{
    public const int LargestTeam = 12;
    public const int MostTracks = 8;
    public const int MostPrizes = 12;
    public const int MaxNameLength = 60;

    private Hackathon(CampaignId id) => Id = id;

    /// <summary>The id of its campaign.</summary>
    public CampaignId Id { get; }

    public HackathonTerms Terms { get; private set; } = HackathonTerms.Usual;

    public static Hackathon Of(CampaignId campaign) => new(campaign);

    /// <summary>Says anew what is asked. Teams keep what they have; what they lack now is said when they submit.</summary>
    public void Arrange(MemberId actor, HackathonTerms terms, DateTimeOffset now)
    {
        var tidy = Checked(terms);
        Terms = tidy;
        Raise(new HackathonArranged(Id, actor, now));
    }

    private static HackathonTerms Checked(HackathonTerms terms)
    {
        if (terms.MinSize < 1 || terms.MaxSize < terms.MinSize || terms.MaxSize > LargestTeam)
            throw HackathonErrors.SizeUnfit();

        var tracks = terms.Tracks.Select(Name).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        if (tracks.Count > MostTracks)
            throw HackathonErrors.TooManyTracks();
        if (terms.Prizes.Count > MostPrizes)
            throw HackathonErrors.TooManyPrizes();

        var prizes = terms.Prizes.Select(prize => new Prize(Name(prize.Name), Words.TidyOrNone(prize.Track))).ToList();
        if (prizes.FirstOrDefault(prize => prize.Track is { } track && !tracks.Contains(track)) is { Track: { } unknown })
            throw HackathonErrors.TrackUnknown(unknown);
        return terms with { Tracks = tracks, Prizes = prizes };
    }

    private static string Name(string name) => Words.TidyOrNone(name) is { Length: <= MaxNameLength } tidy ? tidy : throw HackathonErrors.NameUnfit();
}
