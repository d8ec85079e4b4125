using System.Reflection;
using Microsoft.AspNetCore.Mvc.ApplicationParts;
using Microsoft.Extensions.DependencyInjection;
using OidcProfiles.FunctionalTests.Accounts;

namespace OidcProfiles.FunctionalTests.Pages;

/// <summary>A host whose own assembly has pages at the paths of the module, and which sets one text.</summary>
public sealed class OverridingTests(OverridingTests.Host host) : IClassFixture<OverridingTests.Host>
{
    [Fact]
    public async Task Page_WhenTheHostHasOne_IsThatOfTheHostOverTheModelOfTheModule()
    {
        using var browser = host.CreateBrowser();
        var page = await browser.GetStringAsync("account/forgot-password");
        Assert.Contains("<h1>Lost the key?</h1>", page, StringComparison.Ordinal);
        Assert.Contains("name=\"Input.Email\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task LayoutAndPartial_WhenTheHostHasThem_AreThoseOfTheHostOnPagesOfTheModule()
    {
        using var browser = host.CreateBrowser();
        var page = await browser.GetStringAsync("account/login");
        Assert.Contains("The layout of the host", page, StringComparison.Ordinal);
        Assert.Contains("The footer of the host", page, StringComparison.Ordinal);
        Assert.Contains("name=\"Input.Password\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Text_WhenTheHostSetsIt_IsThatOfTheHostInItsLanguageOnly()
    {
        using var browser = host.CreateBrowser();
        Assert.Contains("Come in", await browser.GetStringAsync("account/login"), StringComparison.Ordinal);
        Assert.Contains("Anmelden", await browser.GetStringAsync("account/login?ui_locales=de"), StringComparison.Ordinal);
    }

    /// <summary>The pages of a host's own assembly come first; here it stands in for that assembly.</summary>
    public sealed class Host : AccountHost
    {
        public Host()
        {
            Settings["OidcProfiles:Pages:Texts:en:SignIn.Title"] = "Come in";
            var configure = ConfigureServices!;
            ConfigureServices = services =>
            {
                configure(services);
                services.AddMvc().ConfigureApplicationPartManager(parts =>
                    parts.ApplicationParts.Insert(0, new CompiledRazorAssemblyPart(Assembly.Load("OidcProfiles.OverridingPages"))));
            };
        }
    }
}
