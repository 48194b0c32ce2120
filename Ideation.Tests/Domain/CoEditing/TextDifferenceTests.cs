using System.Text;
using CsCheck;
using Ideation.Domain.CoEditing;

namespace Ideation.Tests.Domain.CoEditing;

public sealed class TextDifferenceTests
{
    private static readonly Gen<string> Written = Gen.OneOf("vélo", "vélos", " ", "\n", "🚲", "🚗", "👩‍🚀", ",", "une idée\n").Array[0, 30].Select(string.Concat);

    [Fact]
    public void Replacements_make_the_wanted_text_and_take_no_pair_apart() => Gen.Select(Written, Written).Sample((old, wanted) =>
    {
        var replacements = TextDifference.Between(old, wanted);

        var text = new StringBuilder(old);
        foreach (var (at, removed, inserted) in replacements.Reverse())
        {
            Assert.True(IsWhole(old[at..(at + removed)]) && IsWhole(inserted));
            text.Remove(at, removed).Insert(at, inserted);
        }

        Assert.Equal(wanted, text.ToString());
        Assert.All(replacements.Zip(replacements.Skip(1)), pair => Assert.True(pair.First.At + pair.First.Removed < pair.Second.At));
    });

    [Fact]
    public void Words_that_stay_are_not_touched()
    {
        Assert.Equal(
            [new Replacement(3, 4, "bus"), new Replacement(10, 0, "s"), new Replacement(16, 0, ", et un train")],
            TextDifference.Between("Un vélo ou un tram.\nUne autre ligne.".Replace("ou un tram", "vert ici", StringComparison.Ordinal), "Un bus vesrt ici, et un train.\nUne autre ligne."));
    }

    [Fact]
    public void Lines_that_stay_are_not_touched()
    {
        var old = string.Join('\n', Enumerable.Range(0, 5_000).Select(line => $"Ligne {line} du texte"));
        var wanted = string.Join('\n', Enumerable.Range(0, 5_000).Where(line => line != 70).Select(line => $"Ligne {line} du texte{(line == 4_000 ? " nouveau" : "")}"));

        var replacements = TextDifference.Between(old, wanted);

        Assert.Equal(2, replacements.Count);
        Assert.Equal(" nouveau", replacements[1].Inserted);
        Assert.Equal("Ligne 70 du texte\n".Length, replacements[0].Removed);
    }

    [Fact]
    public void What_has_nothing_in_common_is_replaced_whole()
    {
        var (old, wanted) = (string.Concat(Enumerable.Repeat("a b ", 3_000)), string.Concat(Enumerable.Repeat("c\nd\n", 3_000)));

        Assert.Equal([new Replacement(0, old.Length, wanted)], TextDifference.Between(old, wanted));
    }

    private static bool IsWhole(string text) => text == Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));
}
