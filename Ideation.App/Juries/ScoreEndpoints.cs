using System.Text.Json;
using Ideation.App.Account;
using Ideation.App.Api;
using Ideation.App.Hosting;
using Ideation.Domain.Common;
using Ideation.Domain.Hackathons;
using Ideation.Domain.Juries.Judging;
using Microsoft.AspNetCore.Mvc;

namespace Ideation.App.Juries;

/// <summary>What the page of a scorecard sends by itself, with the cookie of its juror: a mark leaves also while the line of the page is cut, and again until there is an answer.</summary>
internal static class ScoreEndpoints
{
    private const int MostBytes = 64 * 1024;
    private const string Allowed = "marks, met, notes, feedback";

    public static void MapScores(this WebApplication app) =>
        app.MapPost("/juries/{id:guid}/projects/{team:guid}/card", WriteAsync).WithMetadata(new RequestSizeLimitAttribute(MostBytes)).DisableAntiforgery().ExcludeFromDescription();

    /// <summary>Answers 204 when it is on the disk, or a problem with its rule.</summary>
    private static async Task<IResult> WriteAsync(HttpContext context, Guid id, Guid team, Viewers viewers, ScoringCommands scoring, CancellationToken cancellationToken)
    {
        try
        {
            if (!OriginCheck.IsFromOurPages(context.Request))
                throw JuryRefusals.Elsewhere();

            var change = await ReadAsync(context.Request, cancellationToken);
            await scoring.WriteAsync(await viewers.OfAsync(context.User, cancellationToken), JuryId.From(id), TeamId.From(team), change, cancellationToken);
            return TypedResults.NoContent();
        }
        catch (DomainException refusal)
        {
            return TypedResults.Problem(Problems.Of(refusal, context));
        }
    }

    private static async Task<ScorecardChange> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        try
        {
            return request.HasJsonContentType() && await request.ReadFromJsonAsync<ScorecardChange>(cancellationToken) is { } change ? change : throw JuryRefusals.ChangeMalformed(Allowed);
        }
        catch (JsonException)
        {
            throw JuryRefusals.ChangeMalformed(Allowed);
        }
    }
}
