using System.Text.Json;
using Microsoft.Extensions.Options;
using OidcProfiles.Access;
using OidcProfiles.Attributes;
using OidcProfiles.Attributes.Values;
using OidcProfiles.Profiles;

namespace OidcProfiles.Tests.Profiles;

public sealed class ProfileManagerTests
{
    private readonly MemoryProfileStore _store = new(new AccountSnapshot { UserId = "u1", UserName = "ada", Email = "ada@example.org", EmailConfirmed = true });
    private readonly FixedTime _time = new();
    private readonly ProfileManager _manager;

    public ProfileManagerTests()
    {
        var schemas = SchemaProvider.Of(
            new() { Name = "team", Type = AttributeType.String, Access = new() { EndUser = AccessLevel.ReadOnly, Client = AccessLevel.ReadOnly, Portal = AccessLevel.ReadWrite } },
            new() { Name = "note", Type = AttributeType.String });
        _manager = new(_store, schemas, new(), Options.Create(new OidcProfilesOptions()), _time);
    }

    [Fact]
    public async Task Patch_WhenSomeAttributesAreNamed_LeavesTheOthers()
    {
        await PatchAsync("""{"given_name":"Ada","family_name":"Byron"}""");
        _time.Now += TimeSpan.FromMinutes(1);
        var result = await PatchAsync("""{"family_name":"Lovelace"}""");
        Assert.True(result.Succeeded);
        Assert.Equal(new TextValue("Ada"), _store.Profile.Values["given_name"].Value);
        Assert.Equal(new TextValue("Lovelace"), _store.Profile.Values["family_name"].Value);
        Assert.Equal(_time.Now - TimeSpan.FromMinutes(1), _store.Profile.Values["given_name"].Provenance.At);
        Assert.Equal(new Provenance(ValueSource.User, "u1", _time.Now), _store.Profile.Values["family_name"].Provenance);
        Assert.Equal(_time.Now, _store.Profile.UpdatedAt);
    }

    [Theory]
    [InlineData("""{"given_name":null}""")]
    [InlineData("""{"given_name":""}""")]
    public async Task Patch_WhenAValueIsNullOrEmpty_ClearsItAndRemembersWho(string patch)
    {
        await PatchAsync("""{"given_name":"Ada"}""");
        Assert.True((await PatchAsync(patch)).Succeeded);
        Assert.Null(_store.Profile.Values["given_name"].Value);
        var view = await _manager.FindAsync("u1", Party.EndUser, CancellationToken.None);
        Assert.Null(view!.Attributes.Single(item => item.Definition.Name == "given_name").Value);
    }

    [Fact]
    public async Task Patch_WhenOneAttributeIsWrong_WritesNothingAndNamesEveryFault()
    {
        var result = await PatchAsync("""{"given_name":"Ada","birthdate":"yesterday","team":"red","note":"x","nothing":1,"email":"x@example.org"}""");
        Assert.False(result.Succeeded);
        Assert.Equal(0, _store.Saves);
        Assert.Equal(
            ["birthdate:InvalidBirthDate", "team:ReadOnlyAttribute", "note:UnknownAttribute", "nothing:UnknownAttribute", "email:AccountAttribute"],
            result.Errors.Cast<AttributeError>().Select(error => $"{error.Attribute}:{error.Code}"));
    }

    [Fact]
    public async Task Patch_WhenAnAttributeIsHidden_AnswersAsIfItDidNotExist()
    {
        var hidden = Assert.Single((await PatchAsync("""{"note":"x"}""")).Errors);
        var unknown = Assert.Single((await PatchAsync("""{"nope":"x"}""")).Errors);
        Assert.Equal(unknown.Description.Replace("nope", "note", StringComparison.Ordinal), hidden.Description);
    }

    [Theory]
    [InlineData(Party.EndUser)]
    [InlineData(Party.Portal)]
    [InlineData(Party.AdminApi)]
    public async Task Patch_WhenAVerificationFlagIsNamed_Refuses(Party party)
    {
        var result = await PatchAsync("""{"email_verified":true,"updated_at":1}""", new(party, ValueSource.Admin, null) { Rights = AdminRights.Full });
        Assert.All(result.Errors, error => Assert.Equal(nameof(ProfileErrorDescriber.ReadOnlyAttribute), error.Code));
        Assert.Equal(2, result.Errors.Count());
    }

