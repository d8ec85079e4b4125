using System.Buffers;
using System.Text;
using System.Text.Json;
using OidcProfiles.Claims.Requests;

namespace OidcProfiles.Tests.Claims.Requests;

public sealed class ClaimsRequestParserTests
{
    [Fact]
    public void Parse_OfTheExampleOfTheSpecification_ReadsBothMembers()
    {
        // OIDC Core 5.5.
        var request = TestClaims.Parse("""
            {
              "userinfo": {
                "given_name": {"essential": true}, "nickname": null, "email": {"essential": true}, "email_verified": {"essential": true},
                "picture": null, "http://example.info/claims/groups": null
              },
              "id_token": { "auth_time": {"essential": true}, "acr": {"values": ["urn:mace:incommon:iap:silver"]} }
            }
            """);
        Assert.Equal(
            ["given_name", "nickname", "email", "email_verified", "picture", "http://example.info/claims/groups"],
            request.UserInfo.Entries.Select(entry => entry.Name));
        Assert.True(request.UserInfo.Find("email")!.IsEssential);
        Assert.False(request.UserInfo.Find("nickname")!.IsEssential);
        Assert.Equal("\"urn:mace:incommon:iap:silver\"", Assert.Single(request.IdToken.Find("acr")!.Values!.Value).ToJson().GetRawText());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("""{"userinfo":null,"id_token":null}""")]
    [InlineData("""{"userinfo":{},"transfer":{"email":5},"verified_claims":[1]}""")]
    public void Parse_WhenNothingIsAskedFor_GivesAnEmptyRequest(string? text)
    {
        var result = ClaimsRequestParser.Parse(text, 8192);
        Assert.Null(result.Error);
        Assert.True(result.Request!.IsEmpty);
    }

    [Theory]
    [InlineData("family_name#JA_kana_jp", "family_name", "ja-Kana-JP")]
    [InlineData("family_name#ja", "family_name", "ja")]
    [InlineData("family_name#japanese-please", "family_name#japanese-please", null)]
    [InlineData("https://example.com/claims#team", "https://example.com/claims#team", null)]
    [InlineData("https://example.com/claims#team#de", "https://example.com/claims#team", "de")]
    [InlineData("#de", "#de", null)]
    public void Parse_OfANameWithALanguage_MakesTheTagCanonical(string name, string claim, string? language)
    {
        var entry = Assert.Single(TestClaims.Parse($$$$"""{"userinfo":{"{{{{name}}}}":null}}""").UserInfo.Entries);
        Assert.Equal((claim, language), (entry.Claim, entry.Language));
    }

    [Theory]
    [InlineData("""{"value":"a"}""", "\"a\"")]
    [InlineData("""{"values":["a","b"]}""", "\"a\" \"b\"")]
    [InlineData("""{"value":"a","values":["b"]}""", "\"a\" \"b\"")]
    [InlineData("""{"value":5.0}""", "5")]
    [InlineData("""{"value":true}""", "true")]
    [InlineData("""{"value":{"country":"NZ"}}""", """{"country":"NZ"}""")]
    [InlineData("""{"value":null}""", null)]
    [InlineData("""{"values":null,"purpose":"why"}""", null)]
    [InlineData("""{"values":[]}""", "")]
    [InlineData("""{"values":[null,1e999,"a"]}""", "\"a\"")]
    public void Parse_OfValues_KeepsWhatAnAttributeCouldHold(string entry, string? expected)
    {
        var values = Assert.Single(TestClaims.Parse($$$$"""{"userinfo":{"x":{{{{entry}}}}}}""").UserInfo.Entries).Values;
        Assert.Equal(expected, values is { } found ? string.Join(' ', found.Select(value => value.ToJson().GetRawText())) : null);
    }

