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
