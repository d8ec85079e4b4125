using OidcProfiles.Email.Delivery;
using OidcProfiles.Email.Outbox;
using OidcProfiles.Tests.Email.Outbox.Fakes;
using OidcProfiles.Tests.Schema.Fakes;

namespace OidcProfiles.Tests.Email.Outbox;

/// <summary>The sender as a service of the host.</summary>
public sealed class EmailSenderHostTests
{
    private static readonly TimeSpan Never = TimeSpan.FromMinutes(10);

    [Fact]
    public async Task Start_WhenAMailIsEnqueued_SendsItWithoutWaitingForThePoll()
    {
        await using var office = new Office(options => options.PollInterval = Never);
        await office.Sender.StartAsync(CancellationToken.None);
        await Instance.UntilAsync(() => office.Store.Claims == 1);
        await office.EnqueueAsync();
        await Instance.UntilAsync(() => office.Store.Rows.Values.Single().State == EmailState.Sent);
    }

    [Fact]
    public async Task Start_WhenAnotherInstanceEnqueues_FindsItAtThePoll()
    {
        await using var office = new Office();
        await office.Sender.StartAsync(CancellationToken.None);
        await Instance.UntilAsync(() => office.Store.Claims == 1 && office.Time.TimerCount == 1);
        office.Store.IsInTransaction = true;
        var row = await office.EnqueueAsync();
        office.Time.Advance(TimeSpan.FromSeconds(2));
        await Instance.UntilAsync(() => row.State == EmailState.Sent);
    }

    [Fact]
    public async Task Start_WhenItIsSwitchedOff_SendsNothing()
    {
        await using var office = new Office(options => options.Enabled = false);
        await office.EnqueueAsync();
        await office.Sender.StartAsync(CancellationToken.None);
        Assert.Null(office.Sender.ExecuteTask);
    }

    [Fact]
    public async Task Start_WhenTheDatabaseIsAway_LogsOnceAndWaitsLongerAndLonger()
    {
        await using var office = new Office();
        office.Store.Failures = 6;
        var row = await office.EnqueueAsync();
        await office.Sender.StartAsync(CancellationToken.None);
        for (var (failure, pause) = (1, 1); failure <= 6; failure++, pause *= 2)
        {
            await Instance.UntilAsync(() => office.Time.TimerCount == failure);
            Assert.Equal(6 - failure, office.Store.Failures);
            await office.EnqueueAsync();
            office.Time.Advance(TimeSpan.FromSeconds(pause) - TimeSpan.FromMilliseconds(1));
            Assert.Equal(6 - failure, office.Store.Failures);
            office.Time.Advance(TimeSpan.FromMilliseconds(1));
        }

        await Instance.UntilAsync(() => row.State == EmailState.Sent);
        Assert.Equal((1, 1), (office.Logs.Count(1061), office.Logs.Count(1062)));
    }

    [Fact]
    public async Task Stop_WhileMailsAreSent_FinishesThemAndGivesTheOthersBack()
    {
        await using var office = new Office(options => options.Concurrency = 2);
        var go = new TaskCompletionSource();
        office.Transport.Act = (_, _) => go.Task;
        for (var number = 0; number < 5; number++)
        {
            await office.EnqueueAsync();
        }

        await office.Sender.StartAsync(CancellationToken.None);
        await Instance.UntilAsync(() => office.Transport.Tried.Count == 2);
        var stop = office.Sender.StopAsync(CancellationToken.None);
        await Instance.UntilAsync(() => office.Store.Rows.Values.Count(row => row.LeaseId is not null) == 2);
        Assert.False(stop.IsCompleted);
        go.SetResult();
        await stop;
        Assert.Equal(2, office.Store.Rows.Values.Count(row => row.State == EmailState.Sent));
        Assert.Equal(3, office.Store.Rows.Values.Count(row => row is { State: EmailState.Pending, LeaseId: null }));
    }

    [Fact]
    public async Task Stop_WhenTheHostsTimeIsOver_LeavesTheLeaseForTheNextToCount()
    {
        await using var office = new Office();
        office.Transport.Act = (_, token) => Task.Delay(Timeout.Infinite, token);
        var row = await office.EnqueueAsync();
        await office.Sender.StartAsync(CancellationToken.None);
        await Instance.UntilAsync(() => office.Transport.Tried.Count == 1);
        using var over = new CancellationTokenSource();
        var stop = office.Sender.StopAsync(over.Token);
        await over.CancelAsync();
        await stop;
        await Instance.UntilAsync(() => office.Sender.ExecuteTask!.IsCompleted);
        Assert.Equal((EmailState.Pending, 0), (row.State, row.Email.Attempts));
        Assert.NotNull(row.LeaseId);
    }

    [Fact]
    public async Task Stop_WhileTheServerIsAway_DoesNotWaitForIt()
    {
        await using var office = new Office();
        office.Transport.Fail(EmailFailure.Unavailable, "no connection");
        await office.EnqueueAsync();
        await office.Sender.StartAsync(CancellationToken.None);
        await Instance.UntilAsync(() => office.Logs.Count(1063) == 1);
        await office.Sender.StopAsync(CancellationToken.None);
        Assert.True(office.Sender.ExecuteTask!.IsCompletedSuccessfully);
    }
}
