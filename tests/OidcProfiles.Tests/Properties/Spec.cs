using OidcProfiles.Access;
using OidcProfiles.Attributes;
using OidcProfiles.Attributes.Values;
using OidcProfiles.Claims;
using OidcProfiles.Profiles;

namespace OidcProfiles.Tests.Properties;

/// <summary>An attribute in plain words, from which both the definition and the oracle's expectations are made.</summary>
internal sealed record Spec
{
    public required string Id { get; init; }

    public required string Name { get; init; }

    public required string Claim { get; init; }

    public AttributeType Type { get; init; }

    public bool IsAtRoot { get; init; }

    /// <summary>Such as <c>hidden/readonly/readwrite</c>.</summary>
    public required string Access { get; init; }

    /// <summary><c>profile</c>, <c>account</c>, <c>flag</c> (of the account) or <c>computed</c>.</summary>
    public string Kept { get; init; } = "profile";

    public string[] Scopes { get; init; } = [];

    /// <summary>The letters of the destinations: U, I, A.</summary>
    public string Destinations { get; init; } = "U";

    /// <summary>Empty for all clients, <c>+a b</c> for only these, <c>-a b</c> for all but these.</summary>
    public string Release { get; init; } = "";

    public AttributeRequirement Required { get; init; }

    public SyncRule Sync { get; init; }

    public bool IsStandard { get; init; }

    public bool IsMultiValued { get; init; }

    public bool IsRetired { get; init; }

    public bool IsSensitive { get; init; }

    public bool IsWriteOnce { get; init; }

    public bool IsSearchable { get; init; }

    public int Order { get; init; }

    /// <summary>What is stored; null for nothing. A stored entry without a value is a clear.</summary>
    public ProfileValue? Stored { get; set; }

    /// <summary>Stands in every text that is stored for the attribute.</summary>
    public string Mark => $"mark-{Id}-kram";

    public AttributeValue? Value => Stored?.Value;

    public AttributeDefinition ToDefinition() => new()
    {
        Id = Id,
        Name = Name,
        ClaimName = Claim,
        DisplayName = Name,
        Type = Type,
        IsStandard = IsStandard,
        Origin = Kept switch
        {
            "profile" => AttributeOrigin.Profile,
            "computed" => AttributeOrigin.Computed,
            _ => AttributeOrigin.Identity,
        },
        Placement = IsAtRoot ? AttributePlacement.Root : AttributePlacement.CustomAttributes,
        Access = AttributeAccess.Coherent.Single(access => access.ToString() == Access),
        Scopes = [.. Scopes],
        Destinations = Destinations.Aggregate(ClaimDestinations.None, (all, letter) => all | letter switch
        {
            'U' => ClaimDestinations.UserInfo,
            'I' => ClaimDestinations.IdToken,
            _ => ClaimDestinations.AccessToken,
        }),
        Release = Release.Length == 0
            ? ClientRelease.All
            : new(Release[0] == '+' ? ClientReleaseMode.Only : ClientReleaseMode.Except, [.. Release[1..].Split(' ', StringSplitOptions.RemoveEmptyEntries)]),
        Required = Required,
        Sync = Sync,
        IsMultiValued = IsMultiValued,
        IsRetired = IsRetired,
        IsSensitive = IsSensitive,
        IsWriteOnce = IsWriteOnce,
        IsSearchable = IsSearchable,
        Order = Order,
        Expression = Kept == "computed" && !IsStandard ? "1" : null,
        Constraints = Type == AttributeType.Dropdown ? new() { AllowedValues = ["red", "blue", "green"] } : AttributeConstraints.None,
    };
}
