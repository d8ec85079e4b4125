using OidcProfiles.Access;
using OidcProfiles.Attributes;
using OidcProfiles.Profiles;
using OidcProfiles.Schema;
using OidcProfiles.Tests.Schema.Fakes;
using static OidcProfiles.Tests.Schema.Fakes.Instance;

namespace OidcProfiles.Tests.Schema;

public sealed class AttributeSchemaManagerTests
{
    private static CancellationToken None => CancellationToken.None;

    [Fact]
    public async Task CreateAsync_WhenSound_IsInForceAtOnceWithItsHistory()
    {
        await using var instance = await StartAsync(Text("a"));

        (await instance.Manager.CreateAsync(Text("b"), Admin, None)).Accept();

        var definition = instance.Find("b");
        Assert.Equal(("b", 1010), (definition.Name, definition.Order));
        Assert.NotNull(definition.ConcurrencyStamp);
        var entry = await instance.LastAsync("b");
        Assert.Null(entry.Before);
        Assert.Equal("""{"id":"b","name":"b","type":"String","order":1010}""", entry.After);
        Assert.Equal(new Provenance(ValueSource.Admin, "a1", instance.Time.GetUtcNow()), entry.Stamp.Provenance);
    }

    [Fact]
    public async Task CreateAsync_WhenFaulty_NamesEveryMemberAndWritesNothing()
    {
        await using var instance = await StartAsync(Text("a"));
        var options = Text("sub");
        (options.Labels["en_US"], options.MaximumLength, options.Required) = ("Hi", 0, (AttributeRequirement)9);
        var saves = instance.Store.Saved.Count;

        var result = await instance.Manager.CreateAsync(options, Admin, None);

        Assert.All(result.Errors, error => Assert.Equal(nameof(ProfileErrorDescriber.InvalidDefinition), error.Code));
        Assert.Equal(
            [
                ("sub", "Labels:en_US", "Labels:en_US is not the canonical form of that language tag; accepted: en-US."),
                ("sub", "MaximumLength", "MaximumLength '0' is not accepted; accepted: 1 to 4096."),
                ("sub", "Name", "Name 'sub' is reserved for a standard or protocol claim."),
                ("sub", "Required", "Required '9' is not accepted; accepted: Never, AtRegistration, Always."),
            ],
            result.Errors.Cast<AttributeError>().Select(error => (error.Attribute, error.Path, error.Description)).Order());
        Assert.Equal(saves, instance.Store.Saved.Count);
    }

    [Fact]
    public async Task CreateAsync_WhenTheNameWasRetired_GetsAnIdOfItsOwn()
    {
        await using var instance = await StartAsync(Text("a"));
        (await instance.Manager.CreateAsync(Text("a", id: "a"), Admin, None)).Refuse(nameof(ProfileErrorDescriber.InvalidDefinition));
        (await instance.Manager.CreateAsync(Text("a"), Admin, None)).Refuse(nameof(ProfileErrorDescriber.InvalidDefinition));
        (await instance.Manager.RetireAsync("a", instance.Find("a").ConcurrencyStamp, Admin, None)).Accept();

        (await instance.Manager.CreateAsync(Text("a"), Admin, None)).Accept();

        Assert.Equal("a-2", instance.Provider.Current.Find("a")!.Id);
        var taken = await instance.Manager.RestoreAsync("a", instance.Find("a").ConcurrencyStamp, Admin, None);
        Assert.Contains("Name 'a' occurs 2 times", taken.Refuse(nameof(ProfileErrorDescriber.InvalidDefinition)).Description, StringComparison.Ordinal);
    }

    [Fact]
    public async Task CreateAsync_WhenThereAreAsManyAsAllowed_IsRefusedUntilOneIsRetired()
    {
        await using var instance = new Instance(configure: options =>
        {
            options.Limits.CustomAttributes = 2;
            options.CustomAttributes = [Text("a"), Text("b")];
        });
        await instance.StartAsync();

        var refused = (await instance.Manager.CreateAsync(Text("c"), Admin, None)).Refuse(nameof(ProfileErrorDescriber.InvalidDefinition));
        Assert.Contains("at most 2", refused.Description, StringComparison.Ordinal);
        (await instance.Manager.RetireAsync("a", instance.Find("a").ConcurrencyStamp, Admin, None)).Accept();
        (await instance.Manager.CreateAsync(Text("c"), Admin, None)).Accept();
    }

