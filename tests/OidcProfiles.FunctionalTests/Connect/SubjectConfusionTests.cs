using System.Net;
using Microsoft.AspNetCore.Identity;
using OidcProfiles.FunctionalTests.Infrastructure;
using OidcProfiles.Host.Data;
using OpenIddict.Abstractions;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace OidcProfiles.FunctionalTests.Connect;

/// <summary>A client may be called as a user is; its own token is still no token of that user (RFC 9068, 5).</summary>
[Collection(SharedHost.Name)]
public sealed class SubjectConfusionTests(HostFactory host)
{
    [Fact]
    public async Task UserInfo_WhenAClientIsNamedAsAUserIs_IsInvalidToken()
    {
        var alice = await host.WithAsync((UserManager<ApplicationUser> users) => users.FindByNameAsync("alice"));
        await host.WithAsync((IOpenIddictApplicationManager applications) => applications.CreateAsync(new OpenIddictApplicationDescriptor
        {
            ClientId = alice!.Id,
            ClientSecret = "impostor-secret",
            ClientType = ClientTypes.Confidential,
            Permissions = { Permissions.Endpoints.Token, Permissions.GrantTypes.ClientCredentials, Permissions.Scopes.Email, Permissions.Scopes.Profile },
        }).AsTask());
        var impostor = new RelyingParty(host, alice!.Id, "impostor-secret");
        var tokens = await impostor.RequestTokensAsync(("grant_type", "client_credentials"), ("scope", "openid email profile"));
        Assert.Equal(HttpStatusCode.OK, tokens.Status);
        using var response = await impostor.UserInfoAsync(tokens.Access);
        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Contains("invalid_token", response.Headers.WwwAuthenticate.ToString(), StringComparison.Ordinal);
    }
}
