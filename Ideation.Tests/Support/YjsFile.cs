using System.Buffers.Binary;

namespace Ideation.Tests.Support;

/// <summary>Pieces for a script of <see cref="RealYjs"/>, in a file that goes away afterwards.</summary>
internal sealed class YjsFile : IDisposable
{
    public YjsFile(IEnumerable<byte[]> pieces)
    {
        using var stream = File.Create(Path);
        Span<byte> length = stackalloc byte[4];
        foreach (var piece in pieces)
        {
            BinaryPrimitives.WriteInt32LittleEndian(length, piece.Length);
            stream.Write(length);
            stream.Write(piece);
        }
    }

    public string Path { get; } = System.IO.Path.GetTempFileName();

    public void Dispose() => File.Delete(Path);
}