    [Fact]
    public async Task RetireAsync_WhenTheLimitWasLoweredSince_IsAccepted()
    {
        await using var many = await StartAsync(Text("a"), Text("b"), Text("c"));
        await using var few = new Instance(many.Store, options => options.Limits.CustomAttributes = 1);
        await few.StartAsync();

        (await few.Manager.RetireAsync("a", few.Find("a").ConcurrencyStamp, Admin, None)).Accept();
        (await few.Manager.CreateAsync(Text("d"), Admin, None)).Refuse(nameof(ProfileErrorDescriber.InvalidDefinition));
    }

    [Fact]
    public async Task UpdateAsync_WhenRenamed_KeepsIdAndPlace()
    {
        await using var instance = await StartAsync(Text("a"), Text("b"));

        (await instance.Manager.UpdateAsync("a", Text("z"), instance.Find("a").ConcurrencyStamp, Admin, None)).Accept();

        Assert.Equal(("z", 1000), (instance.Find("a").Name, instance.Find("a").Order));
        Assert.Null(instance.Provider.Current.Find("a"));
    }

    [Fact]
    public async Task UpdateAsync_WhenIdOrTypeWouldChange_IsRefused()
    {
        await using var instance = await StartAsync(Text("a"));
        var stamp = instance.Find("a").ConcurrencyStamp;

        var id = await instance.Manager.UpdateAsync("a", Text("a", id: "b"), stamp, Admin, None);
        var type = await instance.Manager.UpdateAsync("a", new() { Name = "a", Type = AttributeType.Email }, stamp, Admin, None);

        Assert.Contains("accepted: 'a', which never changes", id.Refuse(nameof(ProfileErrorDescriber.InvalidDefinition)).Description, StringComparison.Ordinal);
        Assert.Contains("has the type String for ever", type.Refuse(nameof(ProfileErrorDescriber.InvalidDefinition)).Description, StringComparison.Ordinal);
    }

    [Fact]
    public async Task UpdateAsync_WhenTheStampIsStale_IsRefusedAndNothingIsWritten()
    {
        await using var instance = await StartAsync(Text("a"));
        var stamp = instance.Find("a").ConcurrencyStamp;
        (await instance.Manager.UpdateAsync("a", Text("b"), stamp, Admin, None)).Accept();
        var saves = instance.Store.Saved.Count;

        (await instance.Manager.UpdateAsync("a", Text("c"), stamp, Admin, None)).Refuse(nameof(ProfileErrorDescriber.SchemaConcurrencyFailure));
        (await instance.Manager.RetireAsync("a", null, Admin, None)).Refuse(nameof(ProfileErrorDescriber.SchemaConcurrencyFailure));
        (await instance.Manager.UpdateStandardAsync("name", new(), "s0", Admin, None)).Refuse(nameof(ProfileErrorDescriber.SchemaConcurrencyFailure));

        Assert.Equal(saves, instance.Store.Saved.Count);
        Assert.Equal("b", instance.Find("a").Name);
    }

    [Fact]
    public async Task UpdateAsync_WhenAnotherAttributeChangesMeanwhile_KeepsBothChanges()
    {
        await using var instance = await StartAsync(Text("a"), Text("b"));
        var (a, b) = (instance.Find("a").ConcurrencyStamp, instance.Find("b").ConcurrencyStamp);
        instance.Store.BeforeSave = async () => (await instance.Manager.UpdateAsync("b", Text("bb"), b, Admin, None)).Accept();

        (await instance.Manager.UpdateAsync("a", Text("aa"), a, Admin, None)).Accept();

        Assert.Equal(("aa", "bb"), (instance.Find("a").Name, instance.Find("b").Name));
    }

    [Fact]
    public async Task UpdateAsync_WhenTwoChangeOneAttributeAtOnce_ExactlyOneWins()
    {
        await using var instance = await StartAsync(Text("a"));
        var stamp = instance.Find("a").ConcurrencyStamp;
        instance.Store.BeforeSave = async () => (await instance.Manager.UpdateAsync("a", Text("x"), stamp, Admin, None)).Accept();

        (await instance.Manager.UpdateAsync("a", Text("y"), stamp, Admin, None)).Refuse(nameof(ProfileErrorDescriber.SchemaConcurrencyFailure));

        Assert.Equal("x", instance.Find("a").Name);
    }

    [Fact]
    public async Task UpdateAsync_WhenNothingDiffers_WritesNothing()
    {
        await using var instance = await StartAsync(Text("a"));
        var saves = instance.Store.Saved.Count;
        var same = Text("a");
        (same.Release, same.Scopes, same.Access) = (new(), ["custom_attributes"], new() { Portal = AccessLevel.ReadWrite });

        (await instance.Manager.UpdateAsync("a", same, instance.Find("a").ConcurrencyStamp, Admin, None)).Accept();

        Assert.Equal(saves, instance.Store.Saved.Count);
    }

