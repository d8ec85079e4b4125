using AngleSharp.Html.Dom;

namespace OidcProfiles.FunctionalTests.Accounts.Profile;

/// <summary>The part of the profile page with the picture.</summary>
internal static class PictureBrowser
{
    public static async Task<HttpResponseMessage> UploadAsync(this ProfileBrowser browser, byte[] bytes, string name = "me.png", string? token = null)
    {
        using var content = new MultipartFormDataContent();
        using var file = new ByteArrayContent(bytes);
        using var field = new StringContent(token ?? ProfileBrowser.TokenOf(await browser.OpenAsync()));
        file.Headers.ContentType = new("image/png");
        content.Add(file, "Upload", name);
        content.Add(field, "__RequestVerificationToken");
        return await browser.Http.PostAsync("account/picture", content);
    }

    public static async Task<HttpResponseMessage> RemoveAsync(this ProfileBrowser browser)
    {
        using var content = new FormUrlEncodedContent(
            [KeyValuePair.Create("__RequestVerificationToken", ProfileBrowser.TokenOf(await browser.OpenAsync()))]);
        return await browser.Http.PostAsync("account/picture?handler=Remove", content);
    }

    /// <summary>Uploads a picture and gives the address that the page shows it by.</summary>
    public static async Task<string> ShowAsync(this ProfileBrowser browser, byte[] bytes)
    {
        using var response = await browser.UploadAsync(bytes);
        Assert.Equal("/account/profile", response.Headers.Location?.OriginalString);
        return AddressOf(await browser.OpenAsync())!;
    }

    public static string? AddressOf(IHtmlDocument page) => page.QuerySelector("img.picture")?.GetAttribute("src");
}
