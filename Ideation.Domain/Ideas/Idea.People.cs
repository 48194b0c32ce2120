using Ideation.Domain.Common;
using Ideation.Domain.Network;

namespace Ideation.Domain.Ideas;

/// <summary>
/// Who writes an idea: its author, and co-authors who asked to join or were invited. Each joins by the word of the other side.
/// </summary>
public sealed partial class Idea
{
    public const int MaxCoAuthors = 12;

    private readonly List<MemberId> _coAuthors = [];
    private readonly List<CoAuthoring> _pending = [];

    public IReadOnlyList<MemberId> CoAuthors => _coAuthors;

    public IReadOnlyList<CoAuthoring> Pending => _pending;

    public bool IsWrittenBy(MemberId member) => member == Author || _coAuthors.Contains(member);

    public void RequestToJoin(MemberId actor, DateTimeOffset now)
    {
        GuardOpen();
        Await(new CoAuthoring(actor, CoAuthoringKind.Request, actor, now));
        Raise(new CoAuthorRequested(Id, Campaign, Author, actor, now));
    }

    public void InviteCoAuthor(MemberId actor, MemberId member, DateTimeOffset now)
    {
        GuardWriter(actor);
        if (!IdeaPath.IsWritable(State))
            throw IdeaErrors.TextFrozen(this);

        Await(new CoAuthoring(member, CoAuthoringKind.Invitation, actor, now));
        Raise(new CoAuthorInvited(Id, Campaign, member, actor, now));
    }

    /// <summary>The author accepts who asked; who was invited accepts for themselves.</summary>
    public void AcceptCoAuthor(MemberId actor, MemberId member, DateTimeOffset now)
    {
        var pending = FindPending(member);
        if (actor != (pending.Kind is CoAuthoringKind.Request ? Author : member))
            throw IdeaErrors.NotYoursToAccept(this);
        if (!IdeaPath.IsWritable(State))
            throw IdeaErrors.TextFrozen(this);
        if (_coAuthors.Count >= MaxCoAuthors)
            throw IdeaErrors.TooManyCoAuthors(this);

        _pending.Remove(pending);
        _coAuthors.Add(member);
        Raise(new CoAuthorJoined(Id, Campaign, member, actor, now));
    }

    /// <summary>Said by the author or by the person concerned: a refusal, or a request taken back.</summary>
    public void DeclineCoAuthor(MemberId actor, MemberId member, DateTimeOffset now)
    {
        var pending = FindPending(member);
        if (actor != Author && actor != member)
            throw IdeaErrors.NotYoursToAccept(this);

        _pending.Remove(pending);
        Raise(new CoAuthorDeclined(Id, Campaign, member, pending.Kind, actor, now));
    }

    public void RemoveCoAuthor(MemberId actor, MemberId member, DateTimeOffset now)
    {
        GuardAuthor(actor);
        if (!_coAuthors.Remove(member))
            throw IdeaErrors.NotACoAuthor(this);

        Raise(new CoAuthorRemoved(Id, Campaign, member, actor, now));
    }

    public void Leave(MemberId actor, DateTimeOffset now)
    {
        if (!_coAuthors.Remove(actor))
            throw IdeaErrors.NotACoAuthor(this);

        Raise(new CoAuthorLeft(Id, Campaign, actor, now));
    }

    internal void GuardWriter(MemberId actor)
    {
        if (!IsWrittenBy(actor))
            throw IdeaErrors.NotAWriter(this);
    }

    private void GuardAuthor(MemberId actor)
    {
        if (actor != Author)
            throw IdeaErrors.NotTheAuthor(this);
    }

    private void GuardOpen()
    {
        if (!IdeaPath.IsOpen(State))
            throw IdeaErrors.NotOpen(this);
    }

    private string RequireReason(string reason) =>
        TidyReason(reason) is { Length: > 0 } tidy ? tidy : throw IdeaErrors.ReasonMissing(this);

    private string TidyReason(string reason) =>
        Words.Tidy(reason) is { Length: <= MaxReasonLength } tidy ? tidy : throw IdeaErrors.ReasonTooLong(this);

    private void Await(CoAuthoring coAuthoring)
    {
        if (IsWrittenBy(coAuthoring.Member))
            throw IdeaErrors.AlreadyAWriter(this);
        if (_pending.Exists(pending => pending.Member == coAuthoring.Member))
            throw IdeaErrors.AlreadyPending(this);

        _pending.Add(coAuthoring);
    }

    private CoAuthoring FindPending(MemberId member) =>
        _pending.Find(pending => pending.Member == member) ?? throw IdeaErrors.NotPending(this);
}
