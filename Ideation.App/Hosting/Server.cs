using Ideation.App.Account;
using Ideation.App.Api;
using Ideation.App.Attachments;
using Ideation.App.Campaigns;
using Ideation.App.CoEditing;
using Ideation.App.Community;
using Ideation.App.Components;
using Ideation.App.Data;
using Ideation.App.Data.Seeds;
using Ideation.App.Home;
using Ideation.App.Hackathons;
using Ideation.App.Ideas;
using Ideation.App.Juries;
using Ideation.App.Live;
using Ideation.App.Mail;
using Ideation.App.Network;
using Ideation.App.Rounds;
using Ideation.App.Sessions;

namespace Ideation.App.Hosting;

/// <summary>The web application, put together. The verbs, the tests and the bench start this same one.</summary>
public static class Server
{
    /// <param name="configure">Settings of a test or a verb; runs before anything is registered.</param>
    /// <param name="replace">Services of a test; runs after everything is registered.</param>
    public static WebApplication Build(Action<WebApplicationBuilder>? configure = null, Action<IServiceCollection>? replace = null)
    {
        // The folder of the program, not the one it was called from: the built front-end files stand beside it.
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ApplicationName = typeof(Server).Assembly.GetName().Name,
            ContentRootPath = AppContext.BaseDirectory,
        });
        configure?.Invoke(builder);
        builder.AddIdeation();
        replace?.Invoke(builder.Services);
        var app = builder.Build();
        app.MapIdeation();
        return app;
    }

    /// <summary>Database, keys and, where asked for, the demonstration data: everything that must be there before the first request.</summary>
    public static async Task PrepareAsync(this WebApplication app, CancellationToken cancellationToken = default)
    {
        await app.Services.GetRequiredService<Storage>().PrepareAsync(cancellationToken);
        if (!app.Services.GetRequiredService<IdeationSettings>().Demo)
            return;

        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<DemoSeed>().LoadAsync(cancellationToken);
    }

    private static void AddIdeation(this WebApplicationBuilder builder)
    {
        builder.AddHosting();
        builder.Services.AddData();
        builder.Services.AddLive();
        builder.AddAccount();
        builder.Services.AddMail();
        builder.Services.AddPages();
        builder.Services.AddApi();
        builder.Services.AddCampaigns();
        builder.Services.AddNetwork();
        builder.Services.AddIdeas();
        builder.Services.AddRounds();
        builder.Services.AddSessions();
        builder.Services.AddHackathons();
        builder.Services.AddJuries();
        builder.Services.AddAttachments();
        builder.Services.AddCoEditing();
        builder.Services.AddHome();
        builder.Services.AddCommunity();
    }

    private static void MapIdeation(this WebApplication app)
    {
        app.UseHosting();
        app.MapAccount();
        app.MapLive();
        app.MapAttachments();
        app.MapBallots();
        app.MapCoEditing();
        app.MapApi();
        app.MapRoundDownloads();
        app.MapJuryDownloads();
        app.MapScores();
        app.MapPages();
    }
}
