using Ideation.App.Account;
using Ideation.App.Api;
using Ideation.App.Components;
using Ideation.Domain.Common;
using Ideation.Domain.Rounds;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Ideation.App.Rounds;

/// <summary>
/// Files of a round for whoever has its page before them: the cookie of a member or a guest says who asks, and the queries say what they may have.
/// What is not there for them, or not shown yet, is a problem with its rule, as in the API.
/// </summary>
internal static class RoundDownloads
{
    public static void MapRoundDownloads(this WebApplication app)
    {
        var rounds = app.MapGroup("/rounds/{id:guid}").ExcludeFromDescription();
        rounds.MapGet("/count-file", (HttpContext context, Guid id, Viewers viewers, RoundQueries queries, Texts texts, CancellationToken cancellationToken) =>
            GiveAsync(context, id, viewers, texts, async (viewer, round) => File((await ShownAsync(queries, viewer, round, cancellationToken)).File, "application/json", $"{round}.json"), cancellationToken));
        rounds.MapGet("/record", (HttpContext context, Guid id, Viewers viewers, RoundQueries queries, Texts texts, CancellationToken cancellationToken) =>
            GiveAsync(context, id, viewers, texts, async (viewer, round) =>
            {
                var record = await queries.RecordAsync(viewer, round, cancellationToken);
                return File(RoundRecord.Write(round, record, await queries.ResultAsync(viewer, round, cancellationToken)), "application/json", $"{round}.round.json");
            }, cancellationToken));
        rounds.MapGet("/minute.csv", (HttpContext context, Guid id, Viewers viewers, MinuteQueries minutes, Texts texts, CancellationToken cancellationToken) =>
            GiveAsync(context, id, viewers, texts, async (viewer, round) => File(MinuteFormats.Csv(await minutes.FindAsync(viewer, round, cancellationToken)), "text/csv; charset=utf-8", $"{round}.csv"), cancellationToken));
        rounds.MapGet("/minute.pdf", (HttpContext context, Guid id, Viewers viewers, MinuteQueries minutes, MinutePdf pdf, Texts texts, CancellationToken cancellationToken) =>
            GiveAsync(context, id, viewers, texts, async (viewer, round) =>
                File(pdf.Draw(await minutes.FindAsync(viewer, round, cancellationToken), texts, MinuteFormats.ZoneOf(context)), "application/pdf", $"{round}.pdf"), cancellationToken));
    }

    private static async Task<IResult> GiveAsync(
        HttpContext context, Guid id, Viewers viewers, Texts texts, Func<Viewer, RoundId, Task<IResult>> give, CancellationToken cancellationToken)
    {
        context.Response.Headers.CacheControl = "no-store";
        try
        {
            return await give(await viewers.OfAsync(context.User, cancellationToken), RoundId.From(id));
        }
        catch (DomainException refusal)
        {
            var status = refusal.Rule is "round.not-found" ? StatusCodes.Status404NotFound : StatusCodes.Status422UnprocessableEntity;
            return TypedResults.Problem(Problems.Of(context, status, refusal.Rule, texts[refusal.Rule, [.. refusal.Arguments]]));
        }
    }

    // The file goes out when everybody may see the result; a live one is not final.
    private static async Task<CountedRound> ShownAsync(RoundQueries queries, Viewer viewer, RoundId round, CancellationToken cancellationToken)
    {
        var view = await queries.FindAsync(viewer, round, cancellationToken) ?? throw RoundRefusals.NotFound();
        return view.Round.ShowsResult ? await queries.ResultAsync(viewer, round, cancellationToken) : throw RoundRefusals.ResultNotShown();
    }

    private static FileContentHttpResult File(ReadOnlyMemory<byte> content, string type, string name) => TypedResults.File(content.ToArray(), type, name);
}
