using OpenIddict.Abstractions;
using OpenIddict.Server;
using static OpenIddict.Server.OpenIddictServerEvents;

namespace OidcProfiles.StandIns.Tests.OpenIddict.Conformance;

/// <summary>Whose information is asked for; found in the one place where all versions of OpenIddict have it.</summary>
internal static class UserInfoSubject
{
    public static string? Of(HandleUserInfoRequestContext context) => context.Transaction
        .GetProperty<ProcessAuthenticationContext>(typeof(ProcessAuthenticationContext).FullName!)
        ?.AccessTokenPrincipal?.GetClaim(OpenIddictConstants.Claims.Subject);
}
