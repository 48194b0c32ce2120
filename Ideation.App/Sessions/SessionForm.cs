using Ideation.App.Components;
using Ideation.Domain.Campaigns;
using Ideation.Domain.Sessions;

namespace Ideation.App.Sessions;

/// <summary>One step as it is being typed.</summary>
public sealed class StepLine(StepId id, StepKind kind)
{
    public StepId Id { get; } = id;

    public StepKind Kind { get; set; } = kind;

    public string Title { get; set; } = "";

    public string Prompt { get; set; } = "";

    public int Minutes { get; set; } = 10;

    public string Method { get; set; } = "approval";

    /// <summary>One to a line; none, and what is found on the way is voted on.</summary>
    public string Options { get; set; } = "";

    public int Winners { get; set; } = 1;

    public bool IsSecret { get; set; }

    /// <summary>What has begun keeps its kind and stays.</summary>
    public bool HasBegun { get; init; }
}

/// <summary>What somebody is typing about a session. It belongs to them until they save it.</summary>
public sealed class SessionForm
{
    public string Title { get; set; } = "";

    public bool Guests { get; set; } = true;

    public CampaignId? Campaign { get; set; }

    public List<StepLine> Steps { get; } = [];

    public int Minutes => Steps.Sum(step => Math.Max(0, step.Minutes));

    internal static SessionForm From(AgendaTemplate template, Texts t)
    {
        var form = new SessionForm { Title = t[$"session.template.{AgendaTemplates.KeyOf(template)}"] };
        form.Steps.AddRange(AgendaTemplates.StepsOf(template, key => t[$"session.template.{key}"]).Select(Line));
        return form;
    }

    internal static SessionForm Of(Session session, bool guests)
    {
        var form = new SessionForm { Title = session.Title, Guests = guests, Campaign = session.Campaign };
        form.Steps.AddRange(session.Steps.Select(Line));
        return form;
    }

    /// <summary>The same agenda for another session.</summary>
    internal static SessionForm After(Session session, bool guests)
    {
        var form = Of(session, guests);
        var steps = form.Steps.Select(step => Copy(step)).ToList();
        form.Steps.Clear();
        form.Steps.AddRange(steps);
        return form;
    }

    public void Add(StepKind kind, string title) => Steps.Add(new StepLine(StepId.New(), kind) { Title = title });

    public void Move(StepLine step, int by)
    {
        var to = Math.Clamp(Steps.IndexOf(step) + by, 0, Steps.Count - 1);
        Steps.Remove(step);
        Steps.Insert(to, step);
    }

    public SessionDraft ToDraft(Texts t) => new(Title, [.. Steps.Select(step => ToStep(step, t))]) { Guests = Guests, Campaign = Campaign };

    private static AgendaStep ToStep(StepLine step, Texts t) => new(step.Id, step.Kind, step.Title, step.Minutes)
    {
        Prompt = step.Prompt,
        Vote = step.Kind is not StepKind.Vote ? null : new AgendaVote(step.Method, step.Options.Split('\n'), Math.Max(1, step.Winners), step.IsSecret)
        {
            Grades = step.Method is "majority-judgment" ? t["session.template.grades"].Split('\n') : [],
        },
    };

    private static StepLine Line(AgendaStep step) => new(step.Id, step.Kind)
    {
        Title = step.Title,
        Prompt = step.Prompt,
        Minutes = step.Minutes,
        Method = step.Vote?.Method ?? "approval",
        Options = string.Join('\n', step.Vote?.Options ?? []),
        Winners = step.Vote?.Winners ?? 1,
        IsSecret = step.Vote?.IsSecret ?? false,
        HasBegun = step.BegunAt is not null,
    };

    private static StepLine Copy(StepLine step) => new(StepId.New(), step.Kind)
    {
        Title = step.Title, Prompt = step.Prompt, Minutes = step.Minutes, Method = step.Method, Options = step.Options, Winners = step.Winners, IsSecret = step.IsSecret,
    };
}
