using System.Text.Json;
using OidcProfiles.Attributes.Values;
using OidcProfiles.Profiles;

namespace OidcProfiles.Tests.Profiles;

public sealed class ProfileDocumentTests
{
    private static readonly DateTimeOffset Time = new(2026, 11, 21, 12, 0, 0, 123, TimeSpan.Zero);

    [Fact]
    public void Read_AfterWrite_GivesEveryKindOfValueBack()
    {
        var values = new Dictionary<string, ProfileValue>
        {
            ["text"] = new(new TextValue("Ωμέγα \u202E \"quoted\" <b>"), new(ValueSource.User, "u1", Time)),
            ["flag"] = new(new BooleanValue(false), new(ValueSource.Admin, "a1", Time)),
            ["whole"] = new(new IntegerValue(long.MinValue), new(ValueSource.Import, null, Time)),
            ["number"] = new(new NumberValue(12345678901234.5678m), new(ValueSource.Provider, "google", Time)),
            ["list"] = new(new ListValue([new TextValue("a"), new TextValue("b")]), new(ValueSource.System, null, Time)),
            ["object"] = new(
                new ObjectValue([KeyValuePair.Create<string, AttributeValue>("country", new TextValue("GB"))]), new(ValueSource.User, "u1", Time)),
            ["cleared"] = new(null, new(ValueSource.User, "u1", Time)),
        };
        var read = ProfileDocument.Read(ProfileDocument.Write(values));
        Assert.Equal(values.OrderBy(pair => pair.Key), read.OrderBy(pair => pair.Key));
    }

    [Theory]
    [InlineData("""{"x":{"v":"a","s":"martian","t":0}}""")]
    [InlineData("""{"x":""")]
    public void Read_WhenTheDocumentIsDamaged_SaysSo(string document) =>
        Assert.ThrowsAny<JsonException>(() => ProfileDocument.Read(document));
}
