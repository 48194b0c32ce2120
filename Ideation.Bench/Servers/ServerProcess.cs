using System.Diagnostics;
using System.Globalization;
using Ideation.Bench.Circuits;

namespace Ideation.Bench.Servers;

/// <summary>Memory of a process: what the system counts as resident, and what of it is managed objects. In bytes.</summary>
internal readonly record struct Memory(long Resident, long Managed);

/// <summary>A server in its own process, on a free port of the loopback, with a data folder of its own.</summary>
internal sealed class ServerProcess : IAsyncDisposable
{
    private static readonly TimeSpan StartPatience = TimeSpan.FromMinutes(3);
    private static readonly TimeSpan Settling = TimeSpan.FromSeconds(3);

    private readonly Process _process;
    private readonly string _data;
    private readonly Dictionary<string, string> _settings;

    private ServerProcess(Process process, string data, Dictionary<string, string> settings, Uri address)
    {
        (_process, _data, _settings, Address) = (process, data, settings, address);
    }

    public Uri Address { get; }

    /// <param name="role">The word with which this program becomes that server.</param>
    public static async Task<ServerProcess> StartAsync(string role, CancellationToken cancellationToken)
    {
        var data = Directory.CreateTempSubdirectory("ideation-bench-").FullName;
        var settings = new Dictionary<string, string> { ["Ideation__Data"] = data, ["Ideation__Demo"] = "true" };
        var process = Child.Start(settings, role);
        try
        {
            var address = await process.LineAsync(StartPatience, cancellationToken);
            return new ServerProcess(process, data, settings, new Uri(address));
        }
        catch
        {
            await process.EndAsync();
            Directory.Delete(data, recursive: true);
            throw;
        }
    }

    /// <summary>The first line that a verb of the application prints, run beside the server on the same data.</summary>
    public async Task<string> VerbAsync(IReadOnlyList<string> words, CancellationToken cancellationToken)
    {
        var verb = Child.Start(_settings, ["verb", .. words]);
        try
        {
            return await verb.LineAsync(StartPatience, cancellationToken);
        }
        finally
        {
            await verb.EndAsync();
        }
    }

    /// <summary>What all its threads have had of the processor since its start.</summary>
    public TimeSpan ProcessorTime
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    /// <summary>After a pause, and after the server has collected its garbage.</summary>
    public async Task<Memory> MemoryAsync(CancellationToken cancellationToken)
    {
        await Task.Delay(Settling, cancellationToken);
        var managed = long.Parse(await new Browser(Address).ReadAsync(MeasuredServer.Collect, cancellationToken), CultureInfo.InvariantCulture);
        _process.Refresh();
        return new Memory(_process.WorkingSet64, managed);
    }

    public async ValueTask DisposeAsync()
    {
        await _process.EndAsync();
        Directory.Delete(_data, recursive: true);
    }
}
