using Ideation.Domain.Juries.Scoring;

namespace Ideation.Tests.Domain.Juries;

/// <summary>Data that papers and other people's test suites print results for.</summary>
internal static class Published
{
    /// <summary>
    /// Davies and Goldsmith 1972, section 6.6; `Penicillin` of lme4. Zones of inhibition in mm: rows are the plates a to x, columns the samples A to F.
    /// </summary>
    private static readonly int[][] PenicillinPlates =
    [
        [27, 23, 26, 23, 23, 21], [27, 23, 26, 23, 23, 21], [25, 21, 25, 24, 24, 20], [26, 23, 25, 23, 23, 20],
        [25, 22, 26, 22, 23, 20], [24, 22, 25, 23, 22, 19], [24, 20, 23, 21, 22, 19], [26, 22, 26, 24, 24, 21],
        [24, 21, 24, 22, 22, 20], [24, 21, 24, 23, 22, 19], [26, 23, 26, 24, 24, 21], [25, 22, 26, 24, 24, 20],
        [26, 24, 26, 24, 25, 22], [26, 23, 26, 23, 23, 20], [26, 23, 25, 24, 24, 22], [25, 22, 25, 23, 23, 20],
        [25, 21, 24, 23, 23, 20], [25, 22, 24, 23, 23, 19], [24, 21, 23, 21, 21, 19], [26, 23, 26, 24, 24, 21],
        [25, 21, 24, 22, 22, 18], [25, 22, 25, 22, 22, 20], [24, 21, 24, 22, 24, 19], [24, 21, 24, 22, 21, 18],
    ];

    /// <summary>Plates as projects, samples as jurors.</summary>
    public static ScoreTable Penicillin() => Table(PenicillinPlates);

    /// <summary>Samples as projects, plates as jurors.</summary>
    public static ScoreTable PenicillinTurned() =>
        new(Penicillin().Scores.Select(score => new Score(score.Project, score.Juror, score.Value)));

    /// <summary>Shrout and Fleiss 1979, table 2: six targets, four judges.</summary>
    public static ScoreTable ShroutFleiss() => Table([[9, 2, 5, 8], [6, 1, 3, 2], [8, 4, 6, 8], [7, 1, 2, 6], [10, 5, 6, 9], [6, 2, 4, 7]]);

    /// <summary>Krippendorff 2011: four observers, twelve units, missing values (0 here).</summary>
    public static ScoreTable Krippendorff()
    {
        int[][] observers =
        [
            [1, 2, 3, 3, 2, 1, 4, 1, 2, 0, 0, 0], [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, 0, 3],
            [0, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, 0], [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, 0],
        ];
        return new ScoreTable(
            from juror in Enumerable.Range(0, 4)
            from project in Enumerable.Range(0, 12)
            where observers[juror][project] != 0
            select new Score(juror, project, observers[juror][project]));
    }

    public static ScoreTable Table(params IReadOnlyList<int[]> rows) => new(
        rows.SelectMany((row, project) => row.Select((value, juror) => new Score(juror, project, value))));
}
