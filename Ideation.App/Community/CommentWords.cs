using Ideation.App.Components;
using Ideation.App.Components.Ui;
using Ideation.Domain.Community;

namespace Ideation.App.Community;

/// <summary>The word and the sign of each reaction and side, the same everywhere.</summary>
internal static class CommentWords
{
    public static readonly IReadOnlyList<Side?> Sides = [Side.For, Side.Against];

    public static readonly IReadOnlyList<ReactionKind> Reactions = [ReactionKind.Agree, ReactionKind.Thanks, ReactionKind.Inspiring, ReactionKind.Question];

    public static string Word(Texts t, Side? side) => side switch
    {
        Side.For => t["comments.side.for"],
        Side.Against => t["comments.side.against"],
        null => t["comments.side.none"],
        _ => throw new ArgumentOutOfRangeException(nameof(side), side, "Say what people call this side."),
    };

    public static IconName IconOf(Side? side) => side switch
    {
        Side.For => IconName.For,
        Side.Against => IconName.Against,
        null => IconName.Comment,
        _ => throw new ArgumentOutOfRangeException(nameof(side), side, "Say which sign this side has."),
    };

    public static string Word(Texts t, ReactionKind kind) => kind switch
    {
        ReactionKind.Agree => t["comments.reaction.agree"],
        ReactionKind.Thanks => t["comments.reaction.thanks"],
        ReactionKind.Inspiring => t["comments.reaction.inspiring"],
        ReactionKind.Question => t["comments.reaction.question"],
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Say what people call this reaction."),
    };

    public static IconName IconOf(ReactionKind kind) => kind switch
    {
        ReactionKind.Agree => IconName.Check,
        ReactionKind.Thanks => IconName.Reaction,
        ReactionKind.Inspiring => IconName.Star,
        ReactionKind.Question => IconName.Info,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Say which sign this reaction has."),
    };
}
