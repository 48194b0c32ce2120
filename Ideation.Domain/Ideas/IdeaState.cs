namespace Ideation.Domain.Ideas;

/// <summary>
/// The path of an idea, in order. <see cref="Reserve"/> and <see cref="Closed"/> stand beside it: an idea put aside comes back to where it was, a closed one does not.
/// </summary>
public enum IdeaState
{
    Draft = 1,
    Submitted = 2,
    Screening = 3,
    Maturing = 4,
    Assessing = 5,
    Shortlisted = 6,
    Decision = 7,
    Incubating = 8,
    Deploying = 9,
    Implemented = 10,
    Reserve = 11,
    Closed = 12,
}

public static class IdeaPath
{
    public const int MaturingWeeks = 6;
    public const int AssessingWeeks = 3;
    public const int DecisionWeeks = 2;
    public const int IncubationReviewWeeks = 12;

    /// <summary>
    /// How long an idea may stay, where the state itself says so. Screening counts in working days and the reserve has its own date.
    /// </summary>
    public static TimeSpan? LimitOf(IdeaState state) => state switch
    {
        IdeaState.Maturing => TimeSpan.FromDays(7 * MaturingWeeks),
        IdeaState.Assessing => TimeSpan.FromDays(7 * AssessingWeeks),
        IdeaState.Decision => TimeSpan.FromDays(7 * DecisionWeeks),
        IdeaState.Incubating => TimeSpan.FromDays(7 * IncubationReviewWeeks),
        IdeaState.Draft or IdeaState.Submitted or IdeaState.Screening or IdeaState.Shortlisted or IdeaState.Deploying
            or IdeaState.Implemented or IdeaState.Reserve or IdeaState.Closed => null,
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, "Say how long an idea may stay in this state."),
    };

    /// <summary>Whether the order of states lets an idea go from one to the other.</summary>
    public static bool Leads(IdeaState from, IdeaState to) => (from, to) switch
    {
        (IdeaState.Closed or IdeaState.Implemented, _) => false,
        (IdeaState.Draft or IdeaState.Submitted, IdeaState.Reserve or IdeaState.Closed) => false,
        (IdeaState.Reserve, IdeaState.Closed) => true,
        (IdeaState.Reserve, _) => IsOpen(to),
        (_, IdeaState.Reserve or IdeaState.Closed) => true,
        // A quick win goes from screening straight to the agency that does it.
        (IdeaState.Screening, IdeaState.Deploying) => true,
        _ => to == from + 1,
    };

    /// <summary>The code under which campaigns label a state and the API names it: "screening".</summary>
    public static string CodeOf(IdeaState state) => state.ToString().ToLowerInvariant();

    /// <summary>Published and still on its way: people comment, support and follow it.</summary>
    public static bool IsOpen(IdeaState state) => state is > IdeaState.Draft and < IdeaState.Reserve;

    /// <summary>From the decision on, the text is frozen.</summary>
    public static bool IsWritable(IdeaState state) => state is >= IdeaState.Draft and < IdeaState.Decision;
}
