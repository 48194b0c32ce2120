namespace Ideation.Domain.Campaigns;

/// <summary>
/// What must be true of a campaign that people can see.
/// </summary>
internal static class CampaignGuards
{
    /// <summary>What no campaign may exceed, not even a draft.</summary>
    public static void Fits(CampaignDescription description)
    {
        var question = description.Question;
        if (question.Length > Campaign.MaxQuestionLength)
            throw CampaignErrors.QuestionTooLong(question);
        if (description.Pitch.Length > Campaign.MaxPitchLength)
            throw CampaignErrors.PitchTooLong(question);
        if (description.Brief.Length > Campaign.MaxBriefLength)
            throw CampaignErrors.TextTooLong(question, Campaign.MaxBriefLength);
        if (description.Rules.Length > Campaign.MaxTextLength)
            throw CampaignErrors.TextTooLong(question, Campaign.MaxTextLength);
        if (description.Themes.Count > Campaign.MaxThemes || description.Themes.Any(theme => theme.Length > Campaign.MaxThemeLength))
            throw CampaignErrors.ThemesUnfit(question);
        if (description.AnswerWithinWorkingDays is < 1 or > Campaign.MaxAnswerWithinWorkingDays)
            throw CampaignErrors.AnswerDelayUnfit(question);
        if (description.SupportsToMature is < 1 or > Campaign.MaxSupportsToMature)
            throw CampaignErrors.SupportsUnfit(question);
    }

    public static void ReadsWell(CampaignDescription description)
    {
        if (description.Question.Length < Campaign.MinQuestionLength)
            throw CampaignErrors.QuestionTooShort(description.Question);
        if (description.Pitch.Length == 0)
            throw CampaignErrors.PitchMissing(description.Question);
        if (description.Brief.Length == 0)
            throw CampaignErrors.BriefMissing(description.Question);
    }

    /// <summary>Phases follow each other inside the calendar; only the last may be without an end.</summary>
    public static void Holds(string question, DateTimeOffset? opensAt, DateTimeOffset? closesAt, IReadOnlyList<CampaignPhase> phases)
    {
        if (opensAt is null)
            throw CampaignErrors.OpeningMissing(question);
        if (closesAt <= opensAt)
            throw CampaignErrors.CalendarBackwards(question);
        if (phases.Count == 0)
            throw CampaignErrors.PhasesMissing(question);

        foreach (var phase in phases)
        {
            if (phase.Name.Length is 0 or > CampaignPhase.MaxNameLength)
                throw CampaignErrors.PhaseNameUnfit(question);
            if (phase.ClosesAt <= phase.OpensAt)
                throw CampaignErrors.PhaseBackwards(phase);
            if (phase.OpensAt < opensAt || phase.OpensAt >= closesAt || phase.ClosesAt > closesAt)
                throw CampaignErrors.PhaseOutsideCalendar(phase);
        }

        foreach (var (earlier, later) in phases.Zip(phases.Skip(1)))
        {
            if (earlier.ClosesAt is null || later.OpensAt < earlier.ClosesAt)
                throw CampaignErrors.PhasesOverlap(earlier, later);
        }
    }
}
