using Microsoft.AspNetCore.Identity;
using OidcProfiles.Access;
using OidcProfiles.Attributes;
using OidcProfiles.Attributes.Values;

namespace OidcProfiles.Profiles;

/// <summary>The pure part of a change: either every part of a patch is accepted, or the profile stays and every fault is named.</summary>
internal sealed class ProfilePatcher(AttributeValueParser parser, ProfileErrorDescriber errors)
{
    /// <returns>The changed profile (the same instance if nothing differs) and no error; or null and all errors.</returns>
    public (UserProfile? Profile, IReadOnlyList<IdentityError> Errors) Apply(
        AttributeSchema schema, UserProfile profile, ProfilePatch patch, ProfileActor actor, DateTimeOffset now)
    {
        var faults = new List<IdentityError>();
        var values = new Dictionary<string, ProfileValue>(profile.Values, StringComparer.Ordinal);
        var provenance = new Provenance(actor.Source, actor.Id, now);
        var changed = false;
        foreach (var (name, json) in patch.Changes)
        {
            var definition = schema.Find(name);
            if (Refuse(name, definition, actor.Party) is { } refusal)
            {
                faults.Add(refusal);
                continue;
            }

            var result = parser.Parse(definition!, json);
            if (result.Error is not null)
            {
                faults.Add(result.Error);
            }
            else if (!Equals(values.GetValueOrDefault(definition!.Id)?.Value, result.Value))
            {
                values[definition.Id] = new(result.Value, provenance);
                changed = true;
            }
        }

        return faults.Count > 0
            ? (null, faults)
            : (changed ? profile with { Values = values, UpdatedAt = now } : profile, faults);
    }

    /// <summary>Whoever may not see an attribute gets the answer for one that does not exist.</summary>
    private AttributeError? Refuse(string name, AttributeDefinition? definition, Party party)
    {
        if (!AccessPolicy.CanRead(definition, party))
        {
            return errors.UnknownAttribute(name);
        }

        if (!AccessPolicy.CanWrite(definition, party))
        {
            return errors.ReadOnlyAttribute(definition!);
        }

        return definition!.Origin == AttributeOrigin.Profile ? null : errors.AccountAttribute(definition);
    }
}
