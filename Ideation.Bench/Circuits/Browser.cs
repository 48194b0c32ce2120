using System.Net;
using System.Text.RegularExpressions;

namespace Ideation.Bench.Circuits;

/// <summary>
/// One person's browser: pages over HTTP and their cookies. It speaks as the proxy of a real installation does, so that cookies made for
/// https are accepted.
/// </summary>
internal sealed partial class Browser(Uri address)
{
    public const string Scheme = "X-Forwarded-Proto";

    private static readonly HttpClient Http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, MaxConnectionsPerServer = 32 })
    {
        Timeout = TimeSpan.FromMinutes(2),
    };

    private readonly Dictionary<string, string> _cookies = [];

    public Uri Address => address;

    public string Cookies => string.Join("; ", _cookies.Select(cookie => $"{cookie.Key}={cookie.Value}"));

    public async Task<string> ReadAsync(string path, CancellationToken cancellationToken)
    {
        using var answer = await SendAsync(new HttpRequestMessage(HttpMethod.Get, new Uri(address, path)), cancellationToken);
        return answer.StatusCode is HttpStatusCode.OK
            ? await answer.Content.ReadAsStringAsync(cancellationToken)
            : throw new InvalidOperationException($"GET {path} answered {(int)answer.StatusCode}; the bench needs a page.");
    }

    public async Task SignInAsync(string mail, string password, CancellationToken cancellationToken)
    {
        var isIn = await TrySubmitAsync("/account/sign-in", "sign-in", new() { ["Mail"] = mail, ["Password"] = password }, cancellationToken);
        if (!isIn)
            throw new InvalidOperationException($"{mail} could not sign in.");
    }

    /// <summary>Whether the form of that page was taken, and led on to another page.</summary>
    public async Task<bool> TrySubmitAsync(string page, string form, Dictionary<string, string> fields, CancellationToken cancellationToken)
    {
        fields["_handler"] = form;
        fields["__RequestVerificationToken"] = Token().Match(await ReadAsync(page, cancellationToken)).Groups[1].Value;
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(address, page)) { Content = new FormUrlEncodedContent(fields) };
        using var answer = await SendAsync(request, cancellationToken);
        return answer.StatusCode is HttpStatusCode.Found or HttpStatusCode.SeeOther;
    }

    public async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        request.Headers.Add(Scheme, "https");
        if (_cookies.Count > 0)
            request.Headers.Add("Cookie", Cookies);
        var answer = await Http.SendAsync(request, cancellationToken);
        if (answer.Headers.TryGetValues("Set-Cookie", out var set))
        {
            foreach (var pair in set.Select(cookie => cookie.Split(';')[0].Split('=', 2)))
                _cookies[pair[0]] = pair[1];
        }

        return answer;
    }

    [GeneratedRegex("""name="__RequestVerificationToken" value="([^"]+)""")]
    private static partial Regex Token();
}
