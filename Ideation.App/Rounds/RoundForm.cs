using Ideation.App.Campaigns;
using Ideation.App.Components;
using Ideation.Domain.Campaigns;
using Ideation.Domain.Rounds;

namespace Ideation.App.Rounds;

public enum RoundEnd
{
    ByHand = 1,
    AfterMinutes = 2,
    AtMoment = 3,
}

/// <summary>One option as it is being typed.</summary>
public sealed class OptionLine(string text = "", OptionSource? source = null)
{
    public string Text { get; set; } = text;

    /// <summary>Money, where options have a cost.</summary>
    public decimal Cost { get; set; }

    public OptionSource? Source { get; } = source;
}

/// <summary>What somebody is typing about a round, in their own time zone. It belongs to them until they save it.</summary>
public sealed class RoundForm(TimeZoneInfo zone)
{
    public string Title { get; set; } = "";

    public List<OptionLine> Options { get; } = [new(), new()];

    public RoundRulesForm Rules { get; init; } = new();

    public Secrecy Secrecy { get; set; } = Secrecy.Hidden;

    public Reveal Reveal { get; set; } = Reveal.AfterClose;

    public ElectorateKind Electorate { get; set; } = ElectorateKind.Joined;

    public List<Person> Electors { get; } = [];

    public bool LateVote { get; set; } = true;

    public bool BallotChange { get; set; } = true;

    public bool Guests { get; set; } = true;

    public bool IsBinding { get; set; }

    public ReceiptKind Receipts { get; set; } = ReceiptKind.Inclusion;

    public bool AsksQuorum { get; set; }

    /// <summary>In percent.</summary>
    public decimal QuorumShare { get; set; } = 50;

    public QuorumBase QuorumBase { get; set; } = QuorumBase.Enrolled;

    /// <summary>A number of people, given by an outside client; kept as it is.</summary>
    public long? QuorumFixed { get; set; }

    public RoundEnd End { get; set; } = RoundEnd.ByHand;

    public int Minutes { get; set; } = 5;

    /// <summary>Where this person is.</summary>
    public DateTime? ClosesAt { get; set; }

    public CampaignId? Campaign { get; set; }

    /// <summary>Those that are filled in; a line left empty is no option.</summary>
    public IReadOnlyList<OptionLine> Filled => [.. Options.Where(option => option.Text.Trim().Length > 0)];

    /// <summary>A secret round tells nothing before its end, and a ballot of it cannot be taken back.</summary>
    public void Choose(Secrecy secrecy)
    {
        Secrecy = secrecy;
        if (secrecy is not Secrecy.Secret)
            return;

        BallotChange = false;
        if (Reveal is (Reveal.Live or Reveal.AfterMyVote))
            Reveal = Reveal.AfterClose;
    }

    public void Add(IEnumerable<string> lines)
    {
        Options.RemoveAll(option => option.Text.Trim().Length == 0);
        Options.AddRange(lines.Select(line => line.Trim()).Where(line => line.Length > 0).Select(line => new OptionLine(line)));
        while (Options.Count < 2)
            Options.Add(new OptionLine());
    }

    public void Move(OptionLine option, int by)
    {
        var to = Math.Clamp(Options.IndexOf(option) + by, 0, Options.Count - 1);
        Options.Remove(option);
        Options.Insert(to, option);
    }

    public RoundDraft ToDraft() => new(Title, Rules.Paper(Filled), Settings())
    {
        Electors = [.. Electors.Select(person => person.Id)],
        Guests = Guests && !IsBinding,
        Campaign = Campaign,
    };

    private RoundSettings Settings() => new()
    {
        Secrecy = Secrecy,
        Reveal = Reveal,
        Electorate = Electorate,
        Late = LateVote ? LateJoiners.Vote : LateJoiners.Observe,
        Receipts = Receipts,
        BallotChange = BallotChange && Secrecy is not Secrecy.Secret,
        IsBinding = IsBinding,
        Quorum = AsksQuorum ? new RoundQuorum((QuorumShare / 100).ToString(System.Globalization.CultureInfo.InvariantCulture), QuorumBase, QuorumFixed) : null,
        ClosesAt = End is RoundEnd.AtMoment && ClosesAt is { } at ? zone.Moment(at).ToUniversalTime() : null,
        Seconds = End is RoundEnd.AfterMinutes ? Minutes * 60 : null,
    };
}
