using Ideation.App.Components;
using Ideation.App.Hosting;

namespace Ideation.App.Mail;

internal static class MailFeature
{
    public static void AddMail(this IServiceCollection services)
    {
        services.AddSingleton(provider => new Outbox(new Texts(provider.GetRequiredService<ILogger<Texts>>()), provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<PublicLinks>();
        services.AddSingleton<IMailer>(provider =>
        {
            var settings = provider.GetRequiredService<IdeationSettings>();
            return settings.Mail.Host is { Length: > 0 } ? new SmtpMailer(settings) : new FolderMailer(settings, provider.GetRequiredService<TimeProvider>());
        });
        services.AddSingleton<MailSender>();
        services.AddHostedService(provider => provider.GetRequiredService<MailSender>());
    }
}
