using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Authentication.OAuth;
using Microsoft.Extensions.DependencyInjection;
using OidcProfiles.FunctionalTests.Accounts;
using OidcProfiles.FunctionalTests.Infrastructure;

namespace OidcProfiles.FunctionalTests.Pages;

/// <summary>Buttons of external schemes are there where the host says what they begin, and nowhere else.</summary>
public sealed class ProviderButtonTests(ProviderButtonTests.Host host, ProviderButtonTests.HostWithoutPage without)
    : IClassFixture<ProviderButtonTests.Host>, IClassFixture<ProviderButtonTests.HostWithoutPage>
{
    private const string Button = "button[name=scheme]";

    [Fact]
    public async Task Login_WhenTheHostHasAPageForThem_OffersTheSchemesAndKeepsTheWay()
    {
        using var page = await OpenAsync(host);
        var button = page.QuerySelector(Button)!;
        Assert.Equal(("acme", "Sign in with Acme"), (button.GetAttribute("value"), button.TextContent.Trim()));
        var form = button.Closest("form")!;
        Assert.Equal(("post", "/begin"), (form.GetAttribute("method"), form.GetAttribute("action")));
        Assert.Equal("/account/security", form.QuerySelector("input[name=returnUrl]")!.GetAttribute("value"));
        Assert.NotNull(form.QuerySelector("input[name=__RequestVerificationToken]"));
    }

    [Fact]
    public async Task Login_WhenTheHostHasNone_OffersNoButtonThatLeadsNowhere()
    {
        using var page = await OpenAsync(without);
        Assert.NotNull(page.QuerySelector("input[name='Input.Password']"));
        Assert.Empty(page.QuerySelectorAll(Button));
    }

    private static async Task<AngleSharp.Html.Dom.IHtmlDocument> OpenAsync(HostFactory factory)
    {
        using var browser = factory.CreateBrowser();
        return await new HtmlParser().ParseDocumentAsync(await browser.GetStringAsync("account/login?returnUrl=%2Faccount%2Fsecurity"));
    }

    /// <summary>A host with an external scheme.</summary>
    public class HostWithoutPage : AccountHost
    {
        public HostWithoutPage()
        {
            var configure = ConfigureServices!;
            ConfigureServices = services =>
            {
                configure(services);
                services.AddAuthentication().AddOAuth("acme", "Acme", Configure);
            };
        }

        private static void Configure(OAuthOptions options)
        {
            (options.ClientId, options.ClientSecret, options.CallbackPath) = ("client", "secret", "/signin-acme");
            (options.AuthorizationEndpoint, options.TokenEndpoint) = ("https://acme.example/authorize", "https://acme.example/token");
        }
    }

    /// <summary>The same with an address that begins the sign-in.</summary>
    public sealed class Host : HostWithoutPage
    {
        public Host() => Settings["OidcProfiles:Pages:ExternalLoginUrl"] = "/begin";
    }
}
