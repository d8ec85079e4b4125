using OidcProfiles.Attributes;
using static OidcProfiles.Tests.Profiles.ManagedProfile;

namespace OidcProfiles.Tests.Profiles;

public sealed class ProfileLimitsTests
{
    private static readonly AttributeDefinition[] Notes =
        [.. Enumerable.Range(0, 3).Select(index => Open($"note{index}") with { Constraints = new() { MaximumLength = 4096 } })];

    private readonly ManagedProfile _small = new(
        new AttributeSchema(Notes),
        limits =>
        {
            limits.ValueBytes = 102;
            limits.ProfileBytes = 320;
        });

    [Theory]
    [InlineData(4094, true)]
    [InlineData(4095, false)]
    public async Task Patch_ByDefault_TakesValuesOfFourKilobytesOfJson(int letters, bool isAccepted)
    {
        var profile = new ManagedProfile(Notes);
        Assert.Equal(isAccepted ? [] : ["note0:ValueTooLarge"], Faults(await profile.PatchAsync(Note(0, letters))));
    }

    [Fact]
    public async Task Patch_WhenAValueIsTooLarge_NamesTheAttributeAndTheLimit()
    {
        var error = Assert.Single((await _small.PatchAsync(Note(1, 101))).Errors);
        Assert.Equal("note1 must be at most 102 bytes.", error.Description);
        Assert.True((await _small.PatchAsync(Note(1, 100))).Succeeded);
    }

    [Fact]
    public async Task Patch_WhenTheProfileWouldBeTooLarge_WritesNothing()
    {
        Assert.True((await _small.PatchAsync(Note(0, 100))).Succeeded);
        Assert.True((await _small.PatchAsync(Note(1, 60))).Succeeded);
        var result = await _small.PatchAsync(Note(2, 100));
        Assert.Equal(["ProfileTooLarge"], Faults(result));
        Assert.Equal("The profile must be at most 320 bytes as a whole.", Assert.Single(result.Errors).Description);
        Assert.Equal("-", _small.Stored("note2"));
        Assert.Equal(2, _small.Store.History.Count);
    }

    [Fact]
    public async Task Patch_WhenTheLimitWasLowered_LetsTheProfileBecomeSmaller()
    {
        var before = new ManagedProfile(Notes);
        await before.PatchAsync("""{"note0":"aaaaaaaaaaaaaaaaaaaaaaaaa","note1":"bbbbbbbbbbbbbbbbbbbbbbb"}""");
        var after = new ManagedProfile(new AttributeSchema(Notes), limits => limits.ProfileBytes = 100);
        after.Store.Profile = before.Profile;
        Assert.Equal(["ProfileTooLarge"], Faults(await after.PatchAsync("""{"note1":"bbbbbbbbbbbbbbbbbbbbbbc"}""")));
        Assert.True((await after.PatchAsync("""{"note1":"b"}""")).Succeeded);
    }

    [Fact]
    public async Task Sync_WhenAValueIsTooLarge_TakesTheRest()
    {
        Assert.True((await _small.SyncAsync($$"""{"note0":"{{new string('a', 101)}}","note1":"b"}""")).Succeeded);
        Assert.Equal("-", _small.Stored("note0"));
        Assert.Equal("\"b\"", _small.Stored("note1"));
    }

    private static string Note(int index, int letters) => $$"""{"note{{index}}":"{{new string('a', letters)}}"}""";
}
