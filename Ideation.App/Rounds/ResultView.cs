using Ideation.Domain.Rounds;

namespace Ideation.App.Rounds;

/// <summary>A result as one viewer sees it.</summary>
/// <param name="Choices">Who chose what, where this viewer may know.</param>
/// <param name="Record">The published lists, once the result shows to all.</param>
public sealed record ResultView(RoundView View, CountedRound Counted, IReadOnlyList<NamedChoice> Choices, PublishedRecord? Record)
{
    public Round Round => View.Round;
}

/// <summary>One option with its figure, for bars.</summary>
/// <param name="Part">From 0 to 1, of the longest bar.</param>
public sealed record ResultBar(int Option, string Name, double Part, string Figure, bool Wins, bool IsTied);
