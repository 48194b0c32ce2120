using System.Globalization;

namespace Ideation.App.Hosting;

/// <summary>The settings under <c>Ideation</c> (environment: <c>Ideation__Data</c> and so on), the same for every verb.</summary>
public sealed record IdeationSettings
{
    /// <summary>The folder of the SQLite database, attachments, keys, and mail in development.</summary>
    public string Data { get; init; } = "./data";

    /// <summary><c>sqlite</c>; other engines are refused with a sentence.</summary>
    public string Database { get; init; } = "sqlite";

    /// <summary>Whether the demonstration data is loaded when the database is empty.</summary>
    public bool Demo { get; init; }

    /// <summary>The mail domains whose owners may make an account themselves, such as <c>agence.example</c>.</summary>
    public IReadOnlyList<string> AllowedMailDomains { get; init; } = [];

    /// <summary>The address that mails and links carry, such as <c>https://idees.example</c>; the one that listens when not given.</summary>
    public string? PublicAddress { get; init; }

    public MailSettings Mail { get; init; } = new();

    public static IdeationSettings Read(IConfiguration configuration, bool isDevelopment)
    {
        var given = configuration.GetSection("Ideation");
        Require("Ideation:Demo", given["Demo"], "true, false", text => bool.TryParse(text, out _));
        Require("Ideation:Database", given["Database"], "sqlite", text => text is "sqlite");
        Require("Ideation:PublicAddress", given["PublicAddress"], "an address such as https://idees.example", IsWeb);
        Require("Ideation:Mail:Port", given["Mail:Port"], "1 to 65535", text => ushort.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port > 0);
        foreach (var address in configuration["urls"]?.Split(';', StringSplitOptions.RemoveEmptyEntries) ?? [])
            Require("ASPNETCORE_URLS", address.Trim(), "addresses such as http://localhost:5080, separated by semicolons", IsListening);

        var settings = new IdeationSettings { Demo = isDevelopment };
        given.Bind(settings);
        return settings with { Data = Folder(settings.Data) };
    }

    // An empty setting is one that is not given.
    private static void Require(string name, string? given, string allowed, Func<string, bool> isGood)
    {
        if (!string.IsNullOrEmpty(given) && !isGood(given))
            throw new SettingsException($"{name} is “{given}”; allowed: {allowed}.");
    }

    private static string Folder(string data)
    {
        try
        {
            var folder = Path.GetFullPath(data);
            return File.Exists(folder) ? throw new SettingsException($"Ideation:Data is “{data}”, which is a file; allowed: a folder.") : folder;
        }
        catch (ArgumentException)
        {
            throw new SettingsException($"Ideation:Data is “{data}”; allowed: a folder.");
        }
    }

    private static bool IsWeb(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps);

    // "http://*:80" and "http://+:80" are addresses to listen on, and no addresses of anything.
    private static bool IsListening(string text) =>
        IsWeb(text.Replace("//*", "//any", StringComparison.Ordinal).Replace("//+", "//any", StringComparison.Ordinal)) || text.StartsWith("http://unix:", StringComparison.Ordinal);
}

/// <summary>SMTP when <see cref="Host"/> is given, otherwise files in the folder <c>mail</c> of the data.</summary>
public sealed record MailSettings
{
    public string? Host { get; init; }

    public int Port { get; init; } = 587;

    public string? User { get; init; }

    public string? Password { get; init; }

    public string From { get; init; } = "ideation@localhost";
}

/// <summary>A setting that cannot be used: what it is and what is allowed.</summary>
public sealed class SettingsException(string message) : Exception(message);
