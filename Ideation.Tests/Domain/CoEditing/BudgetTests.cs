using Ideation.Domain.CoEditing;
using Ideation.Tests.Support;

namespace Ideation.Tests.Domain.CoEditing;

/// <summary>Valid updates that cost more than they should, and what waits without end.</summary>
public sealed class BudgetTests
{
    private const uint Anna = 7;
    private const long Mallory = 1_000_000;

    [Fact]
    public async Task An_update_that_keeps_Yjs_busy_for_seconds_is_refused_and_one_of_its_kind_within_the_budget_is_taken_as_Yjs_takes_it()
    {
        var costly = Contended(runs: 9_000);
        var refused = Refused(costly.Known, costly.Update);
        Assert.Equal((TextFault.TooMuchWork, "work.conflicts"), (refused.Fault, refused.Message));
        Assert.InRange(costly.Update.Length, 50_000, 60_000);

        var cheap = Contended(runs: 99);
        var replica = TextReplica.Load(cheap.Known);
        replica.Apply(cheap.Update);
        using var file = new YjsFile([cheap.Known, cheap.Update]);
        var read = await RealYjs.RunAsync("apply.mjs", file.Path);
        Assert.Equal(replica.Text, read.NextText());
        Assert.Equal(replica.EncodeState(), read.Next());
    }

    [Fact]
    public void As_many_steps_as_allowed_are_taken_and_not_one_more()
    {
        // The n-th of these runs passes the n − 1 before it and as many letters: n(n − 1) steps in all.
        var (known, update) = Contended(runs: 100);
        TextReplica.Load(known, new TextLimits { ConflictSteps = 100 * 99 }).Apply(update);

        var replica = TextReplica.Load(known, new TextLimits { ConflictSteps = 100 * 99 - 1 });
        Assert.Equal("work.conflicts", Assert.Throws<TextUpdateException>(() => replica.Apply(update)).Message);
        Assert.Equal(10_000, TextLimits.Default.ConflictSteps);
    }

    [Fact]
    public void What_waits_is_bounded_in_number_and_in_length()
    {
        var replica = new TextReplica(new TextLimits { Waiting = 3, WaitingUnits = 100 });
        for (var clock = 1; clock <= 5; clock += 2)
            replica.Apply(Early(clock, "a"));
        var state = replica.EncodeState();

        Assert.Equal("pending.full", Assert.Throws<TextUpdateException>(() => replica.Apply(Early(7, "a"))).Message);
        Assert.Equal(state, replica.EncodeState());
        Assert.False(replica.Apply(Early(5, "a")).Changed);

        var other = new TextReplica(new TextLimits { Waiting = 3, WaitingUnits = 100 });
        Assert.Equal("pending.full", Assert.Throws<TextUpdateException>(() => other.Apply(Early(1, new string('x', 101)))).Message);
        Assert.False(other.HasPending);
    }

    [Fact]
    public void A_text_grows_to_its_limit_and_may_shrink_when_it_is_over_it()
    {
        var replica = new TextReplica(new TextLimits { Length = 10 });
        replica.Edit("dix lettre", Anna);

        var refusal = Assert.Throws<TextUpdateException>(() => replica.Edit("onze lettre", Anna));
        Assert.Equal((TextFault.TooLarge, "text.too-long"), (refusal.Fault, refusal.Message));
        Assert.Equal("dix lettre", replica.Text);

        var over = TextReplica.Load(Written("bien plus de dix lettres").EncodeState(), new TextLimits { Length = 10 });
        over.Edit("plus de dix lettres", Anna);
        Assert.Equal("plus de dix lettres", over.Text);
    }

    private static TextUpdateException Refused(byte[] known, byte[] update)
    {
        var replica = TextReplica.Load(known);
        var refusal = Assert.Throws<TextUpdateException>(() => replica.Apply(update));

        Assert.Equal(known, replica.EncodeState());
        Assert.Equal(TextReplica.Load(known).Text, replica.Text);
        return refusal;
    }

    private static (byte[] Known, byte[] Update) Contended(int runs) =>
        (Contention.Known(Anna, runs).EncodeState(), Contention.Update((uint)Mallory, Anna, runs));

    private static byte[] Early(long clock, string text) =>
        UpdateWriter.Write(Mallory, [new Incoming(ItemKind.Text, new Dot(Mallory, clock), text.Length, Dot.None, Dot.None, text)], []);

    private static TextReplica Written(string text)
    {
        var replica = new TextReplica();
        replica.Edit(text, Anna);
        return replica;
    }
}
