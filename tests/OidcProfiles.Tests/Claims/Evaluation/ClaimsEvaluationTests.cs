using System.Collections.Immutable;
using OidcProfiles.Access;
using OidcProfiles.Attributes;
using OidcProfiles.Attributes.Values;
using OidcProfiles.Claims;
using OidcProfiles.Claims.Consents;
using OidcProfiles.Claims.Evaluation;
using OidcProfiles.Claims.Explaining;
using OidcProfiles.Claims.Requests;
using OidcProfiles.Profiles;
using OidcProfiles.Tests.Profiles;

namespace OidcProfiles.Tests.Claims.Evaluation;

/// <summary>What a claims request does, and what it cannot do (docs/decisions/0019-claims-requests.md).</summary>
public sealed class ClaimsEvaluationTests
{
    private static readonly AttributeDefinition Team = ManagedProfile.Open("team") with { HasLanguageVariants = true, Scopes = ["staff"] };

    private static readonly AttributeSchema Schema = new(
        [.. StandardAttributes.All.Select(definition => definition with { Access = AttributeAccess.Open }), Team, ManagedProfile.Open("floor")]);

    [Theory]
    [InlineData("openid", """{"userinfo":{"given_name":null}}""", """{"sub":"u1","given_name":"Taro"}""")]
    [InlineData("openid", """{"id_token":{"given_name":null}}""", """{"sub":"u1"}""")]
    [InlineData("openid", """{"userinfo":{"unknown":null,"email":{"essential":true}}}""", """{"sub":"u1","email":"taro@example.org"}""")]
    [InlineData("openid email", """{"userinfo":{"email":{"value":"taro@example.org"}}}""", """{"sub":"u1","email":"taro@example.org","email_verified":true}""")]
    [InlineData("openid email", """{"userinfo":{"email":{"value":"other@example.org"}}}""", """{"sub":"u1"}""")]
    [InlineData("openid", """{"userinfo":{"email":{"values":["a@example.org","taro@example.org"]}}}""", """{"sub":"u1","email":"taro@example.org"}""")]
    [InlineData("openid", """{"userinfo":{"given_name":{"values":[]}}}""", """{"sub":"u1"}""")]
    [InlineData("openid", """{"userinfo":{"email_verified":{"value":true}}}""", """{"sub":"u1","email_verified":true}""")]
    [InlineData("openid", """{"userinfo":{"email_verified":{"value":"true"}}}""", """{"sub":"u1"}""")]
    [InlineData("openid", """{"userinfo":{"team":null}}""", """{"sub":"u1","custom_attributes":{"team":"red"}}""")]
    [InlineData("openid", """{"userinfo":{"custom_attributes":null}}""", """{"sub":"u1","custom_attributes":{"floor":"3","team":"red"}}""")]
    [InlineData("openid", """{"userinfo":{"custom_attributes":{"value":"red"}}}""", """{"sub":"u1"}""")]
    [InlineData("openid", """{"userinfo":{"custom_attributes":{"value":"red"},"team":null}}""", """{"sub":"u1","custom_attributes":{"team":"red"}}""")]
    [InlineData("openid", """{"userinfo":{"given_name#ja":null}}""", """{"sub":"u1","given_name#ja":"太郎"}""")]
    [InlineData("openid", """{"userinfo":{"given_name#ja-Hani":null}}""", """{"sub":"u1"}""")]
    [InlineData("openid", """{"userinfo":{"given_name#ja":{"value":"次郎"},"given_name":null}}""", """{"sub":"u1","given_name":"Taro"}""")]
    [InlineData("openid", """{"userinfo":{"team#de":null}}""", """{"sub":"u1","custom_attributes":{"team#de":"rot"}}""")]
    [InlineData("openid", """{"userinfo":{"floor#de":null}}""", """{"sub":"u1"}""")]
    public void Project_ByTheClaimsRequest_GivesWhatWasAskedFor(string scopes, string claims, string expected) =>
        Assert.Equal(expected, Project(scopes, claims));

    [Theory]
    [InlineData("ja", """{"sub":"u1","given_name":"太郎","family_name":"Yamada"}""")]
    [InlineData("ja-JP", """{"sub":"u1","given_name":"太郎","family_name":"Yamada"}""")]
    [InlineData("it", """{"sub":"u1","given_name":"Taro","family_name":"Yamada"}""")]
    public void Project_ByLanguages_GivesTheBestUnderTheNameWithoutATag(string locales, string expected) =>
        Assert.Equal(expected, Project("openid", """{"userinfo":{"given_name":null,"family_name":null}}""", request => request with { ClaimsLocales = ClaimsLocales.Parse(locales) }));

