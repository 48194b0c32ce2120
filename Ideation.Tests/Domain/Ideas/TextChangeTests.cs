using CsCheck;
using Ideation.Domain.Ideas;

namespace Ideation.Tests.Domain.Ideas;

public sealed class TextChangeTests
{
    private static readonly Gen<string> AnyText = Gen.Int[0, 9].Array[0, 30].Select(words => string.Join(' ', words));

    [Fact]
    public void The_share_lies_between_nothing_and_everything() => Gen.Select(AnyText, AnyText).Sample((before, after) =>
        TextChange.Share(before, after) is >= 0 and <= 1);

    [Fact]
    public void Going_and_coming_back_are_the_same_distance() => Gen.Select(AnyText, AnyText).Sample((before, after) =>
        TextChange.Share(before, after).Equals(TextChange.Share(after, before)));

    [Fact]
    public void Moving_words_about_changes_nothing_of_substance() => AnyText.Sample(text =>
        TextChange.Share(text, string.Join("\n", text.Split(' ').Reverse())) == 0);

    [Fact]
    public void Another_text_altogether_is_a_whole_change() => Assert.Equal(1, TextChange.Share("un deux", "trois quatre"));

    [Fact]
    public void Half_of_the_words_is_half_of_the_text() => Assert.Equal(0.5, TextChange.Share("un deux", "un trois"));

    [Fact]
    public void A_text_added_to_nothing_is_a_whole_change() => Assert.Equal(1, TextChange.Share("", "un"));
}
