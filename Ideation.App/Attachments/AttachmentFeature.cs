namespace Ideation.App.Attachments;

internal static class AttachmentFeature
{
    public static void AddAttachments(this IServiceCollection services)
    {
        services.AddSingleton<AttachmentFiles>();
        services.AddSingleton<AttachmentPace>();
        services.AddSingleton<AttachmentQueries>();
        services.AddScoped<AttachmentCommands>();
        services.AddSingleton<LeftoverFiles>();
        services.AddHostedService(provider => provider.GetRequiredService<LeftoverFiles>());
    }
}