    [Fact]
    public async Task Patch_WhenTheCallerIsTheAdminApi_WritesWhatIsHiddenFromOthers() =>
        Assert.True((await PatchAsync("""{"note":"x","team":"red","nickname":"Countess"}""", new(Party.AdminApi, ValueSource.Admin, "a1") { Rights = AdminRights.Full })).Succeeded);

    [Fact]
    public async Task Patch_WhenTheClientIsTheParty_WritesNothingAtAll()
    {
        var result = await PatchAsync("""{"given_name":"Eve","team":"red","note":"x"}""", new(Party.Client, ValueSource.User, "c1"));
        Assert.Equal(3, result.Errors.Count());
        Assert.Equal(0, _store.Saves);
    }

    [Fact]
    public async Task Patch_WhenNothingDiffers_DoesNotSave()
    {
        await PatchAsync("""{"given_name":"Ada"}""");
        _time.Now += TimeSpan.FromMinutes(1);
        Assert.True((await PatchAsync("""{"given_name":" Ada "}""")).Succeeded);
        Assert.Equal(1, _store.Saves);
    }

    [Fact]
    public async Task Patch_WhenTheStampIsStale_IsRefused()
    {
        await PatchAsync("""{"given_name":"Ada"}""");
        var seen = _store.Profile.ConcurrencyStamp;
        await PatchAsync("""{"given_name":"Augusta"}""");
        var result = await PatchAsync("""{"given_name":"Ada"}""", stamp: seen);
        Assert.Equal(nameof(ProfileErrorDescriber.ConcurrencyFailure), Assert.Single(result.Errors).Code);
        Assert.Equal(new TextValue("Augusta"), _store.Profile.Values["given_name"].Value);
    }

    [Fact]
    public async Task Patch_WhenAnotherWriterComesBetween_AppliesTheChangeToTheNewState()
    {
        _store.BeforeSave = () =>
        {
            _store.BeforeSave = null;
            var values = new Dictionary<string, ProfileValue> { ["gender"] = new(new TextValue("female"), new(ValueSource.Import, null, _time.Now)) };
            _store.Profile = _store.Profile with { Values = values, ConcurrencyStamp = "other" };
        };
        Assert.True((await PatchAsync("""{"given_name":"Ada"}""")).Succeeded);
        Assert.Equal(["gender", "given_name"], _store.Profile.Values.Keys.Order());
    }

    [Fact]
    public async Task Patch_WhenThereIsNoUser_SaysSo()
    {
        var patch = new ProfilePatch { Changes = new Dictionary<string, JsonElement>() };
        var result = await _manager.PatchAsync("nobody", patch, ProfileActor.Self("nobody"), CancellationToken.None);
        Assert.Equal(nameof(ProfileErrorDescriber.UserNotFound), Assert.Single(result.Errors).Code);
    }

    [Fact]
    public async Task Find_WhenAPartyLooks_ShowsWhatItMaySeeInOrder()
    {
        await PatchAsync("""{"note":"x","team":"red","given_name":"Ada"}""", new(Party.AdminApi, ValueSource.Admin, null) { Rights = AdminRights.Full });
        var view = await _manager.FindAsync("u1", Party.EndUser, CancellationToken.None);
        var names = view!.Attributes.Select(item => item.Definition.Name).ToList();
        Assert.DoesNotContain("note", names);
        Assert.DoesNotContain("nickname", names);
        Assert.Equal("preferred_username", names[0]);
        Assert.Equal("team", names[^1]);
        Assert.True(view.Attributes.Single(item => item.Definition.Name == "given_name").CanWrite);
        Assert.False(view.Attributes.Single(item => item.Definition.Name == "team").CanWrite);
        Assert.False(view.Attributes.Single(item => item.Definition.Name == "email").CanWrite);
        Assert.Equal(new BooleanValue(true), view.Attributes.Single(item => item.Definition.Name == "email_verified").Value);
    }

    private Task<Microsoft.AspNetCore.Identity.IdentityResult> PatchAsync(string json, ProfileActor? actor = null, string? stamp = null)
    {
        var patch = new ProfilePatch
        {
            Changes = JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(json)!,
            ConcurrencyStamp = stamp,
        };
        return _manager.PatchAsync("u1", patch, actor ?? ProfileActor.Self("u1"), CancellationToken.None);
    }
}
