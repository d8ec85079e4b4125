using System.Text.Json.Nodes;

namespace OidcProfiles.StandIns.Tests.OpenIddict.Conformance;

/// <summary>A comparison that lets everything pass would prove nothing.</summary>
public sealed class ComparisonTests
{
    private static readonly DateTimeOffset Now = DateTimeOffset.FromUnixTimeSeconds(1000);

    [Theory]
    [InlineData("""{"a":1,"b":"x"}""", """{"b":"x","a":1}""", true)]
    [InlineData("""{"a":["x","y"]}""", """{"a":["y","x"]}""", true)]
    [InlineData("""{"a":"<time+5>"}""", """{"a":1005}""", true)]
    [InlineData("""{"a":"<jti>"}""", """{"a":"anything"}""", true)]
    [InlineData("""{"error":"e","error_description":"d"}""", """{"error":"e","error_description":"other"}""", true)]
    [InlineData("""{"a":1}""", """{"a":"1"}""", false)]
    [InlineData("""{"a":1}""", """{"a":1,"b":2}""", false)]
    [InlineData("""{"a":1,"b":2}""", """{"a":1}""", false)]
    [InlineData("""{"a":["x","x"]}""", """{"a":["x","y"]}""", false)]
    [InlineData("""{"a":["x"]}""", """{"a":"x"}""", false)]
    [InlineData("""{"a":"<time+5>"}""", """{"a":1006}""", false)]
    [InlineData("""{"a":"<time+5>"}""", """{"a":"1005"}""", false)]
    [InlineData("""{"a":"<jti>"}""", """{"a":""}""", false)]
    [InlineData("""{"a":"<jti>"}""", """{"a":5}""", false)]
    [InlineData("""{"error":"e"}""", """{"error":"f"}""", false)]
    [InlineData("""{"error":"e","error_description":"d"}""", """{"error":"e"}""", false)]
    public void Body_WhenCompared_IsTheSameOrNot(string expected, string actual, bool same) =>
        Assert.Equal(same, Differences(body: (JsonNode.Parse(expected)!, JsonNode.Parse(actual)!)).Count is 0);

    [Theory]
    [InlineData("error:e\nerror_description:d\n", "error:e\nerror_description:other\n", true)]
    [InlineData("error:e\nerror_description:d\n", "error:f\nerror_description:d\n", false)]
    [InlineData(
        """<form action="a" method="post"><input type="hidden" name="n" value="v" /></form>""",
        """<form method="POST" action="a"><input name="n" type="hidden" value="v"></form>""",
        true)]
    [InlineData(
        """<form action="a" method="post"><input type="hidden" name="n" value="v" /></form>""",
        """<form action="a" method="post"></form>""",
        false)]
    [InlineData("consent page", "login page", false)]
    public void Text_WhenCompared_IsTheSameOrNot(string expected, string actual, bool same) =>
        Assert.Equal(same, Differences(body: (expected, actual)).Count is 0);

    [Theory]
    [InlineData("WWW-Authenticate", "Bearer error=\"e\", error_description=\"d\"", "Bearer error_description=\"x\", error=\"e\"", true)]
    [InlineData("WWW-Authenticate", "Bearer error=\"e\"", "Bearer error=\"f\"", false)]
    [InlineData("WWW-Authenticate", "Bearer error=\"e\", scope=\"s\"", "Bearer error=\"e\"", false)]
    [InlineData("WWW-Authenticate", "Bearer", "Basic", false)]
    [InlineData("WWW-Authenticate", "Bearer", null, false)]
    [InlineData("Location", "https://c/cb?code=<code>&state=s", "https://c/cb?state=s&code=xyz", true)]
    [InlineData("Location", "https://c/cb?code=<code>", "https://c/cb#code=xyz", false)]
    [InlineData("Location", "https://c/cb?code=<code>", "https://c/cb", false)]
    [InlineData("Location", "https://c/cb?state=s", "https://d/cb?state=s", false)]
    [InlineData("Content-Type", "text/plain; charset=utf-8", "text/plain;charset=UTF-8", true)]
    [InlineData("Content-Type", "text/plain", "application/json", false)]
    [InlineData("Cache-Control", "no-store, no-cache", "no-cache, no-store", true)]
    [InlineData("Cache-Control", "no-store", "no-cache", false)]
    [InlineData("Pragma", null, "no-cache", false)]
    public void Header_WhenCompared_IsTheSameOrNot(string name, string? expected, string? actual, bool same) =>
        Assert.Equal(same, Differences(header: (name, expected, actual)).Count is 0);

    [Fact]
    public void Status_WhenItDiffers_IsReported() =>
        Assert.NotEmpty(ResponseComparison.Differences(Response(200, string.Empty), Response(201, string.Empty), Now));

    private static IReadOnlyList<string> Differences(
        (JsonNode Expected, JsonNode Actual)? body = null, (string Name, string? Expected, string? Actual)? header = null) =>
        ResponseComparison.Differences(
            Response(200, body?.Expected, header?.Name, header?.Expected), Response(200, body?.Actual, header?.Name, header?.Actual), Now);

    private static JsonObject Response(int status, JsonNode? body, string? header = null, string? value = null) => new()
    {
        ["status"] = status,
        ["headers"] = header is null || value is null ? [] : new JsonObject { [header] = value },
        ["body"] = body?.DeepClone() ?? string.Empty,
    };
}
