using System.Globalization;
using Ideation.App.Hosting;
using MimeKit;

namespace Ideation.App.Mail;

/// <summary>Writes each mail to the folder <c>mail</c> of the data, to be opened by any mail program or editor.</summary>
public sealed class FolderMailer(IdeationSettings settings, TimeProvider clock) : IMailer
{
    public async Task SendAsync(MimeMessage mail, CancellationToken cancellationToken)
    {
        var folder = Directory.CreateDirectory(Path.Combine(settings.Data, "mail")).FullName;
        var to = string.Concat(mail.To.Mailboxes.First().Address.Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter : '-'));
        var name = string.Create(CultureInfo.InvariantCulture, $"{clock.GetUtcNow():yyyyMMdd-HHmmss-fffffff}-{to}.eml");
        var half = Path.Combine(folder, name + ".part");

        // Eight bits: the text stays readable as it is.
        mail.Prepare(EncodingConstraint.EightBit, 998);
        await using (var file = File.Create(half))
            await mail.WriteToAsync(file, cancellationToken);
        File.Move(half, Path.Combine(folder, name), overwrite: true);
    }
}
