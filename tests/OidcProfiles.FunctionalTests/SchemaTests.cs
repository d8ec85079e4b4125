using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.AspNetCore.Identity;
using OidcProfiles.Access;
using OidcProfiles.Attributes;
using OidcProfiles.FunctionalTests.Infrastructure;
using OidcProfiles.Host.Data;
using OidcProfiles.Profiles;
using OidcProfiles.Schema;
using OpenIddict.Abstractions;

namespace OidcProfiles.FunctionalTests;

/// <summary>Definitions that change while the host runs.</summary>
public sealed class SchemaTests(HostFactory host) : IClassFixture<HostFactory>
{
    private static readonly ProfileActor Admin = new(Party.AdminApi, ValueSource.Admin, null) { Rights = AdminRights.Full };

    [Fact]
    public async Task Definition_WhenChangedHere_IsInForceAtTheNextRequest()
    {
        var before = new RelyingParty(host);
        using var refused = await before.Browser.GetAsync(before.AuthorizationUrl("openid projects"));
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);

        await Succeed((AttributeSchemaManager schema) => schema.CreateAsync(Readable("project", "projects"), Admin, CancellationToken.None));
        await AllowAsync("projects");
        await Succeed(async (ProfileManager profiles) => await profiles.PatchAsync(
            await AliceAsync(), new() { Changes = new Dictionary<string, JsonElement> { ["project"] = JsonSerializer.SerializeToElement("Wonderland") } }, Admin, CancellationToken.None));
        var party = new RelyingParty(host);
        var tokens = await party.SignInAsync("alice", "openid projects");
        Assert.Equal("""{"project":"Wonderland"}""", await CustomAsync(party, tokens));

        var hidden = Readable("project", "projects");
        hidden.Access = null;
        var stamp = await StampAsync("project");
        await Succeed((AttributeSchemaManager schema) => schema.UpdateAsync("project", hidden, stamp, Admin, CancellationToken.None));
        Assert.Null(await CustomAsync(party, tokens));
    }

    [Fact]
    public async Task Definition_WhenChangedByAnotherInstance_IsInForceWithinTwoSeconds()
    {
        Assert.DoesNotContain("elsewhere", await ScopesAsync());
        await Succeed(async (IAttributeSchemaStore store) => await store.SaveAsync(
            new()
            {
                Version = (await store.ReadAsync(CancellationToken.None)).Version,
                Definitions = [new("elsewhere", false, null, SchemaJson.Write(Readable("elsewhere", "elsewhere")))],
                Stamp = new(new(ValueSource.Admin, null, DateTimeOffset.UtcNow), null),
            },
            CancellationToken.None));

        var waited = Stopwatch.StartNew();
        while (!(await ScopesAsync()).Contains("elsewhere"))
        {
            Assert.True(waited.Elapsed < TimeSpan.FromSeconds(2), "The change is not seen after two seconds.");
            await Task.Delay(20);
        }
    }

    private static CustomAttributeOptions Readable(string name, string scope) => new()
    {
        Id = name,
        Name = name,
        Type = AttributeType.String,
        Scopes = { scope },
        Access = new() { EndUser = AccessLevel.ReadOnly, Client = AccessLevel.ReadOnly, Portal = AccessLevel.ReadWrite },
    };

    private Task<string?> StampAsync(string name) =>
        host.WithAsync((IAttributeSchemaProvider schemas) => Task.FromResult(schemas.Current.Find(name)!.ConcurrencyStamp));

    private Task<string> AliceAsync() =>
        host.WithAsync(async (UserManager<ApplicationUser> users) => (await users.FindByNameAsync("alice"))!.Id);

    private async Task<string[]> ScopesAsync()
    {
        var document = await host.CreateBrowser().GetFromJsonAsync<JsonElement>(".well-known/openid-configuration");
        return [.. document.GetProperty("scopes_supported").EnumerateArray().Select(scope => scope.GetString()!)];
    }

    private static async Task<string?> CustomAsync(RelyingParty party, Tokens tokens)
    {
        using var response = await party.UserInfoAsync(tokens.Access);
        var claims = await response.Content.ReadFromJsonAsync<JsonElement>();
        return claims.TryGetProperty("custom_attributes", out var custom) ? JsonSerializer.Serialize(custom) : null;
    }

    private Task<bool> AllowAsync(string scope) => host.WithAsync(async (IOpenIddictApplicationManager applications) =>
    {
        var client = (await applications.FindByClientIdAsync("sample-spa"))!;
        var descriptor = new OpenIddictApplicationDescriptor();
        await applications.PopulateAsync(descriptor, client);
        descriptor.Permissions.Add(OpenIddictConstants.Permissions.Prefixes.Scope + scope);
        await applications.UpdateAsync(client, descriptor);
        return true;
    });

    private async Task Succeed<TService>(Func<TService, Task<IdentityResult>> act)
        where TService : notnull
    {
        var result = await host.WithAsync(act);
        Assert.True(result.Succeeded, string.Join(' ', result.Errors.Select(error => error.Description)));
    }
}
