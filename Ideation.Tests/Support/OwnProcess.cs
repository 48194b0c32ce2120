using System.Diagnostics;
using Ideation.App.Data;

namespace Ideation.Tests.Support;

/// <summary>The application as an operator runs it, so that it can die as a machine dies.</summary>
internal sealed class OwnProcess : IDisposable
{
    private readonly ProcessStartInfo _start;
    private readonly Uri _address;
    private Process _process = null!;

    private OwnProcess(ProcessStartInfo start, Uri address) => (_start, _address) = (start, address);

    public static async Task<OwnProcess> StartAsync(Uri address, string data, bool demo)
    {
        // The tests hold a copy of the assembly, but only its own folder says how to run it.
        var copy = typeof(Work).Assembly.Location;
        var start = new ProcessStartInfo("dotnet", [copy.Replace("Ideation.Tests", "Ideation.App", StringComparison.Ordinal)]);
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        start.Environment["ASPNETCORE_URLS"] = address.ToString().TrimEnd('/');
        start.Environment["Ideation__Data"] = data;
        start.Environment["Ideation__Demo"] = demo ? "true" : "false";
        (start.RedirectStandardOutput, start.RedirectStandardError) = (true, true);
        var process = new OwnProcess(start, address);
        await process.StartAsync();
        return process;
    }

    /// <summary>Without a word, in the middle of whatever it does.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    public async Task StartAsync()
    {
        _process = Process.Start(_start) ?? throw new InvalidOperationException("The application did not start.");
        _process.OutputDataReceived += (_, _) => { };
        _process.ErrorDataReceived += (_, _) => { };
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        using var client = new HttpClient { BaseAddress = _address };
        for (var tries = 0; ; tries++)
        {
            try
            {
                using var answer = await client.GetAsync(new Uri("/account/sign-in", UriKind.Relative));
                return;
            }
            catch (HttpRequestException) when (tries < 900 && !_process.HasExited)
            {
                await Task.Delay(200);
            }
        }
    }

    public void Dispose()
    {
        if (!_process.HasExited)
            _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
    }
}
