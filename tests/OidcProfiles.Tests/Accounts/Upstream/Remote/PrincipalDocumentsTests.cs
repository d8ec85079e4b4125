using System.Security.Claims;
using System.Text.Json;
using OidcProfiles.Accounts.Upstream.Remote;
using OidcProfiles.Normalization;
using OidcProfiles.Normalization.Mapping;

namespace OidcProfiles.Tests.Accounts.Upstream.Remote;

/// <summary>A handler that gives nothing but claims.</summary>
public sealed class PrincipalDocumentsTests
{
    [Fact]
    public void Read_OfWellKnownTypes_GivesStandardNames()
    {
        var document = Document(
            "oidc",
            new(ClaimTypes.NameIdentifier, "ada-1"),
            new(ClaimTypes.Name, "Ada Lovelace"),
            new(ClaimTypes.GivenName, "Ada"),
            new(ClaimTypes.Surname, "Lovelace"),
            new(ClaimTypes.Email, "ada@example.org"),
            new(ClaimTypes.DateOfBirth, "1815-12-10"),
            new("nickname", "Countess"));
        Assert.Equal(
            """{"sub":"ada-1","name":"Ada Lovelace","given_name":"Ada","family_name":"Lovelace","email":"ada@example.org","birthdate":"1815-12-10","nickname":"Countess"}""",
            document.GetRawText());
    }

    [Fact]
    public void Read_OfTypedValues_GivesThem()
    {
        var document = Document(
            "oidc",
            new("email_verified", "true", ClaimValueTypes.Boolean),
            new("berth", "7", ClaimValueTypes.Integer32),
            new("address", """{"country":"GB"}""", "JSON"),
            new("broken", "{", "JSON"),
            new("odd", "\"\\ud800\"", "JSON"),
            new("tags", "a"),
            new("tags", "b"));
        Assert.Equal(
            """{"email_verified":true,"berth":7,"address":{"country":"GB"},"broken":"{","odd":"\u0022\\ud800\u0022","tags":["a","b"]}""", document.GetRawText());
    }

    [Theory]
    [InlineData("google", "ada-1", "https://accounts.google.com")]
    [InlineData("github", "4711", "https://github.com")]
    [InlineData("facebook", "4711", "https://www.facebook.com")]
    [InlineData("x", "4711", "https://x.com")]
    [InlineData("linkedin", "ada-1", "https://www.linkedin.com/oauth")]
    public void Read_OfAnIdentifier_GivesTheSubjectThatTheMappingLooksFor(string provider, string subject, string issuer)
    {
        var result = Read(provider, new Claim(ClaimTypes.NameIdentifier, subject));
        Assert.True(result.Succeeded);
        Assert.Equal((issuer, subject), (result.Profile.Issuer, result.Profile.Subject));
    }

    [Fact]
    public void Read_OfAKeyOfTwoParts_NeedsBoth()
    {
        const string Tenant = "b9bd2162-77ac-4fb2-8254-5c36e9c0a9c4";
        Assert.Equal(UpstreamRefusal.NoSubject, Read("microsoft", new Claim(ClaimTypes.NameIdentifier, "ada-1")).Refusal);
        var result = Read(
            "microsoft",
            new Claim(ClaimTypes.NameIdentifier, "ada-1"),
            new("http://schemas.microsoft.com/identity/claims/tenantid", Tenant),
            new("http://schemas.microsoft.com/identity/claims/objectidentifier", "o-1"));
        Assert.Equal($"{Tenant}:o-1", result.Profile!.Subject);
    }

    [Fact]
    public void Read_OfAnAddress_IsVerifiedOnlyWhereAClaimSaysSo()
    {
        var address = new Claim(ClaimTypes.Email, "ada@example.org");
        var identifier = new Claim(ClaimTypes.NameIdentifier, "4711");
        foreach (var provider in new[] { "google", "github", "facebook", "linkedin", "x" })
        {
            Assert.NotEqual(true, Read(provider, identifier, address).Profile!.Email?.IsVerified);
        }

        Assert.True(Read("google", identifier, address, new("email_verified", "true")).Profile!.Email!.IsVerified);
    }

    [Fact]
    public void Read_OfNothingThatIdentifies_IsRefusedByTheReader() =>
        Assert.Equal(UpstreamRefusal.NoSubject, Read("google", new Claim(ClaimTypes.Name, "Ada")).Refusal);

    [Fact]
    public void Read_OfAClaimInTheWayOfThePointer_LeavesItAlone() =>
        Assert.Equal(UpstreamRefusal.NoSubject, Read("x", new Claim(ClaimTypes.NameIdentifier, "1"), new("data", "text")).Refusal);

    private static UpstreamProfileResult Read(string provider, params Claim[] claims) => new UpstreamProfileReader().Read(
        provider, PrincipalDocuments.Read(new(new ClaimsIdentity(claims, "external")), ProviderMappingSet.BuiltIn.Find(provider)!));

    private static JsonElement Document(string provider, params Claim[] claims) => PrincipalDocuments
        .Read(new(new ClaimsIdentity(claims, "external")), ProviderMappingSet.BuiltIn.Find(provider)!).UserInfo!.Value;
}
