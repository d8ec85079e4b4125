using System.Net;
using OidcProfiles.FunctionalTests.Infrastructure;
using OidcProfiles.Host.Data;

namespace OidcProfiles.FunctionalTests.Accounts;

/// <summary>People learn of sign-ins from places that are new.</summary>
public sealed class NewPlaceTests(SignInHost host) : IClassFixture<SignInHost>
{
    private const string Firefox = "Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0";

    [Fact]
    public async Task SignIn_FromANewPlace_TellsTheOwnerOnce()
    {
        var user = await host.CreateUserAsync();
        await SignInAsync(user, Networks.Home);
        host.Time.Pass(TimeSpan.FromHours(2));
        await SignInAsync(user, Networks.Home);
        await SignInAsync(user, Networks.Elsewhere, Firefox);
        await SignInAsync(user, Networks.Elsewhere, Firefox);
        var mail = await host.Mails.WaitAsync(user.Email!, "new-sign-in");
        Assert.Contains("Firefox on Linux", mail.Content.Text, StringComparison.Ordinal);
        Assert.Contains($"{Networks.Elsewhere}", mail.Content.Text, StringComparison.Ordinal);
        await AssertOnlyAsync(user, 1);
    }

    [Fact]
    public async Task SignIn_RightAfterTheFirstOne_TellsNothing()
    {
        var user = await host.CreateUserAsync();
        await SignInAsync(user, Networks.Home);
        host.Time.Pass(TimeSpan.FromMinutes(50));
        await SignInAsync(user, Networks.Elsewhere, Firefox);
        await AssertOnlyAsync(user, 0);
    }

    /// <summary>After a mail that was asked for later has come, none of before is on its way any more.</summary>
    private async Task AssertOnlyAsync(ApplicationUser user, int count)
    {
        var later = await host.CreateUserAsync();
        await SignInAsync(later, Networks.Home);
        host.Time.Pass(TimeSpan.FromHours(2));
        await SignInAsync(later, Networks.Elsewhere);
        await host.Mails.WaitAsync(later.Email!, "new-sign-in");
        Assert.Equal(count, host.Mails.To(user.Email!).Count(mail => mail.Kind == "new-sign-in"));
    }

    private async Task SignInAsync(ApplicationUser user, IPAddress network, string? device = null)
    {
        var pages = host.From(network);
        if (device is not null)
        {
            pages.Browser.DefaultRequestHeaders.UserAgent.ParseAdd(device);
        }

        Assert.Equal(HttpStatusCode.Redirect, (await pages.SignInAsync(user.UserName!)).Status);
    }
}
