using Ideation.Domain.Ideas;

namespace Ideation.App.Ideas;

internal static class IdeaWords
{
    /// <summary>Whether both say the same, apart from spaces around the words.</summary>
    public static bool SaysTheSameAs(this IdeaWriting one, IdeaWriting other) =>
        Same(one.Title, other.Title)
        && Same(one.Problem, other.Problem)
        && Same(one.Beneficiaries, other.Beneficiaries)
        && Same(one.Text, other.Text)
        && Same(one.Theme ?? "", other.Theme ?? "")
        && one.Tags.SequenceEqual(other.Tags);

    private static bool Same(string one, string other) => one.AsSpan().Trim().SequenceEqual(other.AsSpan().Trim());
}
