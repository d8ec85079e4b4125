using OidcProfiles.Email;
using OidcProfiles.Email.Delivery;
using OidcProfiles.Email.Models;
using OidcProfiles.Email.Outbox;
using OidcProfiles.Templating;
using OidcProfiles.Tests.Email.Outbox.Fakes;

namespace OidcProfiles.Tests.Email.Outbox;

/// <summary>What becomes of one mail.</summary>
public sealed class EmailSenderTests
{
    [Fact]
    public async Task Run_WhenTheTransportTakesIt_KeepsTheEnvelope()
    {
        await using var office = new Office();
        var row = await office.EnqueueAsync(recipient: new("ada@example.org") { Name = "Ada Lovelace", Culture = "de" });
        office.Time.Advance(TimeSpan.FromSeconds(3));
        await office.RunAsync();

        var message = Assert.Single(office.Transport.Taken);
        Assert.Equal(($"<{row.Email.Id:N}@id.example.com>", row.Email.CreatedAt), (message.MessageId, message.Date));
        Assert.Equal(("ada@example.org", "Ada Lovelace", "welcome"), (message.To, message.ToName, message.Kind));
        Assert.Equal("A subject", message.Content.Subject);
        Assert.Equal("de", office.Renderer.Recipient!.Culture);
        Assert.Equal((EmailState.Sent, null, office.Time.GetUtcNow()), (row.State, row.Email.Payload, row.EndedAt));
        Assert.Equal((1, 3), (office.Metrics["sent:welcome"], office.Metrics["duration:welcome"]));
    }

    [Fact]
    public async Task Run_WhenThereAreSeveral_BeginsWithThoseThatPeopleWaitFor()
    {
        await using var office = new Office();
        await office.EnqueueAsync(new TermsChangedEmail("1", new("https://a.example/"), office.Time.GetUtcNow()));
        await office.EnqueueAsync();
        await office.EnqueueAsync(new ResetPasswordEmail(new("https://a.example/"), "1", TimeSpan.FromHours(1)));
        await office.RunAsync();
        Assert.Equal(["reset-password", "welcome", "terms-changed"], office.Transport.Taken.Select(message => message.Kind));
    }

    [Fact]
    public async Task Run_WhenItIsRefusedForGood_GivesItUpAtOnce()
    {
        await using var office = new Office();
        office.Transport.Fail(EmailFailure.Permanent, "550 no such user Ada@Example.org here\r\nreally");
        var row = await office.EnqueueAsync();
        await office.RunAsync();
        Assert.Equal((EmailState.Dead, "550 no such user … here  really"), (row.State, row.Reason));
        Assert.NotNull(row.Email.Payload);
        Assert.Equal((1, 1), (office.Metrics["dead:welcome"], office.Metrics["failed:welcome"]));
    }

    [Fact]
    public async Task Run_WhenItIsRefusedForNow_TriesUpToTheLimitWithLongerPauses()
    {
        await using var office = new Office(options => options.MaxAttempts = 5);
        office.Transport.Fail(EmailFailure.Transient, "451 later");
        var row = await office.EnqueueAsync();
        for (var attempt = 1; attempt < 5; attempt++)
        {
            await office.RunAsync();
            Assert.Equal((EmailState.Pending, attempt, "451 later"), (row.State, row.Email.Attempts, row.Reason));
            var delay = row.DueAt - office.Time.GetUtcNow();
            Assert.InRange(delay.TotalSeconds, 30, 30 * Math.Pow(2, attempt));
            office.Time.Advance(delay - TimeSpan.FromMilliseconds(1));
            await office.RunAsync();
            Assert.Equal(attempt, office.Transport.Tried.Count);
            office.Time.Advance(TimeSpan.FromMilliseconds(1));
        }

        await office.RunAsync();
        Assert.Equal((EmailState.Dead, 5, "451 later"), (row.State, row.Email.Attempts, row.Reason));
        Assert.Single(office.Transport.Tried.Select(message => message.MessageId).Distinct());
    }

