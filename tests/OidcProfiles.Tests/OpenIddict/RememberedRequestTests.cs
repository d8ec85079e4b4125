using System.Security.Claims;
using OidcProfiles.OpenIddict;
using OidcProfiles.OpenIddict.Requests;
using OidcProfiles.Tests.Claims;
using OpenIddict.Abstractions;

namespace OidcProfiles.Tests.OpenIddict;

public sealed class RememberedRequestTests
{
    [Fact]
    public void Write_OfARequest_ReadsTheSame()
    {
        var principal = Principal();
        var claims = TestClaims.Parse("""{"userinfo":{"email":{"essential":true,"value":"ada@example.org"},"name#ja":null},"id_token":{"acr":{"values":["1"]}}}""");
        new RememberedRequest(claims, ["ja", "de-CH"], ["email"]).Write(principal);
        var read = RememberedRequest.Read(principal);
        Assert.Equal(["email", "name#ja"], read.Claims.UserInfo.Entries.Select(entry => entry.Name));
        Assert.True(read.Claims.UserInfo.Find("email")!.IsEssential);
        Assert.Equal("acr", Assert.Single(read.Claims.IdToken.Entries).Name);
        Assert.Equal("ja de-CH", string.Join(' ', read.Locales));
        Assert.Equal("email", Assert.Single(read.PermittedScopes!.Value));
    }

    [Fact]
    public void Write_WhenNothingWasAsked_TakesOutWhateverIsThere()
    {
        var principal = Principal();
        principal.SetClaim(RememberedRequest.ClaimType, """{"c":{"userinfo":{"email":null}}}""");
        RememberedRequest.None.Write(principal);
        Assert.Null(principal.GetClaim(RememberedRequest.ClaimType));
        Assert.True(RememberedRequest.Read(principal).Claims.IsEmpty);
    }

    [Fact]
    public void ForUserInfo_OfARequest_KeepsWhatUserInfoNeeds()
    {
        var claims = TestClaims.Parse("""{"userinfo":{"email":{"essential":true}},"id_token":{"name":null}}""");
        var principal = Principal();
        new RememberedRequest(claims, ["ja"], ["email"]).ForUserInfo().Write(principal);
        Assert.Equal("""{"c":{"userinfo":{"email":null}},"l":"ja","s":"email"}""", principal.GetClaim(RememberedRequest.ClaimType));
    }

    [Fact]
    public void ForUserInfo_WhenOnlyTheIdTokenWasAskedFor_KeepsNothing()
    {
        var principal = Principal();
        new RememberedRequest(TestClaims.Parse("""{"id_token":{"name":null}}"""), [], ["profile"]).ForUserInfo().Write(principal);
        Assert.Null(principal.GetClaim(RememberedRequest.ClaimType));
    }

    [Theory]
    [InlineData("no json")]
    [InlineData("""{"c":[]}""")]
    public void Read_WhenSomethingElseSetTheClaim_SaysWhose(string value)
    {
        var principal = Principal();
        principal.SetClaim(RememberedRequest.ClaimType, value);
        Assert.Contains(
            "'oi_prf_req' is this module's alone", Assert.Throws<InvalidOperationException>(() => RememberedRequest.Read(principal)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void FromAccessToken_OfAUsersToken_GivesItsRequest()
    {
        var principal = Principal();
        principal.SetClaim("sub", "u1");
        principal.SetScopes("openid", "email");
        principal.SetPresenters("shop");
        new RememberedRequest(TestClaims.Parse("""{"userinfo":{"name":null}}"""), ["ja"], null).Write(principal);
        var request = ProfileClaimsRequests.FromAccessToken(principal)!;
        Assert.Equal(("u1", "shop"), (request.UserId, request.ClientId));
        Assert.Equal("openid email", string.Join(' ', request.Scopes));
        Assert.Equal("name", Assert.Single(request.Claims.UserInfo.Entries).Name);
        Assert.Equal("ja", Assert.Single(request.ClaimsLocales));
    }

    [Fact]
    public void FromAccessToken_OfAClientsOwnToken_IsNoRequest()
    {
        var principal = Principal();
        Assert.Null(ProfileClaimsRequests.FromAccessToken(principal));
        principal.SetClaim("sub", "shop");
        principal.SetPresenters("shop");
        Assert.Null(ProfileClaimsRequests.FromAccessToken(principal));
    }

    private static ClaimsPrincipal Principal() => new(new ClaimsIdentity("test"));
}
