using OidcProfiles.Email;
using OidcProfiles.Email.Models;
using OidcProfiles.Email.Outbox;
using OidcProfiles.Email.Outbox.Sending;
using OidcProfiles.Tests.Email.Outbox.Fakes;

namespace OidcProfiles.Tests.Email.Outbox;

public sealed class EmailOutboxTests
{
    [Fact]
    public async Task Enqueue_Always_StoresThePendingMail()
    {
        await using var office = new Office();
        var model = new ResetPasswordEmail(new("https://id.example.com/?token=secret"), "483920", TimeSpan.FromMinutes(20));
        await office.EnqueueAsync(model, new("ada@example.org") { UserId = "42", Culture = "de", Name = "Ada Lovelace" });

        var email = office.Store.Single.Email;
        var now = office.Time.GetUtcNow();
        Assert.Equal(("reset-password", "ada@example.org", "42", "de"), (email.Kind, email.Address, email.UserId, email.Culture));
        Assert.Equal((EmailPriority.Interactive, now, now.AddMinutes(20)), (email.Priority, email.CreatedAt, email.ExpiresAt));
        Assert.Equal(7, email.Id.Version);
        Assert.All(new[] { "483920", "secret", "Lovelace" }, text => Assert.DoesNotContain(text, $"{email}", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Enqueue_OfAMailThatDoesNotExpire_KeepsItForEver()
    {
        await using var office = new Office();
        Assert.Null((await office.EnqueueAsync()).Email.ExpiresAt);
    }

    [Theory]
    [InlineData("ada@example.org")]
    [InlineData("\"ada lovelace\"@example.org")]
    [InlineData("ada+tag@localhost")]
    [InlineData("ädä@exämple.org")]
    [InlineData("o'hara@example.org")]
    public async Task Enqueue_WhenTheAddressIsOne_TakesIt(string address)
    {
        await using var office = new Office();
        Assert.Equal(address, (await office.EnqueueAsync(recipient: new(address))).Email.Address);
    }

    [Theory]
    [InlineData("")]
    [InlineData("ada")]
    [InlineData("@example.org")]
    [InlineData("ada@")]
    [InlineData("Ada <ada@example.org>")]
    [InlineData("ada@example.org, eve@example.org")]
    [InlineData("ada@example.org;eve@example.org")]
    [InlineData(" ada@example.org")]
    [InlineData("ada@example.org\r\nBcc: eve@example.org")]
    [InlineData("ada@exam\0ple.org")]
    [InlineData("ada\u202e@example.org")]
    [InlineData("ada\u2028@example.org")]
    public async Task Enqueue_WhenTheAddressIsNone_RefusesIt(string address)
    {
        await using var office = new Office();
        var exception = await Assert.ThrowsAsync<ArgumentException>(() => office.EnqueueAsync(recipient: new(address)));
        Assert.Equal("recipient", exception.ParamName);
        Assert.Empty(office.Store.Rows);
    }

    [Fact]
    public async Task Enqueue_WhenTheAddressIsTooLong_RefusesIt()
    {
        await using var office = new Office();
        var domain = "@" + string.Join('.', Enumerable.Repeat(new string('d', 60), 3)) + ".org";
        Assert.Equal(254, (await office.EnqueueAsync(recipient: new(new string('a', 254 - domain.Length) + domain))).Email.Address.Length);
        await Assert.ThrowsAsync<ArgumentException>(() => office.EnqueueAsync(recipient: new(new string('a', 255 - domain.Length) + domain)));
    }

    [Fact]
    public async Task Enqueue_WhenTheModelIsOfNoMail_RefusesIt()
    {
        await using var office = new Office();
        var exception = await Assert.ThrowsAsync<ArgumentException>(() => office.EnqueueAsync(new Unknown()));
        Assert.Equal("model", exception.ParamName);
    }

    [Theory]
    [InlineData("de-AT", "de-AT")]
    [InlineData("no culture", null)]
    [InlineData("", null)]
    public async Task Enqueue_WhenTheCultureIsNone_LeavesItToTheDefault(string culture, string? expected)
    {
        await using var office = new Office();
        Assert.Equal(expected, (await office.EnqueueAsync(recipient: new("ada@example.org") { Culture = culture })).Email.Culture);
    }

    [Fact]
    public async Task Enqueue_WhenItIsStored_WakesTheSender()
    {
        await using var office = new Office();
        var next = office.Get<EmailSignal>().Next;
        await office.EnqueueAsync();
        Assert.True(next.IsCompleted);
    }

    [Fact]
    public async Task Enqueue_WithinATransaction_WakesTheSenderAtTheCommit()
    {
        await using var office = new Office();
        office.Store.IsInTransaction = true;
        var next = office.Get<EmailSignal>().Next;
        await office.InScopeAsync<IServiceProvider>(async services =>
        {
            var observers = ((IEnumerable<IUnitOfWorkObserver>)services.GetService(typeof(IEnumerable<IUnitOfWorkObserver>))!).ToList();
            observers.ForEach(observer => observer.Committed());
            await ((IEmailOutbox)services.GetService(typeof(IEmailOutbox))!).EnqueueAsync(new("ada@example.org"), Office.Welcome, CancellationToken.None);
            Assert.False(next.IsCompleted);
            observers.ForEach(observer => observer.Committed());
        });
        Assert.True(next.IsCompleted);
    }

    [Fact]
    public async Task Administration_Always_CountsErasesAndWakes()
    {
        await using var office = new Office();
        await office.EnqueueAsync(recipient: new("ada@example.org") { UserId = "1" });
        await office.EnqueueAsync(new AccountDeletedEmail(office.Time.GetUtcNow(), null, null), new("ada@example.org") { UserId = "1" });
        await office.InScopeAsync<IEmailOutboxAdministration>(async administration =>
        {
            var counts = await administration.CountAsync(CancellationToken.None);
            Assert.Equal((2, 0, 0), (counts[EmailState.Pending], counts[EmailState.Sent], counts[EmailState.Dead]));
            Assert.Equal(1, await administration.EraseAsync("1", CancellationToken.None));
            Assert.Equal("account-deleted", office.Store.Single.Email.Kind);
            var next = office.Get<EmailSignal>().Next;
            Assert.Equal(1, (await administration.RequeueAllAsync(null, CancellationToken.None)).Requeued);
            Assert.True(next.IsCompleted);
            await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => administration.ListAsync(new(), null, 1001, CancellationToken.None));
            await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => administration.ListAsync(new(), null, 0, CancellationToken.None));
        });
    }

    private sealed record Unknown : EmailModel;
}
