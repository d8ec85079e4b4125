using Microsoft.Playwright;
using OidcProfiles.TestSupport;

namespace OidcProfiles.BrowserTests.Infrastructure;

/// <summary>One host and one Chromium for all journeys.</summary>
[CollectionDefinition(Name)]
public sealed class Site : IAsyncLifetime, ICollectionFixture<Site>
{
    public const string Name = "site";

    private static readonly string[] Places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

    /// <summary>Milliseconds: a page is there at once, unless the machine has much else to do.</summary>
    private const int Patience = 30_000;

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public BrowserHost Host { get; } = new();

    /// <summary>The upstream provider of the host's two schemes.</summary>
    public UpstreamPeer Upstream { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Upstream = await UpstreamPeer.StartAsync();
        Host.Connect(Upstream);
        await Host.InitializeAsync();
        Host.StartServer();
        _playwright = await Playwright.CreateAsync();
        Assertions.SetDefaultExpectTimeout(Patience);

        // The sandbox needs a user of its own, which a container does not have; the pages are our own.
        _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = FindBrowser(), Args = ["--no-sandbox"] });
    }

    public async Task DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
        await ((IAsyncLifetime)Host).DisposeAsync();
        await Upstream.DisposeAsync();
    }

    /// <summary>A person with a browser of their own.</summary>
    public async Task<Person> MeetAsync(PersonSettings? settings = null)
    {
        settings ??= new();
        var context = await _browser!.NewContextAsync(new()
        {
            BaseURL = Host.Url.AbsoluteUri,
            Locale = settings.Language,
            ColorScheme = settings.IsDark ? ColorScheme.Dark : ColorScheme.Light,
            JavaScriptEnabled = settings.HasScript,
            ViewportSize = new() { Width = settings.Width, Height = 900 },
            ReducedMotion = ReducedMotion.Reduce,
        });
        context.SetDefaultTimeout(Patience);
        return new(this, context, await context.NewPageAsync());
    }

    /// <summary>Debian's and Google's places, or what the variable says; null for the one that Playwright itself has installed.</summary>
    private static string? FindBrowser() =>
        Environment.GetEnvironmentVariable("OIDCPROFILES_CHROMIUM") ?? Places.FirstOrDefault(File.Exists);
}
