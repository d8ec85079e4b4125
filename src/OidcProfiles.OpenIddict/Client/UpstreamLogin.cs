using System.Diagnostics.CodeAnalysis;
using OpenIddict.Abstractions;
using OpenIddict.Client;
using static OpenIddict.Client.OpenIddictClientEvents;

namespace OidcProfiles.OpenIddict.Client;

/// <summary>What OpenIddict knows of the sign-in that a person comes back from.</summary>
internal static class UpstreamLogin
{
    /// <summary>Identity's own name of what it writes into the properties of a challenge.</summary>
    private const string ProviderItem = "LoginProvider";

    /// <summary>Null where the answer did not get so far.</summary>
    public static ProcessAuthenticationContext? Find(OpenIddictClientTransaction transaction) =>
        transaction.GetProperty<ProcessAuthenticationContext>(typeof(ProcessAuthenticationContext).FullName!);

    /// <summary>Whether it was begun as an external login of Identity; other challenges are the host's.</summary>
    public static bool IsExternalLogin(ProcessAuthenticationContext context, [NotNullWhen(true)] out string? provider) =>
        context.Properties.TryGetValue(ProviderItem, out provider) && provider is not null;

    /// <summary>Where the challenge wanted the person to come back to; it stands in the protected state.</summary>
    public static string? FindCallback(ProcessAuthenticationContext? context) =>
        context?.StateTokenPrincipal?.GetClaim(OpenIddictConstants.Claims.TargetLinkUri);
}
