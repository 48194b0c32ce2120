using Ideation.Domain.Common;

namespace Ideation.Domain.Sessions;

public enum StepKind
{
    /// <summary>Everybody writes for themselves; nobody sees another's notes before they are revealed.</summary>
    Brainwriting = 1,

    /// <summary>What was written is put together under headings.</summary>
    Grouping = 2,

    /// <summary>One after the other speaks, for so long.</summary>
    Discussion = 3,

    Vote = 4,

    /// <summary>Who does what until when.</summary>
    Actions = 5,
}

/// <summary>What is asked when the step is a vote.</summary>
/// <param name="Method">The name in count files.</param>
/// <param name="Options">Written beforehand; empty when the headings, or else the notes, of the steps before are voted on.</param>
/// <param name="Winners">How many are chosen.</param>
public sealed record AgendaVote(string Method, IReadOnlyList<string> Options, int Winners = 1, bool IsSecret = false)
{
    /// <summary>Best to worst, for majority judgment.</summary>
    public IReadOnlyList<string> Grades { get; init; } = [];
}

/// <summary>One step of an agenda: what is done, for how long, and what is asked.</summary>
/// <param name="Minutes">How long it is meant to take, 1 to 240. When they are over nothing happens by itself but that everybody is told.</param>
public sealed record AgendaStep(StepId Id, StepKind Kind, string Title, int Minutes)
{
    public const int MaxTitleLength = 120;
    public const int MaxPromptLength = 500;
    public const int MostMinutes = 240;

    /// <summary>The question or the instruction that everybody reads.</summary>
    public string Prompt { get; init; } = "";

    /// <summary>Of a vote only.</summary>
    public AgendaVote? Vote { get; init; }

    public bool IsSkipped { get; init; }

    /// <summary>Whether everybody sees what was written in it; of brainwriting only, and never taken back.</summary>
    public bool IsRevealed { get; init; }

    /// <summary>Since when it was first under way; null when it never was.</summary>
    public DateTimeOffset? BegunAt { get; init; }

    public static AgendaStep Of(StepKind kind, string title, int minutes, string prompt = "", AgendaVote? vote = null) =>
        new(StepId.New(), kind, title, minutes) { Prompt = prompt, Vote = vote };

    internal AgendaStep Checked()
    {
        if (Words.TidyOrNone(Title) is not { Length: <= MaxTitleLength } title)
            throw SessionErrors.StepTitleUnfit();
        var prompt = Words.Tidy(Prompt);
        if (prompt.Length > MaxPromptLength)
            throw SessionErrors.PromptTooLong(title);
        if (Minutes is < 1 or > MostMinutes)
            throw SessionErrors.MinutesUnfit(title);
        if (Kind is StepKind.Vote && Vote is null)
            throw SessionErrors.VoteMissing(title);

        return this with { Title = title, Prompt = prompt, Vote = Kind is StepKind.Vote ? Vote! with { Options = Words.TidyList(Vote.Options), Grades = Words.TidyList(Vote.Grades) } : null };
    }
}
