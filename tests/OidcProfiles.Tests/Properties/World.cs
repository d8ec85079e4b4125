using Microsoft.Extensions.Options;
using OidcProfiles.Attributes;
using OidcProfiles.Claims.Consents;
using OidcProfiles.Profiles;
using OidcProfiles.Tests.Profiles;

namespace OidcProfiles.Tests.Properties;

/// <summary>A random schema and a random user.</summary>
internal sealed class World
{
    public const string UserId = "user-1";

    public static readonly string[] Scopes = ["openid", "profile", "email", "phone", "address", "groups", "custom_attributes", "staff", "other"];
    public static readonly string?[] Clients = ["c1", "c2", "c3", null];
    private static readonly string[] Accesses =
    [
        "hidden/hidden/hidden", "hidden/hidden/readonly", "hidden/hidden/readwrite", "hidden/readonly/readonly", "hidden/readonly/readwrite",
        "readonly/readonly/readonly", "readonly/readonly/readwrite", "readwrite/readonly/readwrite",
    ];

    public World(Randomness random)
    {
        Account = new()
        {
            UserId = UserId,
            UserName = random.Chance(80) ? "mark-preferred_username-kram" : null,
            Email = random.Chance(80) ? "mark-email-kram" : random.Pick(null, ""),
            PhoneNumber = random.Chance(80) ? "mark-phone_number-kram" : null,
            EmailConfirmed = random.Chance(50),
            PhoneNumberConfirmed = random.Chance(50),
            LockedUntil = random.Chance(5) ? DateTimeOffset.MaxValue : null,
        };
        Specs = [.. random.Some(StandardAttributes.All, 35).Select(attribute => Standard(attribute, random)), .. Custom(random)];
        foreach (var spec in Specs.Where(spec => spec.Kept == "profile" && random.Chance(75)))
        {
            var value = random.Chance(80) ? random.Chance(50) ? Sample.Stored(spec, random) : Sample.Of(spec, random).Value : null;
            spec.Stored = new(value, new(random.PickEnum<ValueSource>(), "before", DateTimeOffset.UnixEpoch));
        }

        Schema = new(random.Shuffle(Specs).Select(spec => spec.ToDefinition()));
        Store = new(Account) { Groups = [.. random.Some((string[])["mark-groups-kram", "readers", "Łódź"], 50)] };
        Store.Profile = new()
        {
            UserId = UserId,
            UpdatedAt = random.Chance(80) ? DateTimeOffset.FromUnixTimeSeconds(random.Below(int.MaxValue)) : null,
            ConcurrencyStamp = "before",
            Values = Specs.Where(spec => spec.Stored is not null).ToDictionary(spec => spec.Id, spec => spec.Stored!),
        };
        foreach (var client in random.Some(Clients.OfType<string>(), 50))
        {
            var decided = Specs.Select(spec => spec.Id).Distinct().ToLookup(_ => random.Below(3));
            Store.Consents[(UserId, client)] = new()
            {
                UserId = UserId,
                ClientId = client,
                DecidedAt = DateTimeOffset.UnixEpoch,
                Shared = decided[0].Concat(decided[1].Where(_ => random.Chance(70))).ToHashSet(),
                Withheld = decided[2].ToHashSet(),
            };
        }

        Manager = new(Store, new SchemaProvider(Schema), new(), Options.Create(new OidcProfilesOptions()), Time);
    }

    public AccountSnapshot Account { get; }

    public IReadOnlyList<Spec> Specs { get; }

    public IEnumerable<Spec> InUse => Specs.Where(spec => !spec.IsRetired);

    public AttributeSchema Schema { get; }

    public MemoryProfileStore Store { get; }

    public FixedTime Time { get; } = new();

    public ProfileManager Manager { get; }

    public ProfileSnapshot Snapshot => new(Account, Store.Profile) { Groups = Store.Groups };

    public ProfileSnapshot SnapshotFor(string? client) => Snapshot with { Consent = ConsentFor(client) };

    public AttributeConsent? ConsentFor(string? client) => client is null ? null : Store.Consents.GetValueOrDefault((UserId, client));

    private static Spec Standard(AttributeDefinition attribute, Randomness random) => Any(random) with
    {
        Id = attribute.Id,
        Name = attribute.Name,
        Claim = attribute.Name,
        Type = attribute.Type,
        IsStandard = true,
        IsMultiValued = attribute.IsMultiValued,
        IsAtRoot = true,
        Kept = attribute.Id switch
        {
            "preferred_username" or "email" or "phone_number" => "account",
            "email_verified" or "phone_number_verified" => "flag",
            "updated_at" or "groups" => "computed",
            _ => "profile",
        },
        Scopes = [.. attribute.Scopes],
    };

    private static IEnumerable<Spec> Custom(Randomness random)
    {
        for (var index = random.Below(7); index > 0; index--)
        {
            var isRetired = random.Chance(20);
            var name = isRetired && random.Chance(50) ? $"attr{index - 1}" : $"attr{index}";
            var claim = random.Chance(30) ? random.Pick($"https://example.org/{name}", $"attr{index + 20}", $"attr{index + 1}", $"{name}_claim") : null;
            yield return Any(random) with
            {
                Id = $"id{index}",
                Name = name,
                IsAtRoot = claim is not null,
                Claim = claim ?? name,
                Type = (AttributeType)random.Below((int)AttributeType.Date + 1),
                Kept = random.Chance(10) ? "computed" : "profile",
                Scopes = [.. random.Some(Scopes[1..], 30)],
                IsMultiValued = random.Chance(25),
                IsRetired = isRetired,
                IsWriteOnce = random.Chance(15),
                IsSearchable = random.Chance(20),
            };
        }
    }

    private static Spec Any(Randomness random) => new()
    {
        Id = "",
        Name = "",
        Claim = "",
        Access = random.Pick(Accesses),
        Destinations = random.Chance(30) ? "UIA" : string.Concat(random.Some("UIA", 50)),
        Release = random.Chance(60) ? "" : random.Pick("+", "-") + string.Join(' ', random.Some<string>(["c1", "c2"], 50)),
        Required = random.PickEnum<AttributeRequirement>(),
        Sync = random.PickEnum<SyncRule>(),
        IsSensitive = random.Chance(25),
        Order = random.Below(5),
    };
}
