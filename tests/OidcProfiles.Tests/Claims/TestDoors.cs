using System.Security.Claims;
using System.Text.Json;
using System.Text.Json.Nodes;
using OidcProfiles.Attributes;
using OidcProfiles.Claims;
using OidcProfiles.OpenIddict.Handlers;
using OidcProfiles.OpenIddict.Requests;
using OpenIddict.Abstractions;
using OpenIddict.Server;
using static OpenIddict.Server.OpenIddictServerEvents;

namespace OidcProfiles.Tests.Claims;

/// <summary>Asks the doors of the server, with contexts made by hand: UserInfo, ID token and access token.</summary>
internal static class TestDoors
{
    /// <summary>What UserInfo answers; an object without members if it refuses.</summary>
    public static async Task<JsonObject> UserInfoAsync(ProfileClaimsService service, ProfileClaimsRequest request)
    {
        var token = Principal(request);
        Remembered(request).ForUserInfo().Write(token);
        var transaction = Transaction(request.ClientId);
        transaction.Properties[typeof(ProcessAuthenticationContext).FullName!] = new ProcessAuthenticationContext(transaction) { AccessTokenPrincipal = token };
        var context = new HandleUserInfoRequestContext(transaction);
        await new AnswerUserInfo(new(service)).HandleAsync(context);
        if (context.IsRejected)
        {
            return [];
        }

        var sent = new JsonObject { ["sub"] = context.Subject };
        foreach (var (name, value) in context.Claims)
        {
            sent[name] = JsonNode.Parse(((JsonElement)value).GetRawText());
        }

        return sent;
    }

    /// <summary>What of the profile stands in the ID and in the access token.</summary>
    public static async Task<(JsonObject IdToken, JsonObject AccessToken)> TokensAsync(
        ProfileClaimsService service, AttributeSchema schema, ProfileClaimsRequest request)
    {
        var transaction = Transaction(request.ClientId);
        transaction.Request!.GrantType = "refresh_token";
        var context = new ProcessSignInContext(transaction)
        {
            Principal = Principal(request),
            IdentityTokenPrincipal = Principal(request),
            AccessTokenPrincipal = Principal(request),
        };
        Remembered(request).Write(context.Principal);
        await new PassClaimsRequest().HandleAsync(context);
        await new AttachTokenClaims(service, new SchemaProvider(schema)).HandleAsync(context);
        Assert.False(context.IsRejected);
        return (Read(context.IdentityTokenPrincipal), Read(context.AccessTokenPrincipal));
    }

    private static RememberedRequest Remembered(ProfileClaimsRequest request) => new(request.Claims, request.ClaimsLocales, request.PermittedScopes);

    private static JsonObject Read(ClaimsPrincipal principal)
    {
        var json = new JsonObject();
        foreach (var group in principal.Claims.Where(claim => !claim.Type.StartsWith("oi_", StringComparison.Ordinal)).GroupBy(claim => claim.Type))
        {
            var values = group.Select(Read).ToArray();
            json[group.Key] = values is [var only] ? only : new JsonArray(values);
        }

        return json;
    }

    private static JsonNode? Read(Claim claim) => claim.ValueType switch
    {
        ClaimValueTypes.String => JsonValue.Create(claim.Value),
        ClaimValueTypes.Boolean => JsonValue.Create(bool.Parse(claim.Value)),
        _ => JsonNode.Parse(claim.Value),
    };

    private static ClaimsPrincipal Principal(ProfileClaimsRequest request)
    {
        var principal = new ClaimsPrincipal(new ClaimsIdentity([new("sub", request.UserId)], "test"));
        principal.SetScopes(request.Scopes);
        if (request.ClientId is not null)
        {
            principal.SetPresenters(request.ClientId);
        }

        return principal;
    }

    private static OpenIddictServerTransaction Transaction(string? client) => new()
    {
        Options = new(),
        BaseUri = new("https://server.example/"),
        Request = new() { ClientId = client },
    };
}
