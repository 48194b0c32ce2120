using Ideation.Domain.Common;
using Ideation.Domain.Network;

namespace Ideation.Domain.Ideas;

/// <summary>
/// The words of an idea as somebody left them, under a number that counts from 1. Supports and decisions point at it, so it never changes.
/// </summary>
public sealed class IdeaRevision : AggregateRoot
{
    public const int MaxNameLength = 80;

    private IdeaRevision(
        IdeaRevisionId id, IdeaId idea, int number, string title, string problem, string beneficiaries, string text,
        MemberId by, DateTimeOffset at, bool substantial)
    {
        Id = id;
        Idea = idea;
        Number = number;
        Title = title;
        Problem = problem;
        Beneficiaries = beneficiaries;
        Text = text;
        By = by;
        At = at;
        Substantial = substantial;
    }

    public IdeaRevisionId Id { get; }

    public IdeaId Idea { get; }

    public int Number { get; }

    public string Title { get; }

    public string Problem { get; }

    public string Beneficiaries { get; }

    public string Text { get; }

    public MemberId By { get; }

    public DateTimeOffset At { get; }

    public bool Substantial { get; }

    public string? Name { get; private set; }

    internal string AllWords() =>
        Ideas.Idea.AllWords(new IdeaWriting { Title = Title, Problem = Problem, Beneficiaries = Beneficiaries, Text = Text });

    internal static IdeaRevision Of(Idea idea, MemberId by, bool substantial, DateTimeOffset at) => new(
        IdeaRevisionId.New(), idea.Id, idea.Revision, idea.Title, idea.Problem, idea.Beneficiaries, idea.Text, by, at, substantial);

    /// <summary>Gives the revision a name people remember it by ("before the workshop"); nothing takes it away.</summary>
    public void Call(Idea idea, MemberId actor, string? name, DateTimeOffset now)
    {
        idea.GuardWriter(actor);
        var tidy = Words.TidyOrNone(name);
        if (tidy?.Length > MaxNameLength)
            throw IdeaErrors.RevisionNameTooLong(tidy);

        Name = tidy;
        Raise(new IdeaRevisionNamed(Idea, idea.Campaign, Number, actor, now));
    }
}
