using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using OpenIddict.Abstractions;

namespace OidcProfiles.StandIns.Tests.OpenIddict.Abstractions;

public sealed class ParameterTests
{
    public static TheoryData<string, object?, string?> Texts => new()
    {
        { "nothing", null, null },
        { "text", "t", "t" },
        { "true", true, "true" },
        { "false", false, "false" },
        { "number", 5L, "5" },
        { "JSON list", JsonElement.Parse("[]"), null },
        { "JSON text", JsonElement.Parse("\"t\""), "t" },
        { "JSON number", JsonElement.Parse("5"), "5" },
        { "JSON true", JsonElement.Parse("true"), "true" },
        { "JSON null", JsonElement.Parse("null"), null },
        { "JSON object", JsonElement.Parse("{}"), null },
        { "JSON node", JsonValue.Create(5), "5" },
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public void String_WhenConverted_IsLenient(string what, object? value, string? expected)
    {
        Assert.NotEmpty(what);
        Assert.Equal(expected, (string?)Parameter(value));
    }

    [Theory]
    [InlineData("true", true)]
    [InlineData("True", true)]
    [InlineData("false", false)]
    [InlineData("yes", null)]
    [InlineData(5L, null)]
    [InlineData(true, true)]
    public void Boolean_WhenConverted_IsReadFromText(object value, bool? expected) => Assert.Equal(expected, (bool?)Parameter(value));

    [Theory]
    [InlineData("5", 5L)]
    [InlineData("-5", -5L)]
    [InlineData("5.5", null)]
    [InlineData("x", null)]
    [InlineData(true, null)]
    [InlineData(7L, 7L)]
    public void Integer_WhenConverted_IsReadFromText(object value, long? expected) => Assert.Equal(expected, (long?)Parameter(value));

    [Fact]
    public void Integer_WhenJsonNumberHasAFraction_IsNull() =>
        Assert.Null((long?)new OpenIddictParameter(JsonElement.Parse("5.5")));

    [Theory]
    [InlineData("""{"a":1}""", JsonValueKind.Object)]
    [InlineData("[1]", JsonValueKind.Array)]
    [InlineData("{nope", JsonValueKind.String)]
    [InlineData("5", JsonValueKind.String)]
    [InlineData("", JsonValueKind.String)]
    public void Json_WhenConvertedFromText_ReadsObjectsAndLists(string text, JsonValueKind expected) =>
        Assert.Equal(expected, ((JsonElement)new OpenIddictParameter(text)).ValueKind);

    [Fact]
    public void Node_WhenConverted_KeepsTheValue()
    {
        Assert.Null((JsonNode?)new OpenIddictParameter((string?)null));
        Assert.Null((JsonNode?)new OpenIddictParameter("{nope"));
        Assert.Equal("t", ((JsonNode?)new OpenIddictParameter("t"))!.GetValue<string>());
        Assert.Equal(1, ((JsonObject?)new OpenIddictParameter("""{"a":1}"""))!["a"]!.GetValue<int>());
        Assert.Equal(2, ((JsonArray?)new OpenIddictParameter(JsonElement.Parse("""["a","b"]""")))!.Count);
    }

    [Fact]
    public void Equals_WhenOneIsJson_ComparesValues()
    {
        Assert.Equal(new OpenIddictParameter(5), new OpenIddictParameter(JsonElement.Parse("5")));
        Assert.Equal(new OpenIddictParameter("t"), new OpenIddictParameter(JsonElement.Parse("\"t\"")));
        Assert.Equal(new OpenIddictParameter(true), new OpenIddictParameter(JsonElement.Parse("true")));
        Assert.Equal(new OpenIddictParameter(JsonElement.Parse("[1]")), new OpenIddictParameter(JsonElement.Parse("[1]")));
        Assert.Equal(
            new OpenIddictParameter(JsonElement.Parse("""{"a":1,"b":2}""")),
            new OpenIddictParameter(JsonElement.Parse("""{"b":2,"a":1}""")));
        Assert.NotEqual(new OpenIddictParameter(5), new OpenIddictParameter("5"));
        Assert.NotEqual(new OpenIddictParameter(true), new OpenIddictParameter("true"));
        Assert.NotEqual(new OpenIddictParameter("t"), default);
        Assert.Equal(default, new OpenIddictParameter((string?)null));
    }

    [Fact]
    public void GetHashCode_WhenEqual_IsEqual()
    {
        Assert.Equal(new OpenIddictParameter(5).GetHashCode(), new OpenIddictParameter(5L).GetHashCode());
        Assert.Equal(new OpenIddictParameter("t").GetHashCode(), new OpenIddictParameter("t").GetHashCode());
        Assert.Equal(0, default(OpenIddictParameter).GetHashCode());
    }

    [Theory]
    [InlineData(null, true)]
    [InlineData("", true)]
    [InlineData(" ", false)]
    [InlineData(false, false)]
    [InlineData(0L, false)]
    public void IsNullOrEmpty_WhenScalar_IsTrueForNothing(object? value, bool expected) =>
        Assert.Equal(expected, OpenIddictParameter.IsNullOrEmpty(Parameter(value)));

    [Theory]
    [InlineData("null", true)]
    [InlineData("[]", true)]
    [InlineData("{}", true)]
    [InlineData("\"\"", true)]
    [InlineData("0", false)]
    [InlineData("[null]", false)]
    public void IsNullOrEmpty_WhenJson_IsTrueForNothing(string json, bool expected) =>
        Assert.Equal(expected, OpenIddictParameter.IsNullOrEmpty(JsonElement.Parse(json)));

    [Fact]
    public void Items_WhenListOrObject_AreFound()
    {
        var list = new OpenIddictParameter(JsonElement.Parse("""["a","b"]"""));
        var members = new OpenIddictParameter(JsonElement.Parse("""{"a":{"b":5}}"""));

        Assert.Equal(2, list.Count);
        Assert.Equal("b", (string?)list[1]);
        Assert.Null(list[2]);
        Assert.Equal(5, (long?)members["a"]?["b"]);
        Assert.Null(members["x"]);
        Assert.Equal("a", Assert.Single(members.GetNamedParameters()).Key);
    }

    [Fact]
    public void WriteTo_WhenNothing_WritesNull()
    {
        var message = new OpenIddictResponse();
        message.AddParameter("n", default).AddParameter("l", JsonElement.Parse("""["a"]""")).AddParameter("i", 5);

        Assert.Equal("""{"n":null,"l":["a"],"i":5}""", Write(message));
    }

    [Fact]
    public void SetParameter_WhenEmpty_RemovesIt()
    {
        var message = new OpenIddictResponse { Error = "e" };
        message["error"] = string.Empty;

        Assert.Equal(0, message.Count);
        Assert.Null(message.Error);
    }

    [Fact]
    public void AddParameter_WhenThereIsOne_Throws()
    {
        var message = new OpenIddictRequest { ClientId = "c" };

        Assert.Throws<ArgumentException>(() => message.AddParameter("client_id", "d"));
    }

    [Fact]
    public void ToString_WhenThereAreSecrets_HidesThem()
    {
        var text = new OpenIddictRequest { ClientId = "client", ClientSecret = "hidden", Code = "hidden" }.ToString();

        Assert.Contains("client", text, StringComparison.Ordinal);
        Assert.DoesNotContain("hidden", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("none", true)]
    [InlineData("login none", true)]
    [InlineData(" login  none ", true)]
    [InlineData("None", false)]
    [InlineData(null, false)]
    public void HasPromptValue_WhenWordIsThere_IsTrue(string? prompt, bool expected) =>
        Assert.Equal(expected, new OpenIddictRequest { Prompt = prompt }.HasPromptValue("none"));

    [Theory]
    [InlineData("code", true, false, false)]
    [InlineData("id_token token", false, true, false)]
    [InlineData("code id_token", false, false, true)]
    [InlineData("code token id_token", false, false, true)]
    [InlineData("code code", false, false, false)]
    [InlineData("none", false, false, false)]
    [InlineData(null, false, false, false)]
    public void Flow_WhenResponseTypesAreGiven_IsRecognised(string? types, bool code, bool implicitFlow, bool hybrid)
    {
        var request = new OpenIddictRequest { ResponseType = types };

        Assert.Equal(code, request.IsAuthorizationCodeFlow());
        Assert.Equal(implicitFlow, request.IsImplicitFlow());
        Assert.Equal(hybrid, request.IsHybridFlow());
        Assert.Equal(implicitFlow || hybrid, request.IsFragmentResponseMode());
        Assert.Equal(code || types is "none", request.IsQueryResponseMode());
    }

    [Fact]
    public void GetScopes_WhenRepeated_AreDistinct() =>
        Assert.Equal(["openid", "email"], new OpenIddictRequest { Scope = "openid  email openid" }.GetScopes().ToArray());

    private static OpenIddictParameter Parameter(object? value) => value switch
    {
        null => default,
        string text => text,
        bool flag => flag,
        long number => number,
        JsonElement element => element,
        JsonNode node => node,
        _ => throw new NotSupportedException(value.GetType().Name),
    };

    private static string Write(OpenIddictMessage message)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            message.WriteTo(writer);
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
