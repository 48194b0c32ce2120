using System.Globalization;
using Ideation.Domain.Juries.Comparing;
using Ideation.Domain.Juries.Results;
using Ideation.Domain.Juries.Scoring;

namespace Ideation.App.Juries;

/// <summary>From the file as written to the case that is computed: every number, word and mark is checked on the way.</summary>
internal static class JuryFileCheck
{
    /// <summary>Beyond this, squares of scores would leave the range of a double.</summary>
    private const double Largest = 1e100;

    public static JuryCase Checked(JuryFile file)
    {
        OneOf("$.format", file.Format, JuryFile.Version);
        NoHoles(file);
        if (file.Projects.Length == 0)
            throw new JuryFileException("$.projects", "jury.file.no-projects");

        var adjustment = OneOf("$.adjustment", file.Adjustment, "none", "z-score", "severity");
        var fit = OneOf("$.fit", file.Fit, "ml", "reml");
        var model = file.Model is null ? (int?)null : OneOf("$.model", file.Model, "bradley-terry", "crowd-bt", "plackett-luce");
        if (file.Seed < long.MinValue || file.Seed > ulong.MaxValue)
            throw new JuryFileException("$.seed", "jury.file.seed");

        return new JuryCase(file.Projects.Length, file.Jurors.Length)
        {
            Rubric = new WeightedRubric(Criteria(file)),
            Sheets = Sheets(file),
            Comparisons = [.. file.Comparisons.Select((line, at) => Comparison(file, line, $"$.comparisons[{at}]"))],
            Rankings = [.. file.Rankings.Select((line, at) => Ranking(file, line, $"$.rankings[{at}]"))],
            Adjustment = (Adjustment)(adjustment + 1),
            Fit = (Fit)(fit + 1),
            Model = (ComparisonModel?)(model + 1),
            Crowd = new CrowdSettings(
                NotNegative("$.gamma", file.Gamma), Positive("$.kappa", file.Kappa), Finite("$.mu", file.Mu),
                Positive("$.sigmaSquared", file.SigmaSquared), Positive("$.alpha", file.Alpha), Positive("$.beta", file.Beta)),
            Prior = Positive("$.prior", file.Prior),
            Ties = [.. file.Ties.Select((word, at) => Rule(file, word, $"$.ties[{at}]"))],
            Chair = [.. file.Chair.Select((line, at) => Casting(file, line, $"$.chair[{at}]"))],
            Eliminated = Eliminated(file),
            Seed = unchecked((ulong)file.Seed),
        };
    }

    /// <summary>The serializer lets a null stand in a list.</summary>
    private static void NoHoles(JuryFile file)
    {
        foreach (var (name, list) in new (string, object?[])[]
        {
            ("projects", file.Projects), ("jurors", file.Jurors), ("criteria", file.Criteria), ("sheets", file.Sheets), ("comparisons", file.Comparisons),
            ("rankings", file.Rankings), ("ties", file.Ties), ("chair", file.Chair), ("eliminated", file.Eliminated),
        })
        {
            if (Array.IndexOf(list, null) is var at and >= 0)
                throw new JuryFileException($"$.{name}[{at}]", "jury.file.wrong-form", JuryForms.Of(name));
        }
    }

    private static Criterion[] Criteria(JuryFile file)
    {
        for (var at = 0; at < file.Criteria.Length; at++)
        {
            var line = file.Criteria[at];
            Positive($"$.criteria[{at}].weight", line.Weight);
            Finite($"$.criteria[{at}].min", line.Min);
            Finite($"$.criteria[{at}].max", line.Max);
            if (line.Min >= line.Max)
                throw new JuryFileException($"$.criteria[{at}].max", "jury.file.scale", line.Min, line.Max);
        }

        return [.. file.Criteria.Select(line => new Criterion(line.Name, line.Weight, line.Min, line.Max))];
    }

    private static Sheet[] Sheets(JuryFile file)
    {
        var sheets = new Sheet[file.Sheets.Length];
        var seen = new Dictionary<(int, int), int>();
        for (var at = 0; at < sheets.Length; at++)
        {
            var (line, place) = (file.Sheets[at], $"$.sheets[{at}]");
            Number($"{place}.juror", line.Juror, file.Jurors.Length);
            Number($"{place}.project", line.Project, file.Projects.Length);
            if (!seen.TryAdd((line.Juror, line.Project), at))
                throw new JuryFileException(place, "jury.file.sheet-twice", line.Juror, line.Project, seen[(line.Juror, line.Project)]);

            sheets[at] = new Sheet(line.Juror, line.Project, Marks(file, line, place), line.Recused);
        }

        return sheets;
    }

