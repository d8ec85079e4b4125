using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using OidcProfiles.Auditing;
using OidcProfiles.EntityFrameworkCore.Models;

namespace OidcProfiles.Specification.Tests;

/// <summary>What the contracts of the audit trail have in common: events to record, a clock to move, and rows to tamper with.</summary>
public abstract class AuditSpecification<TDatabase, TUser, TKey>(StoreFixture<TDatabase, TUser, TKey> fixture)
    : StoreSpecification<TDatabase, TUser, TKey>(fixture)
    where TDatabase : ISpecificationDatabase, new()
    where TUser : IdentityUser<TKey>, new()
    where TKey : IEquatable<TKey>
{
    protected const string Sample = "sample.event";

    protected AuditClock Clock { get; } = new();

    protected override void Configure(IServiceCollection services) => services.AddSingleton<TimeProvider>(Clock);

    protected static AuditRecord Event(string name = Sample, string? userId = null, string? actorId = null, bool succeeded = true) => new()
    {
        Event = name,
        Succeeded = succeeded,
        UserId = userId,
        ActorId = actorId,
        ClientId = "client",
        Details = new Dictionary<string, string> { ["provider"] = "google", ["evidence"] = "a \"b\" ü" },
    };

    protected Task<bool> RecordAsync(params AuditRecord[] records) => InScopeAsync(async (services, _) =>
    {
        foreach (var record in records)
        {
            await services.GetRequiredService<IAuditTrail>().RecordAsync(record, CancellationToken.None);
        }

        return true;
    });

    /// <summary>Records and seals events, a minute apart, with every column filled in those of even numbers.</summary>
    protected async Task SealManyAsync(int count)
    {
        for (var number = 1; number <= count; number++)
        {
            Clock.Now += TimeSpan.FromMinutes(1);
            using var activity = new System.Diagnostics.Activity("request");
            activity.SetIdFormat(System.Diagnostics.ActivityIdFormat.W3C);
            await (number % 2 == 0 ? RecordInAsync(activity) : RecordAsync(Event() with { ClientId = null }));
        }

        await SealAsync();
    }

    protected Task<int> SealAsync() => StoreAsync<IAuditChain, int>(chain => chain.SealAsync(CancellationToken.None));

    protected Task<AuditVerification> VerifyAsync(AuditCheckpoint? known = null) =>
        StoreAsync<IAuditChain, AuditVerification>(chain => chain.VerifyAsync(known, CancellationToken.None));

    protected Task<AuditRemoval> DeleteBeforeAsync(DateTimeOffset time, int limit = 100) =>
        StoreAsync<IAuditChainStore, AuditRemoval>(store => store.DeleteBeforeAsync(time, limit, CancellationToken.None));

    protected Task<List<AuditEntity>> RowsAsync() => InScopeAsync(
        context => context.Set<AuditEntity>().AsNoTracking().OrderBy(row => row.Sequence).ThenBy(row => row.At).ThenBy(row => row.Id).ToListAsync());

    /// <summary>Puts another row in the place of one, as somebody who can write to the database could.</summary>
    protected Task<int> ReplaceAsync(AuditEntity row, Action<AuditEntity> change) => InScopeAsync(async context =>
    {
        await context.Set<AuditEntity>().Where(other => other.Id == row.Id).ExecuteDeleteAsync();
        var copy = (AuditEntity)context.Entry(row).CurrentValues.Clone().ToObject();
        context.Entry(row).State = EntityState.Detached;
        change(copy);
        context.Add(copy);
        return await context.SaveChangesAsync();
    });

    protected async Task AssertWholeAsync(long count)
    {
        var result = await VerifyAsync();
        Assert.Null(result.Fault);
        Assert.Equal(count, result.Count);
    }

    protected async Task AssertFaultAsync(AuditFaultKind kind, long? sequence)
    {
        var fault = (await VerifyAsync()).Fault;
        Assert.Equal((kind, sequence), (fault?.Kind, fault?.Sequence));
    }

    private Task<bool> RecordInAsync(System.Diagnostics.Activity activity)
    {
        activity.Start();
        return RecordAsync(Event(userId: "ada", actorId: "root"));
    }
}
