using System.Globalization;
using Bunit;
using Ideation.App.Components;
using Ideation.App.Components.Ui;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Ideation.Tests.Components.Ui;

/// <summary>A page in French, on Monday 23 November 2026 at 10:00 in Paris.</summary>
public abstract class PieceTests : BunitContext
{
    protected static readonly DateTimeOffset Now = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);

    protected PieceTests()
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("fr-FR");
        JSInterop.Mode = JSRuntimeMode.Loose;

        // Long enough for a machine that does other things too.
        DefaultWaitTimeout = TimeSpan.FromSeconds(20);
        Services.AddLogging();
        Services.AddSingleton<TimeProvider>(Clock);
        Services.AddScoped<Texts>();
        Services.AddScoped<ViewerZone>();
        Services.AddUi();
    }

    protected FakeTimeProvider Clock { get; } = new(Now);

    protected Texts T => Services.GetRequiredService<Texts>();
}
