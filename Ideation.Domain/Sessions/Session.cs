using Ideation.Domain.Campaigns;
using Ideation.Domain.Common;
using Ideation.Domain.Ideas;
using Ideation.Domain.Network;
using Ideation.Domain.Rounds;

namespace Ideation.Domain.Sessions;

public enum SessionStage
{
    /// <summary>The agenda stands; people may come and wait.</summary>
    Prepared = 1,

    Running = 2,

    Ended = 3,
}

/// <summary>Who speaks, and until when they were asked to.</summary>
public sealed record Floor(VoterId Speaker, DateTimeOffset Since, int Seconds);

/// <summary>
/// People come together in a room and go through an agenda. Whoever runs the room runs it: steps may be skipped, put in another order and revisited. The server's clock
/// counts; when the time of a step is over everybody is told, and the facilitator goes on.
/// </summary>
public sealed partial class Session : AggregateRoot
{
    public const int MaxTitleLength = 160;
    public const int MostSteps = 30;

    private Session(SessionId id, RoomId room, CampaignId? campaign, MemberId preparedBy, DateTimeOffset preparedAt)
    {
        Id = id;
        Room = room;
        Campaign = campaign;
        PreparedBy = preparedBy;
        PreparedAt = preparedAt;
    }

    public SessionId Id { get; }

    public RoomId Room { get; }

    public CampaignId? Campaign { get; }

    public MemberId PreparedBy { get; }

    public DateTimeOffset PreparedAt { get; }

    public string Title { get; private set; } = "";

    public IReadOnlyList<AgendaStep> Steps { get; private set; } = [];

    /// <summary>Tried out among simulated participants; nobody else can come.</summary>
    public bool IsRehearsal { get; private set; }

    public SessionStage Stage { get; private set; } = SessionStage.Prepared;

    public DateTimeOffset? StartedAt { get; private set; }

    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>The step that is under way.</summary>
    public StepId? Current { get; private set; }

    /// <summary>When the time of the current step is over; null while everything is held.</summary>
    public DateTimeOffset? EndsAt { get; private set; }

    /// <summary>What is left of that time, while everything is held; negative when it was over.</summary>
    public TimeSpan? Left { get; private set; }

    /// <summary>Nobody but those who run it changes anything, and no time passes.</summary>
    public bool IsFrozen { get; private set; }

    public Floor? Floor { get; private set; }

    /// <summary>The idea that everybody was brought to.</summary>
    public IdeaId? BroughtTo { get; private set; }

    public AgendaStep? CurrentStep => Steps.FirstOrDefault(step => step.Id == Current);

    /// <summary>What comes after the current step, or first.</summary>
    public AgendaStep? NextStep => Steps.Skip(Steps.ToList().FindIndex(step => step.Id == Current) + 1).FirstOrDefault(step => !step.IsSkipped);

    public static Session Prepare(RoomId room, CampaignId? campaign, MemberId actor, string? title, IReadOnlyList<AgendaStep> steps, DateTimeOffset now, bool isRehearsal = false)
    {
        var session = new Session(SessionId.New(), room, campaign, actor, now) { IsRehearsal = isRehearsal };
        session.Write(title, steps);
        session.Raise(new SessionPrepared(session.Id, room, actor, now));
        return session;
    }

    /// <summary>Says anew what will be done. What has begun keeps its kind and stays; everything else may change its place, its words and its time, or go.</summary>
    public void Plan(MemberId actor, string? title, IReadOnlyList<AgendaStep> steps, DateTimeOffset now)
    {
        if (Stage is SessionStage.Ended)
            throw SessionErrors.NotRunning(this);

        foreach (var begun in Steps.Where(step => step.BegunAt is not null))
        {
            if (steps.FirstOrDefault(step => step.Id == begun.Id)?.Kind != begun.Kind)
                throw SessionErrors.StepBegun(begun);
        }

        var before = Steps.ToDictionary(step => step.Id);
        Write(title, [.. steps.Select(step => before.TryGetValue(step.Id, out var known)
            ? step with { BegunAt = known.BegunAt, IsRevealed = known.IsRevealed, IsSkipped = known.IsSkipped }
            : step with { BegunAt = null, IsRevealed = false, IsSkipped = false })]);
        Raise(new AgendaPlanned(Id, actor, now));
    }

    public AgendaStep StepOf(StepId id) => Steps.FirstOrDefault(step => step.Id == id) ?? throw SessionErrors.StepNotFound();

    /// <summary>What stands in the agenda before a step.</summary>
    public IReadOnlyList<AgendaStep> Before(StepId id) => [.. Steps.TakeWhile(step => step.Id != id)];

    private void Write(string? title, IReadOnlyList<AgendaStep> steps)
    {
        if (Words.TidyOrNone(title) is not { Length: <= MaxTitleLength } tidy)
            throw SessionErrors.TitleUnfit();
        if (steps.Count is 0 or > MostSteps || steps.DistinctBy(step => step.Id).Count() != steps.Count)
            throw SessionErrors.AgendaUnfit();

        (Title, Steps) = (tidy, [.. steps.Select(step => step.Checked())]);
    }

    private void Change(StepId id, Func<AgendaStep, AgendaStep> change) => Steps = [.. Steps.Select(step => step.Id == id ? change(step) : step)];

    private void GuardRunning()
    {
        if (Stage is not SessionStage.Running)
            throw SessionErrors.NotRunning(this);
    }
}
