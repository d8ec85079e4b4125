using OidcProfiles.Attributes;
using OidcProfiles.Tests.Schema.Fakes;
using static OidcProfiles.Tests.Schema.Fakes.Instance;

namespace OidcProfiles.Tests.Schema;

public sealed class SchemaUndoTests
{
    private static CancellationToken None => CancellationToken.None;

    [Fact]
    public async Task UndoAsync_WhenAChange_BringsTheOldDefinitionBack_AndCanBeUndoneItself()
    {
        await using var instance = await StartAsync(Text("a"));
        (await instance.Manager.UpdateAsync("a", Text("b"), instance.Find("a").ConcurrencyStamp, Admin, None)).Accept();

        (await instance.Manager.UndoAsync((await instance.LastAsync("a")).Id, Admin, None)).Accept();
        Assert.Equal("a", instance.Find("a").Name);

        (await instance.Manager.UndoAsync((await instance.LastAsync("a")).Id, Admin, None)).Accept();
        Assert.Equal("b", instance.Find("a").Name);
    }

    [Fact]
    public async Task UndoAsync_WhenACreation_RetiresIt()
    {
        await using var instance = await StartAsync();
        (await instance.Manager.CreateAsync(Text("a"), Admin, None)).Accept();
        var entry = (await instance.LastAsync("a")).Id;

        (await instance.Manager.UndoAsync(entry, Admin, None)).Accept();

        Assert.True(instance.Find("a").IsRetired);
        (await instance.Manager.UndoAsync(entry, Admin, None)).Refuse(nameof(ProfileErrorDescriber.UndoConflict));
    }

    [Fact]
    public async Task UndoAsync_WhenTheDefinitionChangedSince_IsRefused()
    {
        await using var instance = await StartAsync(Text("a"));
        (await instance.Manager.UpdateAsync("a", Text("b"), instance.Find("a").ConcurrencyStamp, Admin, None)).Accept();
        var entry = (await instance.LastAsync("a")).Id;
        (await instance.Manager.UpdateAsync("a", Text("c"), instance.Find("a").ConcurrencyStamp, Admin, None)).Accept();

        var error = (await instance.Manager.UndoAsync(entry, Admin, None)).Refuse(nameof(ProfileErrorDescriber.UndoConflict));

        Assert.Equal("c", ((AttributeError)error).Attribute);
        Assert.Equal("c", instance.Find("a").Name);
    }

    [Fact]
    public async Task UndoAsync_WhenTheOldNameIsTaken_IsRefused()
    {
        await using var instance = await StartAsync(Text("a"));
        (await instance.Manager.UpdateAsync("a", Text("b"), instance.Find("a").ConcurrencyStamp, Admin, None)).Accept();
        var entry = (await instance.LastAsync("a")).Id;
        (await instance.Manager.CreateAsync(Text("a"), Admin, None)).Accept();

        (await instance.Manager.UndoAsync(entry, Admin, None)).Refuse(nameof(ProfileErrorDescriber.InvalidDefinition));
    }

    [Fact]
    public async Task UndoAsync_WhenAStandardAttribute_GoesBackToItsDefaults()
    {
        await using var instance = await StartAsync();
        (await instance.Manager.UpdateStandardAsync("name", new() { Group = "Names" }, null, Admin, None)).Accept();

        (await instance.Manager.UndoAsync((await instance.LastAsync("name")).Id, Admin, None)).Accept();

        Assert.Null(instance.Find("name").Group);
    }

    [Fact]
    public async Task UndoAsync_WhenThereIsNoSuchEntry_SaysSo()
    {
        await using var instance = await StartAsync();

        (await instance.Manager.UndoAsync("nothing", Admin, None)).Refuse(nameof(ProfileErrorDescriber.UnknownHistoryEntry));
    }

    private static CustomAttributeOptions Text(string name) => new() { Name = name, Type = AttributeType.String };
}
