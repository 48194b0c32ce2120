using System.Text.Json;
using Ideation.App.Account;
using Ideation.App.Api;
using Ideation.App.Components;
using Ideation.App.Hosting;
using Ideation.Domain.Common;
using Ideation.Domain.Network;
using Ideation.Domain.Rounds;
using Microsoft.AspNetCore.Mvc;

namespace Ideation.App.Rounds;

/// <summary>
/// What the page of a round sends and reads by itself, with the cookie of a member or a guest: a ballot leaves also while the line of the page is cut.
/// </summary>
internal static class BallotEndpoints
{
    private const int MostBytes = 256 * 1024;

    public static void MapBallots(this WebApplication app)
    {
        app.MapPost("/rounds/{id:guid}/cast", CastAsync).WithMetadata(new RequestSizeLimitAttribute(MostBytes)).DisableAntiforgery().ExcludeFromDescription();
        app.MapGet("/rounds/{id:guid}/receipts", ReceiptsAsync).ExcludeFromDescription();
    }

    /// <summary>Answers 200 with <c>recordedAt</c> when the ballot is on the disk, or a problem with its rule.</summary>
    private static Task<IResult> CastAsync(HttpContext context, Guid id, Viewers viewers, BallotCommands ballots, Texts texts, CancellationToken cancellationToken) =>
        AnswerAsync(context, texts, async () =>
        {
            if (!OriginCheck.IsFromOurPages(context.Request))
                throw RoundRefusals.Elsewhere();

            var sent = await ReadAsync(context.Request, cancellationToken);
            var viewer = await viewers.OfAsync(context.User, cancellationToken);
            var ballot = new BallotDraft(sent.Key, sent.Choice, sent.ReceiptHash, sent.Edition, sent.For);
            return TypedResults.Ok(new Answer(await ballots.CastAsync(viewer, RoundId.From(id), ballot, cancellationToken)));
        });

    /// <summary>All receipts of a round that is over, in the order in which they are published; with what the ballot says where the round publishes both together.</summary>
    private static Task<IResult> ReceiptsAsync(HttpContext context, Guid id, Viewers viewers, RoundQueries rounds, Texts texts, CancellationToken cancellationToken) =>
        AnswerAsync(context, texts, async () =>
        {
            var (viewer, round) = (await viewers.OfAsync(context.User, cancellationToken), RoundId.From(id));
            var record = await rounds.RecordAsync(viewer, round, cancellationToken);
            if (record.Kind is ReceiptKind.Inclusion)
                return TypedResults.Ok(record.Receipts.Select(hash => new Receipt(hash, null)));

            var paper = (await rounds.FindAsync(viewer, round, cancellationToken))!.Round.Paper;
            return TypedResults.Ok(record.Ballots.Where(ballot => ballot.Receipt is not null).Select(ballot => new Receipt(ballot.Receipt!, BallotWords.Say(texts, paper, ballot.Choice))));
        });

    private static async Task<Sent> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        const string Allowed = "key, choice, receiptHash, edition, for";
        try
        {
            return request.HasJsonContentType() && await request.ReadFromJsonAsync<Sent>(cancellationToken) is { Choice.ValueKind: JsonValueKind.Object } sent
                ? sent
                : throw RoundRefusals.BallotMalformed("ballot", Allowed);
        }
        catch (JsonException)
        {
            throw RoundRefusals.BallotMalformed("ballot", Allowed);
        }
    }

    private static async Task<IResult> AnswerAsync(HttpContext context, Texts texts, Func<Task<IResult>> act)
    {
        try
        {
            return await act();
        }
        catch (DomainException refusal)
        {
            var status = refusal.Rule is "ballot.elsewhere" ? StatusCodes.Status403Forbidden : Problems.StatusOf(refusal.Rule);
            return TypedResults.Problem(Problems.Of(context, status, refusal.Rule, texts[refusal.Rule, [.. refusal.Arguments]]));
        }
    }

    private sealed record Sent(Guid Key, JsonElement Choice, string? ReceiptHash = null, int? Edition = null, MemberId? For = null);

    private sealed record Answer(DateTimeOffset RecordedAt);

    private sealed record Receipt(string Hash, string? Says);
}
