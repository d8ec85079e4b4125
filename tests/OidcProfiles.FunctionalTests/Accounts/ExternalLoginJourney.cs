using OidcProfiles.FunctionalTests.Infrastructure;
using OidcProfiles.Normalization;

namespace OidcProfiles.FunctionalTests.Accounts;

/// <summary>The way to a provider and back, with the buttons of the pages.</summary>
internal static class ExternalLoginJourney
{
    /// <summary>Presses the provider's button on the page that is open; the browser stands before the provider then.</summary>
    public static Task<PageVisitor> GoToAsync(this PageVisitor visitor, TestProvider provider) =>
        visitor.SendAsync("external-login", ("scheme", provider.Scheme));

    /// <summary>Comes back from the provider; the browser stands before the callback page then.</summary>
    public static Task<PageVisitor> ComeBackAsync(this PageVisitor visitor, TestProvider provider, UpstreamDocuments documents) =>
        visitor.OpenAsync(provider.Return(visitor.Location, documents));

    /// <summary>From the sign-in page through the provider and the callback page; the answer of the latter is there then.</summary>
    public static async Task<PageVisitor> SignInAsync(
        this PageVisitor visitor, TestProvider provider, UpstreamDocuments documents, string page = "account/login")
    {
        await visitor.OpenAsync(page);
        await visitor.GoToAsync(provider);
        await visitor.ComeBackAsync(provider, documents);
        return await visitor.FollowAsync();
    }
}
