using System.CommandLine;
using System.Globalization;
using System.Text;
using Ideation.Domain.CoEditing;
using Ideation.Domain.Common;

namespace Ideation.App.Cli;

/// <summary>
/// <c>text replay FILE</c>: replays the exported history of a text and prints the text alone, as UTF-8, with no line end added. Refused updates do
/// not stop it. Exit status 0, 3 when some were refused, 2 when the file is no history (then nothing is printed or written).
/// </summary>
internal static class TextVerb
{
    private const int Replayed = 0;
    private const int SomeRefused = 3;

    public static Command Command()
    {
        var file = new Argument<string>("FILE") { Description = "The exported history: uint32 count, then uint32 length and bytes of each update." };
        var encode = new Option<string?>("--encode") { Description = "Writes the encoded state there, one update in the V1 format of Yjs." };
        var report = new Option<string?>("--reject-report") { Description = "Writes a line for each refused update there: its number, from 1, and the reason." };
        var replay = new Command("replay", "Replays the history of a text and prints the text.") { file, encode, report };
        replay.SetAction(parsed =>
        {
            using var output = Console.OpenStandardOutput();
            return Replay(parsed.GetRequiredValue(file), parsed.GetValue(encode), parsed.GetValue(report), output);
        });
        return new Command("text", "Texts that several people write at once.") { replay };
    }

    public static int Replay(string path, string? encode, string? report, Stream output)
    {
        var log = UpdateLog.TryRead(Bytes(path)) ?? throw new DomainException("text.no-history", path);
        var replica = new TextReplica();
        var refused = new StringBuilder();
        for (var index = 0; index < log.Count; index++)
        {
            try
            {
                replica.Apply(log[index]);
            }
            catch (TextUpdateException refusal)
            {
                refused.Append(CultureInfo.InvariantCulture, $"{index + 1} {refusal.Message}\n");
            }
        }

        if (encode is not null)
            File.WriteAllBytes(encode, replica.EncodeState());
        if (report is not null)
            File.WriteAllText(report, refused.ToString());
        output.Write(Encoding.UTF8.GetBytes(replica.Text));
        return refused.Length == 0 ? Replayed : SomeRefused;
    }

    private static byte[] Bytes(string path)
    {
        try
        {
            return File.ReadAllBytes(path);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new DomainException("text.unreadable", path);
        }
    }
}
