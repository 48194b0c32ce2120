using Ideation.Domain.Campaigns;
using Ideation.Domain.Common;
using Ideation.Domain.Network;

namespace Ideation.Domain.Ideas;

/// <summary>
/// An idea from its first words to the decision about it. What is written is here; the path is in Idea.Path.cs, the people in Idea.People.cs.
/// </summary>
public sealed partial class Idea : AggregateRoot
{
    public const int MinTitleLength = 10;
    public const int MaxTitleLength = 100;
    public const int MaxProblemLength = 1_000;
    public const int MaxBeneficiariesLength = 500;
    public const int MaxTextLength = 200_000;
    public const int MaxTags = 8;
    public const int MaxTagLength = 30;
    public const int MaxThemeLength = 40;

    /// <summary>A change of more than this share of the words is substantial even when nobody declares it so.</summary>
    public const double SubstantialShare = 0.3;

    private readonly List<string> _tags = [];

    private Idea(IdeaId id, CampaignId campaign, OrganisationId agency, MemberId author, DateTimeOffset createdAt)
    {
        Id = id;
        Campaign = campaign;
        Agency = agency;
        Author = author;
        CreatedAt = createdAt;
        EnteredStateAt = createdAt;
    }

    public IdeaId Id { get; }

    public CampaignId Campaign { get; }

    /// <summary>The place whose correspondent answers.</summary>
    public OrganisationId Agency { get; private set; }

    public MemberId Author { get; }

    public DateTimeOffset CreatedAt { get; }

    public string Title { get; private set; } = "";

    public string Problem { get; private set; } = "";

    public string Beneficiaries { get; private set; } = "";

    public string Text { get; private set; } = "";

    public IReadOnlyList<string> Tags => _tags;

    public string? Theme { get; private set; }

    /// <summary>The number of the latest revision; 0 while nothing has been written.</summary>
    public int Revision { get; private set; }

    public DateTimeOffset? WrittenAt { get; private set; }

    /// <summary>Words that no revision holds yet.</summary>
    public Unrevised? Unrevised { get; private set; }

    public static Idea Draft(MemberId actor, CampaignId campaign, OrganisationId agency, DateTimeOffset now)
    {
        var idea = new Idea(IdeaId.New(), campaign, agency, actor, now);
        idea.Raise(new IdeaDrafted(idea.Id, campaign, actor, now));
        return idea;
    }

    /// <param name="basedOn">The revision the writer had before them; when somebody has written since, nothing is lost silently.</param>
    /// <param name="substantial">Declared by the writer: supporters are then asked whether they still agree.</param>
    /// <param name="last">The last revision; needed when words have been typed since.</param>
    public IdeaRevision Write(
        MemberId actor, IdeaWriting writing, int basedOn, bool substantial, DateTimeOffset now, IdeaRevision? last = null)
    {
        GuardWritable(actor, basedOn);
        var tidy = writing.Tidied();
        tidy.GuardFits();
        if (State is not IdeaState.Draft)
            tidy.GuardComplete();

        var changesMuch = Revision > 0 && TextChange.Share(last?.AllWords() ?? AllWords(), AllWords(tidy)) > SubstantialShare;
        Title = tidy.Title;
        Problem = tidy.Problem;
        Beneficiaries = tidy.Beneficiaries;
        Text = tidy.Text;
        Theme = tidy.Theme;
        _tags.Clear();
        _tags.AddRange(tidy.Tags);
        Revision++;
        WrittenAt = now;
        Unrevised = null;
        var revision = IdeaRevision.Of(this, actor, substantial || changesMuch, now);
        Raise(new IdeaWritten(Id, Campaign, Revision, revision.Substantial, actor, now));
        return revision;
    }

    /// <summary>Refuses whoever may not write it, and what is based on a revision that is no longer the last.</summary>
    public void GuardWritable(MemberId actor, int basedOn)
    {
        GuardWriter(actor);
        if (!IdeaPath.IsWritable(State))
            throw IdeaErrors.TextFrozen(this);
        if (basedOn != Revision)
            throw IdeaErrors.ChangedMeanwhile(this);
    }

    /// <summary>
    /// The text follows what people type together. No news by itself: the revision that is made of it is.
    /// </summary>
    public void Follow(string text, MemberId by, DateTimeOffset now)
    {
        var tidy = Words.Tidy(text);
        if (tidy == Text)
            return;

        Text = tidy;
        WrittenAt = now;
        Unrevised = new Unrevised(by, now);
    }

    /// <summary>Makes a revision of what was typed since the last one; none when that one says it all.</summary>
    public IdeaRevision? Cut(IdeaRevision? last, DateTimeOffset now)
    {
        if (Unrevised is not { } typed)
            return null;

        Unrevised = null;
        if (last?.Text == Text)
            return null;

        Revision++;
        var changesMuch = last is not null && TextChange.Share(last.AllWords(), AllWords()) > SubstantialShare;
        Raise(new IdeaWritten(Id, Campaign, Revision, changesMuch, typed.By, now));
        return IdeaRevision.Of(this, typed.By, changesMuch, now);
    }

    /// <summary>While it is a draft, the author chooses the place whose correspondent will answer. Choosing the same again changes nothing.</summary>
    public void Address(MemberId actor, OrganisationId agency, DateTimeOffset now)
    {
        GuardAuthor(actor);
        if (State is not IdeaState.Draft)
            throw IdeaErrors.NotADraft(this);
        if (agency == Agency)
            return;

        Agency = agency;
        Raise(new IdeaAddressed(Id, Campaign, agency, actor, now));
    }

    /// <summary>The author throws a draft away; storage then drops it.</summary>
    public void Discard(MemberId actor, DateTimeOffset now)
    {
        GuardAuthor(actor);
        if (State is not IdeaState.Draft)
            throw IdeaErrors.NotADraft(this);

        Raise(new IdeaDiscarded(Id, Campaign, actor, now));
    }

    public IdeaWriting AsWritten() => new()
    {
        Title = Title,
        Problem = Problem,
        Beneficiaries = Beneficiaries,
        Text = Text,
        Tags = Tags,
        Theme = Theme,
    };

    private string AllWords() => AllWords(AsWritten());

    internal static string AllWords(IdeaWriting writing) =>
        string.Join(' ', writing.Title, writing.Problem, writing.Beneficiaries, writing.Text);
}
