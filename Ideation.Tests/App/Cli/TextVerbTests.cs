using System.Globalization;
using System.Text;
using Ideation.App.Cli;
using Ideation.Domain.CoEditing;
using Ideation.Tests.Support;

namespace Ideation.Tests.App.Cli;

public sealed class TextVerbTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("text-verb").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData(260_000, 2)]
    [InlineData(20_000, 5)]
    public async Task A_long_history_ends_with_the_text_and_the_bytes_of_Yjs(int edits, int people)
    {
        var (log, state, encoded, report) = (At("log"), At("state"), At("encoded"), At("report"));
        var played = await RealYjs.RunAsync("history.mjs", "11", edits.ToString(CultureInfo.InvariantCulture), people.ToString(CultureInfo.InvariantCulture), log, state);

        var (exit, text) = Replay(log, encoded, report);

        Assert.Equal(0, exit);
        Assert.Equal(played.NextText(), text);
        Assert.Equal(await File.ReadAllBytesAsync(state), await File.ReadAllBytesAsync(encoded));
        Assert.Empty(await File.ReadAllTextAsync(report));
    }

    [Fact]
    public void Refused_updates_are_reported_and_do_not_stop_the_replay()
    {
        var replica = new TextReplica();
        byte[][] updates = [replica.Edit("un", 1), [0xFF], replica.Edit("un, deux", 2), [1, 1, 1, 0, 6, 1, 4, .. "text"u8, 1, (byte)'b', 1, (byte)'1', 0]];

        var (exit, text) = Replay(Log(updates), report: At("report"));

        Assert.Equal(3, exit);
        Assert.Equal("un, deux", text);
        Assert.Equal("2 bytes.end-early\n4 content.format\n", File.ReadAllText(At("report")));
    }

    [Fact]
    public void The_text_is_printed_alone_as_it_is()
    {
        var replica = new TextReplica();

        Assert.Equal((0, "\ufeffvélo 🚲\n"), Replay(Log([replica.Edit("\ufeffvélo 🚲\n", 1)])));
        Assert.Equal((0, "sans fin de ligne"), Replay(Log([[0, 0], new TextReplica().Edit("sans fin de ligne", 2)])));
        Assert.Equal((0, ""), Replay(Log([])));
    }

    [Theory]
    [InlineData("")]
    [InlineData("000000")]
    [InlineData("01000000")]
    [InlineData("0100000005000000AABB")]
    [InlineData("00000000FF")]
    [InlineData("FFFFFFFF")]
    [InlineData("01000000FFFFFFFF00")]
    public void A_file_that_is_no_history_is_refused_and_nothing_is_written(string hex)
    {
        File.WriteAllBytes(At("log"), Convert.FromHexString(hex));

        Rules.AssertBroken("text.no-history", () => Replay(At("log"), At("encoded"), At("report")));

        Assert.False(File.Exists(At("encoded")));
        Assert.False(File.Exists(At("report")));
    }

    [Fact]
    public async Task On_the_command_line_such_a_file_ends_with_2()
    {
        await File.WriteAllBytesAsync(At("log"), [1, 2, 3]);

        Assert.Equal(2, await Verbs.RunAsync(["text", "replay", At("log")]));
        Assert.Equal(2, await Verbs.RunAsync(["text", "replay", At("missing")]));
        Assert.Equal(2, await Verbs.RunAsync(["text", "replay"]));
    }

    private static (int Exit, string Text) Replay(string log, string? encode = null, string? report = null)
    {
        using var output = new MemoryStream();
        var exit = TextVerb.Replay(log, encode, report, output);
        return (exit, Encoding.UTF8.GetString(output.ToArray()));
    }

    private string Log(IReadOnlyCollection<byte[]> updates)
    {
        using var file = File.Create(At("log"));
        UpdateLog.Write(file, updates);
        return file.Name;
    }

    private string At(string name) => Path.Combine(_folder, name);
}
