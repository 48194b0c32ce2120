using Ideation.Domain.CoEditing;

namespace Ideation.Tests.Support;

/// <summary>A valid update that costs far more than it weighs: Yjs takes seconds for it, in every browser that gets it.</summary>
internal static class Contention
{
    public const int Runs = 9_000;

    /// <summary>The text that somebody has typed in one go.</summary>
    public static TextReplica Known(uint writer, int runs = Runs)
    {
        var replica = new TextReplica();
        replica.Edit(new string('a', runs), writer);
        return replica;
    }

    /// <summary>Runs that all begin the text but name different neighbours on the right, so that each has to be compared with all before it.</summary>
    public static byte[] Update(uint writer, uint over, int runs = Runs)
    {
        var update = Enumerable.Range(0, runs)
            .Select(index => new Incoming(ItemKind.Text, new Dot(writer, index), 1, Dot.None, new Dot(over, index), "x"));
        return UpdateWriter.Write(writer, [.. update], []);
    }
}
