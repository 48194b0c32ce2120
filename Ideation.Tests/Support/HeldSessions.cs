using Ideation.App.Account;
using Ideation.App.Rounds;
using Ideation.App.Sessions;
using Ideation.Domain.Sessions;
using Microsoft.Extensions.DependencyInjection;

namespace Ideation.Tests.Support;

/// <summary>Sessions that are under way in a running application, with notes, headings and an action in them.</summary>
internal static class HeldSessions
{
    public static async Task<SessionId> PreparedAsync(RunningApp app, Viewer host)
    {
        await using var scope = app.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<SessionCommands>().PrepareAsync(host, new SessionDraft(
            "Trouver des idées ensemble", [.. Enum.GetValues<StepKind>().Select(kind => SomeSessions.Step(kind, $"Étape {kind}") with { Prompt = "Que voulons-nous changer ?" })]));
    }

    /// <summary>At the first step of this kind; those before it were done.</summary>
    public static async Task<SessionId> AtAsync(RunningApp app, Viewer host, StepKind kind)
    {
        var id = await PreparedAsync(app, host);
        await using var scope = app.Services.CreateAsyncScope();
        var (sessions, notes, queries) = (scope.ServiceProvider.GetRequiredService<SessionCommands>(), scope.ServiceProvider.GetRequiredService<NoteCommands>(), scope.ServiceProvider.GetRequiredService<SessionQueries>());
        await sessions.StartAsync(host, id);
        var steps = (await queries.FindAsync(host, id))!.Session.Steps;
        var note = await notes.WriteAsync(host, id, "Ouvrir le samedi matin");
        await notes.WriteAsync(host, id, "Être ouverts le samedi");
        if (kind is not StepKind.Brainwriting)
        {
            await sessions.RevealAsync(host, id, steps[0].Id);
            await sessions.GoToAsync(host, id, steps[1].Id);
            await notes.GroupAsync(host, id, "Horaires", [note]);
            await notes.GroupAsync(host, id, "Accueil", []);
            await sessions.GoToAsync(host, id, steps.First(step => step.Kind == kind).Id);
        }

        if (kind is StepKind.Vote)
            await sessions.CallVoteAsync(host, id, steps.First(step => step.Kind == kind).Id);
        if (kind is StepKind.Discussion)
            await sessions.GiveFloorAsync(host, id, host.Voter!.Value, 120);
        if (kind is StepKind.Actions)
            await scope.ServiceProvider.GetRequiredService<FollowUpCommands>().AgreeAsync(host, id, host.Member!.Value, "Appeler la mairie", null, DateOnly.MinValue);
        return id;
    }

    public static async Task<string> ProjectorAsync(RunningApp app, Viewer host, StepKind kind)
    {
        var id = await AtAsync(app, host, kind);
        await using var scope = app.Services.CreateAsyncScope();
        return $"/sessions/{id}/projector?key={(await scope.ServiceProvider.GetRequiredService<SessionQueries>().FindAsync(host, id))!.Sheet.Room.ProjectorKey}";
    }
}
