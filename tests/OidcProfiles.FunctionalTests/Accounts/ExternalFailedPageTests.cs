using System.Net;
using OidcProfiles.Accounts.Upstream;

namespace OidcProfiles.FunctionalTests.Accounts;

/// <summary>The page that says why a sign-in with a provider does not go on.</summary>
public sealed class ExternalFailedPageTests(ExternalLoginHost host) : IClassFixture<ExternalLoginHost>
{
    private const string Id = "0af7651916cd43dd8448eb211c80319c";

    private readonly PageVisitor _visitor = new(host.CreateBrowser());

    [Theory]
    [InlineData("en")]
    [InlineData("de")]
    [InlineData("fr")]
    [InlineData("es")]
    [InlineData("ja")]
    [InlineData("ar")]
    public async Task Page_OfEveryFailureInEveryLanguage_TellsWhatAndTheWayOn(string culture)
    {
        var headings = new HashSet<string>();
        foreach (var failure in Enum.GetValues<UpstreamFailure>())
        {
            await _visitor.OpenAsync($"{UpstreamPaths.ToFailed(failure, Id, "acme", "/account/data")}&ui_locales={culture}");
            Assert.Equal(culture, _visitor.Page.DocumentElement.GetAttribute("lang"));
            Assert.True(headings.Add(_visitor.Heading));
            Assert.Contains(Id, _visitor.Page.QuerySelector("main code")!.TextContent, StringComparison.Ordinal);
            Assert.Contains("Acme", _visitor.Page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
            Assert.All(_visitor.Page.QuerySelectorAll("main p, main button, main a"), element => Assert.NotEmpty(element.TextContent.Trim()));
            Assert.Contains(_visitor.Page.QuerySelectorAll("main a"), link => link.GetAttribute("href") == "/account/login?returnUrl=%2Faccount%2Fdata");
            Assert.Contains("no-store", _visitor.Response.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData(UpstreamFailure.Lost, HttpStatusCode.BadRequest)]
    [InlineData(UpstreamFailure.InvalidState, HttpStatusCode.BadRequest)]
    [InlineData(UpstreamFailure.Denied, HttpStatusCode.Forbidden)]
    [InlineData(UpstreamFailure.Unreachable, HttpStatusCode.BadGateway)]
    [InlineData(UpstreamFailure.TimedOut, HttpStatusCode.GatewayTimeout)]
    [InlineData(UpstreamFailure.Rejected, HttpStatusCode.BadGateway)]
    [InlineData(UpstreamFailure.LinkedToAnother, HttpStatusCode.Conflict)]
    [InlineData(UpstreamFailure.SessionChanged, HttpStatusCode.Conflict)]
    [InlineData(UpstreamFailure.NotAllowed, HttpStatusCode.Forbidden)]
    [InlineData(UpstreamFailure.SecondFactorNeeded, HttpStatusCode.Forbidden)]
    public async Task Page_OfAFailure_HasItsStatus(UpstreamFailure failure, HttpStatusCode status)
    {
        await _visitor.OpenAsync(UpstreamPaths.ToFailed(failure, Id, "acme", returnUrl: null));
        Assert.Equal(status, _visitor.Status);
    }

    [Theory]
    [InlineData("reason=x-hostile-x")]
    [InlineData("reason=7")]
    [InlineData("reason=denied")]
    [InlineData("reason=Denied%2CLost")]
    [InlineData("")]
    [InlineData("id=x-hostile-x%3Cb%3E-0123456789")]
    [InlineData("id=x-hostile-x")]
    [InlineData("id=x-hostile-x0123456789%0A")]
    [InlineData("provider=x-hostile-x")]
    [InlineData("provider=Identity.Application")]
    [InlineData("provider=ACME")]
    public async Task Page_WithWhatNobodyOfUsWrote_ShowsNoneOfIt(string query)
    {
        await _visitor.OpenAsync($"account/external-login/failed?{query}");
        Assert.Equal((HttpStatusCode.BadRequest, "This sign-in is no longer open"), (_visitor.Status, _visitor.Heading));
        Assert.DoesNotContain("hostile", _visitor.Page.QuerySelector("main")!.InnerHtml, StringComparison.Ordinal);
        Assert.Empty(_visitor.Page.QuerySelectorAll("main code, main form"));
    }

    [Fact]
    public async Task Page_WhenNobodyIsSignedIn_BeginsAgainWithTheSameProvider()
    {
        await _visitor.OpenAsync(UpstreamPaths.ToFailed(UpstreamFailure.Denied, Id, "acme", "/account/data"));
        await _visitor.GoToAsync(host.Acme);
        var address = AccountHost.NewAddress();
        await _visitor.ComeBackAsync(host.Acme, host.Acme.Person(address, new { email = address, email_verified = true }));
        await _visitor.FollowAsync();
        Assert.Equal("/account/data", _visitor.Location);
    }

    [Fact]
    public async Task Page_WhenSomebodyIsSignedIn_OffersNoOtherSignIn()
    {
        var address = AccountHost.NewAddress();
        await host.CreateUserAsync(address);
        var visitor = await host.EnterAsync(address);
        await visitor.OpenAsync(UpstreamPaths.ToFailed(UpstreamFailure.Denied, Id, "acme", "/account/data"));
        Assert.Empty(visitor.Page.QuerySelectorAll("main form"));
        Assert.Equal(["/account/data", "/account/security"], visitor.Page.QuerySelectorAll("main a").Select(link => link.GetAttribute("href")));
    }
}
