using OidcProfiles.Access;
using OidcProfiles.Attributes;
using OidcProfiles.Profiles;
using static OidcProfiles.Tests.Profiles.ManagedProfile;

namespace OidcProfiles.Tests.Profiles;

public sealed class ProfileIndexTests
{
    private static readonly AttributeDefinition Handle = Open("handle") with { IsUnique = true };
    private static readonly AttributeDefinition Tags = Open("tags") with { IsSearchable = true, IsMultiValued = true };

    private readonly ManagedProfile _profile = new(Handle, Tags, Open("plain"));

    [Fact]
    public async Task Change_Always_IndexesUniqueAndSearchableValuesOnly()
    {
        await _profile.PatchAsync("""{"handle":"Ada","tags":["Red","BLUE","ｒｅｄ"],"plain":"x"}""");
        Assert.Equal(
            [new("id-handle", "ada", true), new("id-tags", "red", false), new("id-tags", "blue", false)],
            _profile.Store.IndexOf(UserId));
        Assert.Equal([UserId], await _profile.Store.FindByValueAsync("id-tags", "blue", 10, CancellationToken.None));
    }

    [Fact]
    public async Task Change_WhenAValueIsCleared_TakesItOutOfTheIndex()
    {
        await _profile.PatchAsync("""{"handle":"Ada","tags":["red"]}""");
        await _profile.PatchAsync("""{"handle":null,"tags":[]}""");
        Assert.Empty(_profile.Store.IndexOf(UserId));
    }

    [Fact]
    public async Task Change_WhenAnAttributeIsRetired_KeepsItsValuesIndexed()
    {
        await _profile.PatchAsync("""{"handle":"Ada"}""");
        _profile.Current = new([Handle with { IsRetired = true }, Open("plain")]);
        await _profile.PatchAsync("""{"plain":"x"}""");
        Assert.Equal([new IndexedValue("id-handle", "ada", true)], _profile.Store.IndexOf(UserId));
    }

    [Theory]
    [InlineData("ADA")]
    [InlineData("\uFF21da")]
    [InlineData("a\u00ADda")]
    public async Task Patch_WhenAnotherUserHasTheValue_RefusesWithTheNameOfTheAttribute(string handle)
    {
        await _profile.PatchAsync("""{"handle":"Ada"}""", userId: OtherId);
        var result = await _profile.PatchAsync($$"""{"handle":"{{handle}}","plain":"x"}""");
        Assert.Equal(["handle:DuplicateValue"], Faults(result));
        Assert.Equal("handle must be unique, and another account has this value.", Assert.Single(result.Errors).Description);
        Assert.Empty(_profile.Profile.Values);
        Assert.DoesNotContain(_profile.Store.History, entry => entry.UserId == UserId);
    }

    [Fact]
    public async Task Patch_WhenOneKeepsOnesOwnUniqueValue_Succeeds()
    {
        await _profile.PatchAsync("""{"handle":"Ada"}""");
        Assert.True((await _profile.PatchAsync("""{"handle":"ADA"}""")).Succeeded);
        Assert.True((await _profile.PatchAsync("""{"handle":null}""")).Succeeded);
        Assert.True((await _profile.PatchAsync("""{"handle":"ada"}""", userId: OtherId)).Succeeded);
    }

    [Fact]
    public async Task Patch_WhenAValueIsSearchableOnly_LetsTwoUsersHaveIt()
    {
        await _profile.PatchAsync("""{"tags":["red"]}""");
        await _profile.PatchAsync("""{"tags":["red"]}""", Party.AdminApi, OtherId);
        Assert.Equal([UserId, OtherId], await _profile.Store.FindByValueAsync("id-tags", "red", 10, CancellationToken.None));
    }

    [Fact]
    public async Task Sync_WhenAnotherUserHasAValue_TakesTheRest()
    {
        await _profile.PatchAsync("""{"handle":"Ada"}""", userId: OtherId);
        Assert.True((await _profile.SyncAsync("""{"plain":"x","handle":"ada","tags":["red"]}""")).Succeeded);
        Assert.Equal(("-", "\"x\"", "[\"red\"]"), (_profile.Stored("handle"), _profile.Stored("plain"), _profile.Stored("tags")));
    }

    [Fact]
    public async Task Change_WhenManyWantOneValue_LetsExactlyOneHaveIt()
    {
        var users = Enumerable.Range(0, 20).Select(index => $"w{index}").ToArray();
        var store = new MemoryProfileStore([.. users.Select(user => new AccountSnapshot { UserId = user })]);
        var manager = new ProfileManager(
            store, _profile, new(), Microsoft.Extensions.Options.Options.Create(new OidcProfilesOptions()), _profile.Time);
        var patch = new ProfilePatch { Changes = new Dictionary<string, System.Text.Json.JsonElement> { ["handle"] = Attributes.Values.Given.Json("\"ada\"") } };
        var results = await Task.WhenAll(users.Select(user =>
            Task.Run(() => manager.PatchAsync(user, patch, ProfileActor.Self(user), CancellationToken.None))));
        Assert.Single(results, result => result.Succeeded);
        Assert.All(results.Where(result => !result.Succeeded), result => Assert.Equal(["handle:DuplicateValue"], Faults(result)));
    }
}
