using Ideation.App.Components;
using Ideation.App.Components.Ui;
using Ideation.Domain.Sessions;

namespace Ideation.App.Sessions;

/// <summary>How a session and its steps are called and drawn.</summary>
internal static class SessionWords
{
    public static string Key(StepKind kind) => kind switch
    {
        StepKind.Brainwriting => "brainwriting",
        StepKind.Grouping => "grouping",
        StepKind.Discussion => "discussion",
        StepKind.Vote => "vote",
        StepKind.Actions => "actions",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Say how this step is called."),
    };

    public static IconName IconOf(StepKind kind) => kind switch
    {
        StepKind.Brainwriting => IconName.Write,
        StepKind.Grouping => IconName.Merge,
        StepKind.Discussion => IconName.Comment,
        StepKind.Vote => IconName.Vote,
        StepKind.Actions => IconName.Tasks,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Say which sign this step has."),
    };

    public static string Word(Texts t, Session session) => t[session switch
    {
        { Stage: SessionStage.Prepared } => "session.stage.prepared",
        { Stage: SessionStage.Ended } => "session.stage.ended",
        { IsFrozen: true } => "session.stage.frozen",
        _ => "session.stage.running",
    }];

    public static IconName IconOf(Session session) => session switch
    {
        { Stage: SessionStage.Prepared } => IconName.People,
        { Stage: SessionStage.Ended } => IconName.Done,
        { IsFrozen: true } => IconName.Paused,
        _ => IconName.Now,
    };

    public static Tone ToneOf(Session session) => session switch
    {
        { Stage: SessionStage.Prepared } => Tone.Info,
        { Stage: SessionStage.Ended } => Tone.Plain,
        { IsFrozen: true } => Tone.Warm,
        _ => Tone.Accent,
    };
}
