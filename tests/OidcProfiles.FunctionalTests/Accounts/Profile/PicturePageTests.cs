using System.Net;
using System.Text;
using OidcProfiles.Access;
using OidcProfiles.Pictures.Profile;

namespace OidcProfiles.FunctionalTests.Accounts.Profile;

/// <summary>Uploading a picture; the pitfall "uploads: polyglots, EXIF GPS, decompression bombs".</summary>
public sealed class PicturePageTests(ProfileHost host) : IClassFixture<ProfileHost>
{
    public static TheoryData<int> Hostile => [.. Enumerable.Range(0, PictureFiles.Hostile().Count())];

    [Theory]
    [MemberData(nameof(Hostile))]
    public async Task Pitfall_Uploads_AHostileFileIsRefusedWithTheReasonAndThePictureStays(int number)
    {
        var (name, bytes, message) = PictureFiles.Hostile().ElementAt(number);
        var browser = await host.SignInAsync();
        var shown = await browser.ShowAsync(PictureFiles.Png(8, 8));
        using var answer = await browser.UploadAsync(bytes, name);
        using var response = answer.Headers.Location is { } location ? await browser.Http.GetAsync(location) : answer;
        var page = await ProfileBrowser.ReadAsync(response);
        var error = Assert.Single(ProfileBrowser.Errors(page));
        Assert.Equal("#Upload", error.Target);
        Assert.Contains(message, error.Text, StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector("#Upload"));
        Assert.Equal(shown, PictureBrowser.AddressOf(page));
        if (bytes.Length == (2 * 1024 * 1024) + 1)
        {
            Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        }
    }

    [Fact]
    public async Task Upload_WithoutALengthAndWithoutEnd_IsRefusedBeforeItIsKept()
    {
        var browser = await host.SignInAsync();
        var token = ProfileBrowser.TokenOf(await browser.OpenAsync());
        using var content = new MultipartFormDataContent();
        using var endless = new StreamContent(new EndlessStream(64 * 1024 * 1024));
        using var field = new StringContent(token);
        content.Add(endless, "Upload", "me.png");
        content.Add(field, "__RequestVerificationToken");
        using var request = new HttpRequestMessage(HttpMethod.Post, "account/picture") { Content = content };
        request.Headers.TransferEncodingChunked = true;
        using var answer = await browser.Http.SendAsync(request);
        Assert.Equal("/account/picture?tooLarge=true", answer.Headers.Location?.OriginalString);
        var page = await browser.OpenAsync("account/picture?tooLarge=true");
        Assert.Contains("at most 2 MB", Assert.Single(ProfileBrowser.Errors(page)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pitfall_Uploads_NothingOfTheMetadataIsServed()
    {
        var browser = await host.SignInAsync();
        foreach (var (upload, type) in new[]
        {
            (PictureFiles.JpegWithMetadata(), "image/jpeg"), (PictureFiles.JpegWithPage(), "image/jpeg"),
            (PictureFiles.PngWithMetadata(), "image/png"), (PictureFiles.WebPWithMetadata(), "image/webp"),
        })
        {
            using var response = await browser.Http.GetAsync(await browser.ShowAsync(upload));
            var served = await response.Content.ReadAsByteArrayAsync();
            Assert.Equal(type, response.Content.Headers.ContentType?.ToString());
            Assert.NotEmpty(served);
            Assert.DoesNotContain("PLANTED", Encoding.Latin1.GetString(served), StringComparison.Ordinal);
            Assert.Contains("PLANTED", Encoding.Latin1.GetString(upload), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Upload_Always_ChangesTheProfileAndEndsTheOldPicture()
    {
        var browser = await host.SignInAsync();
        var first = await browser.ShowAsync(PictureFiles.Png(8, 8));
        Assert.Equal($"http://localhost{first}", await browser.StoredAsync("picture"));
        var second = await browser.ShowAsync(PictureFiles.Png(9, 9));
        Assert.Equal($"http://localhost{second}", await browser.StoredAsync("picture"));
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.OK), (await StatusAsync(first), await StatusAsync(second)));

        using var removed = await browser.RemoveAsync();
        Assert.Equal("/account/profile", removed.Headers.Location?.OriginalString);
        Assert.Null(await browser.StoredAsync("picture"));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(second));
    }

    [Fact]
    public async Task Picture_WhenTheAttributeIsChangedElsewhere_IsGone()
    {
        var browser = await host.SignInAsync();
        foreach (var address in new[] { null, "https://example.org/me.png", "http://localhost/account/pictures/" + PictureId.Create() })
        {
            var shown = await browser.ShowAsync(PictureFiles.Png(8, 8));
            await browser.ChangeAsync(Party.AdminApi, ("picture", address));
            Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(shown));
        }
    }

    [Fact]
    public async Task Page_WhenThePictureIsElsewhere_ShowsItsAddressAndNotIt()
    {
        var browser = await host.SignInAsync();
        await browser.ChangeAsync(Party.AdminApi, ("picture", "https://example.org/me.png?who=1"));
        var page = await browser.OpenAsync();
        Assert.Empty(page.QuerySelectorAll("main img"));
        Assert.Equal("https://example.org/me.png?who=1", page.QuerySelector("main a[rel]")!.GetAttribute("href"));
    }

    [Fact]
    public async Task Upload_WithoutAFileOrToken_IsRefused()
    {
        var browser = await host.SignInAsync();
        using var content = new FormUrlEncodedContent([KeyValuePair.Create("__RequestVerificationToken", ProfileBrowser.TokenOf(await browser.OpenAsync()))]);
        using var empty = await browser.Http.PostAsync("account/picture", content);
        Assert.Equal("Choose a picture file first.", Assert.Single(ProfileBrowser.Errors(await ProfileBrowser.ReadAsync(empty))).Text);
        using var forged = await browser.UploadAsync(PictureFiles.Png(8, 8), token: "forged");
        Assert.Equal(HttpStatusCode.BadRequest, forged.StatusCode);
        Assert.Null(await browser.StoredAsync("picture"));
    }

    [Fact]
    public async Task Upload_OfManyAtOnce_LeavesTheOneThatTheProfileNames()
    {
        var browser = await host.SignInAsync();
        var token = ProfileBrowser.TokenOf(await browser.OpenAsync());
        var responses = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => browser.UploadAsync(PictureFiles.Png(8, 8), token: token)));
        Assert.Contains(responses, response => response.StatusCode == HttpStatusCode.Redirect);
        var shown = PictureBrowser.AddressOf(await browser.OpenAsync())!;
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(shown));
    }

    private async Task<HttpStatusCode> StatusAsync(string address)
    {
        using var stranger = host.CreateBrowser();
        using var response = await stranger.GetAsync(address);
        return response.StatusCode;
    }
}
