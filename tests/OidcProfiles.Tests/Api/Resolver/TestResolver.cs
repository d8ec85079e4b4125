using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using OidcProfiles.Api.Resolver;
using OidcProfiles.Api.Resolver.Headers;
using OidcProfiles.Attributes;
using OidcProfiles.Claims;
using OidcProfiles.Groups;

namespace OidcProfiles.Tests.Api.Resolver;

/// <summary>Asks the resolver as an application behind a proxy reads it.</summary>
internal static class TestResolver
{
    public const string Prefix = "X-Profile-";

    /// <summary>The answer for a request's user, client and scopes; its claims request is not the resolver's.</summary>
    public static Task<ResolverAnswer> AskAsync(ProfileClaimsService service, AttributeSchema schema, ProfileClaimsRequest request)
    {
        var options = new ProfileResolverOptions { ClientId = request.ClientId, MaximumHeaderBytes = 65_536 };
        foreach (var scope in request.Scopes)
        {
            options.Scopes.Add(scope);
        }

        return AskAsync(service, schema, options, request.UserId, [.. request.Scopes]);
    }

    public static Task<ResolverAnswer> AskAsync(
        ProfileClaimsService service, AttributeSchema schema, ProfileResolverOptions options, string userId, string[] scopes) =>
        new ProfileResolver(service, Everybody, Writer(schema, options), Options.Create(options)).ResolveAsync(new(userId, [.. scopes]), CancellationToken.None);

    /// <summary>Without a token server no client requires a group, and no store is asked.</summary>
    private static ClientAccess Everybody => new(members: null!, groups: null!, trail: null!, clients: null);

    public static HeaderWriter Writer(AttributeSchema schema, ProfileResolverOptions options) => new(
        new(new SchemaProvider(schema), Options.Create(options), NullLogger<HeaderPlans>.Instance),
        Options.Create(options),
        new FixedTime(),
        NullLogger<HeaderWriter>.Instance);

    /// <summary>The claims of UserInfo as headers would carry them, after decoding: members of <c>custom_attributes</c> one by one.</summary>
    public static Dictionary<string, JsonNode?> Flatten(JsonObject userInfo) => userInfo.Where(member => member.Key != "sub")
        .SelectMany(member => member is { Key: "custom_attributes", Value: JsonObject custom } ? custom.AsEnumerable() : [member])
        .ToDictionary(member => Name(member.Key), member => member.Value);

    /// <summary>The name of a header, told once more.</summary>
    public static string Name(string claim) => Prefix + string.Join('-', Regex.Matches(claim, "[A-Za-z0-9]+").Select(word => word.Value)
        .Select(word => $"{char.ToUpperInvariant(word[0])}{word[1..]}"));

    /// <summary>The attributes of an answer, decoded to the kinds that are expected of them.</summary>
    public static Dictionary<string, JsonNode?> Decode(ResolverAnswer answer, Dictionary<string, JsonNode?> expected) => answer.Headers
        .Where(header => header.Key is not (Prefix + "Session-Valid" or Prefix + "User-Id" or Prefix + "Verified"))
        .ToDictionary(header => header.Key, header => expected.GetValueOrDefault(header.Key)?.GetValueKind() == System.Text.Json.JsonValueKind.String
            ? JsonValue.Create(Decode(header.Value))
            : header.Key == Prefix + "Groups" ? new JsonArray([.. header.Value.Split(',').Select(item => (JsonNode)Decode(item))])
            : JsonNode.Parse(Decode(header.Value)));

    /// <summary>Percent-decoding, told once more (RFC 3986, 2.1).</summary>
    public static string Decode(string value)
    {
        var bytes = new List<byte>();
        for (var index = 0; index < value.Length; index++)
        {
            if (value[index] == '%')
            {
                bytes.Add(Convert.ToByte(value.Substring(index + 1, 2), 16));
                index += 2;
            }
            else
            {
                bytes.Add((byte)value[index]);
            }
        }

        return Encoding.UTF8.GetString([.. bytes]);
    }

    public static void AssertSame(Dictionary<string, JsonNode?> expected, ResolverAnswer answer)
    {
        var sent = Decode(answer, expected);
        Assert.Equal(expected.Keys.Order(StringComparer.Ordinal), sent.Keys.Order(StringComparer.Ordinal));
        Assert.All(expected, claim => Assert.True(JsonNode.DeepEquals(claim.Value, sent[claim.Key]), claim.Key));
    }
}
