using System.Text.Json;
using OidcProfiles.Normalization;

namespace OidcProfiles.Tests.Normalization.Extracting;

public sealed class InputBoundsTests
{
    private static readonly UpstreamProfileReader Reader = Given.Reader();

    [Theory]
    [InlineData(UpstreamLimits.Bytes, null)]
    [InlineData(UpstreamLimits.Bytes + 1, UpstreamRefusal.TooLarge)]
    public void Read_AtTheGreatestSizeOfAllTogether_IsRefusedOneByteLater(int bytes, UpstreamRefusal? refusal)
    {
        const string UserInfo = """{"data":{"id":"1"}}""";
        var emails = $"[\"{new string('x', bytes - UserInfo.Length - 4)}\"]";
        Assert.Equal(refusal, Reader.Read("x", new() { UserInfo = Given.Json(UserInfo), Emails = Given.Json(emails) }).Refusal);
    }

    [Theory]
    [InlineData(UpstreamLimits.Depth - 1, null)]
    [InlineData(UpstreamLimits.Depth, UpstreamRefusal.TooLarge)]
    [InlineData(900, UpstreamRefusal.TooLarge)]
    public void Read_AtTheGreatestDepth_IsRefusedOneLevelLater(int levels, UpstreamRefusal? refusal)
    {
        var nested = $"{new string('[', levels)}{new string(']', levels)}";
        Assert.Equal(refusal, Reader.Read("x", Given.UserInfo($$$"""{"data":{"id":"1"},"extra":{{{nested}}}}""")).Refusal);
    }

    [Fact]
    public void Read_WhenBracketsAndCommasStandInTexts_DoesNotCountThem()
    {
        var text = JsonSerializer.Serialize(string.Concat(Enumerable.Repeat("[{,\\\"", 6000)));
        Assert.True(Reader.Read("x", Given.UserInfo($$$"""{"data":{"id":"1"},"extra":{{{text}}}}""")).Succeeded);
    }

    [Fact]
    public void Read_WhenADocumentIsUndefined_TakesItAsAbsent() =>
        Assert.Equal(UpstreamRefusal.NoSubject, Reader.Read("x", new() { UserInfo = default(JsonElement) }).Refusal);
}
