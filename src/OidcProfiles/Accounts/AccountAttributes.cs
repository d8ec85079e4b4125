using Microsoft.AspNetCore.Identity;
using OidcProfiles.Access;
using OidcProfiles.Attributes;
using OidcProfiles.Attributes.Values;

namespace OidcProfiles.Accounts;

/// <summary>
/// Asks the policy what somebody may do with an attribute that is kept in the account: its own pages are one more door to it.
/// </summary>
internal sealed class AccountAttributes(IAttributeSchemaProvider schemas, ProfileErrorDescriber errors)
{
    private readonly AttributeValueParser _parser = new(errors);

    public ProfileErrorDescriber Errors => errors;

    /// <returns>Null if the party may change it.</returns>
    public IdentityError? Refuse(string name, Party party = Party.EndUser) => Refuse(name, schemas.Current.Find(name), party);

    /// <returns>Null if the person may leave it empty.</returns>
    public IdentityError? RefuseRemoval(string name)
    {
        var definition = schemas.Current.Find(name);
        return Refuse(name, definition, Party.EndUser)
            ?? (definition!.Required == AttributeRequirement.Never ? null : errors.RequiredAttribute(definition));
    }

    /// <returns>The value in the form in which it is kept; or null and what to mend.</returns>
    public (AttributeValue? Value, IdentityError? Error) Read(string name, string? text, Party party = Party.EndUser)
    {
        var definition = schemas.Current.Find(name);
        if (Refuse(name, definition, party) is { } refusal)
        {
            return (null, refusal);
        }

        var result = _parser.ParseText(definition!, [text]);
        return result.IsCleared ? (null, errors.RequiredAttribute(definition!)) : (result.Value, result.Error);
    }

    /// <summary>Whoever may not see an attribute gets the answer for one that does not exist.</summary>
    private AttributeError? Refuse(string name, AttributeDefinition? definition, Party party) =>
        !AccessPolicy.CanRead(definition, party) ? errors.UnknownAttribute(name)
        : AccessPolicy.CanWrite(definition, party) ? null
        : errors.ReadOnlyAttribute(definition!);
}
