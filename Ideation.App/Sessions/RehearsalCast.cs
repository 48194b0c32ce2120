using System.Text.Json;
using Ideation.App.Account;
using Ideation.App.Data;
using Ideation.App.Rounds;
using Ideation.Domain.Common;
using Ideation.Domain.Rounds;
using Ideation.Domain.Sessions;
using Microsoft.EntityFrameworkCore;

namespace Ideation.App.Sessions;

/// <summary>The simulated participants of rehearsals. They do what people do, through the same commands, one after the other.</summary>
internal sealed partial class RehearsalCast(IServiceScopeFactory scopes, IDbContextFactory<IdeationDb> contexts, TimeProvider clock, ILogger<RehearsalCast> log) : BackgroundService
{
    /// <summary>A rehearsal that somebody left running is left alone after this.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromHours(3);
    private static readonly TimeSpan Step = TimeSpan.FromSeconds(1.5);
    private static readonly string[] Lines =
    [
        "Répondre le jour même", "Un seul formulaire pour tout", "Des horaires le samedi", "Un rappel par SMS", "Moins de papiers à fournir", "Un accueil sans rendez-vous",
        "Former les agents ensemble", "Une carte des aides près de chez soi", "Expliquer les refus", "Un formulaire plus court", "Des rappels par téléphone", "Ouvrir le samedi matin",
    ];

    private readonly Random _chance = new(20261128);

    /// <summary>One of each rehearsal does one thing.</summary>
    public async Task ActAsync(CancellationToken cancellationToken = default)
    {
        var since = clock.GetUtcNow() - Longest;
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        foreach (var session in await db.Sessions.AsNoTracking().Where(one => one.IsRehearsal && one.Stage == SessionStage.Running && !one.IsFrozen && one.PreparedAt > since).ToListAsync(cancellationToken))
        {
            var hashes = RehearsalCommands.HashesOf(session.Id);
            var cast = await db.Set<Guest>().AsNoTracking().Where(guest => guest.Room == session.Room && hashes.Contains(guest.Hash)).ToListAsync(cancellationToken);
            foreach (var guest in cast.OrderBy(_ => _chance.Next()).Take(2))
                await ActAsync(db, session, Viewer.Nobody with { Name = guest.Name, Guest = new GuestBadge(guest.Id, guest.Room, guest.Name) }, cancellationToken);
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await ActAsync(stoppingToken);
                await Task.Delay(Step, clock, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception failure)
            {
                LogFailed(failure);
                await Task.Delay(Step, clock, stoppingToken);
            }
        }
    }

    private async Task ActAsync(IdeationDb db, Session session, Viewer actor, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var notes = scope.ServiceProvider.GetRequiredService<NoteCommands>();
        var me = actor.Voter!.Value;
        try
        {
            switch (session.CurrentStep)
            {
                case { Kind: StepKind.Brainwriting, IsRevealed: false } step:
                    var written = await db.Notes.CountAsync(note => note.Session == session.Id && note.Step == step.Id && note.Author == me, cancellationToken);
                    if (written < 2)
                        await notes.WriteAsync(actor, session.Id, Lines[_chance.Next(Lines.Length)], cancellationToken);
                    else
                        await notes.ShowAsync(actor, session.Id, GestureKind.Ready, isShown: true, cancellationToken);
                    break;
                case { Kind: StepKind.Discussion }:
                    if (_chance.Next(4) == 0)
                        await notes.ShowAsync(actor, session.Id, GestureKind.Hand, isShown: true, cancellationToken);
                    break;
                case { Kind: StepKind.Vote } step:
                    await VoteAsync(db, step.Id, actor, scope.ServiceProvider.GetRequiredService<BallotCommands>(), cancellationToken);
                    break;
            }
        }
        catch (DomainException)
        {
            // What people meet too: the step ended a moment before.
        }
    }

    private async Task VoteAsync(IdeationDb db, StepId step, Viewer actor, BallotCommands ballots, CancellationToken cancellationToken)
    {
        var me = actor.Voter!.Value;
        var round = await db.Rounds.AsNoTracking().FirstOrDefaultAsync(one => one.Step == step && one.State == RoundState.Open, cancellationToken);
        if (round is null || await db.Set<Voter>().AnyAsync(voter => voter.Round == round.Id && voter.Person == me && voter.RecordedAt != null, cancellationToken))
            return;

        await ballots.CastAsync(actor, round.Id, new BallotDraft(Guid.CreateVersion7(), JsonSerializer.SerializeToElement(RehearsalBallots.Of(round.Paper, _chance))), cancellationToken);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The simulated participants of a rehearsal could not act; they try again")]
    private partial void LogFailed(Exception failure);
}
