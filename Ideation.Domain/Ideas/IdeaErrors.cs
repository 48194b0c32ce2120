using Ideation.Domain.Common;

namespace Ideation.Domain.Ideas;

/// <summary>
/// Every way an idea says no, on one page. The sentences are in Ideas.fr.resx and Ideas.en.resx, under the same names.
/// </summary>
internal static class IdeaErrors
{
    public static DomainException TitleTooShort(string title) =>
        new("idea.title-too-short", title, Idea.MinTitleLength, Idea.MaxTitleLength);

    public static DomainException TitleTooLong(string title) => new("idea.title-too-long", title, Idea.MaxTitleLength);

    public static DomainException ProblemMissing(string title) => new("idea.problem-missing", title);

    public static DomainException ProblemTooLong(string title) => new("idea.problem-too-long", title, Idea.MaxProblemLength);

    public static DomainException BeneficiariesMissing(string title) => new("idea.beneficiaries-missing", title);

    public static DomainException BeneficiariesTooLong(string title) =>
        new("idea.beneficiaries-too-long", title, Idea.MaxBeneficiariesLength);

    public static DomainException TextTooLong(string title) => new("idea.text-too-long", title, Idea.MaxTextLength);

    public static DomainException TagsUnfit(string title) => new("idea.tags-unfit", title, Idea.MaxTags, Idea.MaxTagLength);

    public static DomainException ThemeTooLong(string title) => new("idea.theme-too-long", title, Idea.MaxThemeLength);

    public static DomainException RevisionNameTooLong(string name) =>
        new("idea.revision-name-too-long", name, IdeaRevision.MaxNameLength);

    public static DomainException TextFrozen(Idea idea) => new("idea.text-frozen", idea.Title, idea.State);

    public static DomainException ChangedMeanwhile(Idea idea) => new("idea.changed-meanwhile", idea.Title, idea.Revision);

    public static DomainException NotTheAuthor(Idea idea) => new("idea.not-the-author", idea.Title);

    public static DomainException NotAWriter(Idea idea) => new("idea.not-a-writer", idea.Title);

    public static DomainException NotADraft(Idea idea) => new("idea.not-a-draft", idea.Title, idea.State);

    public static DomainException NotOpen(Idea idea) => new("idea.not-open", idea.Title, idea.State);

    public static DomainException NotShortlisted(Idea idea) => new("idea.not-shortlisted", idea.Title, idea.State);

    public static DomainException NotInScreening(Idea idea) => new("idea.not-in-screening", idea.Title, idea.State);

    public static DomainException NotInReserve(Idea idea) => new("idea.not-in-reserve", idea.Title, idea.State);

    public static DomainException OutOfOrder(Idea idea, IdeaState to) => new("idea.out-of-order", idea.Title, idea.State, to);

    public static DomainException RedirectedToItself(Idea idea) => new("idea.redirected-to-itself", idea.Title);

    public static DomainException ReasonMissing(Idea idea) => new("idea.reason-missing", idea.Title);

    public static DomainException ReasonTooLong(Idea idea) => new("idea.reason-too-long", idea.Title, Idea.MaxReasonLength);

    public static DomainException LearningMissing(Idea idea) => new("idea.learning-missing", idea.Title);

    public static DomainException EvidenceMissing(Idea idea) => new("idea.evidence-missing", idea.Title);

    public static DomainException RevisitMissing(Idea idea) => new("idea.revisit-missing", idea.Title);

    public static DomainException RevisitInThePast(Idea idea, DateOnly date) => new("idea.revisit-in-the-past", idea.Title, date);

    public static DomainException AlreadyAWriter(Idea idea) => new("idea.already-a-writer", idea.Title);

    public static DomainException AlreadyPending(Idea idea) => new("idea.already-pending", idea.Title);

    public static DomainException NotPending(Idea idea) => new("idea.not-pending", idea.Title);

    public static DomainException NotYoursToAccept(Idea idea) => new("idea.not-yours-to-accept", idea.Title);

    public static DomainException NotACoAuthor(Idea idea) => new("idea.not-a-co-author", idea.Title);

    public static DomainException TooManyCoAuthors(Idea idea) => new("idea.too-many-co-authors", idea.Title, Idea.MaxCoAuthors);

    public static DomainException OwnSupport(Idea idea) => new("support.own-idea", idea.Title);

    public static DomainException NotYourSupport(Idea idea) => new("support.not-yours", idea.Title);
}
