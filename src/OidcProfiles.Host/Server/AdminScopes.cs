namespace OidcProfiles.Host.Server;

/// <summary>The scopes of the Admin API, which clients need a permission for.</summary>
internal static class AdminScopes
{
    public const string Manage = "oidcprofiles.admin";

    public const string Read = "oidcprofiles.admin.read";
}
