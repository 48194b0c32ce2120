namespace Ideation.App.Campaigns;

internal static class CampaignFeature
{
    public static void AddCampaigns(this IServiceCollection services)
    {
        services.AddScoped<CampaignCommands>();
        services.AddScoped<CampaignQueries>();
        services.AddSingleton<CampaignSheets>();
        services.AddSingleton<CampaignPeople>();
    }
}
