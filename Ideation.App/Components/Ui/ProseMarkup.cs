using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Ganss.Xss;
using Markdig;
using Markdig.Extensions.EmphasisExtras;
using Markdig.Extensions.TaskLists;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Ideation.App.Components.Ui;

/// <summary>
/// Markdown to safe markup. Markdig lets every link scheme through, so a short list of what may stay comes after it.
/// </summary>
public static partial class ProseMarkup
{
    // A thousand people read the same idea: it is worked out once. Emptied when full, which is simpler than ranking what is old.
    private const int Kept = 2000;
    private static readonly ConcurrentDictionary<string, string> Known = new(StringComparer.Ordinal);

    private static readonly MarkdownPipeline Pipeline = Reading();

    private static readonly HtmlSanitizer Sanitizer = Strict();

    public static string From(string markdown)
    {
        if (Known.TryGetValue(markdown, out var known))
            return known;

        if (Known.Count >= Kept)
            Known.Clear();
        return Known[markdown] = Once(markdown);
    }

    /// <summary>For a text that changes with every key: not worth keeping.</summary>
    public static string Once(string markdown) => Sanitizer.Sanitize(Markdig.Markdown.ToHtml(markdown, Pipeline));

    private static MarkdownPipeline Reading()
    {
        var builder = new MarkdownPipelineBuilder()
            .DisableHtml()
            .UseAutoLinks()
            .UsePipeTables()
            .UseEmphasisExtras(EmphasisExtraOptions.Strikethrough)
            .UseTaskLists()
            .UseSoftlineBreakAsHardlineBreak();

        // The page has its one title already; what people call a title is a part of it.
        builder.DocumentProcessed += document =>
        {
            foreach (var heading in document.Descendants<HeadingBlock>())
                heading.Level = Math.Clamp(heading.Level + 1, 2, 4);

            // A box that one could press would promise what a text cannot do: it is drawn.
            foreach (var box in document.Descendants<TaskList>().ToList())
                box.ReplaceBy(new LiteralInline(box.Checked ? "☑" : "☐"));
        };
        return builder.Build();
    }

    private static HtmlSanitizer Strict()
    {
        var sanitizer = new HtmlSanitizer(new HtmlSanitizerOptions
        {
            AllowedTags = new HashSet<string>(StringComparer.OrdinalIgnoreCase)
            {
                "p", "br", "hr", "h2", "h3", "h4", "strong", "em", "del", "blockquote", "ul", "ol", "li",
                "a", "img", "code", "pre", "table", "thead", "tbody", "tr", "th", "td",
            },
            AllowedAttributes = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "href", "src", "alt", "start" },
            AllowedSchemes = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "http", "https", "mailto" },
            UriAttributes = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "href", "src" },
        });
        sanitizer.PostProcessNode += (_, e) => Tidy(e.Node);
        return sanitizer;
    }

    private static void Tidy(INode node)
    {
        if (node is not IElement element)
            return;

        switch (element.LocalName)
        {
            case "a" when element.HasAttribute("href"):
                element.SetAttribute("rel", "nofollow noopener");
                break;
            case "img" when element.GetAttribute("src") is not { } source || IsElsewhere(source):
                // A picture from elsewhere tells that place who reads us; its words stay.
                element.Replace(element.Owner!.CreateTextNode(element.GetAttribute("alt") ?? ""));
                break;
            case "img":
                element.SetAttribute("loading", "lazy");
                break;
        }
    }

    // Only what was attached here, whose rights and type are checked on the way; no other address of ours is asked for by a picture.
    private static bool IsElsewhere(string source) => !Attached().IsMatch(source);

    [GeneratedRegex("^/attachments/[0-9a-f]{32}/[^/\\\\?#]+(\\?size=small)?\\z", RegexOptions.CultureInvariant)]
    private static partial Regex Attached();
}
