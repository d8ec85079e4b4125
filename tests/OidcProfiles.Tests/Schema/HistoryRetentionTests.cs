using OidcProfiles.Attributes;
using OidcProfiles.Tests.Schema.Fakes;

namespace OidcProfiles.Tests.Schema;

public sealed class HistoryRetentionTests
{
    [Fact]
    public async Task Start_WhenTimePasses_DeletesWhatIsTooOldOnceAnHour()
    {
        await using var instance = await StartAsync(TimeSpan.FromMinutes(90));
        Assert.NotEmpty(await ListAsync(instance));

        await PassAnHourAsync(instance, runs: 2);
        Assert.NotEmpty(await ListAsync(instance));
        await PassAnHourAsync(instance, runs: 3);
        Assert.Empty(await ListAsync(instance));
    }

    [Fact]
    public async Task Start_WhenTheDatabaseWasAway_TriesAgainAnHourLater()
    {
        await using var instance = await StartAsync(TimeSpan.FromMinutes(1));
        instance.Store.IsDown = true;
        await PassAnHourAsync(instance, runs: 2);
        Assert.NotEmpty(await ListAsync(instance));
        instance.Store.IsDown = false;

        await PassAnHourAsync(instance, runs: 3);

        Assert.Empty(await ListAsync(instance));
    }

    [Fact]
    public async Task Start_WhenHistoryIsKeptForEver_DeletesNothing()
    {
        await using var instance = await StartAsync(null);

        instance.Time.Advance(TimeSpan.FromDays(10_000));
        await Task.Delay(50);

        Assert.NotEmpty(await ListAsync(instance));
        Assert.Equal(0, instance.Store.DeleteCalls);
    }

    private static async Task<Instance> StartAsync(TimeSpan? retention)
    {
        var instance = new Instance(configure: options =>
        {
            options.HistoryRetention = retention;
            options.CustomAttributes.Add(new() { Name = "a", Type = AttributeType.String });
        });
        await instance.StartAsync();
        return instance;
    }

    private static Task<IReadOnlyList<History.HistoryEntry>> ListAsync(Instance instance) =>
        instance.Store.ListOfDefinitionsAsync(null, null, 10, CancellationToken.None);

    private static async Task PassAnHourAsync(Instance instance, int runs)
    {
        await Instance.UntilAsync(() => instance.Store.DeleteCalls == runs - 1);
        instance.Time.Advance(TimeSpan.FromHours(1));
        await Instance.UntilAsync(() => instance.Store.DeleteCalls == runs);
    }
}
