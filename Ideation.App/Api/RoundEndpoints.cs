using System.Text.Json;
using Ideation.App.Account;
using Ideation.App.Counting;
using Ideation.App.Rounds;
using Ideation.Domain.Common;
using Ideation.Domain.Rounds;

namespace Ideation.App.Api;

/// <summary>Rounds for outside clients: the same commands and queries as the pages.</summary>
internal static class RoundEndpoints
{
    public static void MapRounds(this RouteGroupBuilder api)
    {
        var rounds = api.MapGroup("/rounds").WithTags("Rounds");
        rounds.MapPost("/", DraftAsync).Answers<ApiNewRound>("Drafts a round, with a room of its own to join", StatusCodes.Status201Created).OfChange();
        rounds.MapRead("/{id}", FindAsync).Answers<ApiRound>("A round as the caller sees it; never partial results").OfOne();
        rounds.MapStep("ready", "People may wait for it", (commands, viewer, id, stop) => commands.ReadyAsync(viewer, id, stop));
        rounds.MapStep("open", "Ballots are taken from now on", (commands, viewer, id, stop) => commands.OpenAsync(viewer, id, stop));
        rounds.MapStep("pause", "No ballots for now; the timer stands still", (commands, viewer, id, stop) => commands.PauseAsync(viewer, id, stop));
        rounds.MapStep("resume", "Goes on after a pause", (commands, viewer, id, stop) => commands.ResumeAsync(viewer, id, stop));
        rounds.MapStep("close", "Ends the voting; answers when the ballots are sealed and counted", CloseAsync);
        rounds.MapStep("reveal", "Shows the result", (commands, viewer, id, stop) => commands.RevealAsync(viewer, id, stop));
        rounds.MapStep("certify", "Certifies the minute", (commands, viewer, id, stop) => commands.CertifyAsync(viewer, id, stop));
        rounds.MapStep("archive", "Puts a certified round away", (commands, viewer, id, stop) => commands.ArchiveAsync(viewer, id, stop));
        rounds.MapPost("/{id}/extend", ExtendAsync).Answers<ApiRound>("More time").OfChange();
        rounds.MapPost("/{id}/cancel", CancelAsync).Answers<ApiRound>("Cancels a round that was not opened, with a reason").OfChange();
        rounds.MapPost("/{id}/void", VoidAsync).Answers<ApiRound>("Declares a round void after its opening, with a reason").OfChange();
        rounds.MapPost("/{id}/run-off", RunOffAsync).Answers<ApiNewRound>("A linked round between the tied", StatusCodes.Status201Created).OfChange();
        rounds.MapPut("/{id}/ballot", CastAsync).Answers<ApiMine>("Casts a ballot; answers when it is on the disk. The header Idempotency-Key is a UUID of the client's").OfChange();
        rounds.MapRead("/{id}/result", ResultAsync).Answers<JsonElement>("What was counted (ideation-result/1), once it is shown").OfOne();
        rounds.MapRead("/{id}/count-file", CountFileAsync).Answers<JsonElement>("The file that anybody counts again (ideation-count/1)").OfOne();
        rounds.MapRead("/{id}/receipts", ReceiptsAsync).Answers<ApiReceipts>("The hashes of receipts, and the head of the chain").OfOne();
        rounds.MapRead("/{id}/record", RecordAsync).Answers<JsonElement>("The whole round to verify (ideation-round/1)").OfOne();
        rounds.MapRead("/{id}/minute", MinuteAsync).Answers<JsonElement>("The minute: JSON, or PDF and CSV by the header Accept").OfOne();
        api.MapPost("/join", JoinAsync).WithTags("Rounds").Answers<ApiJoined>("Joins a room by its code, as a guest without a token").OfChange();
    }

    private static void MapStep(this RouteGroupBuilder rounds, string name, string summary, Func<RoundCommands, Viewer, RoundId, CancellationToken, Task> step) =>
        rounds.MapPost($"/{{id}}/{name}", async (ApiCaller caller, string id, RoundCommands commands, RoundQueries queries, CancellationToken cancellationToken) =>
        {
            var round = Inputs.Id<RoundId>(id);
            await step(commands, caller.Facilitator, round, cancellationToken);
            return await ShowAsync(caller.Viewer, round, queries, cancellationToken);
        }).Answers<ApiRound>(summary).OfChange();

    private static async Task<IResult> DraftAsync(
        ApiCaller caller, NewRound body, RoundCommands commands, RoundQueries queries, HttpContext context, CancellationToken cancellationToken)
    {
        var id = await commands.DraftAsync(caller.Facilitator, body.ToDraft(), cancellationToken);
        return await CreatedAsync(caller.Viewer, id, queries, context, cancellationToken);
    }

    private static Task<ApiRound> FindAsync(ApiCaller caller, string id, RoundQueries queries, CancellationToken cancellationToken) =>
        ShowAsync(caller.PresentReader, Inputs.Id<RoundId>(id), queries, cancellationToken);

    private static async Task CloseAsync(RoundCommands commands, Viewer viewer, RoundId id, CancellationToken cancellationToken)
    {
        await commands.CloseAsync(viewer, id, cancellationToken);
        await commands.UntilClosedAsync(id, cancellationToken);
    }

    private static async Task<ApiRound> ExtendAsync(
        ApiCaller caller, string id, Extension body, RoundCommands commands, RoundQueries queries, CancellationToken cancellationToken)
    {
        await commands.ExtendAsync(caller.Facilitator, Inputs.Id<RoundId>(id), body.Seconds, cancellationToken);
        return await ShowAsync(caller.Viewer, Inputs.Id<RoundId>(id), queries, cancellationToken);
    }

