using System.Text.Json;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using OidcProfiles.Access;
using OidcProfiles.Accounts.Completion;
using OidcProfiles.Attributes;
using OidcProfiles.Requirements;
using OidcProfiles.Tests.Profiles;
using static OidcProfiles.Tests.Profiles.ManagedProfile;

namespace OidcProfiles.Tests.Accounts.Completion;

/// <summary>What people are asked for when they sign in: what is missing, a few at a time, and nothing else.</summary>
public sealed class ProfileCompletionTests
{
    private readonly OidcProfilesOptions _options = new();
    private readonly MemoryTermsStore _terms = new();

    [Fact]
    public async Task Find_WhenNothingIsMissing_IsNull()
    {
        var profile = new ManagedProfile(Required("x"));
        await profile.PatchAsync("""{"x":"given"}""");
        Assert.Null(await FindAsync(profile));
        Assert.Equal(0, _terms.Looks);
        Assert.Null(await Completion(profile).FindAsync("nobody", null, CancellationToken.None));
    }

    [Fact]
    public async Task Find_WhenSevenAreMissing_AsksForFiveAndThenForTwo()
    {
        var profile = new ManagedProfile([.. "abcdefg".Select((name, index) => Required($"{name}") with { Order = index })]);
        var need = (await FindAsync(profile))!;
        Assert.Equal(("abcde", 2), (Names(need), need.Remaining));
        Assert.Empty((await SaveAsync(profile, """{"a":"1","b":"1","c":"1","d":"1","e":"1"}""")).Errors);
        need = (await FindAsync(profile))!;
        Assert.Equal(("fg", 0), (Names(need), need.Remaining));
        Assert.Empty((await SaveAsync(profile, """{"f":"1","g":"1"}""")).Errors);
        Assert.Null(await FindAsync(profile));
    }

    [Fact]
    public async Task Find_WhenThereAreTermsToo_CountsThemAsTheFirst()
    {
        _options.Accounts.Registration.TermsVersion = "2026-01";
        _options.Accounts.Completion.MostAtOnce = 2;
        var profile = new ManagedProfile([.. "abc".Select((name, index) => Required($"{name}") with { Order = index })]);
        var need = (await FindAsync(profile))!;
        Assert.Equal(("2026-01", "a", 2), (need.TermsVersion, Names(need), need.Remaining));
        _options.Accounts.Completion.MostAtOnce = 1;
        Assert.Equal("", Names((await FindAsync(profile))!));
    }

    [Fact]
    public async Task Find_WhenTheTermsChange_AsksThoseWhoAcceptedTheOldOnes()
    {
        _options.Accounts.Registration.TermsVersion = "2026-01";
        var profile = new ManagedProfile();
        Assert.Empty((await SaveAsync(profile, "{}", "2026-01")).Errors);
        Assert.Null(await FindAsync(profile));
        _options.Accounts.Registration.TermsVersion = "2026-04";
        Assert.Equal("2026-04", (await FindAsync(profile))!.TermsVersion);
        Assert.Equal(["TermsNotAccepted"], Faults(await SaveAsync(profile, "{}", "2026-01")));
        Assert.Equal(["TermsNotAccepted"], Faults(await SaveAsync(profile, "{}", null)));
        Assert.Equal("2026-01", Assert.Single(_terms.Accepted).Terms.Version);
    }

    [Fact]
    public async Task Find_WhenTheAttributeIsNotForTheClient_DoesNotAsk()
    {
        var profile = new ManagedProfile(Required("x") with { Release = new(ClientReleaseMode.Only, ["c2"]) });
        Assert.Null(await FindAsync(profile));
        Assert.NotNull(await Completion(profile).FindAsync(UserId, "c2", CancellationToken.None));
    }

    [Fact]
    public async Task Find_WhenTheAccountHasNoNumber_KeepsNobodyOut()
    {
        var number = AttributeSchema.Standard.Find(StandardAttributes.PhoneNumber)! with { Required = AttributeRequirement.Always };
        Assert.Null(await FindAsync(new(new AttributeSchema([number]))));
    }

