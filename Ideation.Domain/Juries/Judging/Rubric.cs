using Ideation.Domain.Common;
using Ideation.Domain.Juries.Scoring;

namespace Ideation.Domain.Juries.Judging;

/// <summary>What is judged, how much of 100 it weighs, and what the levels 1, 3 and 5 look like.</summary>
public sealed record RubricLine(string Name, int Weight, string Lowest, string Middle, string Highest);

/// <summary>
/// The grid that every juror fills in: three to six lines of levels 1 to 5, and apart from them criteria that put a project out. It may be written in any order and
/// saved half finished; scoring opens only once it is complete, and opening fixes it.
/// </summary>
/// <param name="Eliminating">Sentences that must be true of a project; a juror says where one is not.</param>
public sealed record Rubric(IReadOnlyList<RubricLine> Lines, IReadOnlyList<string> Eliminating)
{
    public const int FewestLines = 3;
    public const int MostLines = 6;
    public const int MostEliminating = 5;
    public const int MaxNameLength = 60;
    public const int MaxSentenceLength = 240;
    public const int LowestLevel = 1;
    public const int HighestLevel = 5;
    public const int WholeWeight = 100;

    public static readonly Rubric None = new([], []);

    public int Weight => Lines.Sum(line => line.Weight);

    /// <summary>As the models of the counting take it.</summary>
    public WeightedRubric Counted => new([.. Lines.Select(line => new Criterion(line.Name, line.Weight, LowestLevel, HighestLevel))]);

    /// <summary>Refuses what could never be part of a grid; what is only not finished yet stays.</summary>
    internal static Rubric Tidied(Rubric typed)
    {
        if (typed.Lines.Count > MostLines)
            throw JuryErrors.TooManyLines();
        if (typed.Eliminating.Count > MostEliminating)
            throw JuryErrors.TooManyEliminating();

        var lines = typed.Lines.Select(line => new RubricLine(
            Fit(line.Name, MaxNameLength), line.Weight is >= 0 and <= WholeWeight ? line.Weight : throw JuryErrors.WeightUnfit(Words.Tidy(line.Name)),
            Fit(line.Lowest, MaxSentenceLength), Fit(line.Middle, MaxSentenceLength), Fit(line.Highest, MaxSentenceLength))).ToList();
        var eliminating = typed.Eliminating.Select(sentence => Fit(sentence, MaxSentenceLength)).Where(sentence => sentence.Length > 0).ToList();
        return new Rubric(lines, eliminating);
    }

    /// <summary>Refuses to be scored with: too few lines, weights that are not 100 together, a line without a name or a sentence.</summary>
    internal void GuardComplete()
    {
        if (Lines.Count < FewestLines)
            throw JuryErrors.TooFewLines();
        if (Lines.FirstOrDefault(line => line.Weight == 0) is { } weightless)
            throw JuryErrors.WeightUnfit(weightless.Name);
        if (Weight != WholeWeight)
            throw JuryErrors.WeightsUneven(Weight);
        if (Lines.Any(line => line.Name.Length == 0) || Lines.DistinctBy(line => line.Name).Count() < Lines.Count)
            throw JuryErrors.LineNamesUnfit();
        if (Lines.FirstOrDefault(line => line.Lowest.Length == 0 || line.Middle.Length == 0 || line.Highest.Length == 0) is { } mute)
            throw JuryErrors.SentencesMissing(mute.Name);
    }

    private static string Fit(string typed, int most) =>
        Words.Tidy(typed) is { } tidy && tidy.Length <= most ? tidy : throw JuryErrors.WordsTooLong(most);
}