    [Fact]
    public void Project_WhenANameIsAskedForWithAndWithoutALanguage_GivesBoth() => Assert.Equal(
        """{"sub":"u1","given_name":"太郎","given_name#ko":"타로"}""",
        Project("openid", """{"userinfo":{"given_name":null,"given_name#ko":null}}""", request => request with { ClaimsLocales = ["ja"] }));

    [Fact]
    public void Explain_WhenTheRequestedAddressIsAnother_SaysNothingOfItsVerification()
    {
        const string claims = """{"userinfo":{"email":{"value":"other@example.org"},"email_verified":null}}""";
        Assert.Equal("""{"sub":"u1"}""", Project("openid", claims));
        Assert.Equal(ClaimReason.RequestedValueNotMatching, Reason("email_verified", "openid", claims));
    }

    [Theory]
    [InlineData("given_name", "openid", "{}", ClaimReason.ScopeMissing)]
    [InlineData("given_name", "openid profile", "{}", ClaimReason.IncludedByScope)]
    [InlineData("given_name", "openid profile", """{"userinfo":{"given_name":null}}""", ClaimReason.IncludedByScope)]
    [InlineData("given_name", "openid", """{"userinfo":{"given_name":null}}""", ClaimReason.IncludedByClaimsRequest)]
    [InlineData("nickname", "openid profile", "{}", ClaimReason.NoValue)]
    [InlineData("email", "openid", """{"userinfo":{"email":{"value":"x"}}}""", ClaimReason.RequestedValueNotMatching)]
    [InlineData("team", "openid", """{"userinfo":{"team":null}}""", ClaimReason.IncludedByClaimsRequest)]
    public void Explain_ForEachRule_NamesIt(string attribute, string scopes, string claims, ClaimReason expected) =>
        Assert.Equal(expected, Reason(attribute, scopes, claims));

    [Fact]
    public void Explain_WhenTheClientMayNotAskForTheScope_DoesNotLetTheClaimAroundIt()
    {
        const string claims = """{"userinfo":{"team":null,"team#de":null,"given_name":null}}""";
        Assert.Equal("""{"sub":"u1","given_name":"Taro"}""", Project("openid", claims, request => request with { PermittedScopes = ["profile"] }));
        Assert.Equal(ClaimReason.ScopeNotPermitted, Reason("team", "openid", claims, request => request with { PermittedScopes = ["profile"] }));

        // A scope that was granted all the same is another door.
        Assert.Equal(ClaimReason.IncludedByScope, Reason("team", "openid staff", claims, request => request with { PermittedScopes = ["profile"] }));
    }

    [Fact]
    public void Explain_WhenThePersonWithholds_ReleasesNeitherTheAttributeNorItsFlagNorItsLanguages()
    {
        const string claims = """{"userinfo":{"email":null,"email_verified":null,"given_name#ja":null,"family_name":null}}""";
        var consent = Consent(shared: "family_name email_verified", withheld: "email given_name");
        Assert.Equal("""{"sub":"u1","family_name":"Yamada"}""", Project("openid", claims, consent: consent));
        Assert.Equal(ClaimReason.WithheldByConsent, Reason("email", "openid email", claims, consent: consent));
        Assert.Equal(ClaimReason.WithheldByConsent, Reason("email_verified", "openid", claims, consent: consent));
        Assert.Equal(ClaimReason.WithheldByConsent, Reason("given_name#ja", "openid", claims, consent: consent));
        Assert.Equal(ClaimReason.IncludedByClaimsRequest, Reason("family_name", "openid", claims, consent: consent));
        Assert.Equal(ClaimReason.ScopeMissing, Reason("phone_number", "openid", claims, consent: consent));
    }

    [Fact]
    public void Explain_OfWhatThePersonWasNotAsked_WaitsForTheQuestion()
    {
        var nothing = Consent(shared: "", withheld: "");
        Assert.Equal("""{"sub":"u1"}""", Project("openid profile email", "{}", consent: nothing));
        Assert.Equal(ClaimReason.NotYetConsented, Reason("given_name", "openid profile", "{}", consent: nothing));
        Assert.Equal(ClaimReason.NotYetConsented, Reason("email_verified", "openid email", "{}", consent: nothing));

        // A flag stands for itself only where there is no word on its address.
        Assert.Equal("""{"sub":"u1","email_verified":true}""", Project("openid email", "{}", consent: Consent("email_verified", "")));
        Assert.Equal(
            """{"sub":"u1","email":"taro@example.org","email_verified":true}""", Project("openid email", "{}", consent: Consent("email", "email_verified")));
    }

