using System.Diagnostics;

namespace Ideation.Bench.Servers;

/// <summary>Another process of this same program, which never outlives it.</summary>
internal static class Child
{
    public static Process Start(IReadOnlyDictionary<string, string> environment, params IReadOnlyList<string> arguments)
    {
        var self = Environment.ProcessPath ?? throw new InvalidOperationException("This process has no path to start again.");
        var start = new ProcessStartInfo(self) { RedirectStandardInput = true, RedirectStandardOutput = true };
        if (Path.GetFileNameWithoutExtension(self) is "dotnet")
            start.ArgumentList.Add(typeof(Child).Assembly.Location);
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        foreach (var (name, value) in environment)
            start.Environment[name] = value;

        // What is set here for the bench itself must not colour what is measured.
        start.Environment.Remove("DOTNET_GCConserveMemory");
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        start.Environment["ASPNETCORE_FORWARDEDHEADERS_ENABLED"] = "true";
        return Process.Start(start) ?? throw new InvalidOperationException("The child process did not start.");
    }

    public static async Task<string> LineAsync(this Process child, TimeSpan patience, CancellationToken cancellationToken)
    {
        var line = await child.StandardOutput.ReadLineAsync(cancellationToken).AsTask().WaitAsync(patience, cancellationToken);
        return line ?? throw new InvalidOperationException("The child process ended before it answered.");
    }

    public static async Task EndAsync(this Process child)
    {
        if (!child.HasExited)
            child.Kill(entireProcessTree: true);
        await child.WaitForExitAsync();
        child.Dispose();
    }
}
