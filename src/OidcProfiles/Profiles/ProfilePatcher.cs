using System.Text;
using Microsoft.AspNetCore.Identity;
using OidcProfiles.Access;
using OidcProfiles.Attributes;
using OidcProfiles.Attributes.Values;

namespace OidcProfiles.Profiles;

/// <summary>The pure part of a change: either every part of a patch is accepted, or the profile stays and every fault is named.</summary>
internal sealed class ProfilePatcher(AttributeValueParser parser, ProfileErrorDescriber errors, ProfileLimits limits)
{
    /// <returns>The change (null if nothing differs) and no error; or null and all errors.</returns>
    public (ProfileChange? Change, IReadOnlyList<IdentityError> Errors) Apply(
        AttributeSchema schema, UserProfile profile, ProfilePatch patch, Party party, ChangeStamp stamp)
    {
        var faults = new List<IdentityError>();
        var draft = new ProfileDraft(schema, profile, stamp);
        foreach (var (name, json) in patch.Changes)
        {
            var definition = schema.Find(name);
            if (Refuse(name, definition, party) is { } refusal)
            {
                faults.Add(refusal);
                continue;
            }

            var result = parser.Parse(definition!, json);
            if ((result.Error
                ?? CheckSize(definition!, result.Value)
                ?? CheckWriteOnce(definition!, profile, result.Value, party)
                ?? CheckRequired(definition!, profile, result.Value, party)) is { } fault)
            {
                faults.Add(fault);
            }
            else
            {
                draft.Set(definition!, result.Value);
            }
        }

        return Finish(profile, draft, faults);
    }

    /// <summary>
    /// The change that a draft amounts to, if the profile does not become too large. One that is too large already, because the limit
    /// was lowered, may become smaller.
    /// </summary>
    public (ProfileChange? Change, IReadOnlyList<IdentityError> Errors) Finish(
        UserProfile profile, ProfileDraft draft, List<IdentityError> faults)
    {
        var change = draft.ToChange();
        if (change is not null && Measure(change.Profile) is var size && size > limits.ProfileBytes && size >= Measure(profile))
        {
            faults.Add(errors.ProfileTooLarge(limits.ProfileBytes));
        }

        return faults.Count > 0 ? (null, faults) : (change, faults);
    }

    /// <summary>Once a value was set, it stays; the Admin API may mend a mistake.</summary>
    public static bool IsFixed(AttributeDefinition definition, UserProfile profile, Party party) =>
        definition.IsWriteOnce && party != Party.AdminApi && profile.Values.GetValueOrDefault(definition.Id)?.Value is not null;

    public AttributeError? CheckSize(AttributeDefinition definition, AttributeValue? value) =>
        value is not null && Encoding.UTF8.GetByteCount(value.ToJson().GetRawText()) > limits.ValueBytes
            ? errors.ValueTooLarge(definition, limits.ValueBytes)
            : null;

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

    private AttributeError? CheckWriteOnce(AttributeDefinition definition, UserProfile profile, AttributeValue? value, Party party) =>
        IsFixed(definition, profile, party) && !profile.Values[definition.Id].Value!.Equals(value)
            ? errors.WriteOnceAttribute(definition)
            : null;

    /// <summary>
    /// A person does not take back what a sign-in would ask for again; an administrator may. What was never there is no error here:
    /// whoever asks for it says so (<see cref="Requirements.ProfileRequirements"/>).
    /// </summary>
    private AttributeError? CheckRequired(AttributeDefinition definition, UserProfile profile, AttributeValue? value, Party party) =>
        party == Party.EndUser && value is null && definition.Required == AttributeRequirement.Always
        && profile.Values.GetValueOrDefault(definition.Id)?.Value is not null
            ? errors.RequiredAttribute(definition)
            : null;

    private static int Measure(UserProfile profile) => Encoding.UTF8.GetByteCount(ProfileDocument.Write(profile.Values));
}
