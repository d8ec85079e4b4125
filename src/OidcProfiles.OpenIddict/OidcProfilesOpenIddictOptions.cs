namespace OidcProfiles.OpenIddict;

/// <summary>The settings of the OpenIddict plug-in.</summary>
public sealed class OidcProfilesOpenIddictOptions
{
    /// <summary>
    /// Whether the host answers UserInfo itself (pass-through) and calls <see cref="Claims.ProfileClaimsService"/> there.
    /// Without it, pass-through of UserInfo is refused at start, because the module's claims would never reach a client.
    /// </summary>
    public bool HostAnswersUserInfo { get; set; }
}
