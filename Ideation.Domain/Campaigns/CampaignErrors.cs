using Ideation.Domain.Common;

namespace Ideation.Domain.Campaigns;

/// <summary>
/// Every way a campaign says no, on one page. The sentences are in Campaigns.fr.resx and Campaigns.en.resx, under the same names.
/// </summary>
internal static class CampaignErrors
{
    public static DomainException QuestionTooShort(string question) =>
        new("campaign.question-too-short", question, Campaign.MinQuestionLength, Campaign.MaxQuestionLength);

    public static DomainException QuestionTooLong(string question) =>
        new("campaign.question-too-long", question, Campaign.MaxQuestionLength);

    public static DomainException PitchMissing(string question) => new("campaign.pitch-missing", question);

    public static DomainException PitchTooLong(string question) => new("campaign.pitch-too-long", question, Campaign.MaxPitchLength);

    public static DomainException BriefMissing(string question) => new("campaign.brief-missing", question);

    public static DomainException TextTooLong(string question, int most) => new("campaign.text-too-long", question, most);

    public static DomainException ThemesUnfit(string question) =>
        new("campaign.themes-unfit", question, Campaign.MaxThemes, Campaign.MaxThemeLength);

    public static DomainException AnswerDelayUnfit(string question) =>
        new("campaign.answer-delay-unfit", question, Campaign.MaxAnswerWithinWorkingDays);

    public static DomainException SupportsUnfit(string question) =>
        new("campaign.supports-unfit", question, Campaign.MaxSupportsToMature);

    public static DomainException LabelTooLong(Campaign campaign, string label) =>
        new("campaign.label-too-long", campaign.Question, label, Campaign.MaxLabelLength);

    public static DomainException OpeningMissing(string question) => new("campaign.opening-missing", question);

    public static DomainException CalendarBackwards(string question) => new("campaign.calendar-backwards", question);

    public static DomainException PhasesMissing(string question) => new("campaign.phases-missing", question);

    public static DomainException PhaseNameUnfit(string question) =>
        new("campaign.phase-name-unfit", question, CampaignPhase.MaxNameLength);

    public static DomainException PhaseBackwards(CampaignPhase phase) => new("campaign.phase-backwards", phase.Name);

    public static DomainException PhaseOutsideCalendar(CampaignPhase phase) => new("campaign.phase-outside-calendar", phase.Name);

    public static DomainException PhasesOverlap(CampaignPhase earlier, CampaignPhase later) =>
        new("campaign.phases-overlap", earlier.Name, later.Name);

    public static DomainException FacilitatorMissing(Campaign campaign) => new("campaign.facilitator-missing", campaign.Question);

    public static DomainException LastFacilitator(Campaign campaign) => new("campaign.last-facilitator", campaign.Question);

    public static DomainException AlreadyPublished(Campaign campaign) => new("campaign.already-published", campaign.Question);

    public static DomainException NotPublished(Campaign campaign) => new("campaign.not-published", campaign.Question);

    public static DomainException Closed(Campaign campaign) => new("campaign.closed", campaign.Question);

    public static DomainException ClosingReasonMissing(Campaign campaign) => new("campaign.closing-reason-missing", campaign.Question);

    public static DomainException SelectionStarted(Campaign campaign) => new("campaign.selection-started", campaign.Question);

    public static DomainException NotNow(Campaign campaign, Capability capability) =>
        new("campaign.not-now", campaign.Question, capability);
}
