using System.Globalization;
using Ideation.App.Account;

namespace Ideation.App.CoEditing;

/// <summary><c>GET /collab/{textId}/film?after=0</c>: the film in parts, for whoever may read the text.</summary>
internal static class FilmEndpoint
{
    private sealed record Person(string Member, string Name, string Colour);

    private sealed record Frame(DateTimeOffset At, int Who, int Place, int Removed, string Put);

    private sealed record Part(IReadOnlyList<Person> People, IReadOnlyList<Frame> Frames, long Length, long? Next);

    public static async Task<IResult> RunAsync(HttpContext context, string textId, string? after, Viewers viewers, TextQueries texts, CancellationToken cancellationToken)
    {
        if (!Guid.TryParseExact(textId, "N", out var id) || !long.TryParse(after ?? "0", NumberStyles.None, CultureInfo.InvariantCulture, out var from))
            return TypedResults.NotFound();

        var viewer = await viewers.OfAsync(context.User, cancellationToken);
        if (await texts.FilmAsync(viewer, Domain.CoEditing.TextId.From(id), from, cancellationToken) is not { } part)
            return TypedResults.NotFound();

        var people = part.People.Select((person, at) => (person.Member, at)).ToDictionary(one => one.Member, one => one.at);
        context.Response.Headers.CacheControl = "no-store";
        return TypedResults.Json(new Part(
            [.. part.People.Select(person => new Person(person.Member.ToString(), person.Name, person.Colour))],
            [.. part.Frames.Select(frame => new Frame(frame.At, people.GetValueOrDefault(frame.Member, -1), frame.Place, frame.Removed, frame.Put))],
            part.Length, part.Next));
    }
}
