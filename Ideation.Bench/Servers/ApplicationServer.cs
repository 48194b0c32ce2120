using Ideation.App.Hosting;

namespace Ideation.Bench.Servers;

/// <summary>Ideation as <c>serve</c> starts it, with the settings of the environment.</summary>
internal static class ApplicationServer
{
    public static async Task<int> RunAsync()
    {
        var app = Server.Build(MeasuredServer.Quiet);
        await app.PrepareAsync();
        await MeasuredServer.RunAsync(app);
        return 0;
    }
}
