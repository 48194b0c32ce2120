using System.Globalization;
using Ideation.Domain.Common;
using Ideation.Domain.Ideas;

namespace Ideation.App.Api;

/// <summary>Reads what stands in an address, or says what is allowed there.</summary>
internal static class Inputs
{
    /// <summary>The id in a path: what is not 32 hex digits names nothing.</summary>
    public static TId Id<TId>(string text)
        where TId : struct, IEntityId<TId> =>
        Guid.TryParseExact(text, "N", out var value) ? TId.From(value) : throw ApiErrors.NotFound();

    /// <summary>An id that may be left out of a query.</summary>
    public static TId? OptionalId<TId>(string? text, string parameter)
        where TId : struct, IEntityId<TId>
    {
        if (string.IsNullOrEmpty(text))
            return null;

        return Guid.TryParseExact(text, "N", out var value) ? TId.From(value) : throw ApiErrors.Malformed(parameter, "[0-9a-f]{32}");
    }

    public static int Limit(string? text)
    {
        if (string.IsNullOrEmpty(text))
            return 20;

        return int.TryParse(text, CultureInfo.InvariantCulture, out var limit) && limit is >= 1 and <= 100
            ? limit
            : throw ApiErrors.Malformed("limit", "1–100");
    }

    public static IdeaState? OptionalState(string? text) =>
        string.IsNullOrEmpty(text) ? null : State(text) ?? throw ApiErrors.Malformed("state", string.Join(", ", Enum.GetValues<IdeaState>().Select(IdeaPath.CodeOf)));

    public static IdeaState? State(string? code) =>
        Enum.GetValues<IdeaState>().Cast<IdeaState?>().FirstOrDefault(state => IdeaPath.CodeOf(state!.Value) == code);

    /// <summary>A list in a body: each of its places holds something.</summary>
    public static IReadOnlyList<T>? List<T>(IReadOnlyList<T>? given, string parameter)
        where T : class? =>
        given?.Any(one => one is null) is true ? throw ApiErrors.Malformed(parameter, "[…]") : given;

    /// <summary>The version that a change is based on, from the header If-Match; -1, which nothing has, for an ETag that is none of ours.</summary>
    public static int IfMatch(HttpRequest request) => IfMatchOfText(request) is (var version, null) ? version : -1;

    /// <summary>The same for words: the revision and, after a point, where its shared text stood.</summary>
    public static (int Revision, long? TextSeq) IfMatchOfText(HttpRequest request)
    {
        var text = request.Headers.IfMatch.ToString().Trim();
        if (text.Length == 0)
            throw ApiErrors.IfMatchMissing();

        var tag = text.StartsWith("W/", StringComparison.Ordinal) ? text[2..] : text;
        var parts = tag.Trim('"').Split('.');
        if (int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var version))
        {
            if (parts.Length == 1)
                return (version, null);
            if (parts.Length == 2 && long.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var seq))
                return (version, seq);
        }

        return tag is ['"', .., '"'] && !tag.Contains(',', StringComparison.Ordinal) ? (-1, null) : throw ApiErrors.Malformed("If-Match", "\"1\"");
    }
}
