using Microsoft.AspNetCore.Identity;
using OidcProfiles.Access;
using OidcProfiles.Attributes;
using OidcProfiles.Attributes.Values;

namespace OidcProfiles.Accounts;

/// <summary>
/// Asks the policy what a person may do with an attribute that is kept in the account: its own pages are one more door to it.
/// </summary>
internal sealed class AccountAttributes(IAttributeSchemaProvider schemas, ProfileErrorDescriber errors)
{
    private readonly AttributeValueParser _parser = new(errors);

    public ProfileErrorDescriber Errors => errors;

    /// <returns>Null if the person may change it.</returns>
    public IdentityError? Refuse(string name) => Refuse(name, schemas.Current.Find(name));

    /// <returns>Null if the person may leave it empty.</returns>
    public IdentityError? RefuseRemoval(string name)
    {
        var definition = schemas.Current.Find(name);
        return Refuse(name, definition)
            ?? (definition!.Required == AttributeRequirement.Never ? null : errors.RequiredAttribute(definition));
    }

    /// <returns>The value in the form in which it is kept; or null and what to mend.</returns>
    public (AttributeValue? Value, IdentityError? Error) Read(string name, string? text)
    {
        var definition = schemas.Current.Find(name);
        if (Refuse(name, definition) is { } refusal)
        {
            return (null, refusal);
        }

        var result = _parser.ParseText(definition!, [text]);
        return result.IsCleared ? (null, errors.RequiredAttribute(definition!)) : (result.Value, result.Error);
    }

    /// <summary>Whoever may not see an attribute gets the answer for one that does not exist.</summary>
    private AttributeError? Refuse(string name, AttributeDefinition? definition) =>
        !AccessPolicy.CanRead(definition, Party.EndUser) ? errors.UnknownAttribute(name)
        : AccessPolicy.CanWrite(definition, Party.EndUser) ? null
        : errors.ReadOnlyAttribute(definition!);
}
