using Ideation.Domain.Campaigns;
using Ideation.Domain.Common;
using Ideation.Domain.Ideas;

namespace Ideation.App.Ideas;

/// <summary>What only the application knows to refuse about an idea: who sees it, who takes part, who answers.</summary>
internal static class IdeaRefusals
{
    public static DomainException NotFound() => new("idea.not-found");

    /// <summary>The same rule as the domain's: somebody was faster.</summary>
    public static DomainException ChangedMeanwhile(Idea idea) => new("idea.changed-meanwhile", idea.Title, idea.Revision);

    public static DomainException TextTooLong(Idea idea) => new("idea.text-too-long", idea.Title, Idea.MaxTextLength);

    public static DomainException NotForYou(Campaign campaign) => new("idea.not-for-you", campaign.Question);

    public static DomainException NotYoursToAnswer(Idea idea) => new("idea.not-yours-to-answer", idea.Title);

    public static DomainException ThemeUnknown(string theme) => new("idea.theme-unknown", theme);

    public static DomainException AgencyUnknown() => new("idea.agency-unknown");

    public static DomainException PersonNotThere(string name) => new("idea.person-not-there", name);

    public static DomainException PersonUnknown() => new("idea.person-unknown");

    public static DomainException RevisionUnknown(int number) => new("idea.revision-unknown", number);

    public static DomainException CursorUnknown() => new("idea.cursor-unknown");

    public static DomainException SuggestionNotFound() => new("suggestion.not-found");

    public static DomainException AmendmentNotFound() => new("amendment.not-found");

    public static DomainException AmendmentClashes(int passages) => new("amendment.clashes", passages);

    public static DomainException PassageChanged() => new("passage.changed");

    public static DomainException PassageGone() => new("passage.gone");

    public static DomainException AgencyNotRelayed() => new("support.agency-not-relayed");

    public static DomainException NotGiven(Idea idea) => new("support.not-given", idea.Title);
}
