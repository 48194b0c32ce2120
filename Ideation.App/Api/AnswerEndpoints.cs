using Ideation.App.Account;
using Ideation.App.Ideas;
using Ideation.Domain.Ideas;
using Ideation.Domain.Network;

namespace Ideation.App.Api;

/// <param name="Answer">What the author reads; may be empty.</param>
internal sealed record AdmissionBody(string? Answer = null);

internal sealed record PlaceBody(OrganisationId Agency, string Reason);

/// <param name="Learning">What the next person with a similar idea should know.</param>
internal sealed record IdeaClosingBody(string Reason, string Learning, ClosureKind Kind = ClosureKind.Declined);

internal sealed record WithdrawalBody(string Reason, string Learning);

internal sealed record ReserveBody(DateOnly RevisitOn, string Reason);

internal sealed record ReasonBody(string Reason);

internal sealed record EvidenceBody(string What);

/// <summary>The answers of those who relay an agency or run a campaign: the steps of an idea on its path.</summary>
internal static class AnswerEndpoints
{
    public static void MapAnswers(this RouteGroupBuilder api)
    {
        var idea = api.MapGroup("/ideas/{id}").WithTags("Answers");
        Map<AdmissionBody>(idea, "admit", "Admits an idea: it matures (scope facilitate)", (commands, me, id, body, token) => commands.AdmitAsync(me, id, body.Answer ?? "", token));
        Map<PlaceBody>(idea, "redirect", "Another place answers, with a date of its own (scope facilitate)", (commands, me, id, body, token) => commands.RedirectAsync(me, id, body.Agency, body.Reason, token));
        Map<PlaceBody>(idea, "hand-over", "A quick win: one agency simply does it (scope facilitate)", (commands, me, id, body, token) => commands.HandOverAsync(me, id, body.Agency, body.Reason, token));
        Map<IdeaClosingBody>(idea, "close", "Closes an idea with a reason and what is learnt (scope facilitate)", (commands, me, id, body, token) => commands.CloseAsync(me, id, body.Kind, body.Reason, body.Learning, token));
        Map<ReserveBody>(idea, "reserve", "Puts an idea aside until a day (scope facilitate)", (commands, me, id, body, token) => commands.ReserveAsync(me, id, body.RevisitOn, body.Reason, token));
        Map<ReasonBody>(idea, "revive", "Takes an idea up again (scope facilitate)", (commands, me, id, body, token) => commands.ReviveAsync(me, id, body.Reason, token));
        Map<EvidenceBody>(idea, "evidence", "Ticks that the problem is evidenced, by a source, a figure or a testimony (scope facilitate)", (commands, me, id, body, token) => commands.TickEvidenceAsync(me, id, body.What, token));

        idea.MapPost("/withdraw", async (ApiCaller caller, string id, WithdrawalBody body, IdeaCommands commands, IdeaQueries ideas, HttpContext context, CancellationToken cancellationToken) =>
        {
            await commands.WithdrawAsync(caller.Writer, Inputs.Id<IdeaId>(id), body.Reason, body.Learning, cancellationToken);
            return await IdeaEndpoints.ShowAsync(caller.Viewer, Inputs.Id<IdeaId>(id), ideas, context, cancellationToken);
        }).Answers<ApiIdea>("Its author withdraws an idea, and says what is learnt").OfChange();
    }

    private static void Map<TBody>(
        RouteGroupBuilder idea, string step, string summary, Func<IdeaCommands, Viewer, IdeaId, TBody, CancellationToken, Task> take) =>
        idea.MapPost("/" + step, async (ApiCaller caller, string id, TBody body, IdeaCommands commands, IdeaQueries ideas, HttpContext context, CancellationToken cancellationToken) =>
        {
            await take(commands, caller.Facilitator, Inputs.Id<IdeaId>(id), body, cancellationToken);
            return await IdeaEndpoints.ShowAsync(caller.Viewer, Inputs.Id<IdeaId>(id), ideas, context, cancellationToken);
        }).Answers<ApiIdea>(summary).OfChange();
}
