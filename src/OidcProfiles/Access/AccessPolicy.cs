using OidcProfiles.Attributes;
using OidcProfiles.Claims;

namespace OidcProfiles.Access;

/// <summary>
/// The one policy engine: every door (pages, APIs, UserInfo, tokens) asks here what a party may do with an attribute.
/// An attribute that the schema does not know is hidden from everyone.
/// </summary>
public static class AccessPolicy
{
    /// <summary>What a party may do with an attribute.</summary>
    /// <param name="definition">The attribute; null if the schema does not know it.</param>
    /// <param name="party">Who asks.</param>
    public static AccessLevel LevelFor(AttributeDefinition? definition, Party party)
    {
        if (definition is null or { IsRetired: true })
        {
            return AccessLevel.Hidden;
        }

        var level = party switch
        {
            Party.EndUser => definition.Access.EndUser,
            Party.Client => definition.Access.Client,
            Party.Portal => definition.Access.Portal,
            Party.AdminApi => AccessLevel.ReadWrite,
            _ => AccessLevel.Hidden,
        };
        return IsWritable(definition) || level == AccessLevel.Hidden ? level : AccessLevel.ReadOnly;
    }

    /// <summary>Whether a party sees the attribute.</summary>
    public static bool CanRead(AttributeDefinition? definition, Party party) => LevelFor(definition, party) >= AccessLevel.ReadOnly;

    /// <summary>Whether a party may change the attribute.</summary>
    public static bool CanWrite(AttributeDefinition? definition, Party party) => LevelFor(definition, party) == AccessLevel.ReadWrite;

    /// <summary>Whether a client gets the attribute, and if not, the first rule that keeps it out.</summary>
    /// <param name="definition">The attribute; null if the schema does not know it.</param>
    /// <param name="request">What is asked.</param>
    public static ReleaseDecision Decide(AttributeDefinition? definition, ProfileClaimsRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (!CanRead(definition, Party.Client))
        {
            return ReleaseDecision.Hidden;
        }

        if ((definition!.Destinations & request.Destination) == 0)
        {
            return ReleaseDecision.DestinationNotEnabled;
        }

        if (!definition.Release.Allows(request.ClientId))
        {
            return ReleaseDecision.ClientNotListed;
        }

        foreach (var scope in definition.Scopes)
        {
            if (request.Scopes.Contains(scope))
            {
                return ReleaseDecision.Released;
            }
        }

        return ReleaseDecision.ScopeNotGranted;
    }

    /// <summary>What nobody writes: flags that only their own evidence sets, and what is derived.</summary>
    private static bool IsWritable(AttributeDefinition definition) =>
        definition.Origin != AttributeOrigin.Computed && !StandardAttributes.IsVerificationFlag(definition);
}
