using System.Text;
using System.Text.Json;
using OidcProfiles.Accounts.Data;
using OidcProfiles.Auditing;
using OidcProfiles.Tests.Accounts.Data;

namespace OidcProfiles.Tests.Auditing;

public sealed class AuditLogTests
{
    private readonly MemoryAuditStore _store = new();
    private readonly FixedTime _time = new();

    [Fact]
    public async Task Export_OfMany_ReadsPageByPageAndWritesLineByLine()
    {
        await FillAsync(2001);
        var stream = new AsynchronousStream();
        Assert.Equal(2001, await new AuditLog(_store).ExportAsync(new(), stream, CancellationToken.None));
        Assert.InRange(_store.Limits.Count, 4, 6);
        Assert.InRange(_store.Limits.Max(), 2, 501);
        Assert.InRange(stream.Longest, 1, 4096);
        var lines = Encoding.UTF8.GetString(stream.Written.ToArray()).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(2001, lines.Select(line => JsonSerializer.Deserialize<JsonElement>(line).GetProperty("id").GetGuid()).Distinct().Count());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1001)]
    public async Task List_OfNoOrTooMany_Throws(int limit) => await Assert.ThrowsAsync<ArgumentOutOfRangeException>(
        () => new AuditLog(_store).ListAsync(new(), null, limit, CancellationToken.None));

    [Fact]
    public async Task Download_OfAPerson_HoldsEventsAboutThemAndNotWhoDidIt()
    {
        await FillAsync(1200);
        var stream = new AsynchronousStream();
        await using (var writer = new PersonalDataWriter(stream))
        {
            await new AuditData(new AuditLog(_store)).WriteAsync("user1", writer, CancellationToken.None);
            await writer.SendAllAsync(CancellationToken.None);
        }

        var text = Encoding.UTF8.GetString(stream.Written.ToArray());
        var entries = JsonSerializer.Deserialize<JsonElement>(text);
        Assert.Equal(600, entries.GetArrayLength());
        Assert.DoesNotContain("root", text, StringComparison.Ordinal);
        Assert.Equal(["event", "at", "succeeded", "details"], entries[0].EnumerateObject().Select(member => member.Name));
        Assert.Equal("1199", entries[0].GetProperty("details").GetProperty("number").GetString());
        Assert.InRange(stream.Writes, 3, 1000);
    }

    private async Task FillAsync(int count)
    {
        var trail = new AuditTrail(_store, _time);
        for (var number = 0; number < count; number++)
        {
            _time.Now += TimeSpan.FromMilliseconds(number % 3);
            await trail.RecordAsync(
                new() { Event = "a", UserId = $"user{number % 2}", ActorId = "root", Details = new Dictionary<string, string> { ["number"] = $"{number}" } },
                CancellationToken.None);
        }
    }
}
