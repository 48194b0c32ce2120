using MimeKit;

namespace Ideation.App.Mail;

/// <summary>Takes a mail out of the house.</summary>
public interface IMailer
{
    Task SendAsync(MimeMessage mail, CancellationToken cancellationToken);
}
