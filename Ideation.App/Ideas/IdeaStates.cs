using System.Globalization;
using Ideation.App.Components;
using Ideation.App.Components.Ui;
using Ideation.Domain.Ideas;

namespace Ideation.App.Ideas;

/// <summary>How the states of an idea are put into words, icons and colours: the same everywhere.</summary>
public static class IdeaStates
{
    /// <param name="label">What the campaign calls the state; nothing for its usual name.</param>
    public static string Word(Texts t, IdeaState state, string? label = null) =>
        string.IsNullOrEmpty(label) ? t[$"ideas.state.{IdeaPath.CodeOf(state)}"] : label;

    public static string Word(Texts t, IdeaState state, IdeaCampaign campaign) => Word(t, state, campaign.Labels.GetValueOrDefault(IdeaPath.CodeOf(state)));

    public static IconName IconOf(IdeaState state) => state switch
    {
        IdeaState.Draft => IconName.Draft,
        IdeaState.Submitted => IconName.Send,
        IdeaState.Screening => IconName.Inbox,
        IdeaState.Maturing => IconName.Write,
        IdeaState.Assessing => IconName.Chart,
        IdeaState.Shortlisted => IconName.Star,
        IdeaState.Decision => IconName.Vote,
        IdeaState.Incubating => IconName.Incubation,
        IdeaState.Deploying => IconName.Network,
        IdeaState.Implemented => IconName.Award,
        IdeaState.Reserve => IconName.Paused,
        IdeaState.Closed => IconName.Archive,
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, "Say which icon this state has."),
    };

    public static Tone ToneOf(IdeaState state) => state switch
    {
        IdeaState.Draft or IdeaState.Closed or IdeaState.Reserve => Tone.Plain,
        IdeaState.Submitted or IdeaState.Screening => Tone.Info,
        IdeaState.Maturing or IdeaState.Assessing or IdeaState.Shortlisted or IdeaState.Decision => Tone.Accent,
        IdeaState.Incubating or IdeaState.Deploying or IdeaState.Implemented => Tone.Success,
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, "Say which colour this state has."),
    };

    /// <summary>A day on the calendar, as people say it: « lundi 7 décembre ».</summary>
    public static string Day(Texts t, DateOnly day) => day.ToString(t[day.Day == 1 ? "ideas.day.first" : "ideas.day"], CultureInfo.CurrentCulture);
}
