using System.Net;
using System.Text.RegularExpressions;
using Ideation.App.Mail;
using Microsoft.Extensions.DependencyInjection;
using MimeKit;

namespace Ideation.Tests.Support;

/// <summary>Somebody with a browser that runs no script: opens pages, sends forms, reads their mail.</summary>
internal sealed partial class Journey(RunningApp app) : IDisposable
{
    private readonly HttpClient _browser = new(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() }) { BaseAddress = app.Address };

    public HttpStatusCode Status { get; private set; }

    public string Page { get; private set; } = "";

    /// <summary>Where the last answer sends to; null when it is a page.</summary>
    public string? SentTo { get; private set; }

    public HttpResponseMessage Answer { get; private set; } = new();

    public async Task<Journey> OpenAsync(string path) => await ReadAsync(await _browser.GetAsync(path));

    /// <summary>Opens the page and sends its form with these fields.</summary>
    public async Task<Journey> SendAsync(string path, string form, params (string Name, string Value)[] fields)
    {
        await OpenAsync(path);
        var token = Token().Match(Page).Groups[1].Value;
        return await PostAsync(path, [("__RequestVerificationToken", token), ("_handler", form), .. fields]);
    }

    public async Task<Journey> PostAsync(string path, params (string Name, string Value)[] fields)
    {
        using var content = new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));
        return await ReadAsync(await _browser.PostAsync(path, content));
    }

    public Task<Journey> SignInAsync(string mail, string password) => SendAsync("/account/sign-in", "sign-in", ("Mail", mail), ("Password", password));

    /// <summary>Sends a plain text, as a script of a page does.</summary>
    /// <param name="origin">The site whose page sends it; none: a program.</param>
    public Task<Journey> TellAsync(string path, string text, string? origin = null) => TellAsync(path, new StringContent(text), origin);

    public async Task<Journey> TellAsync(string path, HttpContent content, string? origin)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = content };
        if (origin is not null)
            request.Headers.TryAddWithoutValidation("Origin", origin);
        return await ReadAsync(await _browser.SendAsync(request));
    }

    /// <summary>The link of the last mail to this address.</summary>
    public async Task<string> LinkToAsync(string mail)
    {
        await app.Services.GetRequiredService<MailSender>().SendDueAsync();
        var last = Mails().Last(one => one.To.Mailboxes.Single().Address == mail);
        return new Uri(Link().Match(last.TextBody!).Value).PathAndQuery;
    }

    public IReadOnlyList<MimeMessage> Mails()
    {
        var folder = Path.Combine(app.Data, "mail");
        return Directory.Exists(folder) ? [.. Directory.GetFiles(folder, "*.eml").Order(StringComparer.Ordinal).Select(file => MimeMessage.Load(file))] : [];
    }

    public void Dispose()
    {
        Answer.Dispose();
        _browser.Dispose();
    }

    private async Task<Journey> ReadAsync(HttpResponseMessage answer)
    {
        Answer.Dispose();
        (Answer, Status) = (answer, answer.StatusCode);
        Page = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
        SentTo = answer.Headers.Location is { } to ? (to.IsAbsoluteUri ? to.PathAndQuery : to.OriginalString) : null;
        return this;
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex Token();

    [GeneratedRegex(@"http://\S+")]
    private static partial Regex Link();
}
