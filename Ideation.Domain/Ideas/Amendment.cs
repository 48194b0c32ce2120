using Ideation.Domain.Campaigns;
using Ideation.Domain.Common;
using Ideation.Domain.Network;

namespace Ideation.Domain.Ideas;

/// <summary>
/// A whole change to the text of somebody's idea: begun, proposed, then accepted, rejected, withdrawn, or promoted to an idea of its own.
/// It keeps the text that its author had before them, so that accepting it does not undo what others have written since.
/// </summary>
public sealed class Amendment : AggregateRoot
{
    public const int MaxReasonLength = 1_000;

    private Amendment(AmendmentId id, IdeaId idea, CampaignId campaign, MemberId by, string before, DateTimeOffset begunAt)
    {
        Id = id;
        Idea = idea;
        Campaign = campaign;
        By = by;
        Before = before;
        BegunAt = begunAt;
    }

    public AmendmentId Id { get; }

    public IdeaId Idea { get; }

    public CampaignId Campaign { get; }

    public MemberId By { get; }

    /// <summary>The text that the change starts from.</summary>
    public string Before { get; }

    public DateTimeOffset BegunAt { get; }

    /// <summary>None while its author is still writing; nobody else sees it until then.</summary>
    public Proposal? Proposal { get; private set; }

    public Settlement? Settlement { get; private set; }

    public static Amendment Begin(Idea idea, MemberId actor, string before, DateTimeOffset now)
    {
        AmendmentErrors.GuardTakesProposals(idea);

        var amendment = new Amendment(AmendmentId.New(), idea.Id, idea.Campaign, actor, before, now);
        amendment.Raise(new AmendmentBegun(amendment.Id, idea.Id, idea.Campaign, actor, now));
        return amendment;
    }

    public void Propose(Idea idea, MemberId actor, string after, string why, DateTimeOffset now)
    {
        GuardProposer(idea, actor);
        AmendmentErrors.GuardTakesProposals(idea);
        if (Proposal is not null)
            throw AmendmentErrors.AlreadyProposed(idea);
        if (Words.Tidy(after) == Words.Tidy(Before))
            throw AmendmentErrors.ChangesNothing(idea);
        if (after.Length > Ideas.Idea.MaxTextLength)
            throw IdeaErrors.TextTooLong(idea.Title);

        Proposal = new Proposal(after.Trim(), RequireReason(idea, why), now);
        Raise(new AmendmentProposed(Id, idea.Id, idea.Campaign, actor, now));
    }

    /// <summary>Throws away what was never proposed; storage then drops it.</summary>
    public void Discard(Idea idea, MemberId actor, DateTimeOffset now)
    {
        GuardProposer(idea, actor);
        if (Proposal is not null)
            throw AmendmentErrors.AlreadyProposed(idea);

        Raise(new AmendmentDiscarded(Id, Idea, Campaign, actor, now));
    }

    public void Accept(Idea idea, MemberId actor, DateTimeOffset now)
    {
        idea.GuardWriter(actor);
        AmendmentErrors.GuardTakesProposals(idea);
        GuardOpen(idea);

        Settlement = new Settlement(SettlementKind.Accepted, actor, "", now);
        Raise(new AmendmentAccepted(Id, Idea, Campaign, By, actor, now));
    }

    /// <param name="reason">Read by whoever proposed it; required.</param>
    public void Reject(Idea idea, MemberId actor, string reason, DateTimeOffset now)
    {
        idea.GuardWriter(actor);
        GuardOpen(idea);

        Settlement = new Settlement(SettlementKind.Rejected, actor, RequireReason(idea, reason), now);
        Raise(new AmendmentRejected(Id, Idea, Campaign, By, actor, now));
    }

    public void Withdraw(Idea idea, MemberId actor, DateTimeOffset now)
    {
        GuardProposer(idea, actor);
        GuardOpen(idea);

        Settlement = new Settlement(SettlementKind.Withdrawn, actor, "", now);
        Raise(new AmendmentWithdrawn(Id, Idea, Campaign, actor, now));
    }

    /// <summary>Whoever proposed it makes an idea of its own of it, while it waits or after it was turned down.</summary>
    public void Promote(Idea idea, MemberId actor, IdeaId own, DateTimeOffset now)
    {
        GuardProposer(idea, actor);
        if (Proposal is null)
            throw AmendmentErrors.NotProposed(idea);
        if (Settlement is { Kind: not SettlementKind.Rejected } settled)
            throw AmendmentErrors.AlreadySettled(idea, settled.Kind);

        Settlement = new Settlement(SettlementKind.Promoted, actor, Settlement?.Reason ?? "", now, own);
        Raise(new AmendmentPromoted(Id, Idea, Campaign, own, actor, now));
    }

    private void GuardProposer(Idea idea, MemberId actor)
    {
        if (actor != By)
            throw AmendmentErrors.NotYours(idea);
    }

    private void GuardOpen(Idea idea)
    {
        if (Proposal is null)
            throw AmendmentErrors.NotProposed(idea);
        if (Settlement is { } settled)
            throw AmendmentErrors.AlreadySettled(idea, settled.Kind);
    }

    private static string RequireReason(Idea idea, string reason) => Words.Tidy(reason) switch
    {
        "" => throw AmendmentErrors.ReasonMissing(idea),
        { Length: > MaxReasonLength } => throw AmendmentErrors.ReasonTooLong(idea, MaxReasonLength),
        var tidy => tidy,
    };
}
