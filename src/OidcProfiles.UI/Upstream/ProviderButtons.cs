using OidcProfiles.Accounts.SignIn;

namespace OidcProfiles.UI.Upstream;

/// <summary>A form with one button for each of some providers.</summary>
/// <param name="Providers">The providers; without any there is no form.</param>
/// <param name="Text">The key of the text of a button; its place {0} is the name of the provider.</param>
public sealed record ProviderButtons(IReadOnlyList<SignInProvider> Providers, string Text)
{
    /// <summary>What the person goes there for: <see cref="Link"/>, <see cref="Prove"/>, or null to sign in.</summary>
    public string? Intent { get; init; }

    /// <summary>Where the person goes afterwards, an address of this server; null if nowhere.</summary>
    public string? ReturnUrl { get; init; }

    /// <summary>To link the account at the provider to the account that is signed in.</summary>
    public const string Link = "link";

    /// <summary>To prove again who is signed in.</summary>
    public const string Prove = "prove";
}
