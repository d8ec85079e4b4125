using System.Buffers;
using OidcProfiles.Auditing;
using OidcProfiles.Tests.Properties;
using Xunit.Abstractions;

namespace OidcProfiles.Tests.Auditing;

/// <summary>The canonical form: the same bytes for the same event, and for no other.</summary>
public sealed class AuditFormTests(ITestOutputHelper output)
{
    [Fact]
    public Task Details_OfAnyTwo_AreTheSameTextJustIfTheyAreTheSame() => Cases.CheckAsync(output, 20_000, random =>
    {
        var (one, other) = (Details(random), Details(random));
        var text = AuditDetails.Write(one);
        Assert.Equal(text, AuditDetails.Write(new Dictionary<string, string>(random.Shuffle(one))));
        Assert.Equal(one.OrderBy(detail => detail.Key, StringComparer.Ordinal), AuditDetails.Read(text));
        Assert.Equal(AreSame(one, other), text == AuditDetails.Write(other));
    });

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{\"a\":1}")]
    [InlineData("{\"a\":\"b\"")]
    public void Details_WhenTheyCannotBeRead_AreEmpty(string text) => Assert.Empty(AuditDetails.Read(text));

    [Fact]
    public Task Bytes_OfAnyTwoEvents_AreTheSameJustIfTheyAre() => Cases.CheckAsync(output, 20_000, random =>
    {
        var one = Row(random);
        var other = random.Chance(20) ? one with { Hash = "x", Sequence = 9, User = one.User with { Id = "x", Salt = "y" } } : Row(random);
        Assert.Equal(Fields(one) == Fields(other), Bytes(one) == Bytes(other));
        Assert.Equal(Fields(one) == Fields(other), AuditLink.Hash("p", one) == AuditLink.Hash("p", other));
        Assert.NotEqual(AuditLink.Hash("p", one), AuditLink.Hash("q", one));
    });

    [Theory]
    [InlineData("0:0000000000000000000000000000000000000000000000000000000000000000", true)]
    [InlineData("9223372036854775807:00000000000000000000000000000000000000000000000000000000000000ff", true)]
    [InlineData("9223372036854775808:0000000000000000000000000000000000000000000000000000000000000000", false)]
    [InlineData("-1:0000000000000000000000000000000000000000000000000000000000000000", false)]
    [InlineData("1:000000000000000000000000000000000000000000000000000000000000000", false)]
    [InlineData("1:00000000000000000000000000000000000000000000000000000000000000FF", false)]
    [InlineData("1", false)]
    [InlineData("", false)]
    public void Checkpoint_Always_IsReadAsItIsWritten(string text, bool isOne) => Assert.Equal(isOne ? text : null, AuditCheckpoint.Parse(text)?.ToString());

    [Theory]
    [InlineData("638993000000000000-0123456789abcdef0123456789abcdef", true)]
    [InlineData("9223372036854775807-0123456789abcdef0123456789abcdef", false)]
    [InlineData("-1-0123456789abcdef0123456789abcdef", false)]
    [InlineData("1-x", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void Position_Always_IsReadAsItIsWritten(string? text, bool isOne) => Assert.Equal(isOne ? text : null, AuditPosition.Parse(text)?.ToString());

    /// <summary>Few letters, so that two are often nearly or wholly the same, and such as mean something in JSON.</summary>
    private static string Text(Randomness random) => random.Chance(10)
        ? random.Text(3)
        : string.Concat(Enumerable.Range(0, random.Below(3)).Select(_ => random.Pick("a", "b", "\"", "\\", ":", ",", "{", "}", "\\u0061", "é", "\u0001")));

    private static Dictionary<string, string> Details(Randomness random)
    {
        var details = new Dictionary<string, string>();
        for (var count = random.Below(3); count > 0; count--)
        {
            details[Text(random)] = Text(random);
        }

        return details;
    }

    private static bool AreSame(Dictionary<string, string> one, Dictionary<string, string> other) =>
        one.Count == other.Count && one.All(detail => other.TryGetValue(detail.Key, out var value) && value == detail.Value);

    private static StoredAudit Row(Randomness random) => new()
    {
        Id = random.Pick(Guid.Empty, Guid.AllBitsSet),
        At = new FixedTime().Now.AddTicks(random.Below(2)),
        Event = random.Pick("a", "b", string.Empty),
        Succeeded = random.Chance(50),
        User = AuditPerson.Nobody with { Commitment = Optional(random) },
        Actor = AuditPerson.Nobody with { Commitment = Optional(random) },
        ClientId = Optional(random),
        CorrelationId = Optional(random),
        Details = random.Pick("a", "b", string.Empty),
    };

    private static string? Optional(Randomness random) => random.Pick(null, string.Empty, "a", "ab", "b");

    private static (Guid, DateTimeOffset, string, bool, string?, string?, string?, string?, string) Fields(StoredAudit row) =>
        (row.Id, row.At, row.Event, row.Succeeded, row.User.Commitment, row.Actor.Commitment, row.ClientId, row.CorrelationId, row.Details);

    private static string Bytes(StoredAudit row)
    {
        var buffer = new ArrayBufferWriter<byte>();
        AuditLink.Write(buffer, row);
        return Convert.ToHexString(buffer.WrittenSpan);
    }
}
