using Microsoft.Extensions.Options;
using OidcProfiles.Access;
using OidcProfiles.Attributes;
using OidcProfiles.Attributes.Values;
using OidcProfiles.Profiles;
using OidcProfiles.Tests.Schema.Fakes;
using static OidcProfiles.Tests.Schema.Fakes.Instance;

namespace OidcProfiles.Tests.Schema;

public sealed class SchemaSeederTests
{
    private static CancellationToken None => CancellationToken.None;

    [Fact]
    public async Task StartAsync_WhenTheDatabaseIsEmpty_StoresTheConfigurationAsTheSystem()
    {
        await using var instance = new Instance(configure: Configure);

        await instance.StartAsync();

        var change = Assert.Single(instance.Store.Saved);
        Assert.Equal(["name", "a", "b"], change.Definitions.Select(definition => definition.AttributeId));
        Assert.Equal((ValueSource.System, null), (change.Stamp.Provenance.Source, change.Stamp.Provenance.Actor));
        Assert.Equal(AttributeAccess.Open, instance.Find("name").Access);
        Assert.Equal((1000, 1010), (instance.Find("a").Order, instance.Find("b").Order));
    }

    [Fact]
    public async Task StartAsync_WhenNothingIsConfigured_StoresNothing()
    {
        await using var instance = await StartAsync();

        Assert.Null(instance.Store.Stored.Version);
        Assert.Equal(AttributeSchema.Standard.All.Length, instance.Provider.Current.All.Length);
    }

    [Fact]
    public async Task StartAsync_WhenTheDatabaseKnowsADefinition_DoesNotLookAtItsConfigurationAgain()
    {
        await using var first = new Instance(configure: Configure);
        await first.StartAsync();
        (await first.Manager.UpdateStandardAsync("name", new(), first.Find("name").ConcurrencyStamp, Admin, None)).Accept();
        (await first.Manager.RetireAsync("a", first.Find("a").ConcurrencyStamp, Admin, None)).Accept();
        var saves = first.Store.Saved.Count;

        await using var second = new Instance(first.Store, options =>
        {
            Configure(options);
            options.CustomAttributes.Add(Text("c"));
        });
        await second.StartAsync();

        Assert.Equal(["c"], Assert.Single(first.Store.Saved.Skip(saves)).Definitions.Select(definition => definition.AttributeId));
        Assert.Equal(AttributeAccess.Hidden, second.Find("name").Access);
        Assert.True(second.Find("a").IsRetired);
    }

    [Fact]
    public async Task StartAsync_WhenManyInstancesStartAtOnce_StoreEachDefinitionOnce()
    {
        await using var first = new Instance(configure: Configure);
        var others = Enumerable.Range(0, 8).Select(number => new Instance(first.Store, options =>
        {
            Configure(options);
            options.CustomAttributes.Add(Text($"own{number}"));
        })).ToList();
        first.Store.BeforeSave = () => Task.WhenAll(others.Take(4).Select(other => other.StartAsync()));

        await Task.WhenAll(others.Skip(4).Select(other => Task.Run(other.StartAsync)).Append(first.StartAsync()));

        Assert.Equal(11, first.Store.Stored.Definitions.Select(definition => definition.Id).Distinct().Count());
        Assert.Equal(11, first.Store.Saved.Sum(change => change.Definitions.Count));
        foreach (var other in others)
        {
            await other.DisposeAsync();
        }
    }

    [Fact]
    public async Task StartAsync_WhenAConfiguredNameIsTaken_LeavesItOutAndTakesTheRest()
    {
        await using var first = await StartAsync(new CustomAttributeOptions { Id = "x", Name = "a", Type = AttributeType.String });
        await using var second = new Instance(first.Store, Configure);

        await second.StartAsync();

        Assert.Equal("x", second.Provider.Current.Find("a")!.Id);
        Assert.NotNull(second.Provider.Current.Find("b"));
        Assert.DoesNotContain(second.Provider.Current.All, definition => definition.Id == "a");
    }

    [Fact]
    public async Task StartAsync_WhenStoredValuesAreNotUniqueAsConfigured_LeavesThatAttributeOut()
    {
        await using var instance = new Instance(configure: options =>
        {
            Configure(options);
            options.CustomAttributes[0].Unique = true;
        });
        await instance.GiveAsync("u1", "a", new TextValue("same"));
        await instance.GiveAsync("u2", "a", new TextValue("same"));

        await instance.StartAsync();

        Assert.Null(instance.Provider.Current.Find("a"));
        Assert.NotNull(instance.Provider.Current.Find("b"));
    }

    [Fact]
    public async Task StartAsync_WhenTheConfigurationHasFaults_Throws()
    {
        await using var instance = new Instance(configure: options => options.CustomAttributes.Add(new()));

        await Assert.ThrowsAsync<OptionsValidationException>(instance.StartAsync);
    }

    [Fact]
    public async Task StartAsync_WhenTheDatabaseIsAway_Throws()
    {
        await using var instance = new Instance();
        instance.Store.IsDown = true;

        await Assert.ThrowsAsync<TimeoutException>(instance.StartAsync);
    }

    private static void Configure(OidcProfilesOptions options)
    {
        options.StandardAttributes["name"] = new()
        {
            Access = new() { EndUser = AccessLevel.ReadWrite, Client = AccessLevel.ReadOnly, Portal = AccessLevel.ReadWrite },
        };
        options.CustomAttributes = [Text("a"), Text("b")];
    }

    private static CustomAttributeOptions Text(string name) => new() { Name = name, Type = AttributeType.String };
}
