using System.Net;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OidcProfiles.FunctionalTests.Accounts;
using OidcProfiles.UI;
using OidcProfiles.UI.Limits;

namespace OidcProfiles.FunctionalTests.Pages;

/// <summary>Pitfalls of pages as such.</summary>
public sealed class PitfallPageTests(PitfallPageTests.Host host) : IClassFixture<PitfallPageTests.Host>
{
    /// <summary>Posts of these neither send a mail nor look at a secret.</summary>
    private static readonly string[] Harmless =
    [
        "AttributeAccessModel", "AttributeCreateModel", "AttributeEditModel", "AttributeOrderModel", "AttributeRestoreModel",
        "AttributeRetireModel", "AttributeUndoModel", "AuditModel", "ClientGroupModel", "ClientReleaseModel", "CompleteModel", "EmailPreviewModel",
        "EmailRestoreModel", "EmailVersionModel", "GroupCreateModel", "GroupDeleteModel", "GroupModel", "LogoutModel", "ProfileModel",
        "RevokeApplicationModel", "SessionsModel", "UnlinkModel", "UserDeleteModel", "UserEditModel", "UserLockModel",
        "UserSessionsModel", "UserUnlockModel",
    ];

    [Fact]
    public async Task Pitfall_HostHeaderInLinks_MailsKnowThePublicAddressOnly()
    {
        var address = AccountHost.NewAddress();
        await host.CreateUserAsync(address);
        using var browser = host.CreateBrowser();
        browser.DefaultRequestHeaders.Host = "evil.example";
        browser.DefaultRequestHeaders.Add("X-Forwarded-Host", "evil.example");
        using var response = await browser.SubmitAsync("account/forgot-password", ("Input.Email", address));
        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        var mail = await host.Mails.WaitAsync(address, "reset-password");
        Assert.Contains("http://localhost/account/reset-password", mail.Content.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("evil.example", mail.Content.Text + mail.Content.Html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("account/reset-password?token=secret")]
    [InlineData("account/confirm-email?token=secret")]
    [InlineData("account/confirm-email-change?token=secret")]
    [InlineData("account/stop-email-change?token=secret")]
    [InlineData("account/external-login/failed?reason=Denied")]
    [InlineData("account/login")]
    public async Task Pitfall_TokenInReferer_PagesSendNoneAndLoadNothingFromElsewhere(string path)
    {
        using var browser = host.CreateBrowser();
        using var response = await browser.GetAsync(path);
        Assert.Equal("no-referrer", Assert.Single(response.Headers.GetValues("Referrer-Policy")));
        Assert.Equal("nosniff", Assert.Single(response.Headers.GetValues("X-Content-Type-Options")));
        Assert.Contains("no-store", response.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
        var policy = Assert.Single(response.Headers.GetValues("Content-Security-Policy"));
        Assert.StartsWith("default-src 'none';", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);

        using var page = await new HtmlParser().ParseDocumentAsync(await response.Content.ReadAsStringAsync());
        var loaded = page.QuerySelectorAll("script, img, link, iframe").Select(element => element.GetAttribute("src") ?? element.GetAttribute("href")).ToList();
        Assert.NotEmpty(loaded);
        Assert.All(loaded, address => Assert.StartsWith("/", address, StringComparison.Ordinal));
        Assert.Empty(page.QuerySelectorAll("[style], style, script:not([src]), [onclick], [onload]"));
    }

    [Fact]
    public async Task Limits_WhenAFormIsPostedTooOften_SayPlainlyHowLongToWait()
    {
        using var browser = host.CreateBrowser();
        const string page = "account/reauthenticate";
        for (var post = 0; post < Host.Permits; post++)
        {
            using var taken = await browser.SubmitAsync("account/login", ("Input.UserName", $"nobody-{post}"), ("Input.Password", "x"));
            Assert.Equal(HttpStatusCode.OK, taken.StatusCode);
        }

        using var refused = await browser.SubmitAsync("account/login", ("Input.UserName", "nobody"), ("Input.Password", "x"));
        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.InRange(refused.Headers.RetryAfter!.Delta!.Value, TimeSpan.FromSeconds(1), TimeSpan.FromHours(1));
        Assert.Contains("This was tried too often. Please wait", await refused.ReadAsync(), StringComparison.Ordinal);

        // Other forms are not hit by it.
        using var other = await browser.GetAsync(page);
        Assert.NotEqual(HttpStatusCode.TooManyRequests, other.StatusCode);
    }

    [Fact]
    public void Limits_OfEveryPageThatSendsMailOrChecksASecret_AreThere()
    {
        var posting = typeof(PageOptions).Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(PageModel)) && !type.IsAbstract
                && type.GetMethods().Any(method => method.Name.StartsWith("OnPost", StringComparison.Ordinal)))
            .ToList();
        Assert.Equal(Harmless, posting.Where(type => !type.IsDefined(typeof(LimitedAttribute), inherit: true)).Select(type => type.Name).Order(StringComparer.Ordinal));
        Assert.True(posting.Count > Harmless.Length + 8);
    }

    /// <summary>A host that takes few posts an hour.</summary>
    public sealed class Host : AccountHost
    {
        public const int Permits = 4;

        public Host()
        {
            Settings["OidcProfiles:Pages:Limits:PerNetwork"] = $"{Permits}";
            Settings["OidcProfiles:Pages:Limits:Window"] = "01:00:00";
        }
    }
}
