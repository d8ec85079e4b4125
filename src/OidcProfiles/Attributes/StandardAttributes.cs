using System.Collections.Immutable;
using OidcProfiles.Access;

namespace OidcProfiles.Attributes;

/// <summary>
/// The claims of OIDC Core 1.0, 5.1, as attributes with their types, scopes (5.4) and default access; and <c>groups</c>, which is none of
/// them but as common. <c>sub</c> is no attribute: it is the account's identifier, always sent and never configured.
/// </summary>
public static class StandardAttributes
{
    /// <summary>The claim that identifies the account (OIDC Core 5.1 and 5.3.2).</summary>
    public const string Subject = "sub";

    /// <summary>The Identity user name.</summary>
    public const string PreferredUserName = "preferred_username";

    /// <summary>The Identity user's e-mail address.</summary>
    public const string Email = "email";

    /// <summary>Whether that address is known to be the person's.</summary>
    public const string EmailVerified = "email_verified";

    /// <summary>The Identity user's telephone number.</summary>
    public const string PhoneNumber = "phone_number";

    /// <summary>Whether that number is known to be the person's.</summary>
    public const string PhoneNumberVerified = "phone_number_verified";

    /// <summary>The address of the person's picture.</summary>
    public const string Picture = "picture";

    /// <summary>When the profile last changed.</summary>
    public const string UpdatedAt = "updated_at";

    /// <summary>
    /// The names of the groups that the user is in, and the scope that releases them: the claim of RFC 9068, 2.2.3.1, which takes it from
    /// RFC 7643, 4.1.2. OIDC Core does not know it.
    /// </summary>
    public const string Groups = "groups";

    /// <summary>The claim that holds custom attributes, and the scope that releases them.</summary>
    public const string CustomAttributes = "custom_attributes";

    /// <summary>Every standard attribute with its defaults, in the order of forms.</summary>
    public static ImmutableArray<AttributeDefinition> All { get; } = Number(
    [
        Define(PreferredUserName, AttributeType.String, "profile", AttributeAccess.Open, "User name", AttributeOrigin.Identity),
        Define("name", AttributeType.String, "profile", AttributeAccess.Hidden, "Full name", hasLanguageVariants: true),
        Define("given_name", AttributeType.String, "profile", AttributeAccess.Open, "Given name", hasLanguageVariants: true),
        Define("middle_name", AttributeType.String, "profile", AttributeAccess.Hidden, "Middle name", hasLanguageVariants: true),
        Define("family_name", AttributeType.String, "profile", AttributeAccess.Open, "Family name", hasLanguageVariants: true),
        Define("nickname", AttributeType.String, "profile", AttributeAccess.Hidden, "Nickname", hasLanguageVariants: true),
        Define("profile", AttributeType.Url, "profile", AttributeAccess.Hidden, "Profile page"),
        Define(Picture, AttributeType.Url, "profile", AttributeAccess.Open, "Picture"),
        Define("website", AttributeType.Url, "profile", AttributeAccess.Hidden, "Website"),
        Define("gender", AttributeType.String, "profile", AttributeAccess.Open, "Gender"),
        Define("birthdate", AttributeType.BirthDate, "profile", AttributeAccess.Open, "Date of birth"),
        Define("zoneinfo", AttributeType.TimeZone, "profile", AttributeAccess.Open, "Time zone"),
        Define("locale", AttributeType.Locale, "profile", AttributeAccess.Open, "Language"),
        Define(UpdatedAt, AttributeType.Timestamp, "profile", AttributeAccess.ReadOnly, "Last change", AttributeOrigin.Computed),
        Define(Email, AttributeType.Email, "email", AttributeAccess.Open, "E-mail address", AttributeOrigin.Identity),
        Define(EmailVerified, AttributeType.Boolean, "email", AttributeAccess.ReadOnly, "E-mail address verified", AttributeOrigin.Identity),
        Define("address", AttributeType.Address, "address", AttributeAccess.Hidden, "Address"),
        Define(PhoneNumber, AttributeType.PhoneNumber, "phone", AttributeAccess.Open, "Phone number", AttributeOrigin.Identity),
        Define(PhoneNumberVerified, AttributeType.Boolean, "phone", AttributeAccess.ReadOnly, "Phone number verified", AttributeOrigin.Identity),
        Define(Groups, AttributeType.String, Groups, AttributeAccess.ReadOnly, "Groups", AttributeOrigin.Computed) with { IsMultiValued = true },
    ]);

    /// <summary>The address or number that a verification flag speaks of; the flag's access follows it.</summary>
    /// <param name="name">The name of an attribute.</param>
    /// <returns>Null if the attribute is no such flag.</returns>
    public static string? VerifiedBy(string name) => name switch
    {
        EmailVerified => Email,
        PhoneNumberVerified => PhoneNumber,
        _ => null,
    };

    internal static bool IsVerificationFlag(AttributeDefinition definition) =>
        definition.IsStandard && VerifiedBy(definition.Id) is not null;

    private static AttributeDefinition Define(
        string name,
        AttributeType type,
        string scope,
        AttributeAccess access,
        string displayName,
        AttributeOrigin origin = AttributeOrigin.Profile,
        bool hasLanguageVariants = false) => new()
        {
            Id = name,
            Name = name,
            ClaimName = name,
            Type = type,
            IsStandard = true,
            Origin = origin,
            DisplayName = displayName,
            Access = access,
            Scopes = [scope],
            Placement = AttributePlacement.Root,
            HasLanguageVariants = hasLanguageVariants,
        };

    private static ImmutableArray<AttributeDefinition> Number(IEnumerable<AttributeDefinition> definitions) =>
        [.. definitions.Select((definition, index) => definition with { Order = (index + 1) * 10 })];
}
