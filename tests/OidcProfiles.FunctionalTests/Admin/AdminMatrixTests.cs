using System.Net;
using System.Reflection;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.DependencyInjection;
using OidcProfiles.Access;
using OidcProfiles.Host.Data;
using OidcProfiles.UI.Pages;

namespace OidcProfiles.FunctionalTests.Admin;

/// <summary>Every role at every page: let in or refused, as docs/administration.md says.</summary>
public sealed class AdminMatrixTests(AdminHost host) : IClassFixture<AdminHost>
{
    private static readonly IEnumerable<Type> Models =
        typeof(AdminPageModel).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(AdminPageModel)) && !type.IsAbstract);

    /// <summary>Every role with its rights.</summary>
    public static TheoryData<string?, AdminLevel, AdminLevel, AdminLevel, AdminLevel> Roles
    {
        get
        {
            var data = new TheoryData<string?, AdminLevel, AdminLevel, AdminLevel, AdminLevel>
            {
                { null, AdminLevel.None, AdminLevel.None, AdminLevel.None, AdminLevel.None },
                { "administrator", AdminLevel.Manage, AdminLevel.Manage, AdminLevel.Manage, AdminLevel.Manage },
                { "auditor", AdminLevel.Read, AdminLevel.Read, AdminLevel.Read, AdminLevel.Read },
            };
            foreach (var area in Enum.GetValues<AdminArea>())
            {
                foreach (var level in (AdminLevel[])[AdminLevel.Read, AdminLevel.Manage])
                {
                    AdminLevel At(AdminArea other) => other == area ? level : AdminLevel.None;
                    data.Add(
                        AdminHost.RoleOf(area, level), At(AdminArea.Users), At(AdminArea.Attributes), At(AdminArea.Emails), At(AdminArea.Audit));
                }
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Roles))]
    public async Task Pages_OfARole_AreThoseOfItsRights(
        string? role, AdminLevel users, AdminLevel attributes, AdminLevel emails, AdminLevel audit)
    {
        var rights = new AdminRights(users, attributes, emails, audit);
        var (browser, _) = await host.SignInAsync(role);
        using (browser)
        {
            foreach (var (path, attribute) in FindPages())
            {
                using var got = await browser.GetAsync(path);
                AssertAnswer(IsLetIn(rights, attribute, isGet: true), got);
                using var posted = await browser.PostAsync(path, content: null);
                AssertAnswer(IsLetIn(rights, attribute, isGet: false), posted);
            }
        }
    }

    [Fact]
    public async Task Pages_OfNobody_LeadToTheSignIn()
    {
        using var browser = host.CreateBrowser();
        foreach (var (path, _) in FindPages())
        {
            using var response = await browser.GetAsync(path);
            Assert.True(response.StatusCode == HttpStatusCode.Redirect, path);
            Assert.Contains("/account/login", response.Headers.Location!.OriginalString, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Rights_WhenTakenAway_AreGoneAtTheNextRequest()
    {
        var (browser, id) = await host.SignInAsync("administrator");
        using (browser)
        {
            Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("admin")).StatusCode);
            await host.WithAsync<UserManager<ApplicationUser>, IdentityResult>(async users =>
                await users.RemoveFromRoleAsync((await users.FindByIdAsync(id))!, "administrator"));
            Assert.Equal(HttpStatusCode.Forbidden, (await browser.GetAsync("admin")).StatusCode);
        }
    }

    [Fact]
    public void Models_OfAdministration_SayWhatTheyNeed() => Assert.Equal(
        ["ApiModel", "IndexModel"],
        Models.Where(type => type.GetCustomAttribute<AdministersAttribute>() is null).Select(type => type.Name).Order(StringComparer.Ordinal));

    /// <summary>The entrance and the reference of the API ask for any right at all.</summary>
    private static bool IsLetIn(AdminRights rights, AdministersAttribute? attribute, bool isGet) =>
        attribute is null
            ? rights.IsAny || !isGet
            : rights.Allow(attribute.Area, isGet ? attribute.Get : attribute.Post) && attribute.Also.All(area => rights.Allow(area, AdminLevel.Read));

    /// <summary>Whoever is let in may still find nothing under a made-up id, be asked to sign in again, or lack the token of a form.</summary>
    private static void AssertAnswer(bool isLetIn, HttpResponseMessage response)
    {
        var refused = response.StatusCode == HttpStatusCode.Forbidden;
        Assert.True(isLetIn != refused, $"{response.RequestMessage!.Method} {response.RequestMessage.RequestUri}: {response.StatusCode}");
        Assert.True(response.StatusCode < HttpStatusCode.InternalServerError, $"{response.RequestMessage!.RequestUri}: {response.StatusCode}");
    }

    /// <summary>All pages below /admin, with made-up values where their addresses have a place for one.</summary>
    private List<(string Path, AdministersAttribute? Attribute)> FindPages()
    {
        var found =
            from endpoint in host.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            let page = endpoint.Metadata.GetMetadata<PageActionDescriptor>()
            where page is { AreaName: "Profiles" } && page.ViewEnginePath.StartsWith("/Admin/", StringComparison.Ordinal)
            let model = Models.Single(type => type.FullName!.EndsWith($".Pages{page.ViewEnginePath.Replace('/', '.')}Model", StringComparison.Ordinal))
            select (Write(endpoint.RoutePattern), model.GetCustomAttribute<AdministersAttribute>());
        var pages = found.ToList();
        Assert.Equal(Models.Count(), pages.Count);
        return pages;
    }

    private static string Write(RoutePattern pattern) => string.Join('/', pattern.PathSegments.Select(segment =>
        segment.Parts[0] is RoutePatternLiteralPart literal ? literal.Content : "made-up"));
}
