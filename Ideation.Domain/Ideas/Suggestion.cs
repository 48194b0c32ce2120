using Ideation.Domain.Campaigns;
using Ideation.Domain.Common;
using Ideation.Domain.Network;

namespace Ideation.Domain.Ideas;

/// <summary>
/// Other words for one passage of an idea's text. Those who write the idea take them or leave them; until then nothing in the text has moved.
/// </summary>
public sealed class Suggestion : AggregateRoot
{
    public const int MaxReplacementLength = 4_000;
    public const int MaxReasonLength = 500;

    private Suggestion(
        SuggestionId id, IdeaId idea, CampaignId campaign, MemberId by, Passage passage, string replacement, string why, DateTimeOffset proposedAt)
    {
        Id = id;
        Idea = idea;
        Campaign = campaign;
        By = by;
        Passage = passage;
        Replacement = replacement;
        Why = why;
        ProposedAt = proposedAt;
    }

    public SuggestionId Id { get; }

    public IdeaId Idea { get; }

    public CampaignId Campaign { get; }

    public MemberId By { get; }

    public Passage Passage { get; }

    /// <summary>What should stand there instead; empty when the passage should go.</summary>
    public string Replacement { get; }

    public string Why { get; }

    public DateTimeOffset ProposedAt { get; }

    public Settlement? Settlement { get; private set; }

    public static Suggestion Propose(Idea idea, MemberId actor, Passage passage, string replacement, string? why, DateTimeOffset now)
    {
        AmendmentErrors.GuardTakesProposals(idea);
        var quoted = passage.Checked();
        if (replacement == quoted.Quote)
            throw AmendmentErrors.ChangesNothing(idea);
        if (replacement.Length > MaxReplacementLength)
            throw AmendmentErrors.ReplacementTooLong(idea);

        var suggestion = new Suggestion(SuggestionId.New(), idea.Id, idea.Campaign, actor, quoted, replacement, TidyReason(idea, why), now);
        suggestion.Raise(new SuggestionProposed(suggestion.Id, idea.Id, idea.Campaign, actor, now));
        return suggestion;
    }

    public void Accept(Idea idea, MemberId actor, DateTimeOffset now)
    {
        idea.GuardWriter(actor);
        AmendmentErrors.GuardTakesProposals(idea);
        GuardOpen(idea);

        Settlement = new Settlement(SettlementKind.Accepted, actor, "", now);
        Raise(new SuggestionAccepted(Id, Idea, Campaign, By, actor, now));
    }

    /// <param name="reason">Read by whoever proposed it; may be empty.</param>
    public void Reject(Idea idea, MemberId actor, string? reason, DateTimeOffset now)
    {
        idea.GuardWriter(actor);
        GuardOpen(idea);

        Settlement = new Settlement(SettlementKind.Rejected, actor, TidyReason(idea, reason), now);
        Raise(new SuggestionRejected(Id, Idea, Campaign, By, actor, now));
    }

    public void Withdraw(Idea idea, MemberId actor, DateTimeOffset now)
    {
        if (actor != By)
            throw AmendmentErrors.NotYours(idea);
        GuardOpen(idea);

        Settlement = new Settlement(SettlementKind.Withdrawn, actor, "", now);
        Raise(new SuggestionWithdrawn(Id, Idea, Campaign, actor, now));
    }

    /// <summary>Whoever turned it down or took it back may think again; what was accepted stands in the text and does not come back.</summary>
    public void Reopen(Idea idea, MemberId actor, DateTimeOffset now)
    {
        if (Settlement is not { Kind: SettlementKind.Rejected or SettlementKind.Withdrawn } settled)
            throw AmendmentErrors.NotSetAside(idea);
        if (settled.By != actor)
            throw AmendmentErrors.NotYours(idea);
        AmendmentErrors.GuardTakesProposals(idea);

        Settlement = null;
        Raise(new SuggestionReopened(Id, Idea, Campaign, actor, now));
    }

    private void GuardOpen(Idea idea)
    {
        if (Settlement is { } settled)
            throw AmendmentErrors.AlreadySettled(idea, settled.Kind);
    }

    private static string TidyReason(Idea idea, string? reason) =>
        Words.Tidy(reason) is { Length: <= MaxReasonLength } tidy ? tidy : throw AmendmentErrors.ReasonTooLong(idea, MaxReasonLength);
}
