using Ideation.Domain.Common;

namespace Ideation.Domain.Ideas;

/// <summary>
/// Every way a proposed change (a suggestion for a passage, an amendment of the whole) says no. The sentences are in Ideas.fr.resx and Ideas.en.resx.
/// </summary>
internal static class AmendmentErrors
{
    public static DomainException ChangesNothing(Idea idea) => new("amendment.changes-nothing", idea.Title);

    public static DomainException ReplacementTooLong(Idea idea) =>
        new("amendment.replacement-too-long", idea.Title, Suggestion.MaxReplacementLength);

    public static DomainException ReasonMissing(Idea idea) => new("amendment.reason-missing", idea.Title);

    public static DomainException ReasonTooLong(Idea idea, int most) => new("amendment.reason-too-long", idea.Title, most);

    public static DomainException AlreadySettled(Idea idea, SettlementKind kind) => new("amendment.already-settled", idea.Title, kind);

    public static DomainException AlreadyProposed(Idea idea) => new("amendment.already-proposed", idea.Title);

    public static DomainException NotProposed(Idea idea) => new("amendment.not-proposed", idea.Title);

    public static DomainException NotSetAside(Idea idea) => new("amendment.not-set-aside", idea.Title);

    public static DomainException NotYours(Idea idea) => new("amendment.not-yours", idea.Title);

    /// <summary>A draft is nobody else's business yet, and from the decision on the text is frozen.</summary>
    public static void GuardTakesProposals(Idea idea)
    {
        if (!IdeaPath.IsOpen(idea.State))
            throw IdeaErrors.NotOpen(idea);
        if (!IdeaPath.IsWritable(idea.State))
            throw IdeaErrors.TextFrozen(idea);
    }
}
