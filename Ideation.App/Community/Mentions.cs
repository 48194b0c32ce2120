using System.Text;
using System.Text.RegularExpressions;
using Ideation.App.Data;
using Ideation.Domain.Network;

namespace Ideation.App.Community;

/// <summary>Somebody named in a text, as it is shown while one writes: <c>@Camille Martin</c>.</summary>
public sealed record Named(MemberId Member, string Name);

/// <summary>
/// People named in a text. In the stored Markdown a mention is a link, <c>[@Camille Martin](/members/{32 hex digits})</c>; while one writes
/// it is just the name.
/// </summary>
internal static partial class Mentions
{
    public static IReadOnlyList<MemberId> In(string? markdown) =>
        [.. Found(markdown).Select(one => one.Member).Distinct()];

    /// <summary>Only those who may see what is spoken about.</summary>
    public static async Task<IReadOnlyList<MemberId>> SeenByAsync(IdeationDb db, Talk talk, string? markdown, CancellationToken cancellationToken)
    {
        var named = In(markdown);
        return named.Count == 0
            ? []
            : [.. (await new Sight(db).OfAsync(talk.Campaign, talk.Idea, named, cancellationToken)).Select(viewer => viewer.Member!.Value)];
    }

    /// <summary>The text as its writer sees it, and who is named in it.</summary>
    public static (string Text, IReadOnlyList<Named> Named) Written(string markdown) =>
        (Link().Replace(markdown, match => "@" + match.Groups["name"].Value), [.. Found(markdown).Distinct()]);

    /// <summary>The other way round: each name becomes a link again, the longest first, so that « Anne Marie » is not taken for « Anne ».</summary>
    public static string Linked(string written, IEnumerable<Named> named)
    {
        Named[] byLength = [.. named.DistinctBy(one => one.Name).OrderByDescending(one => one.Name.Length)];
        var linked = new StringBuilder(written.Length + 64);
        for (var at = 0; at < written.Length; at++)
        {
            var one = written[at] == '@' && (at == 0 || written[at - 1] != '[') ? Array.Find(byLength, one => StandsAt(written, at + 1, one.Name)) : null;
            if (one is null)
            {
                linked.Append(written[at]);
                continue;
            }

            linked.Append(null, $"[@{one.Name}](/members/{one.Member})");
            at += one.Name.Length;
        }

        return linked.ToString();
    }

    private static bool StandsAt(string text, int at, string name) =>
        string.Compare(text, at, name, 0, name.Length, StringComparison.OrdinalIgnoreCase) == 0
        && (at + name.Length >= text.Length || !char.IsLetterOrDigit(text[at + name.Length]));

    private static IEnumerable<Named> Found(string? markdown) =>
        Link().Matches(markdown ?? "").Select(match => new Named(MemberId.From(Guid.ParseExact(match.Groups["id"].ValueSpan, "N")), match.Groups["name"].Value));

    [GeneratedRegex(@"\[@(?<name>[^\]\r\n]{1,100})\]\(/members/(?<id>[0-9a-fA-F]{32})\)")]
    private static partial Regex Link();
}