    private static async Task<ApiRound> CancelAsync(
        ApiCaller caller, string id, Because body, RoundCommands commands, RoundQueries queries, CancellationToken cancellationToken)
    {
        await commands.CancelAsync(caller.Facilitator, Inputs.Id<RoundId>(id), body.Reason, cancellationToken);
        return await ShowAsync(caller.Viewer, Inputs.Id<RoundId>(id), queries, cancellationToken);
    }

    private static async Task<ApiRound> VoidAsync(
        ApiCaller caller, string id, Because body, RoundCommands commands, RoundQueries queries, CancellationToken cancellationToken)
    {
        await commands.DeclareVoidAsync(caller.Facilitator, Inputs.Id<RoundId>(id), body.Reason, cancellationToken);
        return await ShowAsync(caller.Viewer, Inputs.Id<RoundId>(id), queries, cancellationToken);
    }

    private static async Task<IResult> RunOffAsync(
        ApiCaller caller, string id, RoundCommands commands, RoundQueries queries, HttpContext context, CancellationToken cancellationToken)
    {
        var runOff = await commands.CallRunOffAsync(caller.Facilitator, Inputs.Id<RoundId>(id), cancellationToken: cancellationToken);
        return await CreatedAsync(caller.Viewer, runOff, queries, context, cancellationToken);
    }

    private static async Task<ApiMine> CastAsync(ApiCaller caller, string id, JsonElement body, BallotCommands ballots, HttpContext context, CancellationToken cancellationToken)
    {
        var draft = BallotBody.Read(body, context.Request.Headers["Idempotency-Key"].ToString());
        return new ApiMine(await ballots.CastAsync(caller.Participant, Inputs.Id<RoundId>(id), draft, cancellationToken));
    }

    private static async Task<IResult> ResultAsync(ApiCaller caller, string id, RoundQueries queries, CancellationToken cancellationToken)
    {
        var counted = await queries.ResultAsync(caller.PresentReader, Inputs.Id<RoundId>(id), cancellationToken);
        return TypedResults.Text(CountResultJson.Write(counted.Result, pretty: false), "application/json");
    }

    private static async Task<IResult> CountFileAsync(ApiCaller caller, string id, RoundQueries queries, CancellationToken cancellationToken)
    {
        var (viewer, round) = (caller.PresentReader, Inputs.Id<RoundId>(id));
        await GuardShownAsync(viewer, round, queries, cancellationToken);
        return TypedResults.Bytes((await queries.ResultAsync(viewer, round, cancellationToken)).File, "application/json");
    }

    private static async Task<ApiReceipts> ReceiptsAsync(ApiCaller caller, string id, RoundQueries queries, CancellationToken cancellationToken)
    {
        var record = await queries.RecordAsync(caller.PresentReader, Inputs.Id<RoundId>(id), cancellationToken);
        return record.Kind is ReceiptKind.Inclusion
            ? new ApiReceipts(record.Kind, record.Receipts, null, record.Head)
            : new ApiReceipts(record.Kind, null, [.. record.Ballots.Select(ballot => new ApiSealedBallot(JsonSerializer.Deserialize<JsonElement>(ballot.Choice), ballot.Receipt, ballot.Link))], record.Head);
    }

    private static async Task<IResult> RecordAsync(ApiCaller caller, string id, RoundQueries queries, CancellationToken cancellationToken)
    {
        var (viewer, round) = (caller.PresentReader, Inputs.Id<RoundId>(id));
        var record = await queries.RecordAsync(viewer, round, cancellationToken);
        var counted = await queries.ResultAsync(viewer, round, cancellationToken);
        return TypedResults.Bytes(RoundRecord.Write(round, record, counted), "application/json");
    }

    private static async Task<IResult> MinuteAsync(ApiCaller caller, string id, MinuteQueries minutes, HttpContext context, CancellationToken cancellationToken)
    {
        var minute = await minutes.FindAsync(caller.PresentReader, Inputs.Id<RoundId>(id), cancellationToken);
        return MinuteFormats.Answer(minute, context);
    }

    private static async Task<ApiJoined> JoinAsync(ApiCaller caller, JoinBody body, RoomCommands rooms, HttpContext context, CancellationToken cancellationToken)
    {
        var address = context.Connection.RemoteIpAddress?.ToString() ?? "";
        var joined = await rooms.JoinAsync(caller.Viewer, body.Code, body.Name, address, cancellationToken);
        return new ApiJoined(joined.Pass, joined.Round, joined.Session, joined.Room, joined.Person);
    }

    // The file goes out when everybody may see the result; a live one is not final.
    private static async Task GuardShownAsync(Viewer viewer, RoundId id, RoundQueries queries, CancellationToken cancellationToken)
    {
        var view = await queries.FindAsync(viewer, id, cancellationToken) ?? throw RoundRefusals.NotFound();
        if (!view.Round.ShowsResult)
            throw RoundRefusals.ResultNotShown();
    }

    private static async Task<ApiRound> ShowAsync(Viewer viewer, RoundId id, RoundQueries queries, CancellationToken cancellationToken) =>
        ApiRound.Of(await queries.FindAsync(viewer, id, cancellationToken) ?? throw RoundRefusals.NotFound());

    private static async Task<IResult> CreatedAsync(Viewer viewer, RoundId id, RoundQueries queries, HttpContext context, CancellationToken cancellationToken)
    {
        var room = (await queries.FindAsync(viewer, id, cancellationToken))!.Sheet.Room;
        return TypedResults.Created($"/api/v1/rounds/{id}", new ApiNewRound(id, room.Code, RoomLinks.Join(context, room), RoomLinks.Projector(context, id, room)));
    }
}
