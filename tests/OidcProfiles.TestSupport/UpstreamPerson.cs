using System.Net;

namespace OidcProfiles.TestSupport;

/// <summary>A person in front of the upstream provider, without a browser: the cookies last for one sign-in.</summary>
public static class UpstreamPerson
{
    /// <summary>Signs in.</summary>
    /// <param name="authorization">Where the relying party sent the browser.</param>
    /// <param name="subject">Who signs in; must have claims.</param>
    /// <returns>Where the provider sends the browser back to.</returns>
    public static Task<Uri> SignInAsync(Uri authorization, string subject) =>
        AnswerAsync(authorization, new() { ["subject"] = subject, ["action"] = "login" });

    /// <summary>Says no.</summary>
    /// <returns>Where the provider sends the browser back to.</returns>
    public static Task<Uri> DenyAsync(Uri authorization) => AnswerAsync(authorization, new() { ["action"] = "deny" });

    private static async Task<Uri> AnswerAsync(Uri authorization, Dictionary<string, string> form)
    {
        using var handler = new HttpClientHandler { AllowAutoRedirect = false, CheckCertificateRevocationList = true };
        using var browser = new HttpClient(handler);
        using var content = new FormUrlEncodedContent(form);
        var page = await NextAsync(authorization, browser.GetAsync(authorization));
        using var response = await browser.GetAsync(page);
        if (response.StatusCode is not HttpStatusCode.OK)
        {
            throw new InvalidOperationException($"The provider shows no form: {response.StatusCode}.");
        }

        var resumption = await NextAsync(page, browser.PostAsync(page, content));
        return await NextAsync(resumption, browser.GetAsync(resumption));
    }

    private static async Task<Uri> NextAsync(Uri current, Task<HttpResponseMessage> request)
    {
        using var response = await request;
        return response.Headers.Location is { } location
            ? new(current, location)
            : throw new InvalidOperationException(
                $"The provider sends the browser nowhere: {response.StatusCode}, {await response.Content.ReadAsStringAsync()}");
    }
}
