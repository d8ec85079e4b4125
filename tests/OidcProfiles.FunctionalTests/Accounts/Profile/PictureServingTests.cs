using System.Net;
using OidcProfiles.Pictures.Profile;

namespace OidcProfiles.FunctionalTests.Accounts.Profile;

/// <summary>Pictures as anybody gets them who knows the address.</summary>
public sealed class PictureServingTests(ProfileHost host) : IClassFixture<ProfileHost>
{
    [Fact]
    public async Task Get_OfAPicture_ComesAsNothingButAPicture()
    {
        var address = await (await host.SignInAsync()).ShowAsync(PictureFiles.Png(8, 8));
        using var stranger = host.CreateBrowser();
        using var response = await stranger.GetAsync(address);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("image/png", response.Content.Headers.ContentType?.ToString());
        Assert.Equal("inline; filename=\"picture.png\"", response.Content.Headers.ContentDisposition?.ToString());
        Assert.Equal(
            ["nosniff", "default-src 'none'; sandbox", "cross-origin", "public, max-age=31536000, immutable"],
            new[] { "X-Content-Type-Options", "Content-Security-Policy", "Cross-Origin-Resource-Policy", "Cache-Control" }
                .Select(name => string.Join(", ", response.Headers.GetValues(name))));
        Assert.False(response.Headers.Contains("Set-Cookie"));
        Assert.Equal($"\"{address[^PictureId.Length..]}\"", response.Headers.ETag?.Tag);

        using var head = new HttpRequestMessage(HttpMethod.Head, address);
        using var headers = await stranger.SendAsync(head);
        Assert.Equal(response.Content.Headers.ContentLength, headers.Content.Headers.ContentLength);
        Assert.Empty(await headers.Content.ReadAsByteArrayAsync());

        foreach (var tag in new[] { response.Headers.ETag!.Tag, "W/" + response.Headers.ETag.Tag, "\"other\", " + response.Headers.ETag.Tag, "*" })
        {
            using var again = new HttpRequestMessage(HttpMethod.Get, address);
            again.Headers.TryAddWithoutValidation("If-None-Match", tag);
            using var unchanged = await stranger.SendAsync(again);
            Assert.Equal(HttpStatusCode.NotModified, unchanged.StatusCode);
            Assert.Empty(await unchanged.Content.ReadAsByteArrayAsync());
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("abcdefghijklmnopqrstuvwxyz01234")]
    [InlineData("abcdefghijklmnopqrstuvwxyz01234567")]
    [InlineData("abcdefghijklmnopqrstuvwxyz01234.")]
    [InlineData("abcdefghijklmnopqrstuvwxyz0123%2F")]
    [InlineData("abcdefghijklmnopqrstuvwxyz012345/")]
    [InlineData("abcdefghijklmnopqrstuvwxyz012345/x")]
    public async Task Get_OfWhatIsNoId_IsNotFoundWithoutAQuery(string id)
    {
        using var stranger = host.CreateBrowser();
        host.Commands.Clear();
        using var response = await stranger.GetAsync("account/pictures/" + id);
        Assert.Empty(host.Commands.Commands);
        await AssertNotFoundAsync(response);
    }

    [Fact]
    public async Task Get_OfAnUnknownId_IsNotFoundAfterOneQuery()
    {
        using var stranger = host.CreateBrowser();
        host.Commands.Clear();
        using var response = await stranger.GetAsync("account/pictures/" + PictureId.Create());
        Assert.Single(host.Commands.Commands);
        await AssertNotFoundAsync(response);
    }

    [Fact]
    public async Task Get_OfAPicture_AsksOnce()
    {
        var address = await (await host.SignInAsync()).ShowAsync(PictureFiles.Png(8, 8));
        using var stranger = host.CreateBrowser();
        host.Commands.Clear();
        using var response = await stranger.GetAsync(address);
        Assert.Single(host.Commands.Commands);
    }

    [Fact]
    public async Task Post_Always_IsNotAllowed()
    {
        var address = await (await host.SignInAsync()).ShowAsync(PictureFiles.Png(8, 8));
        using var stranger = host.CreateBrowser();
        using var response = await stranger.PostAsync(address, content: null);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
        Assert.Equal(["GET", "HEAD"], response.Content.Headers.Allow);
    }

    [Fact]
    public async Task Get_WhenTheUserIsDeleted_IsNotFound()
    {
        var browser = await host.SignInAsync();
        var address = await browser.ShowAsync(PictureFiles.Png(8, 8));
        await host.DeleteUserAsync(browser.UserId);
        using var stranger = host.CreateBrowser();
        using var response = await stranger.GetAsync(address);
        await AssertNotFoundAsync(response);
    }

    private static async Task AssertNotFoundAsync(HttpResponseMessage response)
    {
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Empty(await response.Content.ReadAsByteArrayAsync());
        Assert.Equal("no-store", response.Headers.CacheControl?.ToString());
        Assert.Equal(
            ["Cache-Control", "Content-Security-Policy", "Cross-Origin-Resource-Policy", "Referrer-Policy", "X-Content-Type-Options"],
            response.Headers.Select(header => header.Key).Order(StringComparer.Ordinal));
    }
}
