using System.Security.Claims;
using System.Text.Json.Nodes;
using OidcProfiles.Access;
using OidcProfiles.Claims;
using OidcProfiles.OpenIddict.Handlers;
using OidcProfiles.Tests.Claims;
using OpenIddict.Abstractions;
using OpenIddict.Server;
using Xunit.Abstractions;
using static OpenIddict.Server.OpenIddictServerEvents;

namespace OidcProfiles.Tests.Properties;

/// <summary>The same rules at the doors themselves: UserInfo, tokens and the discovery document, with contexts made by hand.</summary>
public sealed class HandlerProperties(ITestOutputHelper output)
{
    private const string ListType = "JSON_ARRAY";
    private const string Planted = "planted-by-the-host";

    [Fact]
    public Task AnswerUserInfo_ForAnySchemaUserAndToken_SendsJustWhatTheRulesSay() => Cases.CheckAsync(output, 20_000, async random =>
    {
        var world = new World(random);
        var client = random.Pick(World.Clients);
        var scopes = random.Some(World.Scopes, 60).ToArray();
        var subject = random.Chance(90) ? World.UserId : random.Pick("nobody", "c1");
        var token = Principal(world, subject, client, scopes);
        var transaction = Transaction(client);
        transaction.Properties[typeof(ProcessAuthenticationContext).FullName!] = new ProcessAuthenticationContext(transaction) { AccessTokenPrincipal = token };
        var context = new HandleUserInfoRequestContext(transaction);
        await new AnswerUserInfo(Service(world)).HandleAsync(context);

        var error = subject != World.UserId || world.Account.LockedUntil is not null ? "invalid_token" : scopes.Contains("openid") ? null : "insufficient_scope";
        Assert.Equal(error, context.IsRejected ? context.Error : null);
        var sent = new JsonObject(context.Claims.Select(claim => KeyValuePair.Create(claim.Key, JsonNode.Parse(((System.Text.Json.JsonElement)claim.Value).GetRawText()))));
        if (error is not null)
        {
            Assert.Empty(sent);
            return;
        }

        Assert.Equal(World.UserId, context.Subject);
        sent["sub"] = context.Subject;
        ReleaseProperties.AssertSame(Oracle.Claims(world, client, scopes, 'U'), sent);
    });

    [Fact]
    public Task AttachTokenClaims_ForAnySchemaUserAndRequest_LeavesJustWhatTheRulesSayWhateverTheHostPutThere() => Cases.CheckAsync(output, 20_000, async random =>
    {
        var world = new World(random);
        var client = random.Pick(World.Clients);
        var scopes = random.Some(World.Scopes, 60).ToArray();
        var isOfClient = random.Chance(5);
        var transaction = Transaction(client);
        transaction.Request!.GrantType = isOfClient ? "client_credentials" : "authorization_code";
        var context = new ProcessSignInContext(transaction)
        {
            IdentityTokenPrincipal = random.Chance(80) ? Principal(world, World.UserId, client, scopes) : null,
            AccessTokenPrincipal = Principal(world, World.UserId, client, scopes),
        };
        await new AttachTokenClaims(Service(world), new SchemaProvider(world.Schema)).HandleAsync(context);
        if (isOfClient)
        {
            return;
        }

        foreach (var (letter, principal) in new[] { ('I', context.IdentityTokenPrincipal), ('A', context.AccessTokenPrincipal) })
        {
            if (principal is not null)
            {
                AssertHolds(world, principal, world.Account.LockedUntil is null ? Oracle.Claims(world, client, scopes, letter) : []);
            }
        }
    });

    [Fact]
    public Task DescribeSchema_ForAnySchema_NamesJustWhatClientsCanSee() => Cases.CheckAsync(output, 20_000, async random =>
    {
        var world = new World(random);
        var context = new HandleConfigurationRequestContext(Transaction(null));
        context.Claims.UnionWith(world.InUse.Select(spec => spec.Claim).Append("host_claim"));
        context.Scopes.Add("openid");
        await new DescribeSchema(new SchemaProvider(world.Schema)).HandleAsync(context);

        var visible = world.InUse.Where(spec => Oracle.Rights(spec, Party.Client).Length > 0).ToList();
        var hidden = world.InUse.Except(visible).Select(spec => spec.Claim);
        Assert.All(visible, spec => Assert.Contains(spec.IsAtRoot ? spec.Claim : "custom_attributes", context.Claims));
        Assert.Empty(context.Claims.Intersect(hidden).Except(visible.Select(spec => spec.Claim)));
        Assert.Contains("host_claim", context.Claims);
        Assert.Equal(visible.SelectMany(spec => spec.Scopes).Append("openid").Distinct().Order(StringComparer.Ordinal), context.Scopes.Order(StringComparer.Ordinal));
    });

    private static void AssertHolds(World world, ClaimsPrincipal principal, JsonObject expected)
    {
        foreach (var name in world.InUse.Select(spec => spec.Claim).Append("custom_attributes").Distinct(StringComparer.Ordinal))
        {
            var values = expected[name] switch
            {
                null => [],
                JsonArray list => list.Select(Text),
                var value => [Text(value)],
            };
            Assert.Equal(values, principal.FindAll(name).SelectMany(Texts));
            Assert.Equal(expected[name] is JsonArray, principal.FindAll(name).Any(claim => claim.ValueType == ListType));
        }

        Assert.Equal(World.UserId, principal.GetClaim("sub"));
        Assert.Equal(Planted, principal.GetClaim("host_claim"));
    }

    private static IEnumerable<string> Texts(Claim claim) => claim.ValueType switch
    {
        ClaimValueTypes.Boolean => [claim.Value.ToLowerInvariant()],
        ListType => JsonNode.Parse(claim.Value)!.AsArray().Select(Text),
        _ => [claim.Value],
    };

    private static string Text(JsonNode? value) => value is JsonValue scalar && scalar.TryGetValue<string>(out var text) ? text : value!.ToJsonString();

    /// <summary>A principal into which the host has put a claim under the name of every attribute.</summary>
    private static ClaimsPrincipal Principal(World world, string subject, string? client, IEnumerable<string> scopes)
    {
        var identity = new ClaimsIdentity("test");
        identity.AddClaim(new("sub", subject));
        identity.AddClaims(world.InUse.Select(spec => spec.Claim).Append("custom_attributes").Append("host_claim").Distinct().Select(name => new Claim(name, Planted)));
        var principal = new ClaimsPrincipal(identity);
        principal.SetScopes(scopes);
        if (client is not null)
        {
            principal.SetPresenters(client);
        }

        return principal;
    }

    private static OpenIddictServerTransaction Transaction(string? client) => new()
    {
        Options = new(),
        BaseUri = new("https://server.example/"),
        Request = new() { ClientId = client },
    };

    private static ProfileClaimsService Service(World world) => TestClaims.Service(world.Store, world.Schema, world.Time);
}
