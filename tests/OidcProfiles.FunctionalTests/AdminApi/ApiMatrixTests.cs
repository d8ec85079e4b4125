using System.Net;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.DependencyInjection;
using OidcProfiles.Access;
using OidcProfiles.Api.Admin;
using OidcProfiles.FunctionalTests.Admin;

namespace OidcProfiles.FunctionalTests.AdminApi;

/// <summary>Every role with every scope at every endpoint of the Admin API: let in or refused, as docs/administration.md says.</summary>
public sealed class ApiMatrixTests(ApiHost host) : IClassFixture<ApiHost>
{
    public static TheoryData<string?, string> Callers
    {
        get
        {
            var data = new TheoryData<string?, string>();
            foreach (var scope in (string[])[ApiHost.Manage, ApiHost.Read])
            {
                data.Add(null, scope);
                data.Add("administrator", scope);
                data.Add("auditor", scope);
                foreach (var area in Enum.GetValues<AdminArea>())
                {
                    data.Add(AdminHost.RoleOf(area, AdminLevel.Read), scope);
                    data.Add(AdminHost.RoleOf(area, AdminLevel.Manage), scope);
                }
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Callers))]
    public async Task Endpoints_OfAPerson_AreThoseOfScopeAndRole(string? role, string scope)
    {
        var (caller, _) = await host.AsPersonAsync(role, scope);
        using (caller)
        {
            await CheckAsync(caller, RightsOf(role).And(RightsOf(scope)));
        }
    }

    [Theory]
    [InlineData(ApiHost.Manage)]
    [InlineData(ApiHost.Read)]
    public async Task Endpoints_OfAClient_AreThoseOfItsScope(string scope)
    {
        using var caller = await host.AsClientAsync(scope);
        await CheckAsync(caller, RightsOf(scope));
    }

    [Fact]
    public async Task Endpoints_OfNobody_AreRefused()
    {
        using var caller = new ApiCaller(host.CreateBrowser(), token: null);
        foreach (var (method, path, _) in FindEndpoints())
        {
            var reply = await caller.SendAsync(method, path, "{}");
            reply.Expect(HttpStatusCode.Unauthorized);
            Assert.Equal("Bearer", reply.Headers["WWW-Authenticate"]);
        }
    }

    [Fact]
    public async Task Endpoints_OfABrowserThatIsSignedIn_AreRefused()
    {
        var (browser, _) = await host.SignInAsync("administrator");
        using var caller = new ApiCaller(browser, token: null);
        foreach (var (method, path, _) in FindEndpoints())
        {
            (await caller.SendAsync(method, path, "{}")).Expect(HttpStatusCode.Unauthorized);
        }
    }

    [Fact]
    public void Endpoints_SayWhatTheyNeed()
    {
        var endpoints = FindEndpoints();
        Assert.NotEmpty(endpoints);
        Assert.Equal(["GET /api/profiles/v1/rights"], endpoints.Where(endpoint => endpoint.Rule is null).Select(endpoint => $"{endpoint.Method} {endpoint.Path}"));
        Assert.All(endpoints.Where(endpoint => endpoint.Method == HttpMethod.Delete), endpoint => Assert.Equal(AdminLevel.Manage, endpoint.Rule!.Level));
    }

    private static AdminRights RightsOf(string? name) => name switch
    {
        null => AdminRights.None,
        "administrator" or ApiHost.Manage => AdminRights.Full,
        "auditor" or ApiHost.Read => AdminRights.ReadOnly,
        _ => new(LevelOf(name, AdminArea.Users), LevelOf(name, AdminArea.Attributes), LevelOf(name, AdminArea.Emails), LevelOf(name, AdminArea.Audit)),
    };

    private static AdminLevel LevelOf(string role, AdminArea area) =>
        Enum.GetValues<AdminLevel>().Max(level => AdminHost.RoleOf(area, level) == role ? level : AdminLevel.None);

    /// <summary>Whoever is let in may still send nonsense or find nothing.</summary>
    private async Task CheckAsync(ApiCaller caller, AdminRights rights)
    {
        foreach (var (method, path, rule) in FindEndpoints())
        {
            var reply = await caller.SendAsync(method, path, method == HttpMethod.Get || method == HttpMethod.Delete ? null : "[]");
            var isLetIn = rule is null ? rights.IsAny : rights.Allow(rule.Area, rule.Level);
            Assert.True(isLetIn != (reply.Status == HttpStatusCode.Forbidden), $"{method} {path}: {reply.Status} {reply.Text}");
            Assert.True(reply.Status < HttpStatusCode.InternalServerError, $"{method} {path}: {reply.Status} {reply.Text}");
        }
    }

    /// <summary>All endpoints below the API's path, with made-up values where their addresses have a place for one.</summary>
    private List<(HttpMethod Method, string Path, AdminRule? Rule)> FindEndpoints() =>
    [
        .. from endpoint in host.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        let path = Write(endpoint.RoutePattern)
        where path.StartsWith($"/{ApiHost.Root}/", StringComparison.Ordinal)
        from method in endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? []
        select (new HttpMethod(method), path, endpoint.Metadata.GetMetadata<AdminRule>()),
    ];

    private static string Write(RoutePattern pattern) => '/' + string.Join('/', pattern.PathSegments.Select(segment =>
        string.Concat(segment.Parts.Select(part => part is RoutePatternLiteralPart literal ? literal.Content : "made-up"))));
}
