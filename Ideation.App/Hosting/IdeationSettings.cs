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
        var settings = new IdeationSettings { Demo = isDevelopment };
        configuration.GetSection("Ideation").Bind(settings);
        if (settings.Database is not "sqlite")
            throw new SettingsException($"Ideation:Database is “{settings.Database}”; allowed: sqlite.");

        return settings with { Data = Path.GetFullPath(settings.Data) };
    }
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
