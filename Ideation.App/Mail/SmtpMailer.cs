using Ideation.App.Hosting;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

namespace Ideation.App.Mail;

/// <summary>Hands each mail to the server named in the settings, encrypted where the server offers it and always when a password is sent.</summary>
public sealed class SmtpMailer(IdeationSettings settings) : IMailer
{
    public async Task SendAsync(MimeMessage mail, CancellationToken cancellationToken)
    {
        var server = settings.Mail;
        using var smtp = new SmtpClient { Timeout = 30_000 };
        await smtp.ConnectAsync(server.Host!, server.Port, Encryption(server), cancellationToken);
        if (server.User is not null)
            await smtp.AuthenticateAsync(server.User, server.Password ?? "", cancellationToken);
        await smtp.SendAsync(mail, cancellationToken);
        await smtp.DisconnectAsync(quit: true, cancellationToken);
    }

    private static SecureSocketOptions Encryption(MailSettings server) => server switch
    {
        { Port: 465 } => SecureSocketOptions.SslOnConnect,
        { User: not null } => SecureSocketOptions.StartTls,
        _ => SecureSocketOptions.StartTlsWhenAvailable,
    };
}
