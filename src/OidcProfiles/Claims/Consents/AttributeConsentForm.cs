namespace OidcProfiles.Claims.Consents;

/// <summary>What a client may get of a person, to be put to that person.</summary>
/// <param name="Items">
/// The attributes, in the order of the schema: what the policy releases and the person may see. A flag such as <c>email_verified</c> goes
/// with its address, and is here only if the client does not ask for that.
/// </param>
/// <param name="Remembered">What the person has decided before; null for nothing.</param>
public sealed record AttributeConsentForm(IReadOnlyList<AttributeConsentItem> Items, AttributeConsent? Remembered)
{
    /// <summary>Whether there is something on which the person has not decided yet.</summary>
    public bool MustAsk => Items.Any(item => item.IsNew);
}
