using System.Collections.Immutable;
using OidcProfiles.Access;
using OidcProfiles.Attributes;
using OidcProfiles.Profiles;
using OidcProfiles.Tests.Computed;
using OidcProfiles.Tests.Profiles;

namespace OidcProfiles.Tests.Groups;

/// <summary>What becomes of the names of groups within a profile.</summary>
public sealed class GroupsAttributeTests
{
    private static readonly AttributeDefinition Groups = AttributeSchema.Standard.Find(StandardAttributes.Groups)!;

    [Theory]
    [InlineData("", null)]
    [InlineData("one", """["one"]""")]
    [InlineData("one two", """["one","two"]""")]
    public void Read_ByTheNumberOfGroups_GivesAListOrNothing(string names, string? expected)
    {
        var snapshot = Snapshot(names.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        Assert.Equal(expected, AttributeReader.Read(AttributeSchema.Standard, Groups, snapshot)?.ToJson().GetRawText());
    }

    [Theory]
    [InlineData(Party.EndUser)]
    [InlineData(Party.Portal)]
    [InlineData(Party.AdminApi)]
    public async Task Patch_OfGroups_IsRefusedForEverybody(Party party)
    {
        var profile = new ManagedProfile(AttributeSchema.Standard);
        Assert.Equal(["groups:ReadOnlyAttribute"], ManagedProfile.Faults(await profile.PatchAsync("""{"groups":["administrators"]}""", party)));
        Assert.Empty(profile.Profile.Values);
    }

    [Fact]
    public async Task Sync_OfGroups_TakesNothing()
    {
        var profile = new ManagedProfile(AttributeSchema.Standard);
        Assert.True((await profile.SyncAsync("""{"groups":["administrators"],"given_name":"Ada"}""")).Succeeded);
        Assert.Equal(["given_name"], profile.Profile.Values.Keys);
    }

    [Fact]
    public async Task Find_OfAProfile_ShowsThemAndLetsNobodyWriteThem()
    {
        var profile = new ManagedProfile(AttributeSchema.Standard);
        profile.Store.Groups = ["research"];
        foreach (var party in (Party[])[Party.EndUser, Party.Portal, Party.AdminApi])
        {
            var item = (await profile.SeeAsync(StandardAttributes.Groups, party))!;
            Assert.Equal(("""["research"]""", false), (item.Value!.ToJson().GetRawText(), item.CanWrite));
        }
    }

    [Theory]
    [InlineData("groups.size > 1", AttributeType.Boolean, "true")]
    [InlineData("groups | array.contains 'staff'", AttributeType.Boolean, "true")]
    [InlineData("groups | array.contains 'nobody'", AttributeType.Boolean, "false")]
    public void Expression_OverGroups_ReadsThemAsAList(string expression, AttributeType type, string expected)
    {
        using var profile = new ComputedProfile(expression, type) { Snapshot = Snapshot("research", "staff") };
        Assert.Equal(expected, profile.Read());
    }

    private static ProfileSnapshot Snapshot(params ImmutableArray<string> groups) =>
        new(new() { UserId = "u1" }, new() { UserId = "u1" }) { Groups = groups };
}
