using OidcProfiles.Access;
using OidcProfiles.Attributes;
using OidcProfiles.Attributes.Values;
using OidcProfiles.Claims;
using OidcProfiles.Profiles;
using OidcProfiles.Requirements;
using OidcProfiles.Tests.Profiles;
using static OidcProfiles.Tests.Profiles.ManagedProfile;

namespace OidcProfiles.Tests.Access;

/// <summary>Every combination of access × party × door: what comes out, and what can be put in.</summary>
public sealed class DoorTests
{
    private static readonly ClaimDestinations[] Destinations = [ClaimDestinations.UserInfo, ClaimDestinations.IdToken, ClaimDestinations.AccessToken];

    /// <summary>
    /// A row: the combination, then what each party may do. End user, portal and Admin API: a view (r) and a patch (w). A client: the three
    /// destinations (UIA) that the attribute is enabled for.
    /// </summary>
    public static TheoryData<string, string> Table() => new()
    {
        { "hidden/hidden/hidden", "- - - rw" },
        { "hidden/hidden/readonly", "- - r rw" },
        { "hidden/hidden/readwrite", "- - rw rw" },
        { "hidden/readonly/readonly", "- UIA r rw" },
        { "hidden/readonly/readwrite", "- UIA rw rw" },
        { "readonly/readonly/readonly", "r UIA r rw" },
        { "readonly/readonly/readwrite", "r UIA rw rw" },
        { "readwrite/readonly/readwrite", "rw UIA rw rw" },
    };

    [Theory]
    [MemberData(nameof(Table))]
    public async Task Doors_ForEveryCombination_LetThroughWhatTheTableSays(string access, string expected) =>
        Assert.Equal(expected, await TellAsync(Definition(access)));

    [Theory]
    [MemberData(nameof(Table))]
    public async Task Doors_WhenTheAttributeIsRetired_LetNothingThrough(string access, string expected)
    {
        Assert.NotEmpty(expected);
        Assert.Equal("- - - -", await TellAsync(Definition(access) with { IsRetired = true }));
    }

    [Theory]
    [MemberData(nameof(Table))]
    public async Task Doors_WhenTheAttributeIsComputed_LetNobodyWrite(string access, string expected)
    {
        var computed = Definition(access) with { Origin = AttributeOrigin.Computed, Expression = "1" };
        var told = await TellAsync(computed);
        Assert.Equal(expected.Replace("rw", "r", StringComparison.Ordinal).Replace("UIA", "-", StringComparison.Ordinal), told);
    }

    [Theory]
    [MemberData(nameof(Table))]
    public async Task Doors_ForAClient_OpenForEnabledDestinationsGrantedScopesAndListedClientsOnly(string access, string expected)
    {
        var isVisible = expected.Contains("UIA", StringComparison.Ordinal);
        foreach (var enabled in Enumerable.Range(0, 8).Select(flags => (ClaimDestinations)flags))
        {
            foreach (var destination in Destinations)
            {
                foreach (var scope in (string[])["custom_attributes", "profile"])
                {
                    foreach (var release in Enum.GetValues<ClientReleaseMode>())
                    {
                        var definition = Definition(access) with { Destinations = enabled, Release = new(release, release == ClientReleaseMode.All ? [] : ["c1"]) };
                        var opens = isVisible && enabled.HasFlag(destination) && scope == "custom_attributes" && release != ClientReleaseMode.Except;
                        Assert.Equal(opens, IsReleased(await FilledAsync(definition), destination, scope));
                    }
                }
            }
        }
    }

    [Theory]
    [MemberData(nameof(Table))]
    public async Task Doors_WhenAnAttributeIsHidden_AnswerAsForAnUnknownOne(string access, string expected)
    {
        var parties = expected.Split(' ');
        foreach (var party in Enum.GetValues<Party>().Where(party => parties[(int)party] == "-"))
        {
            var profile = await FilledAsync(Definition(access));
            var hidden = Assert.Single((await profile.PatchAsync("""{"x":"new"}""", party)).Errors);
            var unknown = Assert.Single((await profile.PatchAsync("""{"z":"new"}""", party)).Errors);
            Assert.Equal(
                (unknown.Code, unknown.Description.Replace('z', 'x'), "x"), (hidden.Code, hidden.Description, ((AttributeError)hidden).Path));
        }
    }

    [Theory]
    [MemberData(nameof(Table))]
    public async Task Doors_WhenThePersonIsAskedForWhatIsMissing_NameOnlyWhatThePersonMayWrite(string access, string expected)
    {
        var profile = new ManagedProfile(Definition(access) with { Required = AttributeRequirement.Always });
        var missing = await new ProfileRequirementService(profile.Store, profile).FindMissingAsync(UserId, RequirementStage.SignIn, "c1", default);
        Assert.Equal(expected.StartsWith("rw", StringComparison.Ordinal), missing!.Any(definition => definition.Name == "x"));
    }

