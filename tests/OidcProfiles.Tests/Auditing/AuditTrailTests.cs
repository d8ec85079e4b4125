using System.Diagnostics;
using OidcProfiles.Auditing;

namespace OidcProfiles.Tests.Auditing;

public sealed class AuditTrailTests
{
    private readonly MemoryAuditStore _store = new();
    private readonly FixedTime _time = new();

    [Fact]
    public async Task Record_Always_KeepsTheTimeToTheMicrosecondAndTheTraceOfTheRequest()
    {
        _time.Now += TimeSpan.FromTicks(1234567);
        using var activity = new Activity("request").SetIdFormat(ActivityIdFormat.W3C).Start();
        var row = await RecordAsync(new() { Event = "a" });
        Assert.Equal((_time.Now.AddTicks(-7), activity.TraceId.ToHexString()), (row.At, row.CorrelationId));
        Assert.Equal(_time.Now.ToUnixTimeMilliseconds(), Convert.ToInt64(row.Id.ToString("N")[..12], 16));
    }

    [Fact]
    public async Task Record_WhenTheActivityHasNoTrace_HasNone()
    {
        using var activity = new Activity("request").SetIdFormat(ActivityIdFormat.Hierarchical).Start();
        Assert.Null((await RecordAsync(new() { Event = "a" })).CorrelationId);
    }

    [Fact]
    public async Task Record_OfPeople_CommitsToEachWithASaltOfItsOwn()
    {
        var row = await RecordAsync(new() { Event = "a", UserId = "ada", ActorId = "ada" });
        Assert.NotEqual(row.User.Salt, row.Actor.Salt);
        Assert.NotEqual(row.User.Commitment, row.Actor.Commitment);
        Assert.True(row.User.IsIntact && row.Actor.IsIntact);
        Assert.False((row.User with { Id = "eve" }).IsIntact);
        Assert.False((row.User with { Salt = row.Actor.Salt }).IsIntact);
        Assert.False((row.User with { Id = null }).IsIntact);
        Assert.False((row.User with { Salt = null }).IsIntact);
        Assert.False((AuditPerson.Nobody with { Id = "eve" }).IsIntact);
        var erased = row.User with { Id = null, Salt = null };
        Assert.True(erased is { IsIntact: true, IsErased: true });
        Assert.True((erased with { Id = $"erased-{Guid.NewGuid():N}" }).IsIntact);
        Assert.False((erased with { Id = "erased-eve" }).IsIntact);
        Assert.DoesNotContain("ada", $"{row}", StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Event", "")]
    [InlineData("Event", "Upper")]
    [InlineData("Event", "a b")]
    [InlineData("Event", "65")]
    [InlineData("UserId", "")]
    [InlineData("UserId", "451")]
    [InlineData("ActorId", "451")]
    [InlineData("ActorId", "a\0")]
    [InlineData("name", "")]
    [InlineData("name", "Upper")]
    [InlineData("name", "65")]
    [InlineData("value", "513")]
    [InlineData("value", "a\nb")]
    public async Task Record_BeyondTheLimits_ThrowsAndSaysWhere(string member, string text)
    {
        var exception = await Assert.ThrowsAsync<ArgumentException>(() => RecordAsync(Make(member, Long(text, 0))));
        Assert.Contains(member is "name" or "value" ? "detail" : member, exception.Message, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("accepted", exception.Message, StringComparison.Ordinal);
        Assert.Empty(_store.Rows);
    }

    /// <summary>Not as data of a theory: the compiler writes those as UTF-8.</summary>
    [Fact]
    public async Task Record_OfHalfASurrogatePair_Throws()
    {
        foreach (var text in (string[])["half \ud83d", "\ude00 half", "\ude00\ud83d"])
        {
            await Assert.ThrowsAsync<ArgumentException>(() => RecordAsync(Make("value", text)));
        }
    }

    [Theory]
    [InlineData("Event", "65")]
    [InlineData("UserId", "451")]
    [InlineData("ActorId", "451")]
    [InlineData("ClientId", "257")]
    [InlineData("name", "65")]
    [InlineData("value", "513")]
    [InlineData("value", "")]
    [InlineData("value", "whole \ud83d\ude00")]
    [InlineData("Event", "a-b_c.9")]
    public async Task Record_WithinTheLimits_KeepsIt(string member, string text)
    {
        await RecordAsync(Make(member, Long(text, -1)));
        Assert.Single(_store.Rows);
    }

    [Theory]
    [InlineData(null, null)]
    [InlineData("", null)]
    [InlineData("a client", "a client")]
    [InlineData("a\r\nb\0", "a??b?")]
    public async Task Record_OfAnyClient_KeepsWhatCanBeKept(string? clientId, string? expected) =>
        Assert.Equal(expected, (await RecordAsync(new() { Event = "a", ClientId = clientId })).ClientId);

    [Fact]
    public async Task Record_OfAClientWithALongName_ShortensIt()
    {
        Assert.Equal(new('c', 256), (await RecordAsync(new() { Event = "a", ClientId = new('c', 256) })).ClientId);
        Assert.Equal($"{new string('c', 64)}…", (await RecordAsync(new() { Event = "a", ClientId = new('c', 257) })).ClientId);
    }

    [Theory]
    [InlineData(32, true)]
    [InlineData(33, false)]
    public async Task Record_OfManyDetails_TakesSoMany(int count, bool isAccepted)
    {
        var record = new AuditRecord { Event = "a", Details = Enumerable.Range(0, count).ToDictionary(number => $"d{number}", _ => "x") };
        Assert.Equal(isAccepted, await Record.ExceptionAsync(() => RecordAsync(record)) is null);
    }

    private static string Long(string text, int more) => int.TryParse(text, out var length) ? new('a', length + more) : text;

    private static AuditRecord Make(string member, string text) => new()
    {
        Event = member == "Event" ? text : "a",
        UserId = member == "UserId" ? text : null,
        ActorId = member == "ActorId" ? text : null,
        ClientId = member == "ClientId" ? text : null,
        Details = new Dictionary<string, string> { [member == "name" ? text : "d"] = member == "value" ? text : "x" },
    };

    private async Task<StoredAudit> RecordAsync(AuditRecord record)
    {
        await new AuditTrail(_store, _time).RecordAsync(record, CancellationToken.None);
        return _store.Rows[^1];
    }
}
