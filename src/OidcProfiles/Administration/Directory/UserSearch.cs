using System.Collections.Immutable;
using Microsoft.AspNetCore.Identity;
using OidcProfiles.Access;
using OidcProfiles.Attributes;
using OidcProfiles.Attributes.Values.Normalizing;
using OidcProfiles.Attributes.Values.Validating;
using OidcProfiles.Filtering;
using OidcProfiles.Profiles;

namespace OidcProfiles.Administration.Directory;

/// <summary>What somebody means who types into one box.</summary>
internal sealed class UserSearch(AttributeSchema schema, Party party, ILookupNormalizer names)
{
    /// <summary>The longest name or address of Identity, and the longest key of a value.</summary>
    private const int MaximumLength = 256;

    /// <returns>Default for nothing that was typed; empty for what nobody can have.</returns>
    public ImmutableArray<UserCondition> Read(string? typed)
    {
        var text = TextNormalizer.Normalize(typed ?? string.Empty);
        return text.Length == 0 ? default
            : text.Length > MaximumLength || !CharacterValidator.IsValid(text) ? []
            : [.. Conditions(text)];
    }

    private IEnumerable<UserCondition> Conditions(string text)
    {
        yield return new IdCondition(text);
        if (CanRead(StandardAttributes.PreferredUserName))
        {
            yield return StartsWith(AccountField.UserName, names.NormalizeName(text)!);
        }

        if (CanRead(StandardAttributes.Email))
        {
            yield return StartsWith(AccountField.Email, names.NormalizeEmail(text)!);
        }

        // Numbers begin with a plus sign and are searched for from their beginning.
        if (CanRead(StandardAttributes.PhoneNumber) && PhoneNumberNormalizer.Normalize(text) is ['+' or (>= '0' and <= '9'), ..] number)
        {
            yield return StartsWith(AccountField.PhoneNumber, number);
        }

        foreach (var definition in schema.Definitions)
        {
            if (definition is { IsSearchable: true, Origin: AttributeOrigin.Profile } and not { Type: AttributeType.Boolean }
                && AccessPolicy.CanRead(definition, party) && ValueIndex.PartOf(definition.Type, text) is { Length: > 0 and <= MaximumLength } key)
            {
                yield return new ValueCondition(definition.Id, FilterOperator.StartsWith, key);
            }
        }
    }

    private bool CanRead(string name) => AccessPolicy.CanRead(schema.Find(name), party);

    private static AccountCondition StartsWith(AccountField field, string key) => new(field, FilterOperator.StartsWith, key);
}
