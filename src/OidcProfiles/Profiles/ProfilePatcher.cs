using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
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
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (name, json) in patch.Changes)
        {
            if (Refuse(schema, name, party) is { } refusal)
            {
                faults.Add(refusal);
                continue;
            }

            // Two spellings of one language tag are one value.
            var target = ProfileTarget.Find(schema, name)!;
            var (value, fault) = seen.Add(target.Key)
                ? Parse(target, json)
                : (null, errors.RepeatedLanguage(target.Definition, target.Language!));
            if ((fault
                ?? CheckMissing(target, value, patch)
                ?? CheckWriteOnce(target, profile, value, party)
                ?? CheckRequired(target, profile, value, party)) is { } wrong)
            {
                faults.Add(target.Language is null ? wrong : wrong.At(target.Name));
            }
            else
            {
                draft.Set(target, value);
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
        faults.AddRange(draft.FindTooMany(limits.LanguageVariants)
            .Select(definition => errors.TooManyLanguages(definition, limits.LanguageVariants)));
        var change = draft.ToChange();
        if (change is not null && Measure(change.Profile) is var size && size > limits.ProfileBytes && size >= Measure(profile))
        {
            faults.Add(errors.ProfileTooLarge(limits.ProfileBytes));
        }

        return faults.Count > 0 ? (null, faults) : (change, faults);
    }

    /// <summary>Takes a value that nobody is there to mend: one that is not valid, or in one language too many, is left out.</summary>
    public void Take(ProfileDraft draft, ProfileTarget target, JsonElement json)
    {
        if (ProfileSync.Takes(target.Definition, draft.Find(target)) && !draft.IsFull(target, limits.LanguageVariants)
            && Parse(target, json) is { Value: { } value, Fault: null })
        {
            draft.Set(target, value);
        }
    }

    private (AttributeValue? Value, AttributeError? Fault) Parse(ProfileTarget target, JsonElement json)
    {
        var definition = target.Language is null
            ? target.Definition
            : target.Definition with { DisplayName = errors.NameVariant(target.Definition, target.Language), Labels = ImmutableDictionary<string, string>.Empty };
        var result = parser.Parse(definition, json);
        return (result.Value, result.Error ?? CheckSize(definition, result.Value));
    }

    private AttributeError? CheckSize(AttributeDefinition definition, AttributeValue? value) =>
        value is not null && Encoding.UTF8.GetByteCount(value.ToJson().GetRawText()) > limits.ValueBytes
            ? errors.ValueTooLarge(definition, limits.ValueBytes)
            : null;

    /// <summary>Whoever may not see an attribute gets the answer for one that does not exist.</summary>
    private AttributeError? Refuse(AttributeSchema schema, string name, Party party)
    {
        var (attribute, language) = VariantName.Split(name);
        var definition = schema.Find(attribute);
        if (!AccessPolicy.CanRead(definition, party))
        {
            return errors.UnknownAttribute(name);
        }

        if (!AccessPolicy.CanWrite(definition, party))
        {
            return errors.ReadOnlyAttribute(definition!);
        }

        if (definition!.Origin != AttributeOrigin.Profile)
        {
            return errors.AccountAttribute(definition);
        }

        return language is null ? null : RefuseLanguage(definition, language)?.At(SafeName.Shorten(name));
    }

    private AttributeError? RefuseLanguage(AttributeDefinition definition, string language) =>
        !definition.HasLanguageVariants ? errors.NoLanguageVariants(definition)
        : LanguageTag.Canonicalize(language) is null ? errors.InvalidLanguage(definition)
        : null;

    private AttributeError? CheckMissing(ProfileTarget target, AttributeValue? value, ProfilePatch patch) =>
        patch.RefusesMissing && value is null && target is { Language: null, Definition.Required: not AttributeRequirement.Never }
            ? errors.RequiredAttribute(target.Definition)
            : null;

    private AttributeError? CheckWriteOnce(ProfileTarget target, UserProfile profile, AttributeValue? value, Party party) =>
        target.IsFixed(profile, party) && !profile.Values[target.Key].Value!.Equals(value)
            ? errors.WriteOnceAttribute(target.Definition)
            : null;

    /// <summary>
    /// A person does not take back what a sign-in would ask for again; an administrator may. What was never there is no error here:
    /// whoever asks for it says so (<see cref="Requirements.ProfileRequirements"/>).
    /// </summary>
    private AttributeError? CheckRequired(ProfileTarget target, UserProfile profile, AttributeValue? value, Party party) =>
        party == Party.EndUser && value is null && target is { Language: null, Definition.Required: AttributeRequirement.Always }
        && profile.Values.GetValueOrDefault(target.Key)?.Value is not null
            ? errors.RequiredAttribute(target.Definition)
            : null;

    private static int Measure(UserProfile profile) => Encoding.UTF8.GetByteCount(ProfileDocument.Write(profile.Values));
}
