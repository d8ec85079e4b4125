using Microsoft.Extensions.Options;
using OpenIddict.Server;

namespace OidcProfiles.OpenIddict;

/// <summary>Finds at start that there is no UserInfo endpoint.</summary>
internal sealed class UserInfoEndpointValidator : IValidateOptions<OpenIddictServerOptions>
{
    public ValidateOptionsResult Validate(string? name, OpenIddictServerOptions options) =>
        options.UserInfoEndpointUris.Count == 0
            ? ValidateOptionsResult.Fail(
                "OidcProfiles answers UserInfo, but the server has no UserInfo endpoint: call SetUserInfoEndpointUris(\"connect/userinfo\").")
            : ValidateOptionsResult.Success;
}