    [Theory]
    [InlineData("nothing", "is not JSON, or deeper than 8 levels, at line 1, byte 2.")]
    [InlineData("{\"userinfo\":\n{\"email\":}}", "is not JSON, or deeper than 8 levels, at line 2, byte 10.")]
    [InlineData("""{"userinfo":{"x":{"value":[[[[[[1]]]]]]}}}""", "is not JSON, or deeper than 8 levels, at line 1, byte 32.")]
    [InlineData("[]", "is no JSON object.")]
    [InlineData("null", "is no JSON object.")]
    [InlineData("""{"userinfo":["email"]}""", "has a member 'userinfo' that is neither null nor an object.")]
    [InlineData("""{"id_token":"email"}""", "has a member 'id_token' that is neither null nor an object.")]
    [InlineData("""{"userinfo":{},"userinfo":{"email":null}}""", "has the member 'userinfo' twice.")]
    [InlineData("""{"userinfo":{"a":null,"email":true}}""", "is wrong in 'userinfo', claim 2: it is neither null nor an object.")]
    [InlineData("""{"id_token":{"email":{"essential":"yes"}}}""", "is wrong in 'id_token', claim 1: 'essential' is neither true nor false.")]
    [InlineData("""{"userinfo":{"email":{"values":"x"}}}""", "is wrong in 'userinfo', claim 1: 'values' is no array.")]
    [InlineData("""{"userinfo":{"email":null,"email":{"value":"x"}}}""", "is wrong in 'userinfo', claim 2: it was asked for before.")]
    [InlineData("""{"userinfo":{"name#de":null,"name#DE":null}}""", "is wrong in 'userinfo', claim 2: it was asked for before.")]
    [InlineData("""{"userinfo":{"\ud800":null}}""", "has a text that is not Unicode: a half of a surrogate pair.")]
    [InlineData("""{"userinfo":{"email":{"value":"\ud800"}}}""", "has a text that is not Unicode: a half of a surrogate pair.")]
    public void Parse_WhenThereIsAFault_SaysWhere(string text, string expected)
    {
        var result = ClaimsRequestParser.Parse(text, 8192);
        Assert.Null(result.Request);
        Assert.Equal($"The 'claims' parameter {expected}", result.Error);
    }

    [Fact]
    public void Parse_WhenItIsTooLarge_RefusesInBytes()
    {
        var text = """{"userinfo":{"ä":null}}""";
        var bytes = Encoding.UTF8.GetByteCount(text);
        Assert.NotNull(ClaimsRequestParser.Parse(text, bytes).Request);
        Assert.Equal($"The 'claims' parameter is larger than {bytes - 1} bytes.", ClaimsRequestParser.Parse(text, bytes - 1).Error);
    }

    [Fact]
    public void Parse_OfManyClaimsOrValues_HasALimit()
    {
        Assert.NotNull(Many(100, "null").Request);
        Assert.Equal("The 'claims' parameter has more than 100 claims in 'userinfo'.", Many(101, "null").Error);
        var values = string.Join(',', Enumerable.Range(0, 101));
        Assert.Equal("The 'claims' parameter is wrong in 'userinfo', claim 1: 'values' has more than 100 items.", Many(1, $$$$"""{"values":[{{{{values}}}}]}""").Error);

        static ClaimsRequestResult Many(int count, string entry) => ClaimsRequestParser.Parse(
            $$$$"""{"userinfo":{{{{{string.Join(',', Enumerable.Range(0, count).Select(index => $"\"c{index}\":{entry}"))}}}}}}""", 65_536);
    }

    [Fact]
    public void Parse_OfANameThatNoClaimHas_IgnoresIt() =>
        Assert.True(TestClaims.Parse($$$$"""{"userinfo":{"":null,"{{{{new string('x', 257)}}}}":null}}""").IsEmpty);

    [Fact]
    public void Write_OfARequest_ReadsTheSame()
    {
        const string text = """{"userinfo":{"email":{"essential":true},"name#de-CH":null,"n":{"values":[1,2.5,"x"]}},"id_token":{"sub":{"values":["u1"]}}}""";
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            ClaimsRequestWriter.Write(writer, TestClaims.Parse(text));
        }

        Assert.Equal(text, Encoding.UTF8.GetString(buffer.WrittenSpan));
    }
}
