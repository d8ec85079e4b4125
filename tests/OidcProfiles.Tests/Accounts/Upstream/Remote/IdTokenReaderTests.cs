using System.Text.Json.Nodes;
using OidcProfiles.Accounts.Upstream.Remote;
using OidcProfiles.Normalization;
using OidcProfiles.Normalization.Mapping;

namespace OidcProfiles.Tests.Accounts.Upstream.Remote;

/// <summary>OIDC Core 3.1.3.7 without the signature.</summary>
public sealed class IdTokenReaderTests
{
    private const string Tenant = "b9bd2162-77ac-4fb2-8254-5c36e9c0a9c4";
    private static readonly DateTimeOffset Now = new(2026, 11, 21, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"aud":["client-1"]}""")]
    [InlineData("""{"aud":["other","client-1"],"azp":"client-1"}""")]
    [InlineData("""{"azp":"client-1"}""")]
    [InlineData("""{"exp":1795262101}""")]
    [InlineData("""{"iat":1795262700}""")]
    [InlineData("""{"exp":1795262500.5}""")]
    public void Read_OfATokenForThisRequest_GivesItsClaims(string changes) =>
        Assert.Equal("ada-1", Read(changes).GetProperty("sub").GetString());

    [Theory]
    [InlineData("""{"iss":null}""", "issuer")]
    [InlineData("""{"iss":"https://corp.example/"}""", "issuer")]
    [InlineData("""{"iss":["https://corp.example"]}""", "issuer")]
    [InlineData("""{"aud":null}""", "audience")]
    [InlineData("""{"aud":"other"}""", "audience")]
    [InlineData("""{"aud":[]}""", "audience")]
    [InlineData("""{"aud":["other"]}""", "audience")]
    [InlineData("""{"aud":["other","client-1"]}""", "audience")]
    [InlineData("""{"aud":["other","client-1"],"azp":"other"}""", "audience")]
    [InlineData("""{"azp":"other"}""", "audience")]
    [InlineData("""{"aud":[{"a":"client-1"},7]}""", "audience")]
    [InlineData("""{"exp":null}""", "time")]
    [InlineData("""{"exp":"1795262700"}""", "time")]
    [InlineData("""{"exp":1795262100}""", "time")]
    [InlineData("""{"iat":null}""", "time")]
    [InlineData("""{"iat":1795262701}""", "time")]
    [InlineData("""{"nonce":null}""", "nonce")]
    [InlineData("""{"nonce":"nonce-2"}""", "nonce")]
    [InlineData("""{"nonce":7}""", "nonce")]
    public void Read_OfAnotherToken_Refuses(string changes, string part) =>
        Assert.Equal($"ID token: {part}", Assert.Throws<RemoteArrivalException>(() => Read(changes)).Reason);

    [Theory]
    [InlineData("")]
    [InlineData("e30.e30")]
    [InlineData("e30.e30.e30.e30.e30")]
    [InlineData("e30..e30")]
    [InlineData("e30.W10.e30")]
    [InlineData("e30.!!.e30")]
    [InlineData("e30.eyI.e30")]
    public void Read_OfNoToken_Refuses(string token) =>
        Assert.Equal("ID token: malformed", Assert.Throws<RemoteArrivalException>(() => IdTokenReader.Read(token, Expected())).Reason);

    [Fact]
    public void Read_OfTextThatIsNoUnicode_Refuses() => Assert.Throws<RemoteArrivalException>(
        () => IdTokenReader.Read(FakeProvider.IdTokenOf("""{"\ud800":1,"iss":"\ud800","aud":"\ud800"}"""), Expected()));

    [Fact]
    public void Read_WithoutANonceSent_AsksForNone() =>
        Assert.Equal("ada-1", Read("""{"nonce":null}""", Expected() with { Nonce = null }).GetProperty("sub").GetString());

    [Fact]
    public void Read_OfAProviderWhoseIssuerIsNotKnown_TakesTheOneItNames()
    {
        var expected = Expected() with { Settings = new() };
        Assert.Equal("https://other.example", Read("""{"iss":"https://other.example"}""", expected).GetProperty("iss").GetString());
        Assert.Throws<RemoteArrivalException>(() => Read("""{"iss":""}""", Expected()));
    }

    [Theory]
    [InlineData("google", "https://accounts.google.com", true)]
    [InlineData("google", "accounts.google.com", true)]
    [InlineData("google", "https://corp.example", false)]
    [InlineData("microsoft", $"https://login.microsoftonline.com/{Tenant}/v2.0", true)]
    [InlineData("microsoft", $"https://sts.windows.net/{Tenant}/", true)]
    [InlineData("microsoft", "https://login.microsoftonline.com/{tenant}/v2.0", false)]
    [InlineData("microsoft", "https://login.microsoftonline.com/common/v2.0", false)]
    public void Read_OfAKnownProvider_WantsItsIssuer(string mapping, string issuer, bool isAccepted)
    {
        var expected = Expected() with { Mapping = ProviderMappingSet.BuiltIn.Find(mapping)!, Settings = new() };
        var changes = $$"""{"iss":"{{issuer}}","tid":"{{Tenant}}"}""";
        if (isAccepted)
        {
            Assert.Equal(issuer, Read(changes, expected).GetProperty("iss").GetString());
        }
        else
        {
            Assert.Throws<RemoteArrivalException>(() => Read(changes, expected));
        }
    }

    private static System.Text.Json.JsonElement Read(string changes, IdTokenExpectation? expected = null)
    {
        var claims = new JsonObject
        {
            ["iss"] = "https://corp.example",
            ["aud"] = "client-1",
            ["sub"] = "ada-1",
            ["nonce"] = "nonce-1",
            ["iat"] = Now.ToUnixTimeSeconds(),
            ["exp"] = Now.AddMinutes(5).ToUnixTimeSeconds(),
        };
        foreach (var (name, value) in JsonNode.Parse(changes)!.AsObject())
        {
            claims[name] = value?.DeepClone();
        }

        return IdTokenReader.Read(FakeProvider.IdToken(claims), expected ?? Expected());
    }

    private static IdTokenExpectation Expected() => new(
        ProviderMappingSet.BuiltIn.Find(ProviderMappingSet.Generic)!,
        new UpstreamProviderOptions { Issuer = "https://corp.example" },
        "client-1",
        "nonce-1",
        Now);
}