    [Fact]
    public async Task Run_WhenTheTemplateFails_TriesAgain()
    {
        await using var office = new Office();
        office.Renderer.Failure = new TemplateException(new("welcome/subject", 1, 2, "no such variable"));
        var row = await office.EnqueueAsync();
        await office.RunAsync();
        Assert.Equal((EmailState.Pending, 1, "The template failed: welcome/subject(1,2): no such variable"), (row.State, row.Email.Attempts, row.Reason));
        office.Renderer.Failure = null;
        await office.RunForAsync(TimeSpan.FromMinutes(2));
        Assert.Equal(EmailState.Sent, row.State);
    }

    [Fact]
    public async Task Run_WhenSomethingUnknownFails_KeepsItsTypeOnly()
    {
        await using var office = new Office();
        office.Transport.Act = (_, _) => throw new InvalidTimeZoneException("483920");
        var row = await office.EnqueueAsync();
        await office.RunAsync();
        Assert.Equal((EmailState.Pending, nameof(InvalidTimeZoneException)), (row.State, row.Reason));
    }

    [Fact]
    public async Task Run_WhenTheTransportIsTooSlow_GoesOnWithTheOthers()
    {
        await using var office = new Office();
        office.Transport.Act = (message, _) =>
        {
            office.Time.Advance(message.Kind == "welcome" ? TimeSpan.FromSeconds(61) : TimeSpan.FromSeconds(59));
            return Task.CompletedTask;
        };
        var slow = await office.EnqueueAsync();
        var other = await office.EnqueueAsync(new AccountDeletedEmail(office.Time.GetUtcNow(), null, null));
        await office.RunAsync();
        Assert.Equal((EmailState.Pending, 1, "It took more than 00:01:00."), (slow.State, slow.Email.Attempts, slow.Reason));
        Assert.Equal(EmailState.Sent, other.State);
    }

    [Fact]
    public async Task Run_WhenThePayloadCannotBeRead_GivesItUpWithAReason()
    {
        await using var office = new Office();
        var row = await office.EnqueueAsync();
        row.Email = row.Email with { Kind = "of-another-version" };
        await office.RunAsync();
        Assert.Equal(EmailState.Dead, row.State);
        Assert.Contains("of-another-version", row.Reason, StringComparison.Ordinal);
        Assert.NotNull(row.Email.Payload);
    }

