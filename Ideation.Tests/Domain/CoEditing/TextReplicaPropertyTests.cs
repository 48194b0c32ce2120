using CsCheck;
using Ideation.Domain.CoEditing;

namespace Ideation.Tests.Domain.CoEditing;

/// <summary>What holds for every text, whoever writes it and in whatever order the updates come.</summary>
public sealed class TextReplicaPropertyTests
{
    private static readonly Gen<string> Written = Gen.OneOf("vélo", " ", "é", "🚲", "👩‍🚀", "\n", "a", "bb", "\ufeff").Array[0, 12].Select(string.Concat);

    /// <summary>Who makes the text what, having heard of the others or not.</summary>
    private static readonly Gen<(int Who, string Wanted, bool Hears)[]> Session = Gen.Select(Gen.Int[0, 3], Written, Gen.Bool).Array[1, 14];

    [Fact]
    public void Every_order_ends_alike_and_nothing_counts_twice() => Gen.Select(Session, Gen.Int[0, 1_000_000]).Sample((session, seed) =>
    {
        var updates = Played(session);
        var inOrder = Read(updates);
        var shuffled = updates.Concat(updates).ToArray();
        new Random(seed).Shuffle(shuffled);
        var anyhow = Read(shuffled);

        Assert.Equal(inOrder.Text, anyhow.Text);
        Assert.Equal(inOrder.EncodeState(), anyhow.EncodeState());
        Assert.False(anyhow.HasPending);
        Assert.All(updates, update => Assert.False(anyhow.Apply(update).Changed));
        Assert.Equal(inOrder.EncodeState(), anyhow.EncodeState());
    });

    [Fact]
    public void What_is_encoded_is_what_is_loaded_also_while_something_waits() => Gen.Select(Session, Gen.Int[0, 12]).Sample((session, skipped) =>
    {
        var updates = Played(session);
        var replica = Read(updates.Where((_, index) => index != skipped));

        var loaded = TextReplica.Load(replica.EncodeState());

        Assert.Equal(replica.Text, loaded.Text);
        Assert.Equal(replica.HasPending, loaded.HasPending);
        Assert.Equal(replica.EncodeState(), loaded.EncodeState());
        Assert.Equal(replica.EncodeStateVector(), loaded.EncodeStateVector());
        updates.ForEach(update => loaded.Apply(update));
        Assert.Equal(Read(updates).EncodeState(), loaded.EncodeState());
    });

    [Fact]
    public void An_edit_makes_exactly_the_text_that_was_wanted() => Gen.Select(Session, Written).Sample((session, wanted) =>
    {
        var replica = Read(Played(session));
        var other = TextReplica.Load(replica.EncodeState());

        var update = replica.Edit(wanted, client: 99);

        Assert.Equal(wanted, replica.Text);
        Assert.Equal(wanted.Length, replica.Length);
        Assert.Empty(replica.Edit(wanted, client: 99));
        if (update.Length > 0)
            other.Apply(update);
        Assert.Equal(replica.EncodeState(), other.EncodeState());
        Assert.All(TextUpdates.ClientsOf(replica.EncodeDifference(other.EncodeStateVector())), range => Assert.Fail($"{range} is not new."));
    });

    [Fact]
    public void A_refused_update_leaves_everything_as_it_was() => Gen.Select(Session, Session).Sample((session, others) =>
    {
        // Whatever makes the text longer is refused at the last moment, when all of it is done already.
        var replica = TextReplica.Load(Read(Played(session)).EncodeState(), new TextLimits { Length = 0 });
        foreach (var update in Played(others, firstClient: 50).Concat(Played([.. session, .. others], firstClient: 50)))
        {
            var (state, text, runs) = (replica.EncodeState(), replica.Text, replica.Runs());
            try
            {
                replica.Apply(update);
            }
            catch (TextUpdateException)
            {
                Assert.Equal(state, replica.EncodeState());
                Assert.Equal(text, replica.Text);
                Assert.Equal(text.Length, replica.Length);
                Assert.Equal(runs, replica.Runs());
            }
        }
    });

    [Fact]
    public void A_position_stays_with_its_character() => Gen.Select(Session, Written, Gen.Double.Unit, Gen.Bool).Sample((session, inserted, share, before) =>
    {
        var replica = Read(Played(session));
        var index = (int)Math.Round(share * replica.Length);
        var position = RelativePosition.Decode(replica.PositionAt(index, before ? 0 : -1).Encode());
        Assert.Equal(index, replica.IndexOf(position));

        replica.Edit($"|{inserted}|{replica.Text}", client: 99);
        var moved = !before && index == 0 ? 0 : index + inserted.Length + 2;
        Assert.Equal(replica.Text[moved..], replica.Text[replica.IndexOf(position)!.Value..]);
    });

    [Fact]
    public void Runs_add_up_to_the_text() => Session.Sample(session =>
    {
        var replica = Read(Played(session));
        var runs = replica.Runs();

        Assert.Equal(replica.Length, runs.Sum(run => run.Length));
        Assert.All(runs.Zip(runs.Skip(1)), pair => Assert.NotEqual(pair.First.Client, pair.Second.Client));
    });

    private static TextReplica Read(IEnumerable<byte[]> updates)
    {
        var replica = new TextReplica();
        foreach (var update in updates)
            replica.Apply(update);
        return replica;
    }

    private static List<byte[]> Played((int Who, string Wanted, bool Hears)[] session, uint firstClient = 1)
    {
        var people = Enumerable.Range(0, 4).Select(_ => new TextReplica()).ToArray();
        var updates = new List<byte[]>();
        foreach (var (who, wanted, hears) in session)
        {
            if (hears)
                updates.ForEach(update => people[who].Apply(update));
            var made = people[who].Edit(wanted, firstClient + (uint)who);
            if (made.Length > 0)
                updates.Add(made);
        }

        return updates;
    }
}
