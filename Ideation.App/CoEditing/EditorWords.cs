using Ideation.App.Components;

namespace Ideation.App.CoEditing;

/// <summary>The sentences that the module of the editor says by itself, in the language of the page: resources <c>editor.say.*</c>.</summary>
internal static class EditorWords
{
    public static readonly IReadOnlyList<string> Names =
    [
        "saved", "saving", "kept", "offline", "waiting", "opening", "reading", "ended", "back",
        "signed-out", "not-allowed", "missing", "frozen", "too-large", "malformed", "refused", "refused-only", "epoch", "unwelcome", "lost",
        "full", "crowded", "copied", "choose-first", "no-pictures", "picture-failed", "picture-here", "file-here", "preview-empty", "preview-missing", "placeholder", "table",
        "count.one", "count.many", "joined.one", "joined.many", "typing.one", "typing.many", "follow", "unfollow", "following", "unfollowed",
    ];

    public static Dictionary<string, string> In(Texts texts) => Names.ToDictionary(name => name, name => texts[$"editor.say.{name}"]);
}
