using Ideation.App.Components.Ui;
using Ideation.Domain.Campaigns;
using Ideation.Domain.Hackathons;
using Ideation.Domain.Juries.Judging;

namespace Ideation.App.Juries;

/// <summary>The words, signs and addresses of a jury and its scorecards.</summary>
internal static class JuryWords
{
    public static string Key(JuryStage stage) => stage switch
    {
        JuryStage.Setup => "jury.stage.setup",
        JuryStage.Scoring => "jury.stage.scoring",
        JuryStage.Paused => "jury.stage.paused",
        JuryStage.Closed => "jury.stage.closed",
        JuryStage.Deliberation => "jury.stage.deliberation",
        JuryStage.Decided => "jury.stage.decided",
        JuryStage.Published => "jury.stage.published",
        JuryStage.Sealed => "jury.stage.sealed",
        _ => throw new ArgumentOutOfRangeException(nameof(stage), stage, "Say what this stage is called."),
    };

    public static (IconName Icon, Tone Tone) SignOf(JuryStage stage) => stage switch
    {
        JuryStage.Setup => (IconName.Draft, Tone.Plain),
        JuryStage.Scoring => (IconName.Now, Tone.Accent),
        JuryStage.Paused => (IconName.Paused, Tone.Warm),
        JuryStage.Closed => (IconName.Lock, Tone.Plain),
        JuryStage.Deliberation => (IconName.People, Tone.Accent),
        JuryStage.Decided => (IconName.Check, Tone.Success),
        JuryStage.Published => (IconName.Award, Tone.Success),
        JuryStage.Sealed => (IconName.Shield, Tone.Success),
        _ => throw new ArgumentOutOfRangeException(nameof(stage), stage, "Say which sign this stage has."),
    };

    public static string Key(ScorecardState state) => state switch
    {
        ScorecardState.NotStarted => "scorecard.state.not-started",
        ScorecardState.Draft => "scorecard.state.draft",
        ScorecardState.Submitted => "scorecard.state.submitted",
        ScorecardState.Reopened => "scorecard.state.reopened",
        ScorecardState.Recused => "scorecard.state.recused",
        ScorecardState.Absent => "scorecard.state.absent",
        ScorecardState.Replaced => "scorecard.state.replaced",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, "Say what a card in this state is called."),
    };

    public static (IconName Icon, Tone Tone) SignOf(ScorecardState state) => state switch
    {
        ScorecardState.NotStarted => (IconName.Next, Tone.Plain),
        ScorecardState.Draft => (IconName.Draft, Tone.Accent),
        ScorecardState.Submitted => (IconName.Done, Tone.Success),
        ScorecardState.Reopened => (IconName.Undo, Tone.Warm),
        ScorecardState.Recused => (IconName.Flag, Tone.Plain),
        ScorecardState.Absent => (IconName.Person, Tone.Plain),
        ScorecardState.Replaced => (IconName.Shuffle, Tone.Plain),
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, "Say which sign a card in this state has."),
    };

    public static string Key(ConflictKind kind) => kind switch
    {
        ConflictKind.InTeam => "jury.conflict.in-team",
        ConflictKind.Mentor => "jury.conflict.mentor",
        ConflictKind.SameAgency => "jury.conflict.same-agency",
        ConflictKind.CoAuthor => "jury.conflict.co-author",
        ConflictKind.Hierarchy => "jury.conflict.hierarchy",
        ConflictKind.Personal => "jury.conflict.personal",
        ConflictKind.Professional => "jury.conflict.professional",
        ConflictKind.Other => "jury.conflict.other",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Say what this conflict is called."),
    };

    /// <summary>What a juror may say of themselves.</summary>
    public static readonly IReadOnlyList<ConflictKind> Declared = [ConflictKind.Hierarchy, ConflictKind.Personal, ConflictKind.Professional, ConflictKind.Mentor, ConflictKind.Other];

    /// <summary>A score as French and English people write it: two decimals.</summary>
    public static string Score(double? score) => score is { } value ? value.ToString("0.00", System.Globalization.CultureInfo.CurrentCulture) : "–";

    public static string AddressOf(CampaignId hackathon) => $"/campaigns/{hackathon.Value}/juries";

    public static string AddressOf(JuryId jury) => $"/juries/{jury.Value}";

    public static string CardOf(JuryId jury, TeamId team) => $"/juries/{jury.Value}/projects/{team.Value}";

    public static string FeedbackOf(JuryId jury, TeamId team) => $"/juries/{jury.Value}/projects/{team.Value}/feedback";
}
