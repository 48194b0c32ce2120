using Ideation.App.Campaigns;
using Ideation.Domain.Common;
using Ideation.Domain.Ideas;
using Ideation.Domain.Network;

namespace Ideation.App.Ideas;

/// <param name="Present">The words that the passage holds now; null when it is gone.</param>
/// <param name="SettledBy">Whoever decided about it; none while it waits.</param>
public sealed record SuggestionView(
    SuggestionId Id, Person By, Passage Passage, string Replacement, string Why, DateTimeOffset ProposedAt, string? Present, Settlement? Settlement, Person? SettledBy)
{
    /// <summary>Somebody has written in the passage since.</summary>
    public bool HasChanged => IsOpen && Present is not null && Present != Passage.Quote;

    public bool IsGone => IsOpen && Present is null;

    public bool IsOpen => Settlement is null;
}

/// <summary>What stands beside a text: other words for a passage, with what this person may do about them.</summary>
/// <param name="MayDecide">They write the idea, and its text may change now.</param>
public sealed record SuggestionsView(IdeaId Idea, MemberId? Me, IReadOnlyList<SuggestionView> Suggestions, bool MayPropose, bool MayDecide)
{
    public IEnumerable<SuggestionView> Open => Suggestions.Where(suggestion => suggestion.IsOpen);

    public IEnumerable<SuggestionView> Settled => Suggestions.Where(suggestion => !suggestion.IsOpen);

    public bool MayWithdraw(SuggestionView suggestion) => suggestion.IsOpen && suggestion.By.Id == Me;

    /// <summary>Whoever put it aside may think again.</summary>
    public bool MayReopen(SuggestionView suggestion) =>
        MayPropose && suggestion.Settlement is { Kind: SettlementKind.Rejected or SettlementKind.Withdrawn } settled && settled.By == Me;
}

/// <summary>One amendment in the list of its idea.</summary>
public sealed record AmendmentLine(AmendmentId Id, Person By, string Why, DateTimeOffset? ProposedAt, Settlement? Settlement);

/// <summary>One amendment with its text beside that of the idea, and what this person may do about it.</summary>
/// <param name="Change">What its author changed, word by word.</param>
/// <param name="Clashes">Passages that have changed since on both sides; while it waits.</param>
public sealed record AmendmentView(
    AmendmentId Id,
    IdeaId Idea,
    string IdeaTitle,
    Person By,
    string Before,
    Proposal? Proposal,
    DateTimeOffset BegunAt,
    Settlement? Settlement,
    Person? SettledBy,
    ChangedPart? Change,
    IReadOnlyList<TextClash> Clashes,
    bool IsMine,
    bool MayPropose,
    bool MayDecide,
    bool MayPromote)
{
    public bool IsWaiting => Proposal is not null && Settlement is null;
}
