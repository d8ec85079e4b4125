using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.Extensions.DependencyInjection;
using OidcProfiles.Auditing;
using OidcProfiles.EntityFrameworkCore.Models;

namespace OidcProfiles.Specification.Tests;

/// <summary>Whatever somebody does to what was sealed is found.</summary>
public abstract class AuditChainSpecification<TDatabase, TUser, TKey>(StoreFixture<TDatabase, TUser, TKey> fixture)
    : AuditSpecification<TDatabase, TUser, TKey>(fixture)
    where TDatabase : ISpecificationDatabase, new()
    where TUser : IdentityUser<TKey>, new()
    where TKey : IEquatable<TKey>
{
    [Fact]
    public async Task Seal_Always_NumbersWithoutGapsAndGoesOn()
    {
        await AssertWholeAsync(0);
        Assert.Equal(0, await SealAsync());
        await SealManyAsync(3);
        await SealManyAsync(2);
        Assert.Equal([1L, 2L, 3L, 4L, 5L], (await RowsAsync()).Select(row => row.Sequence!.Value));
        await AssertWholeAsync(5);
        var head = (await VerifyAsync()).Head;
        Assert.Equal((5L, (await RowsAsync())[^1].Hash), (head.Sequence, head.Hash));
    }

    [Fact]
    public async Task Verify_OfMoreThanABatch_WalksAll()
    {
        await InScopeAsync(context =>
        {
            context.AddRange(Enumerable.Range(0, 1100).Select(_ => new AuditEntity { Id = Guid.NewGuid(), At = Given.Time.UtcDateTime, Event = "e", Details = "{}" }));
            return context.SaveChangesAsync();
        });
        Assert.Equal(1100, await SealAsync());
        await AssertWholeAsync(1100);
        var rows = await RowsAsync();
        await ReplaceAsync(rows[999], row => row.Event = "f");
        await AssertFaultAsync(AuditFaultKind.Changed, 1000);

        // A double at the end of a batch.
        await ReplaceAsync(rows[999], _ => { });
        await InsertAsync(rows[499], row => row.Event = "f");
        await AssertFaultAsync(AuditFaultKind.Foreign, 500);
    }

    [Fact]
    public async Task Verify_WhenAnyColumnOfAnyEventIsChanged_NamesTheEvent()
    {
        await SealManyAsync(4);
        var rows = await RowsAsync();
        var properties = await InScopeAsync(context => Task.FromResult(context.Model.FindEntityType(typeof(AuditEntity))!.GetProperties().ToList()));
        var tried = 0;
        foreach (var (row, property) in from row in rows from property in properties select (row, property))
        {
            foreach (var value in Others(property, property.PropertyInfo!.GetValue(row)))
            {
                await ReplaceAsync(row, copy => property.PropertyInfo!.SetValue(copy, value));
                var fault = (await VerifyAsync()).Fault;
                var expected = property.Name == nameof(AuditEntity.Sequence) ? AuditFaultKind.Missing : AuditFaultKind.Changed;
                Assert.True(fault?.Kind == expected && fault.Sequence == row.Sequence, $"{property.Name} of {row.Sequence} to '{value}': {fault}");
                await RestoreAsync(row);
                tried++;
            }
        }

        Assert.Equal(15, properties.Count);
        Assert.True(tried > 80, $"Only {tried} changes were tried.");
        await AssertWholeAsync(4);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(5)]
    public async Task Verify_WhenAnEventIsRemoved_NamesIt(long sequence)
    {
        await SealManyAsync(5);
        await InScopeAsync(context => context.Set<AuditEntity>().Where(row => row.Sequence == sequence).ExecuteDeleteAsync());
        await AssertFaultAsync(AuditFaultKind.Missing, sequence);
    }

    [Theory]
    [InlineData(2, 3, false)]
    [InlineData(1, 5, false)]
    [InlineData(2, 3, true)]
    [InlineData(1, 5, true)]
    public async Task Verify_WhenTwoEventsAreSwapped_SaysSo(long first, long second, bool withHashes)
    {
        await SealManyAsync(5);
        var rows = (await RowsAsync()).ToDictionary(row => row.Sequence!.Value);
        await ReplaceAsync(rows[first], row => (row.Sequence, row.Hash) = (second, withHashes ? rows[second].Hash : row.Hash));
        await ReplaceAsync(rows[second], row => (row.Sequence, row.Hash) = (first, withHashes ? rows[first].Hash : row.Hash));
        await AssertFaultAsync(AuditFaultKind.Reordered, first);
    }

    [Theory]
    [InlineData(-7, 1)]
    [InlineData(0, 1)]
    [InlineData(2, 2)]
    [InlineData(4, 4)]
    public async Task Verify_WhenAnEventIsInserted_FindsIt(long sequence, long expected)
    {
        await SealManyAsync(3);
        await InsertAsync((await RowsAsync())[2], row => (row.Sequence, row.Hash) = (sequence, AuditLink.Hash(row.Hash!, Stored(row))));
        await AssertFaultAsync(AuditFaultKind.Foreign, sequence is 2 or 4 ? expected : sequence);
    }

    [Fact]
    public async Task Verify_WhenTheRowOfTheChainIsChanged_FindsIt()
    {
        await SealManyAsync(3);
        foreach (var (change, kind, sequence) in new (Action<AuditChainEntity>, AuditFaultKind, long)[]
        {
            (row => row.Hash = new('a', 64), AuditFaultKind.Head, 3),
            (row => row.Sequence = 4, AuditFaultKind.Missing, 4),
            (row => row.Sequence = 2, AuditFaultKind.Foreign, 3),
            (row => row.AnchorSequence = 1, AuditFaultKind.Foreign, 1),
            (row => row.AnchorSequence = -1, AuditFaultKind.Missing, 0),
            (row => row.AnchorHash = new('a', 64), AuditFaultKind.Changed, 1),
        })
        {
            var kept = await ChangeChainAsync(change);
            await AssertFaultAsync(kind, sequence);
            await ChangeChainAsync(row => (row.Sequence, row.Hash, row.AnchorSequence, row.AnchorHash) = (kept.Sequence, kept.Hash, kept.AnchorSequence, kept.AnchorHash));
            await AssertWholeAsync(3);
        }
    }

    [Fact]
    public async Task Seal_WhenTheRowOfTheChainIsGone_SealsNothing()
    {
        await SealManyAsync(2);
        await RecordAsync(Event());
        await InScopeAsync(context => context.Set<AuditChainEntity>().ExecuteDeleteAsync());
        await AssertFaultAsync(AuditFaultKind.Foreign, 1);
        var exception = await Assert.ThrowsAsync<InvalidOperationException>(SealAsync);
        Assert.Contains("OidcProfileAuditChain", exception.Message, StringComparison.Ordinal);
        Assert.Single(await RowsAsync(), row => row.Sequence is null);
    }

    [Fact]
    public async Task Verify_OfAChainThatWasMadeAgain_NeedsTheHeadThatWasKept()
    {
        await SealManyAsync(4);
        var known = (await VerifyAsync()).Head;
        Assert.Null((await VerifyAsync(known)).Fault);
        await RewriteAsync();
        await AssertWholeAsync(4);
        Assert.Equal(new(AuditFaultKind.Rewritten, 4), (await VerifyAsync(known)).Fault);
        Assert.Equal(new(AuditFaultKind.Rewritten, 4), (await VerifyAsync(AuditCheckpoint.Parse($"{known}"))).Fault);

        // And made again without its end.
        await InScopeAsync(context => context.Set<AuditEntity>().Where(row => row.Sequence == 4).ExecuteDeleteAsync());
        await RewriteAsync();
        await AssertWholeAsync(3);
        Assert.Equal(new(AuditFaultKind.Missing, 4), (await VerifyAsync(known)).Fault);
    }

    [Fact]
    public async Task Verify_WhenAnEventIsNotSealedForMoreThanAMinute_SaysSo()
    {
        await SealManyAsync(2);
        await RecordAsync(Event());
        var recorded = Clock.Now;
        Clock.Now += TimeSpan.FromMinutes(1);
        await AssertWholeAsync(2);
        Clock.Now += TimeSpan.FromMilliseconds(1);
        Assert.Equal(new(AuditFaultKind.Unsealed, null, recorded), (await VerifyAsync()).Fault);
        await SealAsync();
        await AssertWholeAsync(3);
    }

    private static IEnumerable<object?> Others(IProperty property, object? value)
    {
        if (value is not null && property.IsNullable)
        {
            yield return null;
        }

        foreach (var other in value switch
        {
            bool yes => [!yes],
            Guid => [Guid.NewGuid()],
            DateTime time => [time.AddMilliseconds(1), time.AddTicks(-10)],
            long number => [number + 100],
            string text => (object[])[$"{text[..^1]}{(text[^1] == '0' ? '1' : '0')}", text[1..], char.IsAsciiLetterLower(text[0]) ? $"{char.ToUpperInvariant(text[0])}{text[1..]}" : text[..^1]],
            _ => property.ClrType == typeof(string) ? ["x", string.Empty] : [],
        })
        {
            yield return other;
        }
    }

    private static StoredAudit Stored(AuditEntity row) => new()
    {
        Id = row.Id,
        At = row.At,
        Event = row.Event,
        Succeeded = row.Succeeded,
        User = new(row.UserId, row.UserSalt, row.UserCommitment),
        Actor = new(row.ActorId, row.ActorSalt, row.ActorCommitment),
        ClientId = row.ClientId,
        CorrelationId = row.CorrelationId,
        Details = row.Details,
    };

    private Task<int> InsertAsync(AuditEntity like, Action<AuditEntity> change) => InScopeAsync(context =>
    {
        var copy = (AuditEntity)context.Entry(like).CurrentValues.Clone().ToObject();
        context.Entry(like).State = EntityState.Detached;

        // The last in the order of ids.
        copy.Id = Guid.Parse("ffffffff-ffff-7fff-bfff-ffffffffffff");
        change(copy);
        context.Add(copy);
        return context.SaveChangesAsync();
    });

    private Task<int> RestoreAsync(AuditEntity row) => InScopeAsync(async context =>
    {
        await context.Set<AuditEntity>().Where(other => other.Sequence == null || other.Sequence == row.Sequence || other.Sequence > 100).ExecuteDeleteAsync();
        context.Add(row);
        var count = await context.SaveChangesAsync();
        context.Entry(row).State = EntityState.Detached;
        return count;
    });

    private Task<AuditChainEntity> ChangeChainAsync(Action<AuditChainEntity> change) => InScopeAsync(async context =>
    {
        var row = await context.Set<AuditChainEntity>().SingleAsync();
        var kept = (AuditChainEntity)context.Entry(row).CurrentValues.ToObject();
        change(row);
        await context.SaveChangesAsync();
        return kept;
    });

    /// <summary>What somebody with all rights can do: change something, and seal everything anew.</summary>
    private async Task RewriteAsync()
    {
        await InScopeAsync(async context =>
            await context.Set<AuditEntity>().Where(row => row.Sequence == 1).ExecuteUpdateAsync(set => set.SetProperty(row => row.Succeeded, row => !row.Succeeded))
            + await context.Set<AuditEntity>().ExecuteUpdateAsync(set => set.SetProperty(row => row.Sequence, (long?)null).SetProperty(row => row.Hash, (string?)null))
            + await context.Set<AuditChainEntity>().ExecuteDeleteAsync());
        await SealAsync();
    }
}
