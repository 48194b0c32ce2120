using System.Text.Json;
using Ideation.Domain.Rounds;

namespace Ideation.App.Rounds;

/// <summary>How often each option had each grade, worst to best, as the count file has it.</summary>
/// <param name="Unmarked">Ballots that say nothing of this option.</param>
public sealed record GradeProfile(int Option, IReadOnlyList<long> Counts, long Unmarked)
{
    public long Total => Counts.Sum() + Unmarked;

    public static IReadOnlyList<GradeProfile> Of(Round round, CountedRound counted)
    {
        var (options, grades) = (round.Paper.Options.Count, round.Paper.Grades.Count);
        var counts = new long[options, grades];
        var unmarked = new long[options];
        using var file = JsonDocument.Parse(counted.File);
        foreach (var ballot in file.RootElement.GetProperty("ballots").EnumerateArray())
        {
            var times = ballot.TryGetProperty("count", out var count) ? count.GetInt64() : 1;
            if (!ballot.TryGetProperty("marks", out var marks))
                continue;

            for (var option = 0; option < options; option++)
            {
                if (option < marks.GetArrayLength() && marks[option] is { ValueKind: JsonValueKind.Number } mark && mark.TryGetInt32(out var grade) && grade >= 0 && grade < grades)
                    counts[option, grade] += times;
                else
                    unmarked[option] += times;
            }
        }

        return [.. Enumerable.Range(0, options).Select(option => new GradeProfile(option, [.. Enumerable.Range(0, grades).Select(grade => counts[option, grade])], unmarked[option]))];
    }
}
