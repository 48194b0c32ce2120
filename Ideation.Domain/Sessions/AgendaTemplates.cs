namespace Ideation.Domain.Sessions;

public enum AgendaTemplate
{
    /// <summary>Ideas from everybody, put together, chosen, and taken on: 45 minutes.</summary>
    FindIdeas = 1,

    /// <summary>What exists is discussed and put in order: 30 minutes.</summary>
    SetPriorities = 2,

    /// <summary>What went well, what did not, and what is done about it: an hour.</summary>
    LookBack = 3,

    /// <summary>People who use a service and people who run it design it together: an hour and a half.</summary>
    CoDesign = 4,

    /// <summary>A single question and a vote: a quarter of an hour.</summary>
    QuickDecision = 5,
}

/// <summary>Agendas to begin with. Their words are in the resources of whoever prepares the session: here stand kinds, minutes and the keys of words.</summary>
public static class AgendaTemplates
{
    /// <summary>The steps of a template in their order.</summary>
    /// <param name="words">The title or the prompt of a step, by key (<c>find-ideas.1.title</c>, <c>find-ideas.1.prompt</c>), and the <c>grades</c>, a line each, the best first.</param>
    public static IReadOnlyList<AgendaStep> StepsOf(AgendaTemplate template, Func<string, string> words) =>
        [.. Outline(template).Select((step, at) => AgendaStep.Of(
            step.Kind, words($"{KeyOf(template)}.{at + 1}.title"), step.Minutes, words($"{KeyOf(template)}.{at + 1}.prompt"),
            step.Vote is { Method: "majority-judgment" } vote ? vote with { Grades = words("grades").Split('\n') } : step.Vote))];

    /// <summary>The template in keys.</summary>
    public static string KeyOf(AgendaTemplate template) => template switch
    {
        AgendaTemplate.FindIdeas => "find-ideas",
        AgendaTemplate.SetPriorities => "set-priorities",
        AgendaTemplate.LookBack => "look-back",
        AgendaTemplate.CoDesign => "co-design",
        AgendaTemplate.QuickDecision => "quick-decision",
        _ => throw new ArgumentOutOfRangeException(nameof(template), template, "Say how this template is called."),
    };

    public static int MinutesOf(AgendaTemplate template) => Outline(template).Sum(step => step.Minutes);

    private static IReadOnlyList<(StepKind Kind, int Minutes, AgendaVote? Vote)> Outline(AgendaTemplate template) => template switch
    {
        AgendaTemplate.FindIdeas =>
        [
            (StepKind.Brainwriting, 8, null), (StepKind.Grouping, 10, null), (StepKind.Discussion, 12, null), (StepKind.Vote, 5, Dots(3)), (StepKind.Actions, 10, null),
        ],
        AgendaTemplate.SetPriorities => [(StepKind.Discussion, 15, null), (StepKind.Vote, 5, new AgendaVote("schulze", [])), (StepKind.Actions, 10, null)],
        AgendaTemplate.LookBack =>
        [
            (StepKind.Brainwriting, 10, null), (StepKind.Brainwriting, 10, null), (StepKind.Grouping, 10, null), (StepKind.Vote, 5, Dots(2)), (StepKind.Discussion, 15, null),
            (StepKind.Actions, 10, null),
        ],
        AgendaTemplate.CoDesign =>
        [
            (StepKind.Discussion, 20, null), (StepKind.Brainwriting, 15, null), (StepKind.Grouping, 15, null), (StepKind.Vote, 10, new AgendaVote("majority-judgment", [])),
            (StepKind.Discussion, 15, null), (StepKind.Actions, 15, null),
        ],
        AgendaTemplate.QuickDecision => [(StepKind.Discussion, 10, null), (StepKind.Vote, 5, new AgendaVote("approval", []))],
        _ => throw new ArgumentOutOfRangeException(nameof(template), template, "Say what is done in this template."),
    };

    private static AgendaVote Dots(int winners) => new("dots", [], winners);
}
