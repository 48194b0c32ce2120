using Ideation.App.Account;
using Ideation.App.Api;
using Ideation.Domain.Common;
using Ideation.Domain.Juries.Judging;

namespace Ideation.App.Juries;

/// <summary>The jury file for whoever has the page before them; what is not there for them is a problem with its rule, as in the API.</summary>
internal static class JuryDownloads
{
    public static void MapJuryDownloads(this WebApplication app) => app.MapGet("/juries/{id:guid}/file", FileAsync).ExcludeFromDescription();

    private static async Task<IResult> FileAsync(HttpContext context, Guid id, Viewers viewers, JuryFiles files, CancellationToken cancellationToken)
    {
        context.Response.Headers.CacheControl = "no-store";
        try
        {
            var jury = JuryId.From(id);
            return TypedResults.File(await files.ForAsync(await viewers.OfAsync(context.User, cancellationToken), jury, cancellationToken), "application/json", $"{jury}.jury.json");
        }
        catch (DomainException refusal)
        {
            return TypedResults.Problem(Problems.Of(refusal, context));
        }
    }
}
