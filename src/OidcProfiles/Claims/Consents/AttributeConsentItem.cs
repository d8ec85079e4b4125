using System.Collections.Immutable;
using OidcProfiles.Attributes;
using OidcProfiles.Attributes.Values;

namespace OidcProfiles.Claims.Consents;

/// <summary>One attribute that a client may get, to be put to the person.</summary>
public sealed record AttributeConsentItem
{
    /// <summary>The attribute.</summary>
    public required AttributeDefinition Definition { get; init; }

    /// <summary>
    /// The person's own values that would go, each once: usually one, several if the client asks for several languages, none if there is
    /// nothing yet.
    /// </summary>
    public ImmutableArray<AttributeValue> Values { get; init; } = [];

    /// <summary>Whether the client says that it cannot do without. Such an attribute cannot be kept back by itself; the whole can be refused.</summary>
    public bool IsEssential { get; init; }

    /// <summary>Whether the person has to be asked: never decided, or kept back while the client now says that it cannot do without.</summary>
    public bool IsNew { get; init; }

    /// <summary>Whether the person shares it at present.</summary>
    public bool IsShared { get; init; }
}
