using Ideation.Domain.CoEditing;
using Ideation.Tests.Support;

namespace Ideation.Tests.Domain.CoEditing;

/// <summary>Twenty thousand spoilt updates: refused with the one exception and without a trace, or taken as Yjs takes them.</summary>
public sealed class MalformedUpdateTests
{
    private const int Updates = 20_000;

    [Fact]
    public async Task A_spoilt_update_is_refused_without_a_trace_or_taken_as_Yjs_takes_it()
    {
        var random = new Random(20260601);
        List<List<byte[]>> sessions = [.. await SessionsAsync(late: "0"), .. await SessionsAsync(late: "0.3")];
        var accepted = new List<Taken>();
        var reasons = new HashSet<string>();
        for (var left = Updates; left > 0; left--)
        {
            var updates = sessions[random.Next(sessions.Count)];
            var known = random.Next(updates.Count);
            var replica = new TextReplica();
            updates.Take(known).ToList().ForEach(update => replica.Apply(update));
            var (before, text, waited) = (replica.EncodeState(), replica.Text, replica.HasPending);
            var spoilt = Mutant.Of(updates[known], updates[random.Next(updates.Count)], random);
            try
            {
                replica.Apply(spoilt);

                // Of two waiting runs that claim one id either may stay.
                if (!waited)
                    accepted.Add(new Taken(before, spoilt, replica));
            }
            catch (TextUpdateException refusal)
            {
                reasons.Add(refusal.Message);
                Assert.Equal(before, replica.EncodeState());
                Assert.Equal(text, replica.Text);
                replica.Apply(updates[known]);
            }
        }

        Assert.Superset(new HashSet<string> { "bytes.end-early", "bytes.trailing", "number.too-large", "text.bad-utf8", "struct.unknown", "root.other", "root.nested", "content.format", "content.type" }, reasons);
        Assert.InRange(accepted.Count, Updates / 20, Updates / 2);
        await AreTakenByYjsAsync(accepted);
    }

    private static async Task<List<List<byte[]>>> SessionsAsync(string late)
    {
        var played = await RealYjs.RunAsync("sessions.mjs", "7", "50", late);
        var sessions = new List<List<byte[]>>();
        while (!played.AtEnd)
            sessions.Add(Updates(played));
        return sessions;

        static List<byte[]> Updates(YjsPieces played)
        {
            var updates = new List<byte[]>();
            for (var left = played.NextNumber(); left > 0; left--)
            {
                if (played.NextText() == "update")
                    updates.Add(played.Next());
                else
                    Enumerable.Range(0, 9).ToList().ForEach(_ => played.Next());
            }

            return updates;
        }
    }

    private static async Task AreTakenByYjsAsync(List<Taken> accepted)
    {
        using var file = new YjsFile(accepted.SelectMany(one => new[] { one.Before, one.Update }));
        var read = await RealYjs.RunAsync("apply.mjs", file.Path);
        foreach (var one in accepted)
        {
            Assert.Equal(one.After.Text, read.NextText());
            var state = read.Next();

            // Yjs garbles unsorted deletions that have to wait.
            if (!one.After.HasPending)
                Assert.Equal(state, one.After.EncodeState());
        }
    }

    private sealed record Taken(byte[] Before, byte[] Update, TextReplica After);
}
