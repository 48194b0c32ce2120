using System.Buffers.Binary;
using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace Ideation.Bench.CoEditing;

/// <summary>Yjs in Node, with the packages and scripts of the tests.</summary>
internal static class YjsProcess
{
    public static async Task<byte[]> RunAsync(string[] arguments, CancellationToken cancellationToken)
    {
        if (!Directory.Exists(Path.Combine(Folder, "node_modules")))
            await OutputOfAsync("npm", ["ci", "--no-fund", "--no-audit", "--loglevel=error"], cancellationToken);
        return await OutputOfAsync("node", arguments, cancellationToken);
    }

    private static string Folder { get; } = Path.Combine(Root(), "Ideation.Tests", "Support", "Yjs");

    private static async Task<byte[]> OutputOfAsync(string program, string[] arguments, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = Folder, RedirectStandardOutput = true };
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start.");
        using var output = new MemoryStream();
        await process.StandardOutput.BaseStream.CopyToAsync(output, cancellationToken);
        await process.WaitForExitAsync(cancellationToken);
        return process.ExitCode == 0 ? output.ToArray() : throw new InvalidOperationException($"{program} failed in {Folder}.");
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Ideation.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("The bench runs from inside the repository.");
    }
}

/// <summary>What <c>replay.mjs</c> put out: processor time per round, bytes kept, encoded state.</summary>
internal sealed record YjsReplay(IReadOnlyList<TimeSpan> Times, long Kept, byte[] State)
{
    public static YjsReplay Of(byte[] output, int rounds)
    {
        var pieces = new List<byte[]>();
        for (var at = 0; at < output.Length; at += 4 + pieces[^1].Length)
            pieces.Add(output.AsSpan(at + 4, BinaryPrimitives.ReadInt32LittleEndian(output.AsSpan(at))).ToArray());
        return new YjsReplay([.. pieces.Take(rounds).Select(piece => TimeSpan.FromMicroseconds(Number(piece)))], Number(pieces[rounds]), pieces[rounds + 1]);
    }

    private static long Number(byte[] piece) => long.Parse(Encoding.UTF8.GetString(piece), CultureInfo.InvariantCulture);
}