    [Fact]
    public async Task Save_OfWhatWasNotAskedFor_NamesEveryFaultAndWritesNothing()
    {
        _options.Accounts.Registration.TermsVersion = "2026-01";
        var profile = new ManagedProfile(
            Required("asked"),
            Open("optional"),
            Open("seen") with { Access = AttributeAccess.ReadOnly, Required = AttributeRequirement.Always },
            Open("hidden") with { Access = AttributeAccess.PortalOnly, Required = AttributeRequirement.Always });
        var result = await SaveAsync(profile, """{"asked":"1","optional":"1","seen":"1","hidden":"1","unknown":"1","email":"a@b.example"}""");
        Assert.Equal(
            ["TermsNotAccepted", "optional:NotAskedFor", "seen:ReadOnlyAttribute", "hidden:UnknownAttribute", "unknown:UnknownAttribute", "email:NotAskedFor"],
            Faults(result));
        Assert.Equal("-", profile.Stored("asked"));
        Assert.Empty(_terms.Accepted);
    }

    [Theory]
    [InlineData("null")]
    [InlineData("\"\"")]
    [InlineData("\" \"")]
    [InlineData("[]")]
    [InlineData("[\"\"]")]
    public async Task Save_OfNothing_SaysThatItMustBeGiven(string value)
    {
        var profile = new ManagedProfile(Required("x") with { IsMultiValued = value[0] == '[' });
        Assert.Equal(["x:RequiredAttribute"], Faults(await SaveAsync(profile, $$"""{"x":{{value}}}""")));
    }

    [Fact]
    public async Task Save_WhenAValueIsNotAccepted_TakesNeitherTheOthersNorTheTerms()
    {
        _options.Accounts.Registration.TermsVersion = "2026-01";
        var profile = new ManagedProfile(Required("x"), Required("born", AttributeType.Date), Required("y"));
        Assert.Equal(
            ["y:RequiredAttribute", "born:InvalidDate"], Faults(await SaveAsync(profile, """{"x":"1","born":"soon","y":""}""", "2026-01")));
        Assert.Equal("-", profile.Stored("x"));
        Assert.Empty(_terms.Accepted);
    }

    [Fact]
    public async Task Save_OfNobody_SaysSo() => Assert.Equal(
        ["UserNotFound"],
        Faults(await Completion(new()).SaveAsync("nobody", null, new(new Dictionary<string, JsonElement>(), null), CancellationToken.None)));

    [Theory]
    [InlineData("/connect/authorize?client_id=c2&scope=openid", "/account/complete?returnUrl=%2Fconnect%2Fauthorize%3Fclient_id%3Dc2%26scope%3Dopenid")]
    [InlineData("/connect/authorize?client_id=c1", null)]
    [InlineData("https://evil.example/?client_id=c2", null)]
    [InlineData(null, null)]
    public async Task Redirect_Always_AsksForTheClientOfTheAddress(string? returnUrl, string? expected)
    {
        var profile = new ManagedProfile(Required("x") with { Release = new(ClientReleaseMode.Only, ["c2"]) });
        Assert.Equal(expected, await new CompletionRedirect(Completion(profile)).FindAsync(UserId, null, returnUrl, CancellationToken.None));
    }

    [Fact]
    public async Task Redirect_WhenTheAddressLeadsElsewhere_ComesBackToTheBeginning() => Assert.Equal(
        "/account/complete?returnUrl=%2F",
        await new CompletionRedirect(Completion(new(Required("x")))).FindAsync(UserId, null, "//evil.example", CancellationToken.None));

    private static AttributeDefinition Required(string name, AttributeType type = AttributeType.String) =>
        Open(name, type) with { Required = AttributeRequirement.Always };

    private static string Names(CompletionNeed need) => string.Concat(need.Attributes.Select(definition => definition.Name));

    private ProfileCompletion Completion(ManagedProfile profile) => new(
        new(new(profile.Store, profile), profile.Manager, profile, new()),
        new(_terms, Options.Create(_options), profile.Time),
        new MemoryWork(profile.Store, _terms));

    private Task<CompletionNeed?> FindAsync(ManagedProfile profile) => Completion(profile).FindAsync(UserId, "c1", CancellationToken.None);

    private Task<IdentityResult> SaveAsync(ManagedProfile profile, string json, string? terms = null) => Completion(profile).SaveAsync(
        UserId, "c1", new(JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(json)!, terms), CancellationToken.None);
}