    [Theory]
    [MemberData(nameof(Table))]
    public async Task Doors_WhenAProviderSendsAValue_FollowTheSyncRuleWhateverTheAccess(string access, string expected)
    {
        Assert.NotEmpty(expected);
        var profile = new ManagedProfile(Definition(access));
        await profile.SyncAsync("""{"x":"new"}""");
        Assert.Equal("\"new\"", profile.Stored("x"));
    }

    [Theory]
    [MemberData(nameof(Table))]
    public async Task Doors_WhenARequiredValueIsCleared_LetEverybodyDoItButThePerson(string access, string expected)
    {
        var parties = expected.Split(' ');
        foreach (var party in (Party[])[Party.EndUser, Party.Portal, Party.AdminApi])
        {
            foreach (var empty in (string[])["null", "\"\"", "\" \""])
            {
                var profile = await FilledAsync(Definition(access) with { Required = AttributeRequirement.Always });
                var result = await profile.PatchAsync($$"""{"x":{{empty}}}""", party);
                var mayClear = parties[(int)party].Contains('w', StringComparison.Ordinal) && party != Party.EndUser;
                Assert.Equal((mayClear, mayClear ? "cleared" : "\"old\""), (result.Succeeded, profile.Stored("x")));
                Assert.Equal(
                    party == Party.EndUser && parties[0] == "rw",
                    result.Errors.Any(error => error.Code == nameof(ProfileErrorDescriber.RequiredAttribute)));
            }
        }
    }

    [Theory]
    [InlineData(AttributeRequirement.Never, "x", true)]
    [InlineData(AttributeRequirement.AtRegistration, "x", true)]
    [InlineData(AttributeRequirement.Always, "x", false)]
    [InlineData(AttributeRequirement.Always, "other", true)]
    public async Task Doors_WhenThePersonClearsAValue_RefuseOnlyWhatIsRequiredAlwaysAndThere(
        AttributeRequirement required, string filled, bool expected)
    {
        var profile = new ManagedProfile(Definition("readwrite/readonly/readwrite") with { Required = required }, Open("other"));
        await profile.PatchAsync($$"""{"{{filled}}":"old"}""", Party.AdminApi);
        Assert.Equal(expected, (await profile.PatchAsync("""{"x":null}""")).Succeeded);
        Assert.True((await profile.PatchAsync("""{"other":"new"}""")).Succeeded);
    }

    private static AttributeDefinition Definition(string access) => Open("x") with
    {
        Access = AttributeAccess.Coherent.Single(candidate => candidate.ToString() == access),
        Destinations = ClaimDestinations.UserInfo | ClaimDestinations.IdToken | ClaimDestinations.AccessToken,
    };

    private static async Task<string> TellAsync(AttributeDefinition definition) => string.Join(' ',
        [
            await TellAsync(definition, Party.EndUser),
            await TellClientAsync(definition),
            await TellAsync(definition, Party.Portal),
            await TellAsync(definition, Party.AdminApi),
        ]);

    private static async Task<string> TellAsync(AttributeDefinition definition, Party party)
    {
        var profile = await FilledAsync(definition);
        var item = await profile.SeeAsync("x", party);
        var isWritten = (await profile.PatchAsync("""{"x":"new"}""", party)).Succeeded;
        Assert.Equal(isWritten ? "\"new\"" : "\"old\"", profile.Stored("x"));
        Assert.Equal(isWritten, item?.CanWrite ?? false);
        return (item is null ? "" : "r") + (isWritten ? "w" : "") is { Length: > 0 } rights ? rights : "-";
    }

    private static async Task<string> TellClientAsync(AttributeDefinition definition)
    {
        var profile = await FilledAsync(definition);
        Assert.False((await profile.PatchAsync("""{"x":"new"}""", Party.Client)).Succeeded);
        var doors = string.Concat(Destinations.Where(destination => IsReleased(profile, destination, "custom_attributes"))
            .Select(destination => destination.ToString()[0]));
        return doors.Length == 0 ? "-" : doors;
    }

    private static async Task<ManagedProfile> FilledAsync(AttributeDefinition definition)
    {
        var profile = new ManagedProfile(definition with { Origin = AttributeOrigin.Profile, IsRetired = false });
        await profile.PatchAsync("""{"x":"old"}""", Party.AdminApi);
        profile.Current = new(profile.Current.All.Where(other => other.Id != definition.Id).Append(definition));
        return profile;
    }

    private static bool IsReleased(ManagedProfile profile, ClaimDestinations destination, string scope)
    {
        var snapshot = new ProfileSnapshot(new() { UserId = UserId }, profile.Profile);
        var request = new ProfileClaimsRequest { UserId = UserId, ClientId = "c1", Scopes = [scope], Destination = destination };
        return ClaimsProjector.Project(profile.Current, snapshot, request).Any(claim => claim.Value is ObjectValue || claim.Name == "x");
    }
}
