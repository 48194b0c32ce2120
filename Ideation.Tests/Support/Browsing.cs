using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace Ideation.Tests.Support;

/// <summary>
/// The application with its demonstration, and a real browser: started once for all journeys, each journey with people of its own.
/// </summary>
public sealed class Browsing : IAsyncLifetime
{
    private IPlaywright _playwright = null!;
    private IBrowser _browser = null!;
    private RunningApp _app = null!;
    private readonly ConcurrentBag<IBrowserContext> _visits = [];

    public Uri Address => _app.Address;

    internal RunningApp App => _app;

    public async Task InitializeAsync()
    {
        // What must appear is waited for as long as a slow machine needs; how fast it appears is for the bench.
        Assertions.SetDefaultExpectTimeout(30_000);
        _app = await RunningApp.StartAsync(demo: true);
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Environment.GetEnvironmentVariable("CHROMIUM") ?? "/usr/bin/chromium",
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
    }

    public async Task DisposeAsync()
    {
        await _browser.DisposeAsync();
        _playwright.Dispose();
        await _app.DisposeAsync();
    }

    /// <summary>A browser of one's own: nobody is signed in.</summary>
    public async Task<IPage> OpenAsync(Device device = Device.Desktop, bool dark = false)
    {
        var context = await _browser.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = Address.ToString(),
            Locale = "fr-FR",
            TimezoneId = "Europe/Paris",
            ColorScheme = dark ? ColorScheme.Dark : ColorScheme.Light,
            ReducedMotion = ReducedMotion.Reduce,
            ViewportSize = device is Device.Phone ? new ViewportSize { Width = 390, Height = 844 } : new ViewportSize { Width = 1440, Height = 900 },
        });
        context.SetDefaultTimeout(40_000);
        _visits.Add(context);
        return await context.NewPageAsync();
    }

    /// <summary>Closes every browser opened until now: who has left is drawn nothing more, and is no longer there for others.</summary>
    public async Task LeaveAsync()
    {
        while (_visits.TryTake(out var visit))
            await visit.DisposeAsync();
    }

    /// <summary>A browser in which this person of the demonstration is signed in.</summary>
    /// <param name="key">As in <c>people.json</c>: <c>simon</c>, <c>karim</c>.</param>
    public async Task<IPage> OpenAsAsync(string key, Device device = Device.Desktop, bool dark = false)
    {
        var page = await OpenAsync(device, dark);
        await page.SignInAsync(DemoPeople.MailOf(key));
        return page;
    }
}

public enum Device
{
    Desktop = 1,
    Phone = 2,
}

/// <summary>A journey through the shared application: whoever came leaves at its end.</summary>
public abstract class SharedJourney(Browsing browsing) : IAsyncLifetime
{
    protected Browsing Browsing { get; } = browsing;

    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync() => Browsing.LeaveAsync();
}

[CollectionDefinition(nameof(Journeys))]
public sealed class Journeys : ICollectionFixture<Browsing>;
