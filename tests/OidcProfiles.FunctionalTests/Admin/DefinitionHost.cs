using System.Text.Json;
using Microsoft.AspNetCore.Identity;
using OidcProfiles.Access;
using OidcProfiles.Attributes;
using OidcProfiles.Auditing;
using OidcProfiles.FunctionalTests.Infrastructure;
using OidcProfiles.Profiles;
using OidcProfiles.Schema;

namespace OidcProfiles.FunctionalTests.Admin;

/// <summary>A host whose definitions are changed.</summary>
public sealed class DefinitionHost : AdminHost
{
    public static readonly ProfileActor Admin = new(Party.AdminApi, ValueSource.Admin, null) { Rights = AdminRights.Full };

    /// <summary>A definition that everybody may read.</summary>
    public static CustomAttributeOptions Readable(string name) => new()
    {
        Name = name,
        Type = AttributeType.String,
        Access = new() { EndUser = AccessLevel.ReadWrite, Client = AccessLevel.ReadOnly, Portal = AccessLevel.ReadWrite },
    };

    /// <summary>Defines it, under a name that no other test has.</summary>
    public async Task<string> CreateAsync(Action<CustomAttributeOptions>? configure = null)
    {
        var options = Readable($"a{Guid.NewGuid():N}"[..12]);
        configure?.Invoke(options);
        await SucceedAsync((AttributeSchemaManager schema) => schema.CreateAsync(options, Admin, CancellationToken.None));
        return options.Name!;
    }

    public Task<AttributeDefinition> FindDefinitionAsync(string id) => WithAsync((IAttributeSchemaProvider schemas) =>
        Task.FromResult(schemas.Current.All.Single(definition => definition.Id == id)));

    public Task GiveAsync(string userId, params (string Name, string Value)[] values) => SucceedAsync((ProfileManager profiles) => profiles.PatchAsync(
        userId,
        new() { Changes = values.ToDictionary(value => value.Name, value => JsonSerializer.SerializeToElement(value.Value)) },
        Admin,
        CancellationToken.None));

    public async Task SucceedAsync<TService>(Func<TService, Task<IdentityResult>> act)
        where TService : notnull
    {
        var result = await WithAsync(act);
        Assert.True(result.Succeeded, string.Join(' ', result.Errors.Select(error => error.Description)));
    }

    /// <summary>What was recorded of an attribute, the oldest first.</summary>
    public Task<List<AuditEntry>> EventsAsync(string attributeId) => WithAsync(async (IAuditLog log) =>
    {
        var page = await log.ListAsync(new(), null, 200, CancellationToken.None);
        return page.Entries.Reverse().Where(entry => entry.Details.GetValueOrDefault("attribute") == attributeId).ToList();
    });

    /// <summary>What UserInfo answers, custom attributes one by one.</summary>
    internal static async Task<SortedDictionary<string, string>> UserInfoAsync(RelyingParty party, Tokens tokens)
    {
        using var response = await party.UserInfoAsync(tokens.Access);
        var claims = Flatten(JsonSerializer.Deserialize<JsonElement>(await response.Content.ReadAsStringAsync()));

        // The server's own: who answers, and for whom.
        claims.Remove("aud");
        claims.Remove("iss");
        return claims;
    }

    internal static SortedDictionary<string, string> Flatten(JsonElement claims)
    {
        var flat = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var claim in claims.EnumerateObject())
        {
            foreach (var (name, value) in claim.NameEquals("custom_attributes")
                ? claim.Value.EnumerateObject().Select(member => ($"{claim.Name}.{member.Name}", member.Value))
                : [(claim.Name, claim.Value)])
            {
                flat[name] = JsonSerializer.Serialize(value);
            }
        }

        return flat;
    }
}