    private static double?[] Marks(JuryFile file, SheetLine line, string place)
    {
        if (file.Criteria.Length == 0)
        {
            if (line.Marks is not null)
                throw new JuryFileException($"{place}.marks", "jury.file.marks-without-criteria");
            if (line.Score is { } score)
                Finite($"{place}.score", score);
            return [line.Score];
        }

        if (line.Score is not null)
            throw new JuryFileException($"{place}.score", "jury.file.score-with-criteria");
        if (line.Marks is null)
            return line.Recused ? [] : throw new JuryFileException(place, "jury.file.no-marks", file.Criteria.Length);
        if (line.Marks.Length != file.Criteria.Length)
            throw new JuryFileException($"{place}.marks", "jury.file.marks-count", line.Marks.Length, file.Criteria.Length);

        for (var number = 0; number < line.Marks.Length; number++)
        {
            var criterion = file.Criteria[number];
            if (line.Marks[number] is { } mark && !(mark >= criterion.Min && mark <= criterion.Max))
                throw new JuryFileException($"{place}.marks[{number}]", "jury.file.mark-range", mark, criterion.Min, criterion.Max);
        }

        return line.Marks;
    }

    private static Comparison Comparison(JuryFile file, ComparisonLine line, string place)
    {
        Number($"{place}.juror", line.Juror, file.Jurors.Length);
        Number($"{place}.winner", line.Winner, file.Projects.Length);
        Number($"{place}.loser", line.Loser, file.Projects.Length);
        return line.Winner != line.Loser
            ? new Comparison(line.Juror, line.Winner, line.Loser)
            : throw new JuryFileException($"{place}.loser", "jury.file.with-itself", line.Loser);
    }

    private static JurorRanking Ranking(JuryFile file, RankingLine line, string place)
    {
        Number($"{place}.juror", line.Juror, file.Jurors.Length);
        Projects(file, line.Order, $"{place}.order");
        return new JurorRanking(line.Juror, line.Order);
    }

    private static CastingDecision Casting(JuryFile file, CastingLine line, string place)
    {
        Projects(file, line.Among, $"{place}.among");
        return line.Among.Contains(line.First)
            ? new CastingDecision(line.Among, line.First, line.Reason)
            : throw new JuryFileException($"{place}.first", "jury.file.not-among", line.First, string.Join(", ", line.Among));
    }

    private static Elimination[] Eliminated(JuryFile file)
    {
        for (var at = 0; at < file.Eliminated.Length; at++)
            Number($"$.eliminated[{at}].project", file.Eliminated[at].Project, file.Projects.Length);
        return [.. file.Eliminated.Select(line => new Elimination(line.Project, line.Reason))];
    }

    private static TieRule Rule(JuryFile file, string word, string place)
    {
        const string criterion = "criterion:";
        if (word.StartsWith(criterion, StringComparison.Ordinal)
            && int.TryParse(word.AsSpan(criterion.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            Number(place, number, file.Criteria.Length);
            return new TieRule(TieStep.Criterion, number);
        }

        return new TieRule((TieStep)(OneOf(place, word, "criterion:n", "first-places", "median", "chair", "declare") + 1));
    }

    private static void Projects(JuryFile file, int[] numbers, string place)
    {
        for (var at = 0; at < numbers.Length; at++)
        {
            Number($"{place}[{at}]", numbers[at], file.Projects.Length);
            if (Array.IndexOf(numbers, numbers[at]) < at)
                throw new JuryFileException($"{place}[{at}]", "jury.file.project-twice", numbers[at]);
        }
    }

    private static void Number(string place, int number, int count)
    {
        if (count == 0)
            throw new JuryFileException(place, "jury.file.number-of-none", number);
        if (number < 0 || number >= count)
            throw new JuryFileException(place, "jury.file.number", number, count - 1);
    }

    private static double Positive(string place, double value) =>
        value is > 0 and <= Largest ? value : throw new JuryFileException(place, "jury.file.positive", value);

    private static double NotNegative(string place, double value) =>
        value is >= 0 and <= Largest ? value : throw new JuryFileException(place, "jury.file.not-negative", value);

    private static double Finite(string place, double value) =>
        Math.Abs(value) <= Largest ? value : throw new JuryFileException(place, "jury.file.too-large");

    private static int OneOf(string place, string word, params string[] allowed) =>
        Array.IndexOf(allowed, word) is var at and >= 0 && word != "criterion:n"
            ? at
            : throw new JuryFileException(place, "jury.file.word", word, string.Join(", ", allowed));
}
