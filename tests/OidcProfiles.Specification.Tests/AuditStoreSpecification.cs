using System.Diagnostics;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using OidcProfiles.Auditing;
using OidcProfiles.EntityFrameworkCore.Models;

namespace OidcProfiles.Specification.Tests;

/// <summary>What every store of the audit trail must do.</summary>
public abstract class AuditStoreSpecification<TDatabase, TUser, TKey>(StoreFixture<TDatabase, TUser, TKey> fixture)
    : AuditSpecification<TDatabase, TUser, TKey>(fixture)
    where TDatabase : ISpecificationDatabase, new()
    where TUser : IdentityUser<TKey>, new()
    where TKey : IEquatable<TKey>
{
    private static readonly IdentityResult Failure = IdentityResult.Failed(new IdentityError { Code = "wanted" });

    [Fact]
    public async Task Record_Always_KeepsWhatWasSaidWithTimeAndRequest()
    {
        Clock.Now += TimeSpan.FromTicks(4567);
        var at = Clock.Now.AddTicks(-7);
        using (var activity = new Activity("request").SetIdFormat(ActivityIdFormat.W3C).Start())
        {
            await RecordAsync(Event("login.linked", "ada", "root", succeeded: false));
            var entry = Assert.Single(await ListAsync(new()));
            Assert.Equal(("login.linked", false, "ada", "root", "client"), (entry.Event, entry.Succeeded, entry.UserId, entry.ActorId, entry.ClientId));
            Assert.Equal((at, activity.TraceId.ToHexString()), (entry.At, entry.CorrelationId));
            Assert.Equal([new("evidence", "a \"b\" ü"), new("provider", "google")], entry.Details);
            Assert.Equal((null, null), (entry.Sequence, entry.Hash));
        }

        Assert.True(Activity.Current is null, "A test before this one has left an activity.");
        Clock.Now += TimeSpan.FromSeconds(1);
        await RecordAsync(Event());
        Assert.Null((await ListAsync(new()))[0].CorrelationId);
    }

    [Fact]
    public async Task Record_Always_IsOneCommand()
    {
        await InScopeAsync(async (services, _) =>
        {
            Commands.Reset();
            await services.GetRequiredService<IAuditTrail>().RecordAsync(Event(), CancellationToken.None);
            return true;
        });
        Assert.Equal(1, Commands.Count);
    }

    [Theory]
    [InlineData(true, 2)]
    [InlineData(false, 0)]
    public async Task Record_WithinAUnitOfWork_IsAPartOfIt(bool isKept, int expected)
    {
        await InScopeAsync(async (services, context) =>
        {
            var trail = services.GetRequiredService<IAuditTrail>();
            await services.GetRequiredService<IUnitOfWork>().ExecuteAsync(
                async token =>
                {
                    await trail.RecordAsync(Event(), token);
                    await trail.RecordAsync(Event(), token);
                    return isKept ? IdentityResult.Success : Failure;
                },
                CancellationToken.None);
            Assert.Empty(context.ChangeTracker.Entries());
            return await context.SaveChangesAsync();
        });
        Assert.Equal(expected, (await RowsAsync()).Count);
        Assert.Equal(expected, await SealAsync());
        await AssertWholeAsync(expected);
    }

    [Fact]
    public async Task List_WithAFilter_GivesWhatItLetsThrough()
    {
        string? trace = null;
        using (var activity = new Activity("request").SetIdFormat(ActivityIdFormat.W3C).Start())
        {
            trace = activity.TraceId.ToHexString();
            await RecordAsync(Event("a", "ada"), Event("b", "eve", succeeded: false));
        }

        Clock.Now += TimeSpan.FromSeconds(1);
        await RecordAsync(Event("a", "eve"), Event("c", "ada", succeeded: false));
        Clock.Now += TimeSpan.FromSeconds(1);
        await RecordAsync(Event("d", "ADA"));

        Assert.Equal("d c a b a", await NamesAsync(new()));
        Assert.Equal("a a", await NamesAsync(new() { Events = ["a"] }));
        Assert.Equal("c a a", await NamesAsync(new() { Events = ["a", "c"] }));
        Assert.Equal("c a", await NamesAsync(new() { UserId = "ada" }));
        Assert.Equal("b a", await NamesAsync(new() { CorrelationId = trace }));
        Assert.Equal("c b", await NamesAsync(new() { Succeeded = false }));
        Assert.Equal("d a a", await NamesAsync(new() { Succeeded = true }));
        Assert.Equal("d c a", await NamesAsync(new() { From = Given.Time.AddSeconds(1).ToOffset(TimeSpan.FromHours(2)) }));
        Assert.Equal("b a", await NamesAsync(new() { Until = Given.Time.AddSeconds(1) }));
        Assert.Equal("a", await NamesAsync(new() { Events = ["a"], UserId = "eve", Succeeded = true, From = Given.Time, Until = Given.Time.AddDays(1) }));
        Assert.Equal(string.Empty, await NamesAsync(new() { UserId = "nobody" }));
    }

    [Fact]
    public async Task List_InPagesOverEqualTimes_GivesEachOnceWhateverIsRecordedMeanwhile()
    {
        for (var number = 0; number < 25; number++)
        {
            await RecordAsync(Event());
            Clock.Now += TimeSpan.FromMilliseconds(number is 9 or 19 ? 1 : 0);
        }

        Clock.Now += TimeSpan.FromMilliseconds(1);
        var expected = (await ListAsync(new())).Select(entry => entry.Id).ToList();
        var read = new List<AuditEntry>();
        AuditPosition? next = null;
        do
        {
            var page = await StoreAsync<IAuditLog, AuditPage>(log => log.ListAsync(new(), AuditPosition.Parse(next?.ToString()), 4, CancellationToken.None));
            read.AddRange(page.Entries);
            next = page.Next;
            await RecordAsync(Event("later"));
        }
        while (next is not null);

        Assert.Equal(25, expected.Distinct().Count());
        Assert.Equal(expected, read.Select(entry => entry.Id));
        Assert.Equal(read.OrderByDescending(entry => entry.At).Select(entry => entry.At), read.Select(entry => entry.At));
    }

    [Fact]
    public async Task List_WhenThePageIsJustFull_IsTheLast()
    {
        await RecordAsync(Event(), Event());
        Assert.Null((await StoreAsync<IAuditLog, AuditPage>(log => log.ListAsync(new(), null, 2, CancellationToken.None))).Next);
    }

    [Fact]
    public async Task Export_Always_WritesALineForEach()
    {
        await RecordAsync(Event("a"));
        Clock.Now += TimeSpan.FromSeconds(1);
        await RecordAsync(Event("b", "ada", "root") with { ClientId = null, Details = new Dictionary<string, string>() });
        await SealAsync();
        Clock.Now += TimeSpan.FromSeconds(1);
        await RecordAsync(Event("c", succeeded: false));
        using var stream = new MemoryStream();
        Assert.Equal(3, await StoreAsync<IAuditLog, long>(log => log.ExportAsync(new(), stream, CancellationToken.None)));

        var lines = Encoding.UTF8.GetString(stream.ToArray()).Split('\n');
        Assert.Equal((4, string.Empty), (lines.Length, lines[^1]));
        var objects = lines.Take(3).Select(line => JsonSerializer.Deserialize<JsonElement>(line)).ToList();
        Assert.Equal(["c", "b", "a"], objects.Select(line => line.GetProperty("event").GetString()));
        var named = objects[1];
        Assert.Equal(
            ("ada", "root", 2, (await RowsAsync()).Single(row => row.Sequence == 2).Hash),
            (named.GetProperty("user_id").GetString(), named.GetProperty("actor_id").GetString(), named.GetProperty("sequence").GetInt64(), named.GetProperty("hash").GetString()));
        Assert.False(named.TryGetProperty("client_id", out _));
        Assert.Equal("a \"b\" ü", objects[0].GetProperty("details").GetProperty("evidence").GetString());
        Assert.Equal((false, Given.Time.AddSeconds(2)), (objects[0].GetProperty("succeeded").GetBoolean(), objects[0].GetProperty("at").GetDateTimeOffset()));
        Assert.False(objects[0].TryGetProperty("sequence", out _));
    }

    [Fact]
    public async Task Erase_Always_TakesThePersonAwayAndLeavesOthersAndTheChain()
    {
        await RecordAsync(Event("own", "ada"), Event("of-root", "ada", "root"), Event("on-eve", "eve", "ada"), Event("self", "ada", "ada"));
        await RecordAsync(Event("others", "eve", "root"), Event("nobody"), Event("settings", null, "ada"));
        await SealAsync();
        await RecordAsync(Event("fresh", "ada"));
        var before = await RowsAsync();
        const string Pseudonym = "erased-0123456789abcdef0123456789abcdef";
        Assert.Equal(7, await StoreAsync<IAuditStore, int>(store => store.EraseAsync("ada", Pseudonym, CancellationToken.None)));

        var after = (await RowsAsync()).ToDictionary(row => row.Event);
        Assert.All((string[])["own", "of-root", "self", "fresh"], name => Assert.Equal((null, null), (after[name].UserId, after[name].UserSalt)));
        Assert.Equal(("root", null), (after["of-root"].ActorId, after["self"].ActorId));
        Assert.NotNull(after["of-root"].ActorSalt);
        Assert.All((string[])["on-eve", "settings"], name => Assert.Equal((Pseudonym, null), (after[name].ActorId, after[name].ActorSalt)));
        Assert.Equal(("eve", 64), (after["on-eve"].UserId, after["on-eve"].ActorCommitment!.Length));
        Assert.All((string[])["others", "nobody"], name => Assert.Equivalent(before.Single(row => row.Event == name), after[name], strict: true));
        Assert.All(before, row => Assert.Equal((row.UserCommitment, row.ActorCommitment, row.Hash), (after[row.Event].UserCommitment, after[row.Event].ActorCommitment, after[row.Event].Hash)));
        Assert.Equal(1, await SealAsync());
        var result = await VerifyAsync();
        Assert.Equal((null, 8, 6), (result.Fault, result.Count, result.Erased));

        // Nobody else can be put in the place of who was erased.
        await ReplaceAsync(after["on-eve"], row => row.ActorId = "root");
        await AssertFaultAsync(AuditFaultKind.Changed, after["on-eve"].Sequence);
    }

    [Fact]
    public async Task Record_OfOnePersonTwice_HasNothingInCommon()
    {
        await RecordAsync(Event(userId: "ada", actorId: "ada"), Event(userId: "ada"));
        var rows = await RowsAsync();
        Assert.Equal(3, rows.SelectMany(row => new[] { row.UserCommitment, row.ActorCommitment }).OfType<string>().Distinct().Count());
        Assert.Equal(3, rows.SelectMany(row => new[] { row.UserSalt, row.ActorSalt }).OfType<string>().Distinct().Count());
    }

    private Task<IReadOnlyList<AuditEntry>> ListAsync(AuditFilter filter) => StoreAsync<IAuditLog, IReadOnlyList<AuditEntry>>(
        async log => (await log.ListAsync(filter, null, 100, CancellationToken.None)).Entries);

    /// <summary>In the order of the list; of equal times, in that of names, for ids of one millisecond are random.</summary>
    private async Task<string> NamesAsync(AuditFilter filter) => string.Join(' ', (await ListAsync(filter))
        .GroupBy(entry => entry.At).SelectMany(entries => entries.Select(entry => entry.Event).OrderDescending(StringComparer.Ordinal)));
}
