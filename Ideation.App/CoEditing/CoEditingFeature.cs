using Ideation.App.Campaigns;
using Ideation.App.Data;
using Ideation.App.Hackathons;
using Ideation.App.Ideas;
using Ideation.App.Sessions;
using Microsoft.EntityFrameworkCore;

namespace Ideation.App.CoEditing;

internal static class CoEditingFeature
{
    /// <summary>Base64 makes a third more of a frame, and JSON a little more.</summary>
    private const int MaxHubMessage = TextRoom.MaxFrameBytes * 3 / 2;

    public static void AddCoEditing(this IServiceCollection services)
    {
        services.AddSignalR().AddHubOptions<CollabHub>(options => options.MaximumReceiveMessageSize = MaxHubMessage);
        services.AddSingleton<TextStore>();
        services.AddSingleton<TextDoor>();
        services.AddSingleton<TextRooms>();
        services.AddSingleton(provider => new TextQueries(
            provider.GetRequiredService<IDbContextFactory<IdeationDb>>(), provider.GetRequiredService<SharedTexts>(), provider.GetRequiredService<TextDoor>()));
        services.AddSingleton<HubSessions>();
        services.AddSingleton<TextHistory>();
        services.AddSingleton(provider => new SharedTexts(
            provider.GetRequiredService<IDbContextFactory<IdeationDb>>(), provider.GetRequiredService<TextRooms>(), provider.GetRequiredService<TextJournal>()));
        services.AddSingleton<ITextOwner, IdeaTexts>();
        services.AddSingleton<ITextOwner, CampaignTexts>();
        services.AddSingleton<ITextOwner, SessionTexts>();
        services.AddSingleton<ITextOwner, TeamTexts>();

        // Stopped in the reverse order: the rooms close first, then the journal writes the last of what they accepted.
        services.AddSingleton<TextJournal>();
        services.AddHostedService(provider => provider.GetRequiredService<TextJournal>());
        services.AddSingleton<TextKeeper>();
        services.AddHostedService(provider => provider.GetRequiredService<TextKeeper>());
    }

    public static void MapCoEditing(this WebApplication app)
    {
        app.UseWebSockets();
        app.MapGet("/collab/{textId}", CollabEndpoint.RunAsync).ExcludeFromDescription();
        app.MapGet("/collab/{textId}/film", FilmEndpoint.RunAsync).ExcludeFromDescription();
        app.MapTextPreview();
        app.MapHub<CollabHub>("/hubs/collab", options => options.CloseOnAuthenticationExpiration = true);
    }
}
