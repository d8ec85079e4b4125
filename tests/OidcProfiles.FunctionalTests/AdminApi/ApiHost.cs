using OidcProfiles.FunctionalTests.Accounts;
using OidcProfiles.FunctionalTests.Admin;
using OidcProfiles.FunctionalTests.Infrastructure;

namespace OidcProfiles.FunctionalTests.AdminApi;

/// <summary>A host whose Admin API is called.</summary>
public class ApiHost : AdminHost
{
    public const string Root = "api/profiles/v1";
    public const string Manage = "oidcprofiles.admin";
    public const string Read = "oidcprofiles.admin.read";

    /// <summary>Tests ask for every endpoint at once, also without a token.</summary>
    public ApiHost() => Settings["OidcProfiles:AdminApi:RefusalsPerMinute"] = "10000";

    /// <summary>A client that acts by itself.</summary>
    public async Task<ApiCaller> AsClientAsync(string scope = Manage)
    {
        var tokens = await new RelyingParty(this, "sample-admin", "sample-admin-secret")
            .RequestTokensAsync(("grant_type", "client_credentials"), ("scope", scope));
        return new(CreateBrowser(), tokens.Access);
    }

    /// <summary>Somebody new with a role through a client.</summary>
    /// <param name="role">Such as <c>administrator</c>; null for none.</param>
    /// <param name="scope">What the client asks for.</param>
    public async Task<(ApiCaller Caller, string UserId)> AsPersonAsync(string? role, string scope = Manage)
    {
        var address = NewAddress();
        var id = await CreateUserAsync(address);
        if (role is not null)
        {
            await GiveRoleAsync(id, role);
        }

        var party = new RelyingParty(this, "sample-admin-console", "sample-admin-console-secret");
        var tokens = await party.SignInAsync(address, $"openid {scope}");
        return (new(CreateBrowser(), tokens.Access), id);
    }
}
