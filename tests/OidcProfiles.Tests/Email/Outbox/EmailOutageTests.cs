using OidcProfiles.Email;
using OidcProfiles.Email.Delivery;
using OidcProfiles.Email.Models;
using OidcProfiles.Email.Outbox;
using OidcProfiles.Tests.Email.Outbox.Fakes;

namespace OidcProfiles.Tests.Email.Outbox;

/// <summary>What becomes of many mails while the server has its troubles, in simulated time.</summary>
public sealed class EmailOutageTests
{
    private static readonly TimeSpan TenMinutes = TimeSpan.FromMinutes(10);

    [Fact]
    public async Task Run_WhenTheServerIsAway_ProbesAndLosesNoAttempt()
    {
        await using var office = new Office();
        for (var number = 0; number < 50; number++)
        {
            await office.EnqueueAsync();
        }

        office.Transport.Fail(EmailFailure.Unavailable, "no connection");
        await office.RunForAsync(TenMinutes);

        // 1 s, 2 s, 4 s, … up to a minute between probes of one mail each.
        Assert.InRange(office.Transport.Tried.Count, 10, 20);
        Assert.Single(office.Logs.Entries, entry => entry.Id == 1063);
        Assert.All(office.Store.Rows.Values, row => Assert.Equal((0, EmailState.Pending, null), (row.Email.Attempts, row.State, row.LeaseId)));

        office.Transport.Work();
        await office.RunForAsync(TimeSpan.FromMinutes(3));
        Assert.Equal(50, office.Transport.Taken.Select(message => message.MessageId).Distinct().Count());
        Assert.Equal(50, office.Transport.Taken.Count);
        Assert.Equal(1, office.Logs.Count(1064));
    }

    [Fact]
    public async Task Run_WhenTheServerIsAwayForHours_GivesUpOnlyWhatIsExpired()
    {
        await using var office = new Office();
        var reset = await office.EnqueueAsync(new ResetPasswordEmail(new("https://a.example/"), "1", TimeSpan.FromMinutes(20)));
        var welcome = await office.EnqueueAsync();
        office.Transport.Fail(EmailFailure.Unavailable, "no connection");
        await office.RunForAsync(TimeSpan.FromHours(30));
        Assert.Equal((EmailState.Dead, "expired"), (reset.State, reset.Reason));
        Assert.Equal((EmailState.Pending, 0), (welcome.State, welcome.Email.Attempts));
        office.Transport.Work();
        await office.RunForAsync(TimeSpan.FromMinutes(3));
        Assert.Equal(EmailState.Sent, welcome.State);
    }

    [Fact]
    public async Task Run_WhenOneMailLooksLikeAnOutage_SendsTheOthers()
    {
        await using var office = new Office();
        var bad = await office.EnqueueAsync(new ResetPasswordEmail(new("https://a.example/"), "1", TimeSpan.FromHours(1)));
        for (var number = 0; number < 9; number++)
        {
            await office.EnqueueAsync();
        }

        office.Transport.Act = (message, _) => message.Kind == "welcome"
            ? Task.CompletedTask
            : throw new EmailTransportException(EmailFailure.Unavailable, "cut off");
        await office.RunForAsync(TenMinutes);
        Assert.Equal(9, office.Transport.Taken.Count);
        Assert.Equal(EmailState.Pending, bad.State);
    }

    /// <summary>Down for ten minutes, and then answering 4xx and 5xx, slow, too slow, and cutting the connection after DATA.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(7)]
    [InlineData(8)]
    public async Task Run_WhateverTheServerDoes_DeliversOnceOrSaysWhyNot(int seed)
    {
        var random = new Random(seed);
        await using var office = new Office(options => options.MaxAttempts = 6, random);
        var rows = new List<MemoryRow>();
        for (var round = 0; round < 6; round++)
        {
            foreach (var mail in EmailCatalogue.All)
            {
                rows.Add(await office.EnqueueAsync(mail.Sample, new($"{round}@example.org")));
            }
        }

        var end = office.Time.GetUtcNow() + TenMinutes;
        office.Transport.Act = (_, _) => office.Time.GetUtcNow() < end
            ? throw new EmailTransportException(EmailFailure.Unavailable, "no connection")
            : MisbehaveAsync(office, random);
        await office.RunForAsync(TimeSpan.FromDays(8));

        var taken = office.Transport.Taken.ToLookup(message => message.MessageId);
        foreach (var row in rows)
        {
            var copies = taken[$"<{row.Email.Id:N}@id.example.com>"].Count();
            Assert.Equal(row.State switch { EmailState.Sent => 1, EmailState.Dead => 0, _ => -1 }, copies);
            Assert.Equal(row.State == EmailState.Sent, string.IsNullOrEmpty(row.Reason));
        }

        Assert.Equal(rows.Count, taken.Count + rows.Count(row => row.State == EmailState.Dead));
        Assert.Contains(rows, row => row.State == EmailState.Dead);
        Assert.True(taken.Count > rows.Count / 2, $"Only {taken.Count} mails arrived.");
    }

    private static Task MisbehaveAsync(Office office, Random random)
    {
        switch (random.Next(9))
        {
            case 0:
                throw new EmailTransportException(EmailFailure.Transient, "451 try again later");
            case 1:
                throw new EmailTransportException(random.Next(4) == 0 ? EmailFailure.Permanent : EmailFailure.Transient, "552 mailbox full");
            case 2:
                throw new EmailTransportException(EmailFailure.Transient, "cut off after DATA", new IOException());
            case 3:
                throw new EmailTransportException(EmailFailure.Unavailable, "421 closing");
            case 4:
                office.Time.Advance(TimeSpan.FromSeconds(random.Next(1, 59)));
                break;
            case 5:
                office.Time.Advance(TimeSpan.FromSeconds(61));
                break;
            case 6:
                throw new IOException("broken pipe");
            default:
                break;
        }

        return Task.CompletedTask;
    }
}