    [Fact]
    public async Task Run_WhenTheKeyIsMissing_TriesAgain()
    {
        await using var office = new Office();
        var row = await office.EnqueueAsync();
        row.Email = row.Email with { Payload = "nothing" };
        await office.RunAsync();
        Assert.Equal((EmailState.Pending, 1), (row.State, row.Email.Attempts));
        Assert.Contains("key", row.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_WhenItIsExpired_GivesItUpWithoutAPayload()
    {
        await using var office = new Office();
        var row = await office.EnqueueAsync(new ResetPasswordEmail(new("https://a.example/"), "1", TimeSpan.FromMinutes(20)));
        office.Time.Advance(TimeSpan.FromMinutes(20));
        await office.RunAsync();
        Assert.Equal((EmailState.Dead, "expired", null), (row.State, row.Reason, row.Email.Payload));
        Assert.Empty(office.Transport.Tried);
    }

    [Fact]
    public async Task Run_WhenTheLeaseHasRunOutBeforeItsTurn_DoesNotSend()
    {
        await using var office = new Office(options => (options.Lease, options.SendTimeout) = (TimeSpan.FromMinutes(2), TimeSpan.FromMinutes(1)));
        office.Transport.Act = (_, _) =>
        {
            office.Time.Advance(TimeSpan.FromSeconds(50));
            return Task.CompletedTask;
        };
        for (var number = 0; number < 4; number++)
        {
            await office.EnqueueAsync();
        }

        await office.RunAsync();

        // At 0 and 50 seconds a minute fits into the two; at 100 it does not.
        Assert.Equal(2, office.Transport.Tried.Count);
        Assert.All(office.Store.Rows.Values, row => Assert.Null(row.LeaseId));
        await office.RunAsync();
        Assert.Equal(4, office.Transport.Taken.Count);
        Assert.DoesNotContain(office.Metrics.Keys, key => key.StartsWith("lease_expired", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Run_WhenASenderWasLost_SendsAndCounts()
    {
        await using var office = new Office();
        var row = await office.EnqueueAsync();
        await office.Store.ClaimAsync(new(Guid.NewGuid(), office.Time.GetUtcNow(), office.Time.GetUtcNow().AddMinutes(5), 1), CancellationToken.None);
        await office.RunAsync();
        Assert.Empty(office.Transport.Tried);
        office.Time.Advance(TimeSpan.FromMinutes(5));
        await office.RunAsync();
        Assert.Equal((EmailState.Sent, 1), (row.State, row.Email.LostLeases));
        Assert.Equal(1, office.Metrics["lease_expired:welcome"]);
    }

    [Fact]
    public async Task Run_WhenAMailLosesItsSenderAgainAndAgain_GivesItUp()
    {
        await using var office = new Office(options => options.MaxLostLeases = 3);
        var row = await office.EnqueueAsync();
        row.Email = row.Email with { LostLeases = 3 };
        await office.RunAsync();
        Assert.Equal((EmailState.Dead, "The sender was lost with this mail too often."), (row.State, row.Reason));
        Assert.NotNull(row.Email.Payload);
    }

    [Fact]
    public async Task Run_WhenAnotherHasTheMailByThen_ChangesNothing()
    {
        await using var office = new Office();
        var row = await office.EnqueueAsync();
        var other = Guid.NewGuid();
        office.Transport.Act = (_, _) =>
        {
            row.LeaseId = other;
            return Task.CompletedTask;
        };
        await office.RunAsync();
        Assert.Equal((EmailState.Pending, other), (row.State, row.LeaseId));
        Assert.Equal(1, office.Logs.Count(1066));
    }

    [Fact]
    public async Task Run_WhenTheOutcomeCannotBeRecorded_TriesUntilItCan()
    {
        await using var office = new Office();
        var row = await office.EnqueueAsync();
        office.Transport.Act = (_, _) =>
        {
            office.Store.Failures = 4;
            return Task.CompletedTask;
        };
        var run = office.RunAsync();
        while (!run.IsCompleted)
        {
            office.Time.Advance(TimeSpan.FromSeconds(1));
            await Task.Yield();
        }

        await run;
        Assert.Equal(EmailState.Sent, row.State);
        Assert.Single(office.Transport.Taken);
        Assert.Equal(0, office.Logs.Count(1067));
    }

    [Fact]
    public async Task Retention_Always_CleansAsTheSettingsSay()
    {
        await using var office = new Office(options => options.SentRetention = TimeSpan.FromDays(3));
        await office.Retention.RunAsync(CancellationToken.None);
        var now = office.Time.GetUtcNow();
        Assert.Equal(new(now.AddDays(-3), now.AddDays(-90), now.AddDays(-7)), Assert.Single(office.Store.Cleaned));
        Assert.Equal(3, office.Metrics["dead:welcome"]);
        office.Store.Failures = 1;
        await office.Retention.RunAsync(CancellationToken.None);
        Assert.Equal(1, office.Logs.Count(1070));
    }

    [Fact]
    public async Task Logs_Always_AreWithoutAddressesAndSecrets()
    {
        await using var office = new Office();
        var model = new ResetPasswordEmail(new("https://id.example.com/?token=secret"), "483920", TimeSpan.FromMinutes(20));
        await office.EnqueueAsync(model, new("ada@example.org") { Name = "Lovelace" });
        office.Transport.Fail(EmailFailure.Unavailable, "ada@example.org: no route");
        await office.RunAsync();
        office.Transport.Fail(EmailFailure.Permanent, "ada@example.org: no");
        await office.RunForAsync(TimeSpan.FromMinutes(1));
        Assert.Equal((1, 1, 1), (office.Logs.Count(1063), office.Logs.Count(1064), office.Logs.Count(1068)));
        Assert.All(office.Logs.Entries, entry => Assert.DoesNotMatch("(?i)ada@|secret|483920|lovelace", entry.Text));
    }
}
