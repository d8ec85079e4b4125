using Microsoft.Extensions.DependencyInjection;
using OidcProfiles.Attributes;
using OidcProfiles.Tests.Schema.Fakes;
using static OidcProfiles.Tests.Schema.Fakes.Instance;

namespace OidcProfiles.Tests.Schema;

public sealed class AttributeSchemaCacheTests
{
    private static CancellationToken None => CancellationToken.None;

    [Fact]
    public async Task Current_WhenNothingWasLoaded_SaysWhatToDo()
    {
        await using var instance = new Instance();

        var exception = Assert.Throws<InvalidOperationException>(() => instance.Provider.Current);

        Assert.Contains("StartingAsync", exception.Message, StringComparison.Ordinal);
        Assert.Null(instance.Provider.FindCurrent());
    }

    [Fact]
    public async Task Current_WhenTheHostHasNoStore_IsTheConfiguredSchema()
    {
        await using var services = new ServiceCollection()
            .AddOidcProfiles(options => options.CustomAttributes.Add(Text("a"))).Services.BuildServiceProvider();

        Assert.NotNull(services.GetRequiredService<IAttributeSchemaProvider>().Current.Find("a"));
    }

    [Fact]
    public async Task Current_WhenAnotherInstanceChangesADefinition_IsNewWithinTwoSeconds()
    {
        await using var one = await StartAsync(Text("a"));
        await using var other = new Instance(one.Store);
        await other.StartAsync();

        (await one.Manager.CreateAsync(Text("b"), Admin, None)).Accept();

        Assert.NotNull(one.Provider.Current.Find("b"));
        Assert.Null(other.Provider.Current.Find("b"));
        await WaitAsync(other, () => other.Provider.Current.Find("b") is not null, TimeSpan.FromSeconds(2));
    }

    [Fact]
    public async Task Current_WhenNothingChanges_CostsOneVersionQueryASecond()
    {
        await using var instance = await StartAsync(Text("a"));
        var (reads, versions, before) = (instance.Store.Reads, instance.Store.VersionReads, instance.Provider.Current);

        await WaitAsync(instance, () => instance.Store.VersionReads == versions + 3, TimeSpan.FromSeconds(3));

        Assert.Equal(reads, instance.Store.Reads);
        Assert.Same(before, instance.Provider.Current);
    }

    [Fact]
    public async Task Current_WhenTheDatabaseIsAway_StaysAndFollowsAgainAfterwards()
    {
        await using var one = await StartAsync(Text("a"));
        await using var other = new Instance(one.Store);
        await other.StartAsync();
        var held = other.Provider.Current;

        one.Store.IsDown = true;
        for (var second = 0; second < 5; second++)
        {
            other.Time.Advance(TimeSpan.FromSeconds(1));
            await Task.Delay(10);
        }

        Assert.Same(held, other.Provider.Current);
        one.Store.IsDown = false;
        (await one.Manager.CreateAsync(Text("b"), Admin, None)).Accept();
        await WaitAsync(other, () => other.Provider.Current.Find("b") is not null, TimeSpan.FromSeconds(2));
    }

    [Fact]
    public async Task Current_WhenASlowReadEndsAfterAChange_IsNotTheOlderSchema()
    {
        await using var instance = await StartAsync(Text("a"));
        var (reading, goOn) = (new TaskCompletionSource(), new TaskCompletionSource());
        instance.Store.WhileReading = async () =>
        {
            instance.Store.WhileReading = null;
            reading.SetResult();
            await goOn.Task;
        };
        var slow = instance.Cache.LoadAsync(None);
        await reading.Task;

        var change = instance.Manager.CreateAsync(Text("b"), Admin, None);
        await Task.Delay(50);
        goOn.SetResult();
        await slow;
        (await change).Accept();

        Assert.NotNull(instance.Provider.Current.Find("b"));
    }

    [Fact]
    public async Task Watch_WhenTheSchemaChanges_TellsOnceForEachChange()
    {
        await using var instance = await StartAsync(Text("a"));
        var (first, changes) = (instance.Provider.Watch(), 0);
        first.RegisterChangeCallback(_ => changes++, null);

        await instance.Cache.LoadAsync(None);
        Assert.Equal((0, false), (changes, first.HasChanged));
        (await instance.Manager.CreateAsync(Text("b"), Admin, None)).Accept();

        Assert.Equal((1, true), (changes, first.HasChanged));
        Assert.False(instance.Provider.Watch().HasChanged);
    }

    private static async Task WaitAsync(Instance instance, Func<bool> isDone, TimeSpan within)
    {
        for (var passed = TimeSpan.Zero; passed < within && !isDone(); passed += TimeSpan.FromSeconds(1))
        {
            instance.Time.Advance(TimeSpan.FromSeconds(1));
            for (var wait = 0; wait < 200 && !isDone(); wait++)
            {
                await Task.Delay(5);
            }
        }

        Assert.True(isDone());
    }

    private static CustomAttributeOptions Text(string name) => new() { Name = name, Type = AttributeType.String };
}
