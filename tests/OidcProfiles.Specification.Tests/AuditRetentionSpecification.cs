using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using OidcProfiles.Auditing;
using OidcProfiles.EntityFrameworkCore.Models;

namespace OidcProfiles.Specification.Tests;

/// <summary>Recording, sealing, deleting and verifying at once, and what is left after each.</summary>
public abstract class AuditRetentionSpecification<TDatabase, TUser, TKey>(StoreFixture<TDatabase, TUser, TKey> fixture)
    : AuditSpecification<TDatabase, TUser, TKey>(fixture)
    where TDatabase : ISpecificationDatabase, new()
    where TUser : IdentityUser<TKey>, new()
    where TKey : IEquatable<TKey>
{
    private static readonly IdentityResult Failure = IdentityResult.Failed(new IdentityError { Code = "wanted" });

    [Fact]
    public async Task DeleteBefore_Always_DeletesFromTheFrontAndLeavesAnAnchor()
    {
        await SealManyAsync(6);
        await RecordAsync(Event("unsealed"));
        Clock.Now += TimeSpan.FromDays(1);
        Assert.Equal(new(2, null), await DeleteBeforeAsync(Given.Time.AddMinutes(5), limit: 2));
        await SealAsync();
        await AssertWholeAsync(5);
        Assert.Equal(new(2, null), await DeleteBeforeAsync(Given.Time.AddMinutes(5)));
        Assert.Equal(new(0, null), await DeleteBeforeAsync(Given.Time.AddMinutes(5)));
        Assert.Equal([5L, 6L, 7L], (await RowsAsync()).Select(row => row.Sequence!.Value));
        await AssertWholeAsync(3);

        // All of it, and it goes on.
        Assert.Equal(new(3, null), await DeleteBeforeAsync(Clock.Now));
        await AssertWholeAsync(0);
        await SealManyAsync(1);
        Assert.Equal(8, Assert.Single(await RowsAsync()).Sequence);
        await AssertWholeAsync(1);
    }

    [Fact]
    public async Task DeleteBefore_WhatWasDeleted_CannotComeBackNorCanMoreGoUnseen()
    {
        await SealManyAsync(5);
        var rows = await RowsAsync();
        await DeleteBeforeAsync(new(rows[2].At));
        await InScopeAsync(context => context.Set<AuditEntity>().Where(row => row.Sequence == 3).ExecuteDeleteAsync());
        await AssertFaultAsync(AuditFaultKind.Missing, 3);
        await ReplaceAsync(rows[2], _ => { });
        await AssertWholeAsync(3);
        await ReplaceAsync(rows[1], _ => { });
        await AssertFaultAsync(AuditFaultKind.Foreign, 2);
    }

    [Fact]
    public async Task DeleteBefore_WhenAnEventIsChangedSoThatItIsOld_DeletesNeitherItNorWhatFollows()
    {
        await SealManyAsync(4);
        await InScopeAsync(context => context.Set<AuditEntity>().Where(row => row.Sequence > 1)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.At, Given.Time.AddYears(-9).UtcDateTime)));
        var removal = await DeleteBeforeAsync(Given.Time.AddMinutes(2));
        Assert.Equal((1, AuditFaultKind.Changed, 2L), (removal.Count, removal.Fault!.Kind, removal.Fault.Sequence));
        await InScopeAsync(context => context.Set<AuditEntity>().Where(row => row.Sequence == 2).ExecuteDeleteAsync());
        removal = await DeleteBeforeAsync(Given.Time.AddMinutes(2));
        Assert.Equal((0, AuditFaultKind.Missing, 2L), (removal.Count, removal.Fault!.Kind, removal.Fault.Sequence));
        Assert.Equal([3L, 4L], (await RowsAsync()).Select(row => row.Sequence!.Value));
    }

    [Fact]
    public async Task DeleteBefore_WhenNothingWasEverSealed_DeletesNothing()
    {
        await RecordAsync(Event());
        Assert.Equal(new(0, null), await DeleteBeforeAsync(Clock.Now.AddDays(1)));
        Assert.Single(await RowsAsync());
    }

    [Fact]
    public async Task Seal_ByManyInstancesWhileManyRecord_SealsEachOnce()
    {
        using var isDone = new CancellationTokenSource();
        var sealers = Enumerable.Range(0, 3).Select(_ => Task.Run(async () =>
        {
            var count = 0;
            do
            {
                count += await SealAsync();
            }
            while (!isDone.IsCancellationRequested);
            return count;
        })).ToList();
        await Task.WhenAll(Enumerable.Range(0, 12).Select(task => Task.Run(async () =>
        {
            for (var number = 0; number < 10; number++)
            {
                await RecordInAUnitAsync($"event-{task}-{number}", isKept: number != 5);
            }
        })));
        await isDone.CancelAsync();
        var counted = (await Task.WhenAll(sealers)).Sum() + await SealAsync();

        var rows = await RowsAsync();
        Assert.Equal(12 * 9, counted);
        Assert.Equal(Enumerable.Range(1, 12 * 9).Select(number => (long?)number), rows.Select(row => row.Sequence));
        Assert.Equal(12 * 9, rows.Select(row => row.Event).Distinct().Count());
        Assert.DoesNotContain(rows, row => row.Event.EndsWith("-5", StringComparison.Ordinal));
        await AssertWholeAsync(12 * 9);
    }

    [Fact]
    public async Task Verify_WhileOthersRecordSealEraseAndDelete_FindsNoFault()
    {
        using var isDone = new CancellationTokenSource();
        var verifier = Task.Run(async () =>
        {
            var results = new List<AuditVerification>();
            do
            {
                results.Add(await VerifyAsync());
            }
            while (!isDone.IsCancellationRequested);
            return results;
        });
        for (var round = 0; round < 40; round++)
        {
            Clock.Now += TimeSpan.FromSeconds(1);
            await RecordAsync(Event(userId: $"user{round % 4}"), Event(actorId: "root"));
            await SealAsync();
            await StoreAsync<IAuditStore, int>(store => store.EraseAsync($"user{round % 3}", "erased-0123456789abcdef0123456789abcdef", CancellationToken.None));
            await DeleteBeforeAsync(Clock.Now.AddSeconds(-3));
        }

        await isDone.CancelAsync();
        var results = await verifier;
        Assert.All(results, result => Assert.Null(result.Fault));
        Assert.Contains(results, result => result.Count > 0);
        await AssertWholeAsync(8);
    }

    private Task<IdentityResult> RecordInAUnitAsync(string name, bool isKept) => InScopeAsync((services, _) =>
        services.GetRequiredService<IUnitOfWork>().ExecuteAsync(
            async token =>
            {
                await services.GetRequiredService<IAuditTrail>().RecordAsync(Event(name, "ada"), token);
                return isKept ? IdentityResult.Success : Failure;
            },
            CancellationToken.None));
}
