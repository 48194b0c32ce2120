using Ideation.App.Hosting;
using Ideation.Domain.Ideas;

namespace Ideation.App.Attachments;

/// <summary>
/// What is stored of attachments, under <c>attachments/</c> of the data folder, each by its id alone: no name that somebody typed becomes a path.
/// </summary>
public sealed class AttachmentFiles(IdeationSettings settings)
{
    private const string SmallEnding = ".small";

    private string Root => Path.Combine(settings.Data, "attachments");

    public string PathOf(AttachmentId id, bool small = false)
    {
        // The last digits of an id are random, the first are the time: by the last, the folders fill evenly.
        var name = id.ToString();
        return Path.Combine(Root, name[^2..], name[^4..^2], small ? name + SmallEnding : name);
    }

    /// <summary>Returns once it is on the disk, so that no row can be kept whose file a power cut takes away.</summary>
    public async Task WriteAsync(AttachmentId id, ReadyFile file, CancellationToken cancellationToken)
    {
        await WriteAsync(PathOf(id), file.Whole, cancellationToken);
        if (file.Small is { } small)
            await WriteAsync(PathOf(id, small: true), small, cancellationToken);
    }

    public void Delete(AttachmentId id)
    {
        File.Delete(PathOf(id));
        File.Delete(PathOf(id, small: true));
    }

    /// <summary>Every id that something older than <paramref name="before"/> is stored under.</summary>
    public IEnumerable<AttachmentId> OlderThan(DateTimeOffset before) => !Directory.Exists(Root)
        ? []
        : Directory.EnumerateFiles(Root, "*", SearchOption.AllDirectories)
            .Where(path => File.GetLastWriteTimeUtc(path) < before.UtcDateTime)
            .Select(path => Path.GetFileName(path).Split('.')[0])
            .Distinct()
            .Where(name => Guid.TryParseExact(name, "N", out _))
            .Select(name => AttachmentId.From(Guid.ParseExact(name, "N")));

    private static async Task WriteAsync(string path, byte[] bytes, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        await using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0, FileOptions.Asynchronous);
        await file.WriteAsync(bytes, cancellationToken);
        file.Flush(flushToDisk: true);
    }
}
