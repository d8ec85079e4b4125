using System.Diagnostics;
using OidcProfiles.Access;
using OidcProfiles.Profiles;
using static OidcProfiles.Tests.Profiles.ManagedProfile;

namespace OidcProfiles.Tests.Profiles;

public sealed class ProfileHistoryTests
{
    private readonly ManagedProfile _profile = new(
        Open("a"), Open("b"), Open("secret") with { IsSensitive = true, IsSearchable = true }, Open("list") with { IsMultiValued = true });

    [Fact]
    public async Task Patch_WhenSomeValuesDiffer_WritesAnEntryForJustThose()
    {
        await _profile.PatchAsync("""{"a":"1","b":"2"}""");
        await _profile.PatchAsync("""{"a":"1","b":"3","list":["x","y"]}""", Party.Portal);
        await _profile.PatchAsync("""{"b":null,"a":" 1"}""");
        Assert.Equal(
            [
                "id-a - > \"1\"", "id-b - > \"2\"",
                "id-b \"2\" > \"3\"", "id-list - > [\"x\",\"y\"]",
                "id-b \"3\" > -",
            ],
            _profile.Store.History.Select(entry => $"{entry.Value.AttributeId} {entry.Value.Before ?? "-"} > {entry.Value.After ?? "-"}"));
        Assert.All(_profile.Store.History, entry => Assert.False(entry.Value.IsRedacted));
    }

    [Theory]
    [InlineData("""{"a":null}""")]
    [InlineData("""{}""")]
    public async Task Patch_WhenNothingWasThereToClear_WritesNothing(string patch)
    {
        Assert.True((await _profile.PatchAsync(patch)).Succeeded);
        Assert.Empty(_profile.Store.History);
        Assert.Equal(0, _profile.Store.Saves);
    }

    [Fact]
    public async Task Patch_WhenThereIsAFault_WritesNothing()
    {
        await _profile.PatchAsync("""{"a":"1","nothing":"2"}""");
        Assert.Empty(_profile.Store.History);
    }

    [Fact]
    public async Task Patch_WhenTheAttributeIsSensitive_KeepsItsValuesOut()
    {
        await _profile.PatchAsync("""{"secret":"hush"}""");
        await _profile.PatchAsync("""{"secret":"hushhush"}""");
        await _profile.PatchAsync("""{"secret":null}""");
        Assert.Equal(
            Enumerable.Repeat(new ValueChange("id-secret", null, null, IsRedacted: true), 3), _profile.Store.History.Select(entry => entry.Value));
    }

    [Fact]
    public async Task Change_Always_SaysWhoAndWhenAndInWhichWork()
    {
        using var work = new Activity("test").Start();
        await _profile.PatchAsync("""{"a":"1"}""");
        await _profile.SyncAsync("""{"b":"2"}""", ValueSource.Import);
        work.Stop();
        Assert.Equal(
            [
                new(new(ValueSource.User, UserId, _profile.Time.Now), work.TraceId.ToHexString()),
                new ChangeStamp(new(ValueSource.Import, "acme", _profile.Time.Now), work.TraceId.ToHexString()),
            ],
            _profile.Store.History.Select(entry => entry.Stamp));
    }

    [Fact]
    public async Task Change_WhenAnotherWriterComesBetween_WritesEachEntryOnce()
    {
        _profile.Store.BeforeSave = () =>
        {
            _profile.Store.BeforeSave = null;
            _profile.PatchAsync("""{"a":"theirs"}""", Party.AdminApi).GetAwaiter().GetResult();
        };
        await _profile.PatchAsync("""{"a":"mine"}""");
        Assert.Equal(
            [("\"theirs\"", null), ("\"mine\"", "\"theirs\"")],
            _profile.Store.History.Select(entry => (entry.Value.After, entry.Value.Before)));
    }
}
