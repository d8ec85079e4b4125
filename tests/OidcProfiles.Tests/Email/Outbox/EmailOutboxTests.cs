using OidcProfiles.Access;
using OidcProfiles.Email;
using OidcProfiles.Email.Models;
using OidcProfiles.Email.Outbox;
using OidcProfiles.Email.Outbox.Sending;
using OidcProfiles.Profiles;
using OidcProfiles.Tests.Email.Outbox.Fakes;

namespace OidcProfiles.Tests.Email.Outbox;

public sealed class EmailOutboxTests
{
    private static readonly ProfileActor Administrator =
        ProfileActor.Portal("a1", new(AdminLevel.None, AdminLevel.None, AdminLevel.Manage, AdminLevel.None));

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
    public async Task Requeue_ByWhoMay_WakesTheSenderAndIsRecorded()
    {
        await using var office = new Office();
        var mail = await office.EnqueueAsync();
        mail.State = EmailState.Dead;
        await office.InScopeAsync<EmailOutboxManager>(async manager =>
        {
            var counts = await manager.CountAsync(Administrator, CancellationToken.None);
            Assert.Equal((0, 0, 1), (counts[EmailState.Pending], counts[EmailState.Sent], counts[EmailState.Dead]));
            var next = office.Get<EmailSignal>().Next;
            var answer = await manager.RequeueAsync(mail.Email.Id, Administrator, CancellationToken.None);
            Assert.Equal((true, 1), (answer.Result.Succeeded, answer.Emails.Requeued));
            Assert.True(next.IsCompleted);
            Assert.Equal(1, (await manager.RequeueAllAsync("welcome", Administrator, CancellationToken.None)).Emails.Requeued);
            Assert.Equal([$"email.requeued by a1: count=1 email={mail.Email.Id:N}", "email.requeued by a1: count=1 kind=welcome"], office.Work.Events);
            await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => manager.ListAsync(new(), null, 1001, Administrator, CancellationToken.None));
            await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => manager.ListAsync(new(), null, 0, Administrator, CancellationToken.None));
        });
    }

    [Fact]
    public async Task Outbox_WithoutTheRight_IsNeitherShownNorRequeued()
    {
        await using var office = new Office();
        var mail = await office.EnqueueAsync();
        mail.State = EmailState.Dead;
        await office.InScopeAsync<EmailOutboxManager>(async manager =>
        {
            var reader = ProfileActor.Portal("a1", AdminRights.ReadOnly);
            foreach (var answer in new[]
            {
                await manager.RequeueAsync(mail.Email.Id, reader, CancellationToken.None),
                await manager.RequeueAllAsync(null, reader, CancellationToken.None),
                await manager.RequeueAllAsync(null, ProfileActor.Self("u1"), CancellationToken.None),
            })
            {
                Assert.Equal(nameof(ProfileErrorDescriber.AdministrationForbidden), Assert.Single(answer.Result.Errors).Code);
                Assert.Equal(new(0, 0, 0), answer.Emails);
            }

            var users = ProfileActor.Portal("a1", AdminRights.Full with { Emails = AdminLevel.None });
            await Assert.ThrowsAsync<AdminRightsException>(() => manager.ListAsync(new(), null, 1, users, CancellationToken.None));
            await Assert.ThrowsAsync<AdminRightsException>(() => manager.CountAsync(users, CancellationToken.None));
        });
        Assert.Equal(EmailState.Dead, mail.State);
        Assert.Empty(office.Work.Events);
    }

    private sealed record Unknown : EmailModel;
}
