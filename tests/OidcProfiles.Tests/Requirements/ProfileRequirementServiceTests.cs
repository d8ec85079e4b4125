using OidcProfiles.Access;
using OidcProfiles.Attributes;
using OidcProfiles.Requirements;
using OidcProfiles.Tests.Profiles;
using static OidcProfiles.Tests.Profiles.ManagedProfile;

namespace OidcProfiles.Tests.Requirements;

public sealed class ProfileRequirementServiceTests
{
    private readonly ManagedProfile _profile = new(
        Open("first") with { Required = AttributeRequirement.AtRegistration }, Open("second") with { Required = AttributeRequirement.Always });

    [Fact]
    public async Task FindMissing_AsThePersonGoesOn_AsksForLess()
    {
        Assert.Equal("first second", await FindAsync(null, RequirementStage.Registration));
        Assert.Equal("second", await FindAsync(UserId, RequirementStage.SignIn));
        await _profile.PatchAsync("""{"second":"2"}""");
        Assert.Equal("", await FindAsync(UserId, RequirementStage.SignIn));
        Assert.Equal("first", await FindAsync(UserId, RequirementStage.Registration));
        await _profile.PatchAsync("""{"second":null}""", Party.Portal);
        Assert.Equal("second", await FindAsync(UserId, RequirementStage.SignIn));
    }

    [Fact]
    public async Task FindMissing_WhenThereIsNoSuchUser_GivesNull() => Assert.Null(await FindAsync("nobody", RequirementStage.SignIn));

    private async Task<string?> FindAsync(string? userId, RequirementStage stage)
    {
        var service = new ProfileRequirementService(_profile.Store, _profile);
        var missing = await service.FindMissingAsync(userId, stage, "c1", CancellationToken.None);
        return missing is null ? null : string.Join(' ', missing.Select(definition => definition.Name));
    }
}
