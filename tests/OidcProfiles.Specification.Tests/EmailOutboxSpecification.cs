using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using OidcProfiles.Email;
using OidcProfiles.Email.Outbox;
using OidcProfiles.EntityFrameworkCore.Models;

namespace OidcProfiles.Specification.Tests;

/// <summary>What a store of the outbox must do for senders and for administrators.</summary>
public abstract class EmailOutboxSpecification<TDatabase, TUser, TKey>(StoreFixture<TDatabase, TUser, TKey> fixture)
    : StoreSpecification<TDatabase, TUser, TKey>(fixture)
    where TDatabase : ISpecificationDatabase, new()
    where TUser : IdentityUser<TKey>, new()
    where TKey : IEquatable<TKey>
{
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(5);
    private static readonly DateTimeOffset Now = Given.Time;

    [Fact]
    public async Task Claim_WhenMailsAreDue_GivesThemInOrderAsTheyWereStored()
    {
        var bulk = await AddAsync(Email(-9) with { Priority = EmailPriority.Bulk });
        var young = await AddAsync(Email(-1));
        var old = await AddAsync(Email(-2));
        await AddAsync(Email(+1));

        var claimed = await ClaimAsync(Now, 10);

        Assert.Equal([old, young, bulk], claimed.Emails);
        Assert.Empty(claimed.LostIds);
        Assert.False(claimed.IsFull);
        Assert.Empty((await ClaimAsync(Now, 10)).Emails);
    }

    [Fact]
    public async Task Claim_WhenThereAreMore_TakesTheFirst()
    {
        var old = await AddAsync(Email(-2));
        var young = await AddAsync(Email(-1));
        var first = await ClaimAsync(Now, 1);
        Assert.Equal((old, true), (Assert.Single(first.Emails), first.IsFull));
        Assert.Equal(young, Assert.Single((await ClaimAsync(Now, 1)).Emails));
    }

    [Fact]
    public async Task Claim_WhenSeveralSendersClaimAtOnce_GivesEachMailOnce()
    {
        var ids = new List<Guid>();
        for (var number = 0; number < 60; number++)
        {
            ids.Add((await AddAsync(Email(-number - 1))).Id);
        }

        var claims = await Task.WhenAll(Enumerable.Range(0, 4).Select(async _ =>
        {
            var mine = new List<Guid>();
            for (ClaimedEmails claimed; (claimed = await ClaimAsync(Now, 7)).IsFull || claimed.Emails.Count > 0;)
            {
                mine.AddRange(claimed.Emails.Select(email => email.Id));
            }

            return mine;
        }));
        Assert.Equal(ids.Order(), claims.SelectMany(claim => claim).Order());
    }

    [Fact]
    public async Task Claim_WhenALeaseIsOver_GivesTheMailToAnotherAndCountsIt()
    {
        var email = await AddAsync(Email(-1));
        var first = NewClaim(Now, 1);
        await ClaimAsync(first);
        Assert.Empty((await ClaimAsync(Now + Lease - TimeSpan.FromSeconds(1), 1)).Emails);

        var second = await ClaimAsync(Now + Lease, 1);

        Assert.Equal(email with { LostLeases = 1 }, Assert.Single(second.Emails));
        Assert.Equal([email.Id], second.LostIds);
        Assert.False(await RecordAsync(Outcome(email, first, EmailState.Sent)));
        Assert.Equal(EmailState.Pending, (await FindAsync(email)).State);
    }

    [Fact]
    public async Task Record_WhenItWasSent_KeepsTheEnvelopeOnly()
    {
        var email = await AddAsync(Email(-1));
        var claim = NewClaim(Now, 1);
        await ClaimAsync(claim);
        Assert.True(await RecordAsync(Outcome(email, claim, EmailState.Sent)));
        Assert.False(await RecordAsync(Outcome(email, claim, EmailState.Dead)));
        var entry = await FindAsync(email);
        Assert.Equal((EmailState.Sent, Now, false, null), (entry.State, entry.EndedAt, entry.HasPayload, entry.Reason));
        Assert.Equal(("reset-password", email.Address, "42", "de", 0), (entry.Kind, entry.Address, entry.UserId, entry.Culture, entry.Attempts));
        Assert.Empty((await ClaimAsync(Now.AddDays(1), 1)).Emails);
    }

    [Fact]
    public async Task Record_WhenItIsTriedAgain_IsDueThen()
    {
        var email = await AddAsync(Email(-1));
        var claim = NewClaim(Now, 1);
        await ClaimAsync(claim);
        var due = Now.AddMinutes(3);
        Assert.True(await RecordAsync(Outcome(email, claim, EmailState.Pending) with
        {
            At = due,
            IsAttempt = true,
            KeepsPayload = true,
            Reason = "451 later",
        }));
        var entry = await FindAsync(email);
        Assert.Equal((EmailState.Pending, due, "451 later", 1, null), (entry.State, entry.DueAt, entry.Reason, entry.Attempts, entry.EndedAt));
        Assert.Empty((await ClaimAsync(due.AddSeconds(-1), 1)).Emails);
        Assert.Equal(email with { Attempts = 1 }, Assert.Single((await ClaimAsync(due, 1)).Emails));
    }

    [Fact]
    public async Task Release_WhenMailsWereNotStarted_GivesThemBackAsTheyWere()
    {
        var first = await AddAsync(Email(-2));
        var second = await AddAsync(Email(-1));
        var claim = NewClaim(Now, 2);
        await ClaimAsync(claim);
        await ReleaseAsync(Guid.NewGuid(), first.Id);
        Assert.Empty((await ClaimAsync(Now, 2)).Emails);
        await ReleaseAsync(claim.LeaseId, first.Id, second.Id);
        var again = await ClaimAsync(Now, 2);
        Assert.Equal([first, second], again.Emails);
        Assert.Empty(again.LostIds);
    }

    [Fact]
    public async Task Expire_WhenItsTimeIsOver_GivesAMailUpUnlessASenderHasIt()
    {
        var taken = await AddAsync(Email(-20) with { ExpiresAt = Now.AddMinutes(-5) });
        await ClaimAsync(Now.AddMinutes(-1), 1);
        var over = await AddAsync(Email(-10) with { ExpiresAt = Now });
        var still = await AddAsync(Email(-10) with { ExpiresAt = Now.AddSeconds(1) });
        var endless = await AddAsync(Email(-10) with { ExpiresAt = null });

        var counts = await StoreAsync<IEmailQueueStore, IReadOnlyDictionary<string, int>>(
            store => store.ExpireAsync(Now, "expired", CancellationToken.None));

        Assert.Equal(new("reset-password", 1), Assert.Single(counts));
        var entry = await FindAsync(over);
        Assert.Equal((EmailState.Dead, "expired", false, Now), (entry.State, entry.Reason, entry.HasPayload, entry.EndedAt));
        Assert.All([taken, still, endless], email => Assert.Equal(EmailState.Pending, FindAsync(email).Result.State));
    }

    [Fact]
    public async Task Clean_WhenTimePasses_DeletesPayloadsAndThenEnvelopes()
    {
        var sent = await EndAsync(EmailState.Sent);
        var dead = await EndAsync(EmailState.Dead);
        var pending = await AddAsync(Email(-1));

        Assert.Equal(0, await CleanAsync(new(Now, Now, Now)));
        Assert.True((await FindAsync(dead)).HasPayload);
        Assert.Equal(1, await CleanAsync(new(Now.AddSeconds(1), Now, Now.AddSeconds(1))));
        Assert.False((await FindAsync(dead)).HasPayload);
        Assert.DoesNotContain(sent.Id, (await ListAsync(new())).Select(entry => entry.Id));
        Assert.Equal(1, await CleanAsync(new(Now.AddSeconds(1), Now.AddSeconds(1), Now)));
        Assert.Equal([pending.Id], (await ListAsync(new())).Select(entry => entry.Id));
    }

    [Fact]
    public async Task List_WhenItIsFiltered_GivesPagesTheNewestFirst()
    {
        var emails = new List<StoredEmail>();
        for (var number = 0; number < 9; number++)
        {
            // Three of each moment.
            emails.Add(await AddAsync(Email(number / 3) with
            {
                Kind = number % 2 == 0 ? "welcome" : "invitation",
                UserId = number < 5 ? "a" : null,
            }));
        }

        var expected = emails.OrderByDescending(email => email.CreatedAt).ThenByDescending(email => email.Id).Select(email => email.Id).ToList();
        var pages = new List<Guid>();
        for (IReadOnlyList<EmailEntry>? page = null; page is null || page.Count > 0;)
        {
            page = await ListAsync(new(), page?[^1].Id, 2);
            pages.AddRange(page.Select(entry => entry.Id));
        }

        Assert.Equal(expected.Count, pages.Distinct().Count());
        Assert.Equal(emails.Select(email => email.CreatedAt).OrderDescending(), pages.Select(id => emails.Single(email => email.Id == id).CreatedAt));
        Assert.Equal(5, (await ListAsync(new(Kind: "welcome"))).Count);
        Assert.Equal(5, (await ListAsync(new(UserId: "a"))).Count);
        Assert.Equal(2, (await ListAsync(new(EmailState.Pending, "invitation", "a"))).Count);
        Assert.Empty(await ListAsync(new(EmailState.Dead)));
    }

    [Fact]
    public async Task Requeue_WhenMailsAreDead_TakesThoseThatCanBeSent()
    {
        var good = await EndAsync(EmailState.Dead, attempts: 3);
        var other = await EndAsync(EmailState.Dead, kind: "welcome");
        await EndAsync(EmailState.Dead, expires: Now.AddMinutes(1));
        await EndAsync(EmailState.Dead, keeps: false);
        await EndAsync(EmailState.Sent);
        var later = Now.AddMinutes(2);

        Assert.Equal(new(0, 0, 0), await RequeueAsync(Guid.NewGuid(), null, later));
        Assert.Equal(new(1, 0, 0), await RequeueAsync(null, "welcome", later));
        Assert.Equal(new(1, 1, 1), await RequeueAsync(null, null, later));
        Assert.Equal(new(0, 0, 0), await RequeueAsync(good.Id, null, later));

        var counts = await StoreAsync<IEmailOutboxStore, IReadOnlyDictionary<EmailState, int>>(store => store.CountAsync(CancellationToken.None));
        Assert.Equal((2, 2, 1), (counts[EmailState.Pending], counts[EmailState.Dead], counts[EmailState.Sent]));
        Assert.Equal(
            new[] { good.Id, other.Id }.Order(), (await ClaimAsync(later, 9)).Emails.Select(email => email.Id).Order());
        Assert.Equal((0, null), ((await FindAsync(good)).Attempts, (await FindAsync(good)).EndedAt));
    }

    [Fact]
    public async Task CountByDay_OfMails_IsByTheDayTheyWereAskedFor()
    {
        var day = new DateTimeOffset(Now.UtcDateTime.Date, TimeSpan.Zero);
        await AddAsync(Email(0) with { Id = Guid.CreateVersion7(day), CreatedAt = day });
        await AddAsync(Email(0) with { Id = Guid.CreateVersion7(day.AddHours(23)), CreatedAt = day.AddHours(23) });
        await AddAsync(Email(0) with { Id = Guid.CreateVersion7(day.AddMilliseconds(-1)), CreatedAt = day.AddMilliseconds(-1) });
        var today = DateOnly.FromDateTime(day.UtcDateTime);
        Assert.Equal(
            [new(today.AddDays(-1), EmailState.Pending, 1), new(today, EmailState.Pending, 2)],
            (await CountByDayAsync(day.AddDays(-1))).OrderBy(counted => counted.Day));
        Assert.Equal([new(today, EmailState.Pending, 2)], await CountByDayAsync(day));
        Assert.Empty(await CountByDayAsync(day.AddDays(1)));

        Task<IReadOnlyList<EmailDay>> CountByDayAsync(DateTimeOffset from) =>
            StoreAsync<IEmailOutboxStore, IReadOnlyList<EmailDay>>(store => store.CountByDayAsync(from, CancellationToken.None));
    }

    [Fact]
    public async Task List_ByAddress_FindsJustThatOne()
    {
        var ours = await AddAsync(Email(-1) with { Address = "grace@example.org" });
        await AddAsync(Email(-2));
        await AddAsync(Email(-3) with { Address = "grace@example.org.example" });
        Assert.Equal([ours.Id], (await ListAsync(new(Address: "grace@example.org"))).Select(entry => entry.Id));
        Assert.Empty(await ListAsync(new(EmailState.Dead, Address: "grace@example.org")));
        Assert.Empty(await ListAsync(new(Address: "grace")));
    }

    private static StoredEmail Email(int minutes)
    {
        var created = Now.AddMinutes(minutes);
        return new()
        {
            Id = Guid.CreateVersion7(created),
            Kind = "reset-password",
            Address = "ada@example.org",
            UserId = "42",
            Culture = "de",
            Payload = "CfDJ8…",
            Priority = EmailPriority.Interactive,
            CreatedAt = created,
            ExpiresAt = created.AddDays(1),
        };
    }

    private static EmailClaim NewClaim(DateTimeOffset now, int limit) => new(Guid.NewGuid(), now, now + Lease, limit);

    private static EmailOutcome Outcome(StoredEmail email, EmailClaim claim, EmailState state) =>
        new() { Id = email.Id, LeaseId = claim.LeaseId, State = state, At = Now };

    /// <summary>A mail that was sent or given up.</summary>
    private async Task<StoredEmail> EndAsync(
        EmailState state, string kind = "reset-password", int attempts = 1, DateTimeOffset? expires = null, bool keeps = true)
    {
        var email = await AddAsync(Email(-100) with { Kind = kind, ExpiresAt = expires });
        var claim = NewClaim(Now, 1);
        for (var attempt = 1; attempt <= attempts; attempt++)
        {
            await ClaimAsync(claim);
            var end = Outcome(email, claim, attempt < attempts ? EmailState.Pending : state);
            Assert.True(await RecordAsync(end with { IsAttempt = true, KeepsPayload = state == EmailState.Dead && keeps }));
        }

        return email;
    }

    private async Task<StoredEmail> AddAsync(StoredEmail email)
    {
        Assert.True(await StoreAsync<IEmailOutboxStore, bool>(store => store.AddAsync(email, CancellationToken.None)));
        return email;
    }

    private async Task<EmailEntry> FindAsync(StoredEmail email) => (await ListAsync(new())).Single(entry => entry.Id == email.Id);

    private Task<IReadOnlyList<EmailEntry>> ListAsync(EmailFilter filter, Guid? before = null, int limit = 100) =>
        StoreAsync<IEmailOutboxStore, IReadOnlyList<EmailEntry>>(store => store.ListAsync(filter, before, limit, CancellationToken.None));

    private Task<EmailRequeueResult> RequeueAsync(Guid? id, string? kind, DateTimeOffset now) =>
        StoreAsync<IEmailOutboxStore, EmailRequeueResult>(store => store.RequeueAsync(id, kind, now, CancellationToken.None));

    private Task<ClaimedEmails> ClaimAsync(DateTimeOffset now, int limit) => ClaimAsync(NewClaim(now, limit));

    private Task<ClaimedEmails> ClaimAsync(EmailClaim claim) =>
        StoreAsync<IEmailQueueStore, ClaimedEmails>(store => store.ClaimAsync(claim, CancellationToken.None));

    private Task<bool> RecordAsync(EmailOutcome outcome) =>
        StoreAsync<IEmailQueueStore, bool>(store => store.RecordAsync(outcome, CancellationToken.None));

    private Task<int> CleanAsync(EmailRetentionLimits limits) =>
        StoreAsync<IEmailQueueStore, int>(store => store.CleanAsync(limits, CancellationToken.None));

    private Task<bool> ReleaseAsync(Guid leaseId, params Guid[] ids) => StoreAsync<IEmailQueueStore, bool>(async store =>
    {
        await store.ReleaseAsync(leaseId, ids, CancellationToken.None);
        return true;
    });
}