    [Fact]
    public void Explain_OfWhatThePersonDoesNotSee_FollowsTheAdministratorAlone()
    {
        var unseen = AttributeAccess.Find(AccessLevel.Hidden, AccessLevel.ReadOnly, AccessLevel.ReadOnly)!;
        var schema = new AttributeSchema(
            Schema.All.Select(definition => definition.Name == "given_name" ? definition with { Access = unseen } : definition));
        var snapshot = Snapshot() with { Consent = Consent("", "given_name") };
        Assert.Equal("""{"sub":"u1","given_name":"Taro"}""", TestClaims.Json(ClaimsProjector.Project(schema, snapshot, Request("openid profile", "{}"))));
    }

    [Fact]
    public void Project_ForTheIdToken_ReleasesWhatTheAdministratorEnabledOnly()
    {
        var schema = new AttributeSchema(
            Schema.All.Select(definition => definition.Name == "email" ? definition with { Destinations = ClaimDestinations.IdToken } : definition));
        var request = Request("openid", """{"id_token":{"email":null,"given_name":null},"userinfo":{"email":null}}""");
        Assert.Equal(
            """{"sub":"u1","email":"taro@example.org"}""",
            TestClaims.Json(ClaimsProjector.Project(schema, Snapshot(), request with { Destination = ClaimDestinations.IdToken })));
        Assert.Equal("""{"sub":"u1"}""", TestClaims.Json(ClaimsProjector.Project(schema, Snapshot(), request)));
        Assert.Equal(
            """{"sub":"u1"}""", TestClaims.Json(ClaimsProjector.Project(schema, Snapshot(), request with { Destination = ClaimDestinations.AccessToken })));
    }

    [Fact]
    public void Find_OfEssentialAttributes_GivesThoseThatWouldBeReleased()
    {
        var schema = new AttributeSchema(
            Schema.All.Select(definition => definition.Name == "gender" ? definition with { Access = AttributeAccess.PortalOnly } : definition));
        var request = Request(
            "openid", """{"userinfo":{"gender":{"essential":true},"nickname":{"essential":true},"email":null,"family_name#ja":{"essential":true}},"id_token":{"website":{"essential":true}}}""");
        Assert.Equal(["family_name", "nickname"], RequestedAttributes.FindEssential(schema, request).Select(definition => definition.Name).Order());
    }

    private static AttributeConsent Consent(string shared, string withheld) => new()
    {
        UserId = "u1",
        ClientId = "c1",
        Shared = shared.Split(' ').ToHashSet(),
        Withheld = withheld.Split(' ').ToHashSet(),
        DecidedAt = default,
    };

    private static string Project(
        string scopes, string claims, Func<ProfileClaimsRequest, ProfileClaimsRequest>? change = null, AttributeConsent? consent = null)
    {
        var request = Request(scopes, claims);
        return TestClaims.Json(ClaimsProjector.Project(Schema, Snapshot() with { Consent = consent }, change?.Invoke(request) ?? request));
    }

    private static ClaimReason Reason(
        string attribute, string scopes, string claims, Func<ProfileClaimsRequest, ProfileClaimsRequest>? change = null, AttributeConsent? consent = null)
    {
        var request = Request(scopes, claims);
        var explained = ClaimsExplainer.Explain(Schema, Snapshot() with { Consent = consent }, change?.Invoke(request) ?? request, ContributedClaims.None);
        return Assert.Single(explained.Decisions, decision => decision.Name == attribute).Reason;
    }

    private static ProfileClaimsRequest Request(string scopes, string claims) => new()
    {
        UserId = "u1",
        ClientId = "c1",
        Scopes = [.. scopes.Split(' ')],
        Destination = ClaimDestinations.UserInfo,
        Claims = TestClaims.Parse(claims),
    };

    private static ProfileSnapshot Snapshot()
    {
        var values = ImmutableDictionary.CreateBuilder<string, ProfileValue>();
        foreach (var (id, text) in new[]
        {
            ("given_name", "Taro"), ("given_name#ja", "太郎"), ("given_name#ko", "타로"), ("family_name", "Yamada"), ("id-team", "red"),
            ("id-team#de", "rot"), ("id-floor", "3"), ("id-floor#de", "drei"),
        })
        {
            values[id] = new(new TextValue(text), new(ValueSource.User, null, default));
        }

        return new(new() { UserId = "u1", Email = "taro@example.org", EmailConfirmed = true }, new() { UserId = "u1", Values = values.ToImmutable() });
    }
}
