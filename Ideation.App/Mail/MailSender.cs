using Ideation.App.Data;
using Ideation.App.Hosting;
using Microsoft.EntityFrameworkCore;
using MimeKit;

namespace Ideation.App.Mail;

/// <summary>Sends what waits in the table, and tries again later what could not be sent.</summary>
public sealed partial class MailSender(
    IDbContextFactory<IdeationDb> contexts, IMailer mailer, Outbox outbox, IdeationSettings settings, TimeProvider clock, ILogger<MailSender> log) : BackgroundService
{
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(15);

    private readonly SemaphoreSlim _one = new(1);

    /// <summary>Everything due now, the oldest first.</summary>
    public async Task SendDueAsync(CancellationToken cancellationToken = default)
    {
        await _one.WaitAsync(cancellationToken);
        try
        {
            await using var db = await contexts.CreateDbContextAsync(cancellationToken);
            var now = clock.GetUtcNow();
            foreach (var mail in await db.Set<OutgoingMail>().Where(mail => mail.DueAt <= now).OrderBy(mail => mail.Id).Take(100).ToListAsync(cancellationToken))
                await SendAsync(db, mail, cancellationToken);
        }
        finally
        {
            _one.Release();
        }
    }

    public override void Dispose()
    {
        _one.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await SendDueAsync(stoppingToken);
                await outbox.WaitAsync(Look, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception failure)
            {
                LogFailed(failure);
                await Task.Delay(Look, clock, stoppingToken);
            }
        }
    }

    private async Task SendAsync(IdeationDb db, OutgoingMail mail, CancellationToken cancellationToken)
    {
        try
        {
            using var message = Compose(mail);
            await mailer.SendAsync(message, cancellationToken);
            db.Remove(mail);
        }
        catch (Exception failure) when (failure is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            LogPostponed(failure, mail.Id);
            mail.Postpone(clock.GetUtcNow());
        }

        // One by one: a mail that went out is never sent again because the next one failed.
        await db.SaveChangesAsync(CancellationToken.None);
    }

    private MimeMessage Compose(OutgoingMail mail)
    {
        var message = new MimeMessage { Subject = mail.Subject, Date = mail.WrittenAt };
        message.From.Add(new MailboxAddress("Ideation", settings.Mail.From));
        message.To.Add(MailboxAddress.Parse(mail.To));
        message.Headers.Add("Auto-Submitted", "auto-generated");
        message.Body = new BodyBuilder { TextBody = mail.Text, HtmlBody = mail.Html }.ToMessageBody();
        return message;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Mail {Id} could not be sent; it is tried again later.")]
    private partial void LogPostponed(Exception failure, long id);

    [LoggerMessage(Level = LogLevel.Error, Message = "The waiting mails could not be read.")]
    private partial void LogFailed(Exception failure);
}