    [Fact]
    public async Task UpdateStandardAsync_WhenSound_ChangesItAndItsFlag()
    {
        await using var instance = await StartAsync();
        var options = new StandardAttributeOptions { Release = new() { Mode = ClientReleaseMode.Only, Clients = { "c" } }, Order = 5 };

        (await instance.Manager.UpdateStandardAsync("email", options, null, Admin, None)).Accept();

        Assert.Equal(ClientReleaseMode.Only, instance.Find("email_verified").Release.Mode);
        Assert.Equal("email", instance.Provider.Current.Definitions[0].Name);
        (await instance.Manager.UpdateStandardAsync("email", new(), instance.Find("email").ConcurrencyStamp, Admin, None)).Accept();
        Assert.Equal(StandardAttributes.All.Single(d => d.Name == "email").Order, instance.Find("email").Order);
        Assert.Empty((await instance.Manager.ExportAsync(None)).Document.StandardAttributes);
    }

    [Theory]
    [InlineData("nothing")]
    [InlineData("sub")]
    public async Task Method_WhenTheAttributeIsUnknown_SaysSo(string id)
    {
        await using var instance = await StartAsync();
        const string Unknown = nameof(ProfileErrorDescriber.UnknownAttribute);

        (await instance.Manager.UpdateAsync(id, Text("a"), null, Admin, None)).Refuse(Unknown);
        (await instance.Manager.UpdateStandardAsync(id, new(), null, Admin, None)).Refuse(Unknown);
        (await instance.Manager.RetireAsync(id, null, Admin, None)).Refuse(Unknown);
        (await instance.Manager.RestoreAsync(id, null, Admin, None)).Refuse(Unknown);
        (await instance.Manager.ReorderAsync(["email", id], Admin, None)).Refuse(Unknown);
    }

    [Fact]
    public async Task RestoreAsync_AfterRetireAsync_BringsTheAttributeBack()
    {
        await using var instance = await StartAsync(Text("a"));
        (await instance.Manager.RetireAsync("a", instance.Find("a").ConcurrencyStamp, Admin, None)).Accept();
        Assert.Null(instance.Provider.Current.Find("a"));
        Assert.Equal(AccessLevel.Hidden, AccessPolicy.LevelFor(instance.Find("a"), Party.AdminApi));

        (await instance.Manager.RestoreAsync("a", instance.Find("a").ConcurrencyStamp, Admin, None)).Accept();

        Assert.NotNull(instance.Provider.Current.Find("a"));
    }

    [Fact]
    public async Task ReorderAsync_WhenSomeAreNamed_TheyShareTheirPlacesAnew()
    {
        await using var instance = await StartAsync(Text("a"), Text("b"), Text("c"));

        (await instance.Manager.ReorderAsync(["c", "email", "a"], Admin, None)).Accept();

        var names = instance.Provider.Current.Definitions.Select(definition => definition.Name).ToList();
        Assert.Equal(["email", "b", "a"], names[^3..]);
        Assert.Equal("c", names[StandardAttributes.All.ToList().FindIndex(definition => definition.Name == "email")]);
        Assert.Equal(["email", "c", "a"], instance.Store.Saved[^1].Definitions.Select(change => change.AttributeId));
        (await instance.Manager.ReorderAsync(["a", "a"], Admin, None)).Refuse(nameof(ProfileErrorDescriber.InvalidDefinition));
    }

    [Fact]
    public async Task ReorderAsync_WhenPlacesWereTheSame_TellsThemApart()
    {
        await using var instance = await StartAsync(Text("a", order: 7), Text("b", order: 7), Text("c", order: 8));

        (await instance.Manager.ReorderAsync(["b", "a"], Admin, None)).Accept();

        Assert.Equal(["b", "a", "c"], instance.Provider.Current.Definitions.Take(3).Select(definition => definition.Name));
    }

    [Fact]
    public async Task ExportAsync_Always_CanBeImportedWithoutADifference()
    {
        await using var instance = await StartAsync(Text("b", order: 3), Text("a"));
        var export = await instance.Manager.ExportAsync(None);

        var plan = await instance.Manager.PlanAsync(SchemaJson.Read<AttributeSchemaDocument>(SchemaJson.WriteDocument(export.Document)), None);

        Assert.Equal((export.Version, true), (plan.Version, plan.IsSafe));
        Assert.Empty(plan.Differences);
    }

    private static CustomAttributeOptions Text(string name, string? id = null, int? order = null) =>
        new() { Name = name, Id = id, Type = AttributeType.String, Order = order };
}
