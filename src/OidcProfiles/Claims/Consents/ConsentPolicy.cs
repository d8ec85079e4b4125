using OidcProfiles.Access;
using OidcProfiles.Attributes;

namespace OidcProfiles.Claims.Consents;

/// <summary>What a remembered consent says of an attribute. Pure.</summary>
internal static class ConsentPolicy
{
    public static ConsentState Find(AttributeDefinition definition, AttributeConsent consent)
    {
        if (!AccessPolicy.CanRead(definition, Party.EndUser))
        {
            return ConsentState.NotAsked;
        }

        // A flag speaks of an address, and goes where its address goes. Only without a word on the address does it stand for itself.
        return AddressOf(definition) is { } address && Find(address, consent) is not ConsentState.New and var decided
            ? decided
            : Find(definition.Id, consent);
    }

    /// <summary>The address of which a flag speaks; null for everything else.</summary>
    public static string? AddressOf(AttributeDefinition definition) =>
        definition.IsStandard ? StandardAttributes.VerifiedBy(definition.Id) : null;

    private static ConsentState Find(string id, AttributeConsent consent) =>
        consent.Shared.Contains(id) ? ConsentState.Shared
        : consent.Withheld.Contains(id) ? ConsentState.Withheld
        : ConsentState.New;
}
