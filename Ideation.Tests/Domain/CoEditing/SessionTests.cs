using Ideation.Domain.CoEditing;
using Ideation.Tests.Support;

namespace Ideation.Tests.Domain.CoEditing;

/// <summary>
/// Random sessions that real Yjs plays: 2 to 6 people who write at equal places, delete, take back, tear emoji apart, and whose updates come late, twice
/// or merged. Somebody who only listens must have what Yjs has, byte for byte, all along.
/// </summary>
public sealed class SessionTests
{
    private const int Sessions = 2_000;

    [Fact]
    public async Task Two_thousand_sessions_leave_what_they_leave_in_Yjs()
    {
        var played = await RealYjs.RunAsync("sessions.mjs", "20260601", Sessions.ToString(System.Globalization.CultureInfo.InvariantCulture));
        var ours = new List<(string Text, byte[] State)>();
        while (!played.AtEnd)
            ours.Add(Listen(played));

        Assert.Equal(Sessions, ours.Count);
        await ReadsBackAsync(ours);
    }

    private static (string Text, byte[] State) Listen(YjsPieces played)
    {
        var replica = new TextReplica();
        var position = replica.PositionAt(0, 0);
        for (var left = played.NextNumber(); left > 0; left--)
        {
            if (played.NextText() == "update")
            {
                replica.Apply(played.Next());
                continue;
            }

            Assert.Equal(played.NextText(), replica.Text);
            Assert.Equal(played.Next(), replica.EncodeState());
            Assert.Equal(played.Next(), replica.EncodeStateVector());
            var difference = played.Next();
            Assert.Equal(difference, replica.EncodeDifference(played.Next()));

            var before = position;
            position = replica.PositionAt(played.NextNumber(), played.NextNumber());
            Assert.Equal(played.Next(), position.Encode());
            Assert.Equal(played.NextNumber(), replica.IndexOf(RelativePosition.Decode(before.Encode())));
        }

        Assert.False(replica.HasPending);
        return (replica.Text, replica.EncodeState());
    }

    private static async Task ReadsBackAsync(List<(string Text, byte[] State)> ours)
    {
        using var file = new YjsFile(ours.Select(one => one.State));
        var read = await RealYjs.RunAsync("read.mjs", file.Path);
        foreach (var (text, state) in ours)
        {
            Assert.Equal(text, read.NextText());
            Assert.Equal(state, read.Next());
            Assert.Equal(text, TextReplica.Load(state).Text);
        }
    }
}
