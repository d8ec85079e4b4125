using OidcProfiles.Access;
using static OidcProfiles.Tests.Profiles.ManagedProfile;

namespace OidcProfiles.Tests.Profiles;

public sealed class WriteOnceTests
{
    private readonly ManagedProfile _profile = new(Open("badge") with { IsWriteOnce = true });

    [Theory]
    [InlineData(Party.EndUser, "badge:WriteOnceAttribute")]
    [InlineData(Party.Portal, "badge:WriteOnceAttribute")]
    [InlineData(Party.AdminApi, "")]
    public async Task Patch_WhenTheValueWasSet_LetsOnlyTheAdminApiChangeOrClearIt(Party party, string fault)
    {
        string[] expected = fault.Length == 0 ? [] : [fault];
        await _profile.PatchAsync("""{"badge":"7"}""");
        Assert.Equal(expected, Faults(await _profile.PatchAsync("""{"badge":"8"}""", party)));
        Assert.Equal(expected, Faults(await _profile.PatchAsync("""{"badge":null}""", party)));
        Assert.Equal(expected.Length == 0 ? "cleared" : "\"7\"", _profile.Stored("badge"));
    }

    [Theory]
    [InlineData(Party.EndUser)]
    [InlineData(Party.Portal)]
    [InlineData(Party.AdminApi)]
    public async Task Patch_WhenTheSameValueIsSentAgain_SucceedsAndChangesNothing(Party party)
    {
        await _profile.PatchAsync("""{"badge":"7"}""");
        Assert.True((await _profile.PatchAsync("""{"badge":" 7 "}""", party)).Succeeded);
        Assert.Equal(1, _profile.Store.Saves);
    }

    [Fact]
    public async Task Patch_WhenTheAdminApiClearedIt_LetsThePersonSetItOnceMore()
    {
        await _profile.PatchAsync("""{"badge":"7"}""");
        await _profile.PatchAsync("""{"badge":null}""", Party.AdminApi);
        Assert.True((await _profile.PatchAsync("""{"badge":"8"}""")).Succeeded);
        Assert.False((await _profile.PatchAsync("""{"badge":"9"}""")).Succeeded);
    }

    [Fact]
    public async Task Find_WhenTheValueWasSet_OffersItForEditingToTheAdminApiOnly()
    {
        Assert.True((await _profile.SeeAsync("badge"))!.CanWrite);
        await _profile.PatchAsync("""{"badge":"7"}""");
        Assert.False((await _profile.SeeAsync("badge"))!.CanWrite);
        Assert.False((await _profile.SeeAsync("badge", Party.Portal))!.CanWrite);
        Assert.True((await _profile.SeeAsync("badge", Party.AdminApi))!.CanWrite);
    }
}
