using CsCheck;
using Ideation.Domain.Juries.Scoring;

namespace Ideation.Tests.Domain.Juries;

/// <summary>Generated juries.</summary>
internal static class Tables
{
    /// <summary>Two to seven projects, two to five jurors, marks of one decimal, some missing but all linked.</summary>
    public static readonly Gen<ScoreTable> Connected =
        from projects in Gen.Int[2, 7]
        from jurors in Gen.Int[2, 5]
        from marks in Gen.Int[10, 50].Array[projects * jurors]
        from missing in Gen.Int[0, 3].Array[projects * jurors]
        select new ScoreTable(
            from project in Enumerable.Range(0, projects)
            from juror in Enumerable.Range(0, jurors)
            // The first juror sees everything, so that all are linked.
            where juror == 0 || missing[project * jurors + juror] > 0
            select new Score(juror, project, marks[project * jurors + juror] / 10.0));

    /// <summary>New numbers for the old ones, in an order that the seed decides.</summary>
    public static Dictionary<int, int> Shuffled(IReadOnlyList<int> numbers, int seed)
    {
        var order = numbers.ToList();
        new Ideation.Domain.Juries.Numerics.SplitMix64((ulong)seed).Shuffle(order);
        return numbers.Zip(order).ToDictionary(pair => pair.First, pair => pair.Second);
    }
}
