using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Authentication.OAuth;
using Microsoft.Extensions.DependencyInjection;
using OidcProfiles.FunctionalTests.Accounts;
using OidcProfiles.FunctionalTests.Infrastructure;

namespace OidcProfiles.FunctionalTests.Pages;

/// <summary>Buttons of external schemes lead to the page of the module, or where the host says; a host can do without.</summary>
public sealed class ProviderButtonTests(
    ProviderButtonTests.Host host, ProviderButtonTests.HostWithPage own, ProviderButtonTests.HostWithoutPage without)
    : IClassFixture<ProviderButtonTests.Host>, IClassFixture<ProviderButtonTests.HostWithPage>, IClassFixture<ProviderButtonTests.HostWithoutPage>
{
    private const string Button = "button[name=scheme]";

    [Theory]
    [InlineData(false, "/account/external-login")]
    [InlineData(true, "/begin")]
    public async Task Login_Always_OffersTheSchemesAndKeepsTheWay(bool hasOwnPage, string address)
    {
        using var page = await OpenAsync(hasOwnPage ? own : host);
        var button = page.QuerySelector(Button)!;
        Assert.Equal(("acme", "Sign in with Acme"), (button.GetAttribute("value"), button.TextContent.Trim()));
        var form = button.Closest("form")!;
        Assert.Equal(("post", address), (form.GetAttribute("method"), form.GetAttribute("action")));
        Assert.Equal("/account/security", form.QuerySelector("input[name=returnUrl]")!.GetAttribute("value"));
        Assert.NotNull(form.QuerySelector("input[name=__RequestVerificationToken]"));
    }

    [Fact]
    public async Task Login_WhenTheHostWantsNone_OffersNoButtonThatLeadsNowhere()
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
    public class Host : AccountHost
    {
        public Host()
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

    /// <summary>The same with an address of its own that begins the sign-in.</summary>
    public sealed class HostWithPage : Host
    {
        public HostWithPage() => Settings["OidcProfiles:Pages:ExternalLoginUrl"] = "/begin";
    }

    /// <summary>The same without buttons.</summary>
    public sealed class HostWithoutPage : Host
    {
        public HostWithoutPage() => Settings["OidcProfiles:Pages:ExternalLoginUrl"] = string.Empty;
    }
}
