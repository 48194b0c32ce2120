using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;

namespace Ideation.Bench.Servers;

/// <summary>The inside of a server that is measured: it says where it listens, collects garbage when asked, and ends with the bench.</summary>
internal static class MeasuredServer
{
    public const string Address = "http://127.0.0.1:0";
    public const string Collect = "/bench/collect";

    /// <summary>Logs errors only, on standard error: standard output carries the address.</summary>
    public static void Quiet(WebApplicationBuilder builder)
    {
        builder.WebHost.UseUrls(Address);
        builder.Configuration["urls"] = Address;
        builder.Logging.ClearProviders();
        builder.Logging.AddConsole(options => options.LogToStandardErrorThreshold = LogLevel.Trace);
        builder.Logging.AddFilter<ConsoleLoggerProvider>((_, level) => level >= LogLevel.Error);
    }

    public static async Task RunAsync(WebApplication app)
    {
        app.MapGet(Collect, CollectGarbage);
        await app.StartAsync();
        await Console.Out.WriteLineAsync(app.Urls.Single());

        // The bench holds our standard input: when it ends, however it ends, so do we.
        await Console.In.ReadToEndAsync();
        Environment.Exit(0);
    }

    // Twice, because what the first round finalises only the second one frees.
    private static Ok<long> CollectGarbage()
    {
        for (var round = 0; round < 2; round++)
        {
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
            GC.WaitForPendingFinalizers();
        }

        return TypedResults.Ok(GC.GetTotalMemory(forceFullCollection: false));
    }
}
