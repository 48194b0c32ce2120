using Ideation.Domain.Rounds;

namespace Ideation.App.Sessions;

/// <summary>Ballots as chance fills them in, valid for each way that an agenda can vote.</summary>
internal static class RehearsalBallots
{
    public static object Of(BallotPaper paper, Random chance)
    {
        var options = Enumerable.Range(0, paper.Options.Count).ToArray();
        return paper.Method switch
        {
            "single-choice" => new { approve = new[] { options[chance.Next(options.Length)] } },
            "approval" => new { approve = options.Where(_ => chance.Next(2) == 0).ToArray() },
            "dots" => new { marks = Spread(options.Length, 5, chance) },
            "majority-judgment" => new { marks = options.Select(_ => chance.Next(paper.Grades.Count)).ToArray() },
            "score" or "star" => new { marks = options.Select(_ => chance.Next(6)).ToArray() },
            "consent" => new { marks = options.Select(_ => chance.Next(2)).ToArray() },
            _ => (object)new { ranking = options.OrderBy(_ => chance.Next()).Select(option => new[] { option }).ToArray() },
        };
    }

    private static int[] Spread(int options, int dots, Random chance)
    {
        var marks = new int[options];
        for (var dot = 0; dot < dots; dot++)
            marks[chance.Next(options)]++;
        return marks;
    }
}
