using Ideation.Domain.Common;

namespace Ideation.Domain.Ideas;

/// <summary>
/// Everything people write in an idea; in a draft any of it may still be empty.
/// </summary>
public sealed record IdeaWriting
{
    public string Title { get; init; } = "";

    public string Problem { get; init; } = "";

    /// <summary>Who benefits.</summary>
    public string Beneficiaries { get; init; } = "";

    /// <summary>Markdown.</summary>
    public string Text { get; init; } = "";

    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>One of the themes of the campaign.</summary>
    public string? Theme { get; init; }

    /// <summary>
    /// My words on top of what others have changed since: each field that one of us left alone is what the other made of it. Null when we both changed one.
    /// </summary>
    /// <param name="before">What I began with.</param>
    /// <param name="now">What stands now.</param>
    public IdeaWriting? Onto(IdeaWriting before, IdeaWriting now)
    {
        var (mine, old, theirs) = (Tidied(), before.Tidied(), now.Tidied());
        var fits = true;
        T Merge<T>(T my, T was, T their)
        {
            var same = EqualityComparer<T>.Default;
            fits &= same.Equals(my, was) || same.Equals(their, was) || same.Equals(my, their);
            return same.Equals(my, was) ? their : my;
        }

        var merged = new IdeaWriting
        {
            Title = Merge(mine.Title, old.Title, theirs.Title),
            Problem = Merge(mine.Problem, old.Problem, theirs.Problem),
            Beneficiaries = Merge(mine.Beneficiaries, old.Beneficiaries, theirs.Beneficiaries),
            Text = now.Text,
            Tags = Merge(string.Join('\n', mine.Tags), string.Join('\n', old.Tags), string.Join('\n', theirs.Tags)).Split('\n', StringSplitOptions.RemoveEmptyEntries),
            Theme = Merge(mine.Theme, old.Theme, theirs.Theme),
        };
        return fits ? merged : null;
    }

    internal IdeaWriting Tidied() => this with
    {
        Title = Words.Tidy(Title),
        Problem = Words.Tidy(Problem),
        Beneficiaries = Words.Tidy(Beneficiaries),
        Text = Words.Tidy(Text),
        Tags = Words.TidyList(Tags.Select(tag => tag.TrimStart('#', ' '))),
        Theme = Words.TidyOrNone(Theme),
    };

    /// <summary>What no idea may exceed, not even a draft.</summary>
    internal void GuardFits()
    {
        if (Title.Length > Idea.MaxTitleLength)
            throw IdeaErrors.TitleTooLong(Title);
        if (Problem.Length > Idea.MaxProblemLength)
            throw IdeaErrors.ProblemTooLong(Title);
        if (Beneficiaries.Length > Idea.MaxBeneficiariesLength)
            throw IdeaErrors.BeneficiariesTooLong(Title);
        if (Text.Length > Idea.MaxTextLength)
            throw IdeaErrors.TextTooLong(Title);
        if (Tags.Count > Idea.MaxTags || Tags.Any(tag => tag.Length > Idea.MaxTagLength))
            throw IdeaErrors.TagsUnfit(Title);
        if (Theme?.Length > Idea.MaxThemeLength)
            throw IdeaErrors.ThemeTooLong(Title);
    }

    /// <summary>What readers need before anything is published.</summary>
    internal void GuardComplete()
    {
        if (Title.Length < Idea.MinTitleLength)
            throw IdeaErrors.TitleTooShort(Title);
        if (Problem.Length == 0)
            throw IdeaErrors.ProblemMissing(Title);
        if (Beneficiaries.Length == 0)
            throw IdeaErrors.BeneficiariesMissing(Title);
    }
}
