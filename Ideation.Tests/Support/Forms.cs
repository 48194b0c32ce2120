using System.Net;
using System.Text.RegularExpressions;

namespace Ideation.Tests.Support;

/// <summary>What a browser would send along with a form without the person noticing.</summary>
internal static partial class Forms
{
    public static IEnumerable<KeyValuePair<string, string>> HiddenFields(string html, string form)
    {
        var markup = Form().Matches(html).Select(match => match.Value)
            .First(text => text.Contains($"value=\"{form}\"", StringComparison.Ordinal) || text.Contains($"name=\"_handler\"", StringComparison.Ordinal));
        return Hidden().Matches(markup).Select(match => KeyValuePair.Create(
            WebUtility.HtmlDecode(NameOf().Match(match.Value).Groups[1].Value),
            WebUtility.HtmlDecode(ValueOf().Match(match.Value).Groups[1].Value)));
    }

    [GeneratedRegex("<form[\\s\\S]*?</form>")]
    private static partial Regex Form();

    [GeneratedRegex("<input[^>]*type=\"hidden\"[^>]*>")]
    private static partial Regex Hidden();

    [GeneratedRegex("name=\"([^\"]*)\"")]
    private static partial Regex NameOf();

    [GeneratedRegex("value=\"([^\"]*)\"")]
    private static partial Regex ValueOf();
}
