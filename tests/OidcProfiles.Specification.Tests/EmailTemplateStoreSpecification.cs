using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using OidcProfiles.Email.Templates;

namespace OidcProfiles.Specification.Tests;

/// <summary>What every store of templates must do.</summary>
public abstract class EmailTemplateStoreSpecification<TDatabase, TUser, TKey>(StoreFixture<TDatabase, TUser, TKey> fixture)
    : StoreSpecification<TDatabase, TUser, TKey>(fixture)
    where TDatabase : ISpecificationDatabase, new()
    where TUser : IdentityUser<TKey>, new()
    where TKey : IEquatable<TKey>
{
    private const string Name = "welcome/body.html.de";
    private static readonly DateTimeOffset Time = new(2026, 3, 4, 17, 6, 0, TimeSpan.FromHours(2));

    [Fact]
    public async Task Read_WhenNothingWasSaved_IsEmpty()
    {
        Assert.Empty(await StampsAsync());
        Assert.Null(await FindAsync());
    }

    [Fact]
    public async Task Save_WhenItIsNew_KeepsEverything()
    {
        Assert.True((await SaveAsync("Grüße {{ '💌' }}\n", null)).Succeeded);

        var stored = await FindAsync();
        Assert.Equal((Name, "Grüße {{ '💌' }}\n", "a1"), (stored!.Name, stored.Text, stored.UpdatedBy));
        Assert.Equal(Time, stored.UpdatedAt);
        Assert.Equal(stored.ConcurrencyStamp, Assert.Contains(Name, await StampsAsync()));
    }

    [Fact]
    public async Task Save_WhenItWasRead_ReplacesItUnderANewStamp()
    {
        await SaveAsync("one", null);
        var first = await FindAsync();
        Assert.True((await SaveAsync(new string('x', 256 * 1024), first!.ConcurrencyStamp)).Succeeded);

        var second = await FindAsync();
        Assert.Equal(256 * 1024, second!.Text.Length);
        Assert.NotEqual(first.ConcurrencyStamp, second.ConcurrencyStamp);
    }

    [Fact]
    public async Task Save_WhenTheStampIsStale_IsRefusedAndNothingChanges()
    {
        AssertFailed(nameof(ProfileErrorDescriber.TemplateConcurrencyFailure), await SaveAsync("none", "gone"));
        await SaveAsync("one", null);
        var stamp = (await FindAsync())!.ConcurrencyStamp;
        await SaveAsync("two", stamp);
        foreach (var stale in (string?[])[null, stamp, "another"])
        {
            AssertFailed(nameof(ProfileErrorDescriber.TemplateConcurrencyFailure), await SaveAsync("three", stale));
        }

        AssertFailed(nameof(ProfileErrorDescriber.TemplateConcurrencyFailure), await DeleteAsync(stamp!));
        Assert.Equal("two", (await FindAsync())!.Text);
    }

    [Fact]
    public async Task Save_WhenManyWriteAtOnce_LetsJustOneThrough()
    {
        for (var round = 0; round < 4; round++)
        {
            var stamp = (await FindAsync())?.ConcurrencyStamp;
            var results = await Task.WhenAll(Enumerable.Range(0, 6).Select(writer => Task.Run(() => SaveAsync($"{round} {writer}", stamp))));

            Assert.Single(results, result => result.Succeeded);
            Assert.All(
                results.Where(result => !result.Succeeded),
                result => AssertFailed(nameof(ProfileErrorDescriber.TemplateConcurrencyFailure), result));
            Assert.Equal($"{round} {Array.FindIndex(results, result => result.Succeeded)}", (await FindAsync())!.Text);
        }
    }

    [Fact]
    public async Task Delete_WhenItWasRead_LeavesNothing()
    {
        await SaveAsync("one", null);
        Assert.True((await DeleteAsync((await FindAsync())!.ConcurrencyStamp!)).Succeeded);

        Assert.Empty(await StampsAsync());
        Assert.True((await SaveAsync("again", null)).Succeeded);
    }

    [Fact]
    public async Task Save_WithinATransactionOfTheHost_IsOneWithIt()
    {
        await InScopeAsync(async (services, context) =>
        {
            var store = services.GetRequiredService<IEmailTemplateStore>();
            await using var transaction = await context.Database.BeginTransactionAsync();
            Assert.True((await store.SaveAsync(new(Name, "one", Time, null, null), CancellationToken.None)).Succeeded);
            Assert.False((await store.SaveAsync(new(Name, "two", Time, null, null), CancellationToken.None)).Succeeded);
            Assert.Single(await store.ReadStampsAsync(CancellationToken.None));
            await transaction.RollbackAsync();
            return true;
        });

        Assert.Empty(await StampsAsync());
    }

    [Fact]
    public async Task Names_ThatDifferInCaseOnly_AreTwo()
    {
        await SaveAsync("one", null);
        Assert.True((await StoreAsync<IEmailTemplateStore, IdentityResult>(
            store => store.SaveAsync(new("Welcome/body.html.DE", "two", Time, null, null), CancellationToken.None))).Succeeded);

        Assert.Equal(2, (await StampsAsync()).Count);
        Assert.Equal("one", (await FindAsync())!.Text);
    }

    [Fact]
    public async Task Read_WhateverTheirNumber_IsOneQuery()
    {
        await SaveAsync("one", null);
        Commands.Reset();
        await StampsAsync();
        await FindAsync();
        Assert.Equal(2, Commands.Count);
    }

    private Task<IReadOnlyDictionary<string, string>> StampsAsync() => StoreAsync<IEmailTemplateStore, IReadOnlyDictionary<string, string>>(
        store => store.ReadStampsAsync(CancellationToken.None));

    private async Task<StoredEmailTemplate?> FindAsync() => (await StoreAsync<IEmailTemplateStore, IReadOnlyList<StoredEmailTemplate>>(
        store => store.ReadAsync([Name, "welcome/subject.de"], CancellationToken.None))).SingleOrDefault();

    private Task<IdentityResult> SaveAsync(string text, string? stamp) => StoreAsync<IEmailTemplateStore, IdentityResult>(
        store => store.SaveAsync(new(Name, text, Time, "a1", stamp), CancellationToken.None));

    private Task<IdentityResult> DeleteAsync(string stamp) => StoreAsync<IEmailTemplateStore, IdentityResult>(
        store => store.DeleteAsync(Name, stamp, CancellationToken.None));
}
