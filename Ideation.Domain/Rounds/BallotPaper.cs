using Ideation.Domain.Common;

namespace Ideation.Domain.Rounds;

/// <summary>
/// What is asked, as a count file has it: the method with its rules and what one may choose from. Whether the method knows the rules is checked
/// where count files are read; here stands what holds for every method.
/// </summary>
/// <param name="Method">The name in count files.</param>
/// <param name="Rules">A JSON object; empty when every rule has its default. Ties and quorum stand elsewhere.</param>
public sealed record BallotPaper(string Method, IReadOnlyList<string> Options, string Rules = "")
{
    public const int MaxOptions = 200;
    public const int MaxOptionLength = 200;
    public const int MaxRulesLength = 8_000;

    public int Seats { get; init; } = 1;

    /// <summary>Worst to best, for majority judgment.</summary>
    public IReadOnlyList<string> Grades { get; init; } = [];

    /// <summary>Money, as a decimal number, for equal shares.</summary>
    public string? Budget { get; init; }

    /// <summary>One per option, beside <see cref="Budget"/>.</summary>
    public IReadOnlyList<string> Costs { get; init; } = [];

    /// <summary>Where the options come from, one per option: the ideas of a shortlist with the revision that is voted on. Empty when they come from nowhere.</summary>
    public IReadOnlyList<OptionSource> Sources { get; init; } = [];

    /// <summary>Records compare lists by reference; a paper is the same when everything on it reads the same.</summary>
    internal bool IsSameAs(BallotPaper other) =>
        Method == other.Method && Rules == other.Rules && Seats == other.Seats && Budget == other.Budget
        && Options.SequenceEqual(other.Options) && Grades.SequenceEqual(other.Grades) && Costs.SequenceEqual(other.Costs) && Sources.SequenceEqual(other.Sources);

    /// <summary>The same question between some of its options.</summary>
    internal BallotPaper Only(IReadOnlyList<int> options, int seats) => this with
    {
        Options = [.. options.Select(option => Options[option])],
        Costs = Costs.Count == 0 ? [] : [.. options.Select(option => Costs[option])],
        Sources = Sources.Count == 0 ? [] : [.. options.Select(option => Sources[option])],
        Seats = seats,
    };

    internal BallotPaper Checked()
    {
        string[] options = [.. Options.Select(Words.Tidy)];
        if (options.Length > MaxOptions || options.Any(option => option.Length is 0 or > MaxOptionLength))
            throw RoundErrors.OptionsUnfit();
        if (Rules.Length > MaxRulesLength)
            throw RoundErrors.RulesTooLong();
        if (Seats < 1)
            throw RoundErrors.SeatsUnfit();

        return this with { Options = options, Grades = [.. Grades.Select(Words.Tidy)] };
    }
}

/// <param name="Idea">The number of the idea.</param>
public sealed record OptionSource(Guid Idea, int Revision);
