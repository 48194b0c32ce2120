using System.Buffers.Binary;
using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;

namespace Ideation.Tests.Support;

/// <summary>
/// Yjs itself, in Node, against which our replica is held. Its packages stand in <c>Support/Yjs</c> with exact versions and are fetched once.
/// </summary>
internal static class RealYjs
{
    private static readonly Lazy<Task> Packages = new(InstallAsync);

    public static string Folder { get; } = Path.Combine(Sources.Root, "Ideation.Tests", "Support", "Yjs");

    /// <summary>Runs a script of the folder and returns the pieces it put on standard output.</summary>
    public static async Task<YjsPieces> RunAsync(string script, params string[] arguments)
    {
        await Packages.Value;
        return new YjsPieces(await OutputOfAsync("node", [script, .. arguments]));
    }

    public static Task ReadyAsync() => Packages.Value;

    private static async Task InstallAsync()
    {
        // Two test runs may start at once; the second waits until the first has fetched.
        await using var alone = await AloneAsync(Path.Combine(Folder, ".installing"));
        var stamp = Path.Combine(Folder, "node_modules", ".made-from");
        var wanted = Convert.ToHexString(SHA256.HashData(await File.ReadAllBytesAsync(Path.Combine(Folder, "package-lock.json"))));
        if (File.Exists(stamp) && await File.ReadAllTextAsync(stamp) == wanted)
            return;

        await OutputOfAsync("npm", ["ci", "--no-fund", "--no-audit", "--loglevel=error"]);
        await File.WriteAllTextAsync(stamp, wanted);
    }

    private static async Task<FileStream> AloneAsync(string path)
    {
        for (; ; await Task.Delay(200))
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose);
            }
            catch (IOException)
            {
                // Held by the other run.
            }
        }
    }

    private static async Task<byte[]> OutputOfAsync(string program, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = Folder, RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start.");
        var errors = process.StandardError.ReadToEndAsync();
        using var output = new MemoryStream();
        await process.StandardOutput.BaseStream.CopyToAsync(output);
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? output.ToArray() : throw new InvalidOperationException($"{program} failed in {Folder}: {await errors}");
    }
}

/// <summary>Pieces one after the other: uint32 little-endian length, then as many bytes.</summary>
internal sealed class YjsPieces(byte[] bytes)
{
    private int _at;

    public bool AtEnd => _at == bytes.Length;

    public byte[] Next()
    {
        var length = BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(_at));
        _at += 4 + length;
        return bytes[(_at - length).._at];
    }

    public string NextText() => Encoding.UTF8.GetString(Next());

    public int NextNumber() => int.Parse(NextText(), System.Globalization.CultureInfo.InvariantCulture);
}
