using CsCheck;
using Ideation.App.Ideas;

namespace Ideation.Tests.App.Ideas;

public sealed class TextMergeTests
{
    private static readonly string[] Vocabulary = ["le", "guichet", "ouvre", "tôt", "\n", " ", ".", "« »", "\n\n", "# Titre"];

    private static readonly Gen<string> Texts =
        Gen.Int[0, 9].Array[0, 20].Select(numbers => string.Join(' ', numbers.Select(number => Vocabulary[number])));

    [Fact]
    public void What_others_wrote_since_stays_beside_what_is_proposed()
    {
        var merged = TextMerge.Of(
            "Le guichet ouvre à neuf heures.\n\nLes familles attendent.",
            "Le guichet ouvre à huit heures.\n\nLes familles attendent.",
            "Le guichet ouvre à neuf heures.\n\nLes familles attendent dehors.",
            ClashChoice.Present);

        Assert.Equal("Le guichet ouvre à huit heures.\n\nLes familles attendent dehors.", merged.Text);
        Assert.Empty(merged.Clashes);
    }

    [Fact]
    public void Where_both_changed_the_same_words_somebody_chooses()
    {
        MergedText Merge(ClashChoice choice) => TextMerge.Of("Ouvert le lundi matin.", "Ouvert le mardi matin.", "Ouvert le jeudi matin.", choice);

        Assert.Equal("Ouvert le mardi matin.", Merge(ClashChoice.Present).Text);
        Assert.Equal("Ouvert le jeudi matin.", Merge(ClashChoice.Proposed).Text);
        Assert.Equal(new TextClash("lundi", "mardi", "jeudi"), Assert.Single(Merge(ClashChoice.Present).Clashes));
    }

    [Fact]
    public void A_proposal_on_a_text_that_nobody_touched_is_taken_to_the_letter() =>
        Gen.Select(Texts, Texts).Sample((before, proposed) =>
        {
            var merged = TextMerge.Of(before, before, proposed, ClashChoice.Present);

            Assert.Equal(proposed, merged.Text);
            Assert.Empty(merged.Clashes);
        });

    [Fact]
    public void A_proposal_that_changes_nothing_leaves_the_present_text() =>
        Gen.Select(Texts, Texts).Sample((before, present) =>
            Assert.Equal(present, TextMerge.Of(before, present, before, ClashChoice.Proposed).Text));

    [Fact]
    public void The_same_change_on_both_sides_is_made_once() =>
        Gen.Select(Texts, Texts).Sample((before, after) =>
            Assert.Equal(after, TextMerge.Of(before, after, after, ClashChoice.Present).Text));

    [Fact]
    public void Who_chooses_one_side_at_every_clash_loses_nothing_of_that_side_elsewhere() =>
        Gen.Select(Texts, Texts, Texts).Sample((before, present, proposed) =>
        {
            var (kept, taken) = (TextMerge.Of(before, present, proposed, ClashChoice.Present), TextMerge.Of(before, present, proposed, ClashChoice.Proposed));

            Assert.Equal(kept.Clashes, taken.Clashes);
            Assert.Equal(TextMerge.Of(before, proposed, present, ClashChoice.Proposed).Text, kept.Text);
        });
}
