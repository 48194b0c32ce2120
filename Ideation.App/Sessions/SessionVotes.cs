namespace Ideation.App.Sessions;

/// <summary>How a step of an agenda can be voted on: the ways that need nothing but options. Everything else is set on the round itself, before it opens.</summary>
public static class SessionVotes
{
    public static readonly IReadOnlyList<string> Methods =
        ["approval", "single-choice", "dots", "majority-judgment", "score", "star", "instant-runoff", "borda", "schulze", "consent"];
}
