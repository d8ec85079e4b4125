using OidcProfiles.Access;
using OidcProfiles.Attributes;
using OidcProfiles.Claims;
using OidcProfiles.Profiles;
using OidcProfiles.Tests.Profiles;
using static OidcProfiles.Tests.Profiles.ManagedProfile;

namespace OidcProfiles.Tests.Access;

/// <summary>A value in another language is seen and written where its attribute is, for every combination of access, and by no client.</summary>
public sealed class LanguageVariantDoorTests
{
    [Theory]
    [MemberData(nameof(DoorTests.Table), MemberType = typeof(DoorTests))]
    public async Task Doors_ForEveryCombination_TreatALanguageAsItsAttribute(string access, string expected)
    {
        var rights = expected.Split(' ');
        foreach (var party in Enum.GetValues<Party>().Where(party => party != Party.Client))
        {
            var profile = await FilledAsync(access);
            var item = await profile.SeeAsync("x", party);
            var unknown = await profile.PatchAsync("""{"z#de":"new"}""", party);
            var result = await profile.PatchAsync("""{"x#de":"new"}""", party);
            var added = await profile.PatchAsync("""{"x#fr":"new"}""", party);
            var cleared = await profile.PatchAsync("""{"x#es":null}""", party);
            var canWrite = rights[(int)party].Contains('w', StringComparison.Ordinal);
            Assert.Equal(rights[(int)party].Contains('r', StringComparison.Ordinal), item is { Variants: [{ Language: "de" }, { Language: "es" }] });
            Assert.Equal([canWrite, canWrite, canWrite], [result.Succeeded, added.Succeeded, cleared.Succeeded]);
            Assert.Equal(canWrite, item?.CanAddVariants ?? false);
            Assert.Equal(canWrite ? "\"new\"" : "\"old\"", profile.Stored("x#de"));
            Assert.Equal(canWrite ? "\"new\"" : "-", profile.Stored("x#fr"));
            Assert.Equal(canWrite ? "cleared" : "\"old\"", profile.Stored("x#es"));
            if (item is null)
            {
                var (hidden, nobody) = (result.Errors.Single(), unknown.Errors.Single());
                Assert.Equal(
                    (nobody.Code, nobody.Description.Replace('z', 'x'), "x#de"), (hidden.Code, hidden.Description, ((AttributeError)hidden).Path));
            }
        }
    }

    [Theory]
    [MemberData(nameof(DoorTests.Table), MemberType = typeof(DoorTests))]
    public async Task Doors_ForAClient_NeverOpenForALanguage(string access, string expected)
    {
        var profile = await FilledAsync(access);
        Assert.False((await profile.PatchAsync("""{"x#de":"new"}""", Party.Client)).Succeeded);
        foreach (var destination in (ClaimDestinations[])[ClaimDestinations.UserInfo, ClaimDestinations.IdToken, ClaimDestinations.AccessToken])
        {
            var request = new ProfileClaimsRequest { UserId = UserId, ClientId = "c1", Scopes = ["custom_attributes", "profile"], Destination = destination };
            var claims = ClaimsProjector.Project(profile.Current, new(new() { UserId = UserId }, profile.Profile), request);
            var released = string.Concat(claims.Select(claim => $"{claim.Name}={claim.Value.ToJson().GetRawText()}"));
            Assert.DoesNotContain("#", released, StringComparison.Ordinal);
            Assert.DoesNotContain("old", released, StringComparison.Ordinal);
            Assert.Equal(expected.Contains("UIA", StringComparison.Ordinal), released.Contains("\"own\"", StringComparison.Ordinal));
        }
    }

    [Theory]
    [MemberData(nameof(DoorTests.Table), MemberType = typeof(DoorTests))]
    public async Task Doors_WhenTheAttributeIsRetired_LetNoLanguageThrough(string access, string expected)
    {
        Assert.NotEmpty(expected);
        var profile = await FilledAsync(access);
        profile.Current = new(profile.Current.All.Select(definition => definition with { IsRetired = definition.Name == "x" }));
        foreach (var party in Enum.GetValues<Party>())
        {
            Assert.Null(await profile.SeeAsync("x", party));
            Assert.False((await profile.PatchAsync("""{"x#de":"new"}""", party)).Succeeded);
        }

        await profile.SyncAsync("""{"x#de":"new","x#fr":"new"}""", ValueSource.Import);
        Assert.Equal("\"old\"", profile.Stored("x#de"));
        Assert.Equal("-", profile.Stored("x#fr"));
    }

    [Theory]
    [MemberData(nameof(DoorTests.Table), MemberType = typeof(DoorTests))]
    public async Task Doors_WhenAProviderOrAnImportSendsALanguage_FollowTheSyncRuleWhateverTheAccess(string access, string expected)
    {
        Assert.NotEmpty(expected);
        var profile = await FilledAsync(access);
        foreach (var (source, language) in new[] { (ValueSource.Provider, "fr"), (ValueSource.Import, "it") })
        {
            await profile.SyncAsync($$"""{"x#de":"new","x#{{language}}":"new"}""", source);
            Assert.Equal("\"new\"", profile.Stored($"x#{language}"));
            Assert.Equal("\"old\"", profile.Stored("x#de"));
        }
    }

    private static async Task<ManagedProfile> FilledAsync(string access)
    {
        var profile = new ManagedProfile(Open("x") with
        {
            HasLanguageVariants = true,
            Access = AttributeAccess.Coherent.Single(candidate => candidate.ToString() == access),
            Destinations = ClaimDestinations.UserInfo | ClaimDestinations.IdToken | ClaimDestinations.AccessToken,
        });
        await profile.PatchAsync("""{"x":"own","x#de":"old","x#es":"old"}""", Party.AdminApi);
        return profile;
    }
}
