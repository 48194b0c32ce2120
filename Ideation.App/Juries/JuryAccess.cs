using Ideation.App.Account;
using Ideation.App.Campaigns;
using Ideation.Domain.Campaigns;
using Ideation.Domain.Hackathons;
using Ideation.Domain.Juries.Judging;

namespace Ideation.App.Juries;

/// <summary>Who sees what of a jury. Single scores are read by their juror, and by the chair once they are submitted; by nobody else, ever.</summary>
internal static class JuryAccess
{
    /// <summary>While it is set up: those who run the campaign, its jurors and its chair. From the first score on: everybody who sees the campaign.</summary>
    public static bool IsVisibleTo(this Jury jury, Viewer viewer, Campaign campaign) =>
        IsOfJury(jury, viewer) || campaign.IsRunBy(viewer) || (jury.Stage is not JuryStage.Setup && campaign.IsVisibleTo(viewer));

    public static bool IsOfJury(this Jury jury, Viewer viewer) => viewer.Member is { } me && (jury.IsJuror(me) || jury.Chair == me);

    public static bool IsChairedBy(this Jury jury, Viewer viewer) => viewer.Member is { } me && jury.Chair == me;

    /// <summary>The chair; one who scores too, only once scores are closed: nobody sees a peer's score before submitting their own.</summary>
    public static bool ShowsScoresTo(this Jury jury, Viewer viewer) =>
        jury.IsChairedBy(viewer) && (jury.Stage >= JuryStage.Closed || !jury.IsSeated(viewer.Member!.Value));

    /// <summary>Sums and order, never who gave what: whoever is shown scores, jurors and organisers once scores are frozen, everybody once it is public.</summary>
    public static bool ShowsResultTo(this Jury jury, Viewer viewer, Campaign campaign, DateTimeOffset now) =>
        jury.ShowsScoresTo(viewer)
        || (jury.Stage >= JuryStage.Deliberation && ((viewer.Member is { } me && jury.IsSeated(me)) || campaign.IsRunBy(viewer)))
        || (jury.IsPublicAt(now) && campaign.IsVisibleTo(viewer));

    /// <summary>Means by criterion and what jurors wrote to the team: its members once it is public, and the chair and the organisers once it is decided.</summary>
    public static bool ShowsFeedbackTo(this Jury jury, Viewer viewer, Campaign campaign, Team team, DateTimeOffset now) =>
        (jury.IsPublicAt(now) && viewer.Member is { } me && team.Has(me))
        || (jury.Stage >= JuryStage.Decided && (jury.IsChairedBy(viewer) || campaign.IsRunBy(viewer)));

    /// <summary>The file names each juror's marks: whoever is shown scores, organisers once it is signed.</summary>
    public static bool GivesFileTo(this Jury jury, Viewer viewer, Campaign campaign) =>
        jury.ShowsScoresTo(viewer) || (jury.Stage >= JuryStage.Decided && campaign.IsRunBy(viewer));
}
