using Ideation.App.Components.Layout;
using Ideation.App.Data;

namespace Ideation.App.Community;

internal static class CommunityFeature
{
    public static void AddCommunity(this IServiceCollection services)
    {
        services.AddScoped<CommentCommands>();
        services.AddSingleton<CommentQueries>();
        services.AddSingleton<MentionQueries>();
        services.AddScoped<FollowCommands>();
        services.AddSingleton<FollowQueries>();
        services.AddScoped<NoticeCommands>();
        services.AddSingleton<NoticeQueries>();
        services.AddScoped<IReactTo, WhoTakesPartFollows>();
        services.AddSingleton<Notifier>();
        services.AddHostedService(provider => provider.GetRequiredService<Notifier>());
        services.AddSingleton(new FrameSlot(FramePlace.Notices, typeof(NoticeBell)));
    }
}
