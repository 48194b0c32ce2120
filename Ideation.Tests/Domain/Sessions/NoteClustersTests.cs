using CsCheck;
using Ideation.Domain.Sessions;
using Ideation.Tests.Support;

namespace Ideation.Tests.Domain.Sessions;

/// <summary>Suggestions put notes together that say the same, whatever their accents, endings and order, and leave alone what stands alone.</summary>
public sealed class NoteClustersTests
{
    private static readonly string[] Words = ["ouvrir", "samedi", "rappel", "SMS", "téléphone", "formulaire", "court", "accueil", "agent", "mairie"];

    private static readonly Gen<(NoteId, string)[]> Notes =
        Gen.Int[0, Words.Length - 1].Select(at => Words[at]).Array[1, 5]
            .Select(words => (NoteId.New(), string.Join(' ', words))).Array[0, 20];

    [Fact]
    public void What_says_the_same_is_put_together_under_the_words_it_shares()
    {
        var clusters = Of("Ouvrir le samedi matin", "Un rappel par SMS la veille", "Être ouverts samedi", "Des rappels par téléphone", "Repeindre la façade");

        Assert.Equal([[0, 2], [1, 3]], clusters.Select(cluster => cluster.Notes.ToArray()));
        Assert.Equal("Samedi", clusters[0].Title);
        Assert.Equal("Rappel", clusters[1].Title);
    }

    [Fact]
    public void Words_that_say_nothing_put_nothing_together() =>
        Assert.Empty(Of("Il faut plus de temps pour nous", "Il faut que les usagers le voient pour eux"));

    [Fact]
    public void Every_note_stands_in_one_suggestion_at_most_and_a_suggestion_has_two_at_least() => Notes.Sample(notes =>
    {
        var clusters = NoteClusters.Of(notes);
        Assert.All(clusters, cluster => Assert.True(cluster.Notes.Count >= 2 && cluster.Title.Length > 0));
        var all = clusters.SelectMany(cluster => cluster.Notes).ToList();
        Assert.Equal(all.Count, all.Distinct().Count());
        Assert.Empty(all.Except(notes.Select(note => note.Item1)));
    }, iter: 200);

    [Fact]
    public void The_same_notes_are_always_put_together_in_the_same_way() => Notes.Sample(notes =>
        Assert.Equal(NoteClusters.Of(notes).SelectMany(cluster => cluster.Notes), NoteClusters.Of(notes).SelectMany(cluster => cluster.Notes)), iter: 100);

    private static IReadOnlyList<(string Title, IReadOnlyList<int> Notes)> Of(params string[] texts)
    {
        var notes = texts.Select(text => (NoteId.New(), text)).ToList();
        return [.. NoteClusters.Of(notes).Select(cluster => (cluster.Title, (IReadOnlyList<int>)[.. cluster.Notes.Select(id => notes.FindIndex(note => note.Item1 == id))]))];
    }
}
