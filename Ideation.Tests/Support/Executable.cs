using System.Diagnostics;

namespace Ideation.Tests.Support;

/// <summary>The program as a script calls it: a process of its own, with its exit status and what it prints.</summary>
internal sealed record Executable(int Status, string Output, string Errors)
{
    public static async Task<Executable> RunAsync(string data, IReadOnlyDictionary<string, string> settings, params string[] words)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "Ideation.App.dll"));
        foreach (var word in words)
            start.ArgumentList.Add(word);
        start.Environment["Ideation__Data"] = data;
        start.Environment["LANG"] = "fr_FR.UTF-8";
        foreach (var (name, value) in settings)
            start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return new Executable(process.ExitCode, await output, await errors);
    }
}
