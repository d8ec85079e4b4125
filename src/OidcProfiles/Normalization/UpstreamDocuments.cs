using System.Text.Json;

namespace OidcProfiles.Normalization;

/// <summary>
/// What a provider sent at a sign-in. Whoever fills it has checked that it comes from the provider (signature of the ID token, TLS of the
/// requests); the reader trusts nothing else about it. A document may be absent, and then it is null or undefined.
/// </summary>
public sealed record UpstreamDocuments
{
    /// <summary>The claims of the validated ID token.</summary>
    public JsonElement? IdToken { get; init; }

    /// <summary>The answer of the provider's user-information endpoint, whatever it is called there.</summary>
    public JsonElement? UserInfo { get; init; }

    /// <summary>A list of the person's addresses, such as GitHub's <c>/user/emails</c>.</summary>
    public JsonElement? Emails { get; init; }

    /// <summary>The form field <c>user</c> that Apple sends at the first sign-in. It went through the browser and is not signed.</summary>
    public JsonElement? FormUser { get; init; }
}
