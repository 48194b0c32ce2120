using System.Text;
using Ideation.App.Counting;
using Ideation.Domain.Counting;

namespace Ideation.Tests.Components.Rounds;

/// <summary>Counted results, from a count file to what is shown.</summary>
internal static class SomeResult
{
    /// <summary>Three options, two rounds, one ballot that names nobody left.</summary>
    public static CountResultFile Runoff()
    {
        var file = CountFileReader.Read(new MemoryStream(Encoding.UTF8.GetBytes(
            """
            {"format":"ideation-count/1","method":"instant-runoff","options":["A","B","C"],"rules":{},
             "ballots":[{"count":31,"ranking":[[0]]},{"count":8,"ranking":[[1],[2]]},{"count":4,"ranking":[[1]]},{"count":24,"ranking":[[2],[0]]}]}
            """)));
        return CountResults.Of(VoteCount.Of(file.Request), file.Request.Method, new ExplanationWords(file.Header.Options, file.Header.Grades), file.Fingerprint);
    }
}
