using Microsoft.Extensions.Options;
using OpenIddict.Server.AspNetCore;

namespace OidcProfiles.OpenIddict;

/// <summary>Finds at start what would keep the module's claims from clients.</summary>
internal sealed class OidcProfilesOpenIddictValidator(IOptions<OidcProfilesOpenIddictOptions> module)
    : IValidateOptions<OpenIddictServerAspNetCoreOptions>
{
    public ValidateOptionsResult Validate(string? name, OpenIddictServerAspNetCoreOptions options) =>
        options.EnableUserInfoEndpointPassthrough && !module.Value.HostAnswersUserInfo
            ? ValidateOptionsResult.Fail(
                "EnableUserInfoEndpointPassthrough() is on, so the claims of OidcProfiles would never reach a client. Either remove it and "
                + "the host's UserInfo action; or keep it, answer from ProfileClaimsService in that action, and say so with "
                + "UseOidcProfiles(options => options.HostAnswersUserInfo = true).")
            : ValidateOptionsResult.Success;
}
