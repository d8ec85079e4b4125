using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using OidcProfiles.Attributes;
using OidcProfiles.Claims;
using OidcProfiles.Claims.Contributors;
using OidcProfiles.Claims.Requests;
using OidcProfiles.Profiles;

namespace OidcProfiles.Tests.Claims;

/// <summary>Makes the claims service over parts of a test.</summary>
internal static class TestClaims
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static ProfileClaimsService Service(
        IProfileStore store, AttributeSchema schema, TimeProvider time, params IProfileClaimsContributor[] contributors) =>
        Service(store, schema, time, new(), null, contributors);

    public static ProfileClaimsService Service(
        IProfileStore store,
        AttributeSchema schema,
        TimeProvider time,
        OidcProfilesOptions options,
        ILoggerProvider? log,
        params IProfileClaimsContributor[] contributors)
    {
        var settings = Options.Create(options);
        var loggers = log is null ? (ILoggerFactory)NullLoggerFactory.Instance : new LoggerFactory([log]);
        return new(
            store,
            new SchemaProvider(schema),
            time,
            new(
                new(contributors, settings, time, loggers.CreateLogger<ClaimsContributors>()),
                new(settings, loggers.CreateLogger<TokenBudget>())));
    }

    /// <summary>A <c>claims</c> parameter that has no fault.</summary>
    public static ClaimsRequest Parse(string json)
    {
        var result = ClaimsRequestParser.Parse(json, 65_536);
        Assert.Null(result.Error);
        return result.Request!;
    }

    /// <summary>The claims as one JSON object.</summary>
    public static string Json(IEnumerable<ProfileClaim> claims) =>
        new JsonObject(claims.Select(claim => KeyValuePair.Create(claim.Name, JsonNode.Parse(claim.Value.ToJson().GetRawText())))).ToJsonString(Readable);
}
