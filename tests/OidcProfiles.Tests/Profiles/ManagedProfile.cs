using System.Text.Json;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using OidcProfiles.Access;
using OidcProfiles.Attributes;
using OidcProfiles.Attributes.Values;
using OidcProfiles.Profiles;

namespace OidcProfiles.Tests.Profiles;

/// <summary>Two users, a store, a clock and a manager over a schema that a test can replace.</summary>
internal sealed class ManagedProfile : IAttributeSchemaProvider
{
    public const string UserId = "u1";
    public const string OtherId = "u2";

    public ManagedProfile(AttributeSchema schema, Action<ProfileLimits>? limit = null)
    {
        Current = schema;
        var options = new OidcProfilesOptions();
        limit?.Invoke(options.Limits);
        Manager = new(Store, this, new(), Options.Create(options), Time);
    }

    public ManagedProfile(params AttributeDefinition[] definitions)
        : this(new AttributeSchema([.. StandardAttributes.All, .. definitions]))
    {
    }

    public AttributeSchema Current { get; set; }

    public MemoryProfileStore Store { get; } = new(new AccountSnapshot { UserId = UserId }, new AccountSnapshot { UserId = OtherId });

    public FixedTime Time { get; } = new();

    public ProfileManager Manager { get; }

    public UserProfile Profile => Store.Profile;

    /// <summary>An attribute that the person, the portal and clients see.</summary>
    public static AttributeDefinition Open(string name, AttributeType type = AttributeType.String) => new()
    {
        Id = $"id-{name}",
        Name = name,
        ClaimName = name,
        DisplayName = name,
        Type = type,
        Order = 1000,
        Access = AttributeAccess.Open,
        Scopes = [StandardAttributes.CustomAttributes],
    };

    public Task<IdentityResult> PatchAsync(string json, Party party = Party.EndUser, string userId = UserId)
    {
        var patch = new ProfilePatch { Changes = Values(json) };
        var source = party == Party.EndUser ? ValueSource.User : ValueSource.Admin;
        var actor = new ProfileActor(party, source, party == Party.EndUser ? userId : "a1") { Rights = AdminRights.Full };
        return Manager.PatchAsync(userId, patch, actor, CancellationToken.None);
    }

    public Task<IdentityResult> SyncAsync(string json, ValueSource source = ValueSource.Provider, string userId = UserId) =>
        Manager.SyncAsync(userId, Values(json), source, "acme", CancellationToken.None);

    public async Task<ProfileViewItem?> SeeAsync(string name, Party party = Party.EndUser)
    {
        var view = await Manager.FindAsync(UserId, party, CancellationToken.None);
        return view!.Attributes.SingleOrDefault(item => item.Definition.Name == name);
    }

    /// <summary>The value as JSON; "-" if there never was one, "cleared" if it was cleared.</summary>
    public string Stored(string name) => Profile.Values.TryGetValue($"id-{name}", out var value) ? Tell(value.Value) : "-";

    public static string Tell(AttributeValue? value) => value?.ToJson().GetRawText() ?? "cleared";

    /// <summary>The errors as <c>attribute:Code</c>, or just the code where no attribute is meant.</summary>
    public static IEnumerable<string> Faults(IdentityResult result) =>
        result.Errors.Select(error => error is AttributeError about ? $"{about.Attribute}:{error.Code}" : error.Code);

    private static Dictionary<string, JsonElement> Values(string json) => JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(json)!;
}
