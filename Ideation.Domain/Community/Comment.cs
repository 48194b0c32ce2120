using Ideation.Domain.Campaigns;
using Ideation.Domain.Common;
using Ideation.Domain.Ideas;
using Ideation.Domain.Network;

namespace Ideation.Domain.Community;

/// <summary>
/// Something said about an idea. Nothing said is ever lost: edits keep what stood there before, and a comment that was withdrawn or moderated can come back.
/// </summary>
public sealed class Comment : AggregateRoot
{
    public const int MaxTextLength = 4_000;
    public const int MaxReasonLength = 500;
    public const int MaxMentions = 20;

    private readonly List<MemberId> _mentions = [];
    private readonly List<CommentEdit> _edits = [];

    private Comment(
        CommentId id, IdeaId idea, CampaignId campaign, MemberId author, CommentId? parent, CommentId thread,
        string text, Side? side, DateTimeOffset postedAt)
    {
        Id = id;
        Idea = idea;
        Campaign = campaign;
        Author = author;
        Parent = parent;
        Thread = thread;
        Text = text;
        Side = side;
        PostedAt = postedAt;
    }

    public CommentId Id { get; }

    public IdeaId Idea { get; }

    public CampaignId Campaign { get; }

    public MemberId Author { get; }

    /// <summary>The comment it answers; none for the first of a thread.</summary>
    public CommentId? Parent { get; }

    /// <summary>The first comment of the thread; its own id when it is the first.</summary>
    public CommentId Thread { get; }

    public string Text { get; private set; }

    /// <summary>The words of the idea that it is about; only the first of a thread has one.</summary>
    public Passage? Passage { get; private init; }

    /// <summary>The column it stands in, where the campaign asks for and against; only the first of a thread has one.</summary>
    public Side? Side { get; }

    public DateTimeOffset PostedAt { get; }

    public IReadOnlyList<MemberId> Mentions => _mentions;

    public IReadOnlyList<CommentEdit> Edits => _edits;

    public Resolution? Resolution { get; private set; }

    public Moderation? Moderation { get; private set; }

    public Withdrawal? Withdrawal { get; private set; }

    public bool IsReadable => Moderation is null && Withdrawal is null;

    public static Comment Post(
        MemberId actor, IdeaId idea, CampaignId campaign, string text, Side? side, IReadOnlyList<MemberId> mentions, DateTimeOffset now,
        Passage? passage = null)
    {
        var id = CommentId.New();
        var comment = new Comment(id, idea, campaign, actor, null, id, TidyText(text), side, now) { Passage = passage?.Checked() };
        return Say(comment, mentions, now);
    }

    public Comment Reply(MemberId actor, string text, IReadOnlyList<MemberId> mentions, DateTimeOffset now)
    {
        GuardReadable();

        return Say(new Comment(CommentId.New(), Idea, Campaign, actor, Id, Thread, TidyText(text), null, now), mentions, now);
    }

    public void Edit(MemberId actor, string text, IReadOnlyList<MemberId> mentions, DateTimeOffset now)
    {
        GuardAuthor(actor);
        GuardReadable();
        var tidy = TidyText(text);
        if (tidy == Text)
            return;

        _edits.Add(new CommentEdit(Text, now));
        Text = tidy;
        var mentionedAnew = Mention(mentions);
        Raise(new CommentEdited(Id, Idea, Campaign, mentionedAnew, actor, now));
    }

    public void Withdraw(MemberId actor, DateTimeOffset now)
    {
        GuardAuthor(actor);
        GuardReadable();

        Withdrawal = new Withdrawal(actor, now);
        Raise(new CommentWithdrawn(Id, Idea, Campaign, actor, now));
    }

    public void Restore(MemberId actor, DateTimeOffset now)
    {
        GuardAuthor(actor);
        if (Withdrawal is null)
            throw CommunityErrors.NotWithdrawn(this);

        Withdrawal = null;
        Raise(new CommentRestored(Id, Idea, Campaign, actor, now));
    }

    public void Resolve(MemberId actor, DateTimeOffset now)
    {
        if (Parent is not null)
            throw CommunityErrors.NotAThread(this);
        if (Resolution is not null)
            throw CommunityErrors.AlreadyResolved(this);

        Resolution = new Resolution(actor, now);
        Raise(new ThreadResolved(Id, Idea, Campaign, actor, now));
    }

    public void Reopen(MemberId actor, DateTimeOffset now)
    {
        if (Resolution is null)
            throw CommunityErrors.NotResolved(this);

        Resolution = null;
        Raise(new ThreadReopened(Id, Idea, Campaign, actor, now));
    }

    public void Moderate(MemberId actor, string reason, DateTimeOffset now)
    {
        if (Moderation is not null)
            throw CommunityErrors.AlreadyModerated(this);
        if (Words.TidyOrNone(reason) is not { } tidy)
            throw CommunityErrors.ReasonMissing(this);
        if (tidy.Length > MaxReasonLength)
            throw CommunityErrors.ReasonTooLong(this);

        Moderation = new Moderation(actor, tidy, now);
        Raise(new CommentModerated(Id, Idea, Campaign, Author, actor, now));
    }

    public void Reinstate(MemberId actor, DateTimeOffset now)
    {
        if (Moderation is null)
            throw CommunityErrors.NotModerated(this);

        Moderation = null;
        Raise(new CommentReinstated(Id, Idea, Campaign, Author, actor, now));
    }

    internal void GuardReadable()
    {
        if (!IsReadable)
            throw CommunityErrors.NotReadable(this);
    }

    private static Comment Say(Comment comment, IReadOnlyList<MemberId> mentions, DateTimeOffset now)
    {
        var mentioned = comment.Mention(mentions);
        comment.Raise(new CommentPosted(comment.Id, comment.Idea, comment.Campaign, comment.Parent, mentioned, comment.Author, now));
        return comment;
    }

    /// <returns>Who had not been mentioned before.</returns>
    private List<MemberId> Mention(IReadOnlyList<MemberId> mentions)
    {
        MemberId[] distinct = [.. mentions.Distinct().Where(member => member != Author)];
        if (distinct.Length > MaxMentions)
            throw CommunityErrors.TooManyMentions();

        List<MemberId> anew = [.. distinct.Except(_mentions)];
        _mentions.Clear();
        _mentions.AddRange(distinct);
        return anew;
    }

    private static string TidyText(string text) => Words.Tidy(text) switch
    {
        "" => throw CommunityErrors.TextMissing(),
        { Length: > MaxTextLength } => throw CommunityErrors.TextTooLong(),
        var tidy => tidy,
    };

    private void GuardAuthor(MemberId actor)
    {
        if (actor != Author)
            throw CommunityErrors.NotTheAuthor(this);
    }
}
