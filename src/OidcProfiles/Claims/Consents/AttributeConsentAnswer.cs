namespace OidcProfiles.Claims.Consents;

/// <summary>
/// What a person answered. What was not put to them is left as it is, whatever has become of the schema or of the row since the page was made.
/// </summary>
/// <param name="Asked">The ids of the attributes that were put to the person.</param>
/// <param name="Shared">Those of them that the person shares. Ids that were not asked, or that the client does not ask for, are ignored.</param>
public sealed record AttributeConsentAnswer(IReadOnlyCollection<string> Asked, IReadOnlyCollection<string> Shared)
{
    /// <summary>Nothing was asked.</summary>
    public static AttributeConsentAnswer Nothing { get; } = new([], []);
}
