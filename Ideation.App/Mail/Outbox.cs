using System.Net;
using System.Threading.Channels;
using Ideation.App.Components;
using Ideation.App.Data;

namespace Ideation.App.Mail;

/// <summary>
/// Puts a mail beside the change it tells of, in the same transaction: neither is lost without the other. Subjects and texts are in
/// Mail.fr.resx and Mail.en.resx: <c>mail.X.subject</c>, <c>mail.X.text</c>, <c>mail.X.action</c>.
/// </summary>
public sealed class Outbox(Texts texts, TimeProvider clock)
{
    private readonly Channel<bool> _news = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    /// <param name="kind">Which mail: <c>invitation</c>, <c>reset</c>, …</param>
    /// <param name="link">What the button opens.</param>
    public void Write(IdeationDb db, string to, string kind, string link, params object?[] arguments)
    {
        var paragraphs = texts[$"mail.{kind}.text", arguments].Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var (action, foot, now) = (texts[$"mail.{kind}.action"], texts["mail.foot"], clock.GetUtcNow());
        db.Add(new OutgoingMail
        {
            To = to,
            Subject = texts[$"mail.{kind}.subject", arguments].ReplaceLineEndings(" "),
            Text = string.Join("\n\n", [.. paragraphs, $"{action}\n{link}", "--\n" + foot]) + "\n",
            Html = Html(paragraphs, action, link, foot),
            WrittenAt = now,
            DueAt = now,
        });
    }

    /// <summary>After the transaction: what was written is sent at once.</summary>
    public void Wake() => _news.Writer.TryWrite(true);

    internal async Task WaitAsync(TimeSpan atMost, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(atMost, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, limit.Token);
        try
        {
            await _news.Reader.ReadAsync(either.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            // Nothing was raised here; look all the same: a mail may have been postponed, or written by another process.
        }
    }

    private static string Html(IEnumerable<string> paragraphs, string action, string link, string foot)
    {
        var words = string.Concat(paragraphs.Select(paragraph => $"<p>{WebUtility.HtmlEncode(paragraph)}</p>\n"));
        var address = WebUtility.HtmlEncode(link);
        return $"""
            <!DOCTYPE html>
            <html><head><meta charset="utf-8"></head>
            <body style="font-family:system-ui,sans-serif;line-height:1.5;color:#16202C;max-width:36rem">
            {words}<p><a href="{address}" style="display:inline-block;padding:10px 18px;border-radius:10px;background:#3142C4;color:#FFFFFF;text-decoration:none">{WebUtility.HtmlEncode(action)}</a></p>
            <p style="font-size:14px;color:#4A5563">{address}</p>
            <p style="font-size:14px;color:#4A5563">{WebUtility.HtmlEncode(foot)}</p>
            </body></html>
            """;
    }
}
