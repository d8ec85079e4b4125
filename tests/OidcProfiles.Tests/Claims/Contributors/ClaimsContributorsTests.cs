using System.Text.Json;
using OidcProfiles.Access;
using OidcProfiles.Attributes;
using OidcProfiles.Attributes.Values;
using OidcProfiles.Claims;
using OidcProfiles.Claims.Contributors;
using OidcProfiles.Claims.Evaluation;
using OidcProfiles.Profiles;
using OidcProfiles.Tests.Attributes.Values;
using OidcProfiles.Tests.Email.Fakes;
using OidcProfiles.Tests.Profiles;
using OidcProfiles.Tests.Schema.Fakes;

namespace OidcProfiles.Tests.Claims.Contributors;

/// <summary>Claims of the host's own: what contributors may do, and what becomes of those that fail.</summary>
public sealed class ClaimsContributorsTests : IDisposable
{
    private static readonly AttributeSchema Schema = new(
    [
        .. StandardAttributes.All,
        ManagedProfile.Open("team"),
        ManagedProfile.Open("note") with { Access = AttributeAccess.PortalOnly },
        ManagedProfile.Open("old") with { IsRetired = true },
        ManagedProfile.Open("site") with { Access = AttributeAccess.PortalOnly, Placement = AttributePlacement.Root, ClaimName = "https://example.org/site" },
    ]);

    private readonly ManualTime _time = new();
    private readonly LogRecorder _log = new();
    private readonly OidcProfilesOptions _options = new();

    [Fact]
    public async Task GetClaims_WhenAContributorAddsAndRemoves_FollowsIt()
    {
        var result = await GetAsync(new TestContributor(context =>
        {
            Assert.True(context.Add("level", new IntegerValue(3)));
            Assert.True(context.Add("https://example.org/units", Given.Json("""["a","b"]""")));
            context.Remove("email");
            context.Remove("sub");
        }));
        Assert.Equal("""{"sub":"u1","email_verified":true,"level":3,"https://example.org/units":["a","b"],"custom_attributes":{"team":"red"}}""", TestClaims.Json(result.Claims));
    }

    [Theory]
    [InlineData("team", """{"sub":"u1","email":"ada@example.org","email_verified":true}""")]
    [InlineData("custom_attributes", """{"sub":"u1","email":"ada@example.org","email_verified":true}""")]
    [InlineData("nothing", """{"sub":"u1","email":"ada@example.org","email_verified":true,"custom_attributes":{"team":"red"}}""")]
    public async Task GetClaims_WhenAContributorRemoves_TakesJustThatOut(string name, string expected) =>
        Assert.Equal(expected, TestClaims.Json((await GetAsync(new TestContributor(context => context.Remove(name)))).Claims));

    [Fact]
    public async Task GetClaims_Always_ShowsContributorsWhatIsReleasedAndNothingElse()
    {
        IReadOnlyList<ProfileClaim>? seen = null;
        await GetAsync(new TestContributor(context => seen = context.Released));
        Assert.Equal("""{"sub":"u1","email":"ada@example.org","email_verified":true,"custom_attributes":{"team":"red"}}""", TestClaims.Json(seen!));
    }

