using Microsoft.AspNetCore.Mvc;

namespace Ideation.App.Api;

/// <summary>Says of a call that it changes only the version named in the header If-Match.</summary>
internal sealed record NeedsIfMatch;

/// <summary>How calls are mapped and described: what each answers, and what it may refuse.</summary>
internal static class Documented
{
    /// <summary>A read answers HEAD as it answers GET, without the body.</summary>
    public static RouteHandlerBuilder MapRead(this RouteGroupBuilder group, string pattern, Delegate read) =>
        group.MapMethods(pattern, [HttpMethods.Get, HttpMethods.Head], read);

    public static RouteHandlerBuilder Answers<T>(this RouteHandlerBuilder call, string summary, int status = StatusCodes.Status200OK) =>
        call.WithSummary(summary).Produces<T>(status);

    public static RouteHandlerBuilder AnswersNothing(this RouteHandlerBuilder call, string summary) =>
        call.WithSummary(summary).Produces(StatusCodes.Status204NoContent);

    public static RouteHandlerBuilder WithIfMatch(this RouteHandlerBuilder call) =>
        call.WithMetadata(new NeedsIfMatch()).Refuses(StatusCodes.Status409Conflict);

    public static TBuilder Refuses<TBuilder>(this TBuilder calls, params int[] statuses)
        where TBuilder : IEndpointConventionBuilder
    {
        foreach (var status in statuses)
            calls.WithMetadata(new ProducesResponseTypeMetadata(status, typeof(ProblemDetails), ["application/problem+json"]));
        return calls;
    }

    /// <summary>What a call that looks for one thing may answer.</summary>
    public static RouteHandlerBuilder OfOne(this RouteHandlerBuilder call) => call.Refuses(StatusCodes.Status404NotFound);

    /// <summary>What a call that changes something may answer.</summary>
    public static RouteHandlerBuilder OfChange(this RouteHandlerBuilder call) =>
        call.Refuses(StatusCodes.Status403Forbidden, StatusCodes.Status404NotFound, StatusCodes.Status413PayloadTooLarge, StatusCodes.Status415UnsupportedMediaType, StatusCodes.Status422UnprocessableEntity);
}
