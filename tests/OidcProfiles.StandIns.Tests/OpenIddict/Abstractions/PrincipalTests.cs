using System.Collections.Immutable;
using System.Security.Claims;
using System.Text.Json;
using OpenIddict.Abstractions;

namespace OidcProfiles.StandIns.Tests.OpenIddict.Abstractions;

public sealed class PrincipalTests
{
    private readonly ClaimsPrincipal _principal = new(new ClaimsIdentity("test"));

    [Fact]
    public void GetClaim_WhenThereAreTwo_Throws()
    {
        _principal.AddClaim("a", "1").AddClaim("a", "2");

        Assert.Throws<InvalidOperationException>(() => _principal.GetClaim("a"));
        Assert.Equal(["1", "2"], _principal.GetClaims("a").ToArray());
    }

    [Fact]
    public void GetClaims_WhenOneIsAJsonArray_ReadsItsItems()
    {
        ((ClaimsIdentity)_principal.Identity!).AddClaim(new Claim("a", """["1","2"]""", "JSON_ARRAY"));
        _principal.AddClaim("a", "2");

        Assert.Equal(["1", "2"], _principal.GetClaims("a").ToArray());
    }

    [Fact]
    public void GetClaim_WhenInAnotherIdentity_IsFoundAndRemoved()
    {
        _principal.AddIdentity(new ClaimsIdentity([new Claim("a", "1")]));

        Assert.Equal("1", _principal.GetClaim("a"));
        Assert.False(_principal.RemoveClaims("a").HasClaim("a"));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public void SetClaim_WhenTextIsEmpty_RemovesTheClaim(string? value)
    {
        _principal.AddClaim("a", "1").SetClaim("a", value);

        Assert.Null(_principal.GetClaim("a"));
    }

    [Fact]
    public void SetClaim_WhenTyped_KeepsTheType()
    {
        _principal.SetClaim("flag", true).SetClaim("number", 5L).SetClaim("json", JsonElement.Parse("""{"k":"v"}"""));

        Assert.Equal((ClaimValueTypes.Boolean, "True"), TypeAndValue("flag"));
        Assert.Equal((ClaimValueTypes.Integer64, "5"), TypeAndValue("number"));
        Assert.Equal(("JSON", """{"k":"v"}"""), TypeAndValue("json"));
    }

    [Theory]
    [InlineData("5", ClaimValueTypes.Integer32, "5")]
    [InlineData("5000000000", ClaimValueTypes.Integer64, "5000000000")]
    [InlineData("5.5", ClaimValueTypes.Double, "5.5")]
    [InlineData("true", ClaimValueTypes.Boolean, "True")]
    [InlineData("\"t\"", ClaimValueTypes.String, "t")]
    public void SetClaim_WhenJsonScalar_TakesTheTypeOfTheValue(string json, string type, string value)
    {
        _principal.SetClaim("a", JsonElement.Parse(json));

        Assert.Equal((type, value), TypeAndValue("a"));
    }

    [Fact]
    public void SetClaim_WhenMap_IsAJsonObject()
    {
        _principal.SetClaim("a", new Dictionary<string, string?> { ["k"] = "ä", ["n"] = null });

        Assert.Equal(("JSON", """{"k":"ä","n":null}"""), TypeAndValue("a"));
    }

    [Fact]
    public void SetClaim_WhenJsonArray_Throws() =>
        Assert.Throws<ArgumentException>(() => _principal.SetClaim("a", JsonElement.Parse("[1]")));

    [Fact]
    public void SetClaims_WhenJsonObject_Throws() =>
        Assert.Throws<ArgumentException>(() => _principal.SetClaims("a", JsonElement.Parse("""{"k":1}""")));

    [Theory]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("null")]
    public void SetClaims_WhenEmpty_RemovesTheClaims(string json)
    {
        _principal.AddClaim("a", "1").SetClaims("a", JsonElement.Parse(json));

        Assert.False(_principal.HasClaim("a"));
    }

    [Fact]
    public void SetClaims_WhenRepeated_AreDistinct()
    {
        _principal.SetClaims("texts", ["1", "1", "2"]).SetClaims("json", JsonElement.Parse("""[1,"1",true]"""));

        Assert.Equal(["1", "2"], _principal.GetClaims("texts").ToArray());
        Assert.Equal(["1", "True"], _principal.GetClaims("json").ToArray());
    }