    [Theory]
    [InlineData("note")]
    [InlineData("note#de")]
    [InlineData("old")]
    [InlineData("team")]
    [InlineData("email")]
    [InlineData("given_name#ja")]
    [InlineData("https://example.org/site")]
    [InlineData("groups")]
    [InlineData("acr")]
    [InlineData("sub")]
    [InlineData("iss")]
    [InlineData("error")]
    [InlineData("custom_attributes")]
    [InlineData("oi_prf_req")]
    [InlineData("OI_AU_ID")]
    [InlineData("two words")]
    [InlineData("")]
    public async Task GetClaims_WhenAContributorAddsWhatIsNotItsToAdd_LeavesItOutAndSaysSo(string name)
    {
        var result = await GetAsync(new TestContributor(context => Assert.False(context.Add(name, new TextValue("forged")))) { Name = "crm" });
        Assert.DoesNotContain("forged", TestClaims.Json(result.Claims), StringComparison.Ordinal);
        var line = Assert.Single(_log.Lines);
        Assert.Contains($"Warning 1403: The claims contributor 'crm' added claims that are not its to add, and they were left out: {name}.", line, StringComparison.Ordinal);
        Assert.DoesNotContain("forged", line, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("note", true)]
    [InlineData("groups", true)]
    [InlineData("email", true)]
    [InlineData("sub", false)]
    [InlineData("oi_prf_req", false)]
    public async Task GetClaims_WhenTheHostOpensAName_LetsContributorsSetItUnlessATokenStandsOnIt(string name, bool isTaken)
    {
        _options.Claims.ContributedNames.Add(name);
        var result = await GetAsync(new TestContributor(context => Assert.Equal(isTaken, context.Add(name, new TextValue("host")))));
        Assert.Equal(isTaken, result.Claims.SequenceEqual(result.Claims.DistinctBy(claim => claim.Name)) && result.Claims.Any(claim => claim == new ProfileClaim(name, new TextValue("host"))));
    }

    [Fact]
    public async Task GetClaims_WhenJsonHoldsNothing_TakesNoClaim()
    {
        await GetAsync(new TestContributor(context => Assert.All(
            (string[])["null", "\"\"", "[]", "{}"], json => Assert.False(context.Add("level", Given.Json(json))))));
        Assert.Empty(_log.Lines);
    }

    [Fact]
    public async Task GetClaims_WhenThereAreSeveral_LetsALaterOneTakeBack()
    {
        var result = await GetAsync(
            new TestContributor(context => context.Add("level", new IntegerValue(1))),
            new TestContributor(context => context.Remove("level")),
            new TestContributor(context => context.Add("rank", new IntegerValue(2))) { Destinations = ClaimDestinations.AccessToken });
        Assert.Equal(["sub", "email", "email_verified", "custom_attributes"], result.Claims.Select(claim => claim.Name));
    }

    [Theory]
    [InlineData(ContributorFailure.Omit, ProfileClaimsStatus.Found)]
    [InlineData(ContributorFailure.Fail, ProfileClaimsStatus.ContributorFailed)]
    public async Task GetClaims_WhenAContributorThrows_DoesAsItDeclares(ContributorFailure failure, ProfileClaimsStatus expected)
    {
        var result = await GetAsync(new TestContributor(context =>
        {
            context.Add("level", new IntegerValue(1));
            context.Remove("email");
            throw new InvalidOperationException("ada@example.org has level 1");
        })
        { Name = "crm", OnFailure = failure });
        Assert.Equal(expected, result.Status);
        Assert.Equal(expected == ProfileClaimsStatus.Found, result.Claims.Any(claim => claim.Name == "email"));
        Assert.DoesNotContain(result.Claims, claim => claim.Name == "level");
        Assert.Equal(["Error 1401: The claims contributor 'crm' failed: InvalidOperationException."], _log.Lines);
    }

    [Theory]
    [InlineData(ContributorFailure.Omit, ProfileClaimsStatus.Found)]
    [InlineData(ContributorFailure.Fail, ProfileClaimsStatus.ContributorFailed)]
    public async Task GetClaims_WhenAContributorTakesTooLong_LeavesItBehind(ContributorFailure failure, ProfileClaimsStatus expected)
    {
        ClaimsContributionContext? late = null;
        var never = new TaskCompletionSource();
        var work = GetAsync(new TestContributor((context, _) =>
        {
            late = context;
            context.Add("level", new IntegerValue(1));
            return new(never.Task);
        })
        { Name = "crm", OnFailure = failure });
        Assert.False(work.IsCompleted);
        _time.Advance(_options.Claims.ContributorTimeout);
        var result = await work;
        Assert.Equal(expected, result.Status);
        Assert.DoesNotContain(result.Claims, claim => claim.Name == "level");
        Assert.False(late!.Add("level", new IntegerValue(2)));
        Assert.Equal(["Error 1402: The claims contributor 'crm' took longer than 00:00:02 and was left behind."], _log.Lines);
    }

    [Fact]
    public async Task GetClaims_WhenTheClientIsGone_EndsWithoutBlamingTheContributor()
    {
        using var source = new CancellationTokenSource();
        var work = GetAsync(source.Token, new TestContributor((_, token) => new(Task.Delay(Timeout.Infinite, token))));
        await source.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => work);
        Assert.Empty(_log.Lines);
    }

    [Fact]
    public async Task Explain_WithContributors_TellsWhatTheyDid()
    {
        var explained = await Service(new TestContributor(context =>
        {
            context.Add("level", new IntegerValue(3));
            context.Remove("email");
        })).ExplainAsync(Request, CancellationToken.None);
        var reasons = explained.UserInfo!.Decisions.ToDictionary(decision => decision.Name, decision => decision.Reason);
        Assert.Equal(ClaimReason.AddedByContributor, reasons["level"]);
        Assert.Equal(ClaimReason.RemovedByContributor, reasons["email"]);
        Assert.Equal(ClaimReason.HiddenByAccess, reasons["note"]);
        Assert.Equal("""{"sub":"u1","email_verified":true,"level":3,"custom_attributes":{"team":"red"}}""", TestClaims.Json(explained.UserInfo.Claims));
        Assert.Equal("""{"sub":"u1"}""", TestClaims.Json(explained.AccessToken!.Claims));
    }

    public void Dispose() => _log.Dispose();

    private static ProfileClaimsRequest Request => new()
    {
        UserId = "u1",
        ClientId = "c1",
        Scopes = ["openid", "email", "custom_attributes"],
        Destination = ClaimDestinations.UserInfo,
    };

    private Task<ProfileClaimsResult> GetAsync(params IProfileClaimsContributor[] contributors) => GetAsync(CancellationToken.None, contributors);

    private Task<ProfileClaimsResult> GetAsync(CancellationToken cancellationToken, params IProfileClaimsContributor[] contributors) =>
        Service(contributors).GetClaimsAsync(Request, cancellationToken);

    private ProfileClaimsService Service(params IProfileClaimsContributor[] contributors)
    {
        var store = new MemoryProfileStore(new AccountSnapshot { UserId = "u1", Email = "ada@example.org", EmailConfirmed = true });
        var provenance = new Provenance(ValueSource.User, null, default);
        store.Profile = new()
        {
            UserId = "u1",
            Values = new[] { ("id-team", "red"), ("id-note", "secret"), ("id-old", "secret"), ("id-site", "secret") }
                .ToDictionary(pair => pair.Item1, pair => new ProfileValue(new TextValue(pair.Item2), provenance)),
        };
        return TestClaims.Service(store, Schema, _time, _options, _log, contributors);
    }
}
