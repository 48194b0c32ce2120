using Ideation.Domain.CoEditing;

namespace Ideation.Tests.Domain.CoEditing;

public sealed class TextReplicaTests
{
    private const uint Anna = 7;
    private const uint Karim = 9;

    [Fact]
    public void What_one_writes_another_reads()
    {
        var (here, there) = (new TextReplica(), new TextReplica());

        there.Apply(here.Edit("Un vélo partagé", Anna));
        here.Apply(there.Edit("Deux vélos partagés 🚲", Karim));

        Assert.Equal("Deux vélos partagés 🚲", here.Text);
        Assert.Equal(there.EncodeState(), here.EncodeState());
        Assert.Equal(here.Text.Length, here.Length);
    }

    [Fact]
    public void What_comes_early_waits_and_what_comes_twice_changes_nothing()
    {
        var (here, there) = (new TextReplica(), new TextReplica());
        var (first, second) = (here.Edit("vélo", Anna), here.Edit("vélos", Anna));

        Assert.True(there.Apply(second).Changed);
        Assert.True(there.HasPending);
        Assert.Equal("", there.Text);

        there.Apply(first);
        Assert.False(there.Apply(second).Changed);
        Assert.False(there.HasPending);
        Assert.Equal("vélos", there.Text);
    }

    [Fact]
    public void A_difference_holds_what_the_reader_lacks()
    {
        var (here, there) = (new TextReplica(), new TextReplica());
        there.Apply(here.Edit("un", Anna));
        here.Edit("un, deux", Karim);

        var lacking = here.EncodeDifference(there.EncodeStateVector());
        there.Apply(lacking);

        Assert.Equal("un, deux", there.Text);
        Assert.Equal([new ClientRange(Karim, 0, 6)], TextUpdates.ClientsOf(lacking));
        Assert.Equal([new AuthoredRun(Anna, 2), new AuthoredRun(Karim, 6)], there.Runs());
    }
}
