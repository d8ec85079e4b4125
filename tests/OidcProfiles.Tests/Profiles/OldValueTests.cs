using OidcProfiles.Access;
using OidcProfiles.Attributes;
using OidcProfiles.Claims;
using static OidcProfiles.Tests.Profiles.ManagedProfile;

namespace OidcProfiles.Tests.Profiles;

/// <summary>A value that was valid and no longer is stays readable; the next write must be valid.</summary>
public sealed class OldValueTests
{
    private static readonly AttributeDefinition Colour =
        Open("colour", AttributeType.Dropdown) with { Constraints = new() { AllowedValues = ["red", "blue"] } };

    public static TheoryData<string, string, string> Tightenings() => new()
    {
        { "removed choice", "\"red\"", "NotAllowedValue" },
        { "shorter", "\"red\"", "TextTooLong" },
        { "pattern", "\"red\"", "PatternMismatch" },
        { "range", "9", "OutOfRange" },
        { "count", "[\"a\",\"b\"]", "TooManyValues" },
        { "one value", "[\"a\",\"b\"]", "SingleValueExpected" },
        { "list", "\"red\"", "ListExpected" },
    };

    [Theory]
    [MemberData(nameof(Tightenings))]
    public async Task Find_WhenTheRuleWasTightened_StillShowsTheValueAndRefusesItAnew(string how, string value, string code)
    {
        var (before, after) = Tighten(how);
        var profile = new ManagedProfile(before);
        Assert.True((await profile.PatchAsync($$"""{"x":{{value}}}""")).Succeeded);
        profile.Current = new([after, Open("other")]);
        Assert.Equal(value, Tell((await profile.SeeAsync("x"))!.Value));
        Assert.Equal(value, Claim(profile, "x"));

        // The others can be written, and the old value stays.
        Assert.True((await profile.PatchAsync("""{"other":"y"}""")).Succeeded);
        Assert.Equal(value, profile.Stored("x"));

        Assert.Equal([$"x:{code}"], Faults(await profile.PatchAsync($$"""{"x":{{value}}}""")));
        Assert.True((await profile.PatchAsync("""{"x":null}""")).Succeeded);
        Assert.Equal("cleared", profile.Stored("x"));
    }

    [Fact]
    public async Task Find_WhenAChoiceIsRemoved_StillShowsItUntilAnotherIsChosen()
    {
        var profile = new ManagedProfile(Colour);
        await profile.PatchAsync("""{"colour":"red"}""");
        profile.Current = new([Colour with { Constraints = new() { AllowedValues = ["blue", "green"] } }]);
        Assert.Equal("\"red\"", Tell((await profile.SeeAsync("colour"))!.Value));
        Assert.True((await profile.PatchAsync("""{"colour":"green"}""")).Succeeded);
        Assert.False((await profile.PatchAsync("""{"colour":"red"}""")).Succeeded);
        Assert.Equal("\"green\"", Claim(profile, "colour"));
    }

    [Fact]
    public async Task Find_WhenTheAttributeIsRenamedOrRetiredAndBack_KeepsTheValue()
    {
        var profile = new ManagedProfile(Open("x"));
        await profile.PatchAsync("""{"x":"1"}""");
        profile.Current = new([Open("x") with { Name = "y", ClaimName = "y" }]);
        Assert.Equal("\"1\"", Tell((await profile.SeeAsync("y"))!.Value));
        profile.Current = new([Open("x") with { IsRetired = true }, Open("z") with { Name = "x" }]);
        Assert.Null((await profile.SeeAsync("x"))!.Value);
        Assert.True((await profile.PatchAsync("""{"x":"2"}""")).Succeeded);
        profile.Current = new([Open("x"), Open("z")]);
        Assert.Equal("\"1\"", Tell((await profile.SeeAsync("x"))!.Value));
        Assert.Equal("\"2\"", Tell((await profile.SeeAsync("z"))!.Value));
    }

    private static (AttributeDefinition Before, AttributeDefinition After) Tighten(string how)
    {
        var (text, list) = (Open("x"), Open("x") with { IsMultiValued = true });
        return how switch
        {
            "removed choice" => (Colour with { Id = "id-x", Name = "x" }, Colour with { Id = "id-x", Name = "x", ClaimName = "x", Constraints = new() { AllowedValues = ["blue"] } }),
            "shorter" => (text, text with { Constraints = new() { MaximumLength = 2 } }),
            "pattern" => (text, text with { Constraints = new() { Pattern = "[0-9]+" } }),
            "range" => (Open("x", AttributeType.Integer), Open("x", AttributeType.Integer) with { Constraints = new() { Maximum = 5 } }),
            "count" => (list, list with { Constraints = new() { MaximumCount = 1 } }),
            "one value" => (list, text),
            _ => (text, list),
        };
    }

    private static string? Claim(ManagedProfile profile, string name)
    {
        var request = new ProfileClaimsRequest { UserId = UserId, Scopes = [StandardAttributes.CustomAttributes], Destination = ClaimDestinations.UserInfo };
        var claims = ClaimsProjector.Project(profile.Current, new(new() { UserId = UserId }, profile.Profile), request);
        return claims.Single(claim => claim.Name == StandardAttributes.CustomAttributes).Value.ToJson().GetProperty(name).GetRawText();
    }
}
