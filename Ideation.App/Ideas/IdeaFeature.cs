using Ideation.App.CoEditing;
using Ideation.App.Data;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Ideation.App.Ideas;

internal static class IdeaFeature
{
    public static void AddIdeas(this IServiceCollection services)
    {
        services.AddSingleton<IInterceptor, IdeaColumns>();
        services.AddScoped<IdeaCommands>();
        services.AddScoped<SuggestionCommands>();
        services.AddScoped<AmendmentCommands>();
        services.AddSingleton(provider => new IdeaTextEdits(provider.GetRequiredService<TextRooms>(), provider.GetRequiredService<TextJournal>()));
        services.AddSingleton<AmendmentQueries>();
        services.AddSingleton<IdeaQueries>();
        services.AddScoped<ReadingCommands>();
        services.AddSingleton<ReadingQueries>();
        services.AddSingleton<IdeaSheets>();
        services.AddSingleton<IdeaPlaces>();
        services.AddSingleton<IdeaRevisions>();
        services.AddSingleton<IReactTo>(provider => provider.GetRequiredService<IdeaRevisions>());
        services.AddSingleton<IdeaFinder>();
        services.AddSingleton<IReactTo, ChosenByVote>();
        services.AddSingleton<AutomaticRevisions>();
        services.AddHostedService(provider => provider.GetRequiredService<AutomaticRevisions>());
        services.AddSingleton<Deadlines>();
        services.AddHostedService(provider => provider.GetRequiredService<Deadlines>());
    }
}
