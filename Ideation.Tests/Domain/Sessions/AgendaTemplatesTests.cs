using Ideation.Domain.Sessions;
using Ideation.Tests.Support;

namespace Ideation.Tests.Domain.Sessions;

public sealed class AgendaTemplatesTests
{
    public static TheoryData<AgendaTemplate> All => new(Enum.GetValues<AgendaTemplate>());

    /// <summary>Whoever begins with a template has a session that could start at once, with words in both languages.</summary>
    [Theory, MemberData(nameof(All))]
    public void Each_is_a_session_that_could_start_as_it_is(AgendaTemplate template)
    {
        foreach (var language in new[] { "fr", "en" })
        {
            var words = Ideation.App.Components.Texts.Of(language);
            var session = SomeSessions.Prepared([.. AgendaTemplates.StepsOf(template, key => words[$"session.template.{key}"])]);
            session.Start(SomeSessions.Host, Some.Noon);

            Assert.All(session.Steps, step => Assert.True(step.Prompt.Length > 0));
            Assert.Equal(AgendaTemplates.MinutesOf(template), session.Steps.Sum(step => step.Minutes));
            Assert.All(session.Steps.Where(step => step.Vote is { Method: "majority-judgment" }), step => Assert.True(step.Vote!.Grades.Count > 2));
        }
    }
}