    [Fact]
    public void SetScopes_WhenGivenInAnyForm_AreRead()
    {
        Assert.Equal(["a", "b"], _principal.SetScopes("a", "b").GetScopes().ToArray());
        Assert.Equal(["c"], _principal.SetScopes(new List<string> { "c" }).GetScopes().ToArray());
        Assert.Equal(["d"], _principal.SetScopes(ImmutableArray.Create("d")).GetScopes().ToArray());
        Assert.True(_principal.HasScope("d"));
        Assert.Empty(_principal.SetScopes((IEnumerable<string>?)null).GetScopes());
    }

    [Fact]
    public void PrivateClaims_WhenSet_AreRead()
    {
        var date = new DateTimeOffset(2025, 1, 2, 3, 4, 5, TimeSpan.Zero);

        _principal.SetResources("r").SetPresenters("p").SetAudiences("x")
            .SetAuthorizationId("au").SetTokenId("t").SetTokenType("access_token")
            .SetCreationDate(date).SetExpirationDate(date.AddHours(1)).SetAccessTokenLifetime(TimeSpan.FromMinutes(5));

        Assert.Equal(["r"], _principal.GetResources().ToArray());
        Assert.Equal(["p"], _principal.GetPresenters().ToArray());
        Assert.Equal(["x"], _principal.GetAudiences().ToArray());
        Assert.Equal("au", _principal.GetAuthorizationId());
        Assert.Equal("t", _principal.GetTokenId());
        Assert.Equal("access_token", _principal.GetTokenType());
        Assert.True(_principal.HasTokenType("Access_Token"));
        Assert.Equal(date, _principal.GetCreationDate());
        Assert.Equal(date.AddHours(1), _principal.GetExpirationDate());
        Assert.Equal(TimeSpan.FromMinutes(5), _principal.GetAccessTokenLifetime());
        Assert.Equal("au", _principal.GetClaim("oi_au_id"));
    }

    [Fact]
    public void SetDestinations_WhenChosenPerClaim_AreRead()
    {
        _principal.AddClaim("a", "1").AddClaim("b", "2").SetDestinations(claim => claim.Type is "a" ? ["id_token", "ID_TOKEN"] : []);

        Assert.Equal(["id_token"], _principal.FindFirst("a")!.GetDestinations().ToArray());
        Assert.True(_principal.FindFirst("a")!.HasDestination("ID_TOKEN"));
        Assert.Empty(_principal.FindFirst("b")!.GetDestinations());
        Assert.Equal(["a"], _principal.GetDestinations().Keys);
        Assert.Empty(_principal.SetDestinations(static _ => []).GetDestinations());
    }

    [Fact]
    public void SetDestinations_WhenAMapIsGiven_TouchesItsTypesOnly()
    {
        _principal.AddClaim("a", "1").AddClaim("b", "2").SetDestinations(static _ => ["id_token"]);
        _principal.SetDestinations(ImmutableDictionary.Create<string, string[]>().Add("a", ["access_token"]));

        Assert.Equal(["access_token"], _principal.FindFirst("a")!.GetDestinations().ToArray());
        Assert.Equal(["id_token"], _principal.FindFirst("b")!.GetDestinations().ToArray());
    }

    [Fact]
    public void GetDestinations_WhenClaimsOfATypeDiffer_Throws()
    {
        _principal.AddClaim("a", "1").AddClaim("a", "2");
        _principal.FindFirst("a")!.SetDestinations("id_token");

        Assert.Throws<InvalidOperationException>(() => _principal.GetDestinations());
    }

    [Fact]
    public void Clone_WhenFiltered_KeepsClaimsAndDestinations()
    {
        _principal.AddClaim("a", "1").AddClaim("b", "2").SetDestinations(static _ => ["id_token"]);

        var copy = _principal.Clone(claim => claim.Type is "a");

        Assert.Equal("a", Assert.Single(copy.Claims).Type);
        Assert.Equal(["id_token"], copy.Claims.Single().GetDestinations().ToArray());
        Assert.Equal(2, _principal.Claims.Count());
        Assert.Equal("test", copy.Identity!.AuthenticationType);
    }

    private (string Type, string Value) TypeAndValue(string type) =>
        (_principal.FindFirst(type)!.ValueType, _principal.FindFirst(type)!.Value);
}
