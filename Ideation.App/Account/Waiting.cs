using System.Globalization;
using Ideation.App.Components;

namespace Ideation.App.Account;

internal static class Waiting
{
    /// <summary>Answers 429 with the seconds to wait, and gives the sentence for the page.</summary>
    public static string TellToWait(this HttpContext context, TimeSpan wait, Texts texts)
    {
        context.Response.StatusCode = StatusCodes.Status429TooManyRequests;
        context.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        return texts["account.limit", texts.Count("account.limit.minutes", (long)Math.Ceiling(wait.TotalMinutes))];
    }
}
