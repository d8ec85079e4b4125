using System.Collections.Immutable;
using OidcProfiles.Access;
using OidcProfiles.Attributes;
using OidcProfiles.Attributes.Values;
using OidcProfiles.Profiles;

namespace OidcProfiles.Requirements;

/// <summary>
/// Finds what a person must still give. People are asked as little as possible, and nobody is locked out: only what the person can
/// enter counts, and an attribute that the client does not get is asked for when a client that gets it is used.
/// </summary>
public static class ProfileRequirements
{
    private static readonly AttributeValueParser Parser = new(new());

    /// <summary>The attributes to ask for, in the order of forms.</summary>
    /// <param name="schema">The schema in force.</param>
    /// <param name="snapshot">What is known of the person; null if nothing is.</param>
    /// <param name="stage">When the person is asked.</param>
    /// <param name="clientId">The client that the person is on the way to; null if there is none.</param>
    public static ImmutableArray<AttributeDefinition> FindMissing(
        AttributeSchema schema, ProfileSnapshot? snapshot, RequirementStage stage, string? clientId)
    {
        ArgumentNullException.ThrowIfNull(schema);
        return
        [
            .. from definition in schema.Definitions
               where IsAskedFor(definition, stage, clientId)
                   && AccessPolicy.CanWrite(definition, Party.EndUser)
                   && IsMissing(schema, definition, snapshot)
               select definition,
        ];
    }

    /// <summary>Registration comes once, so what belongs there is asked for whatever the client; the rest can wait for its client.</summary>
    private static bool IsAskedFor(AttributeDefinition definition, RequirementStage stage, string? clientId) => definition.Required switch
    {
        AttributeRequirement.AtRegistration => stage == RequirementStage.Registration,
        AttributeRequirement.Always => definition.Release.Allows(clientId),
        _ => false,
    };

    private static bool IsMissing(AttributeSchema schema, AttributeDefinition definition, ProfileSnapshot? snapshot)
    {
        if (snapshot is null || AttributeReader.Read(schema, definition, snapshot) is not { } value)
        {
            return true;
        }

        // What the account keeps obeys the rules of the account, and what can be set once only cannot be mended.
        return definition.Origin == AttributeOrigin.Profile
            && !new ProfileTarget(definition).IsFixed(snapshot.Profile, Party.EndUser)
            && Parser.Parse(definition, value.ToJson()).Value is null;
    }
}
