using OidcProfiles.Attributes;

namespace OidcProfiles.UI.Fields;

/// <summary>An attribute in a form: the model of the partial <c>_AttributeField</c>.</summary>
public sealed class AttributeField
{
    private const string Prefix = "Values";

    /// <summary>The attribute.</summary>
    public required AttributeDefinition Definition { get; init; }

    /// <summary>The label in the person's language.</summary>
    public required string Label { get; init; }

    /// <summary>What helps to fill it in; null for nothing.</summary>
    public string? Help { get; init; }

    /// <summary>Whether a value must be given.</summary>
    public bool IsRequired { get; init; }

    /// <summary>What is in it: one text, or several where the attribute takes several.</summary>
    public IReadOnlyList<string> Values { get; init; } = [];

    /// <summary>What can be chosen, where the type offers a choice.</summary>
    public IReadOnlyList<FieldChoice> Choices { get; init; } = [];

    /// <summary>The members of an address; empty for other types.</summary>
    public IReadOnlyList<AddressMember> Members { get; init; } = [];

    /// <summary>The name of the form's input, and the key of its errors.</summary>
    public string Name => NameOf(Definition.Name);

    /// <summary>The id of the input.</summary>
    public string Id => IdOf(Definition.Name);

    /// <summary>The text in it.</summary>
    public string Value => Values.Count > 0 ? Values[0] : string.Empty;

    /// <summary>The type of the input (HTML, 4.10.5).</summary>
    public string InputType => Definition.Type switch
    {
        AttributeType.Email => "email",
        AttributeType.Url => "url",
        AttributeType.PhoneNumber => "tel",
        AttributeType.Date => "date",
        AttributeType.Number or AttributeType.Integer => "number",
        _ => "text",
    };

    /// <summary>Whether the value is another person's: then browsers do not fill in their owner's.</summary>
    public bool IsOfAnother { get; init; }

    /// <summary>What browsers fill it with (HTML, 4.10.18.7); null to leave it to them.</summary>
    public string? Autocomplete => Definition.IsStandard && !IsOfAnother
        ? Definition.Name switch
        {
            "name" => "name",
            "given_name" => "given-name",
            "middle_name" => "additional-name",
            "family_name" => "family-name",
            "nickname" => "nickname",
            "preferred_username" => "username",
            "website" or "profile" => "url",
            "picture" => "photo",
            "birthdate" => "bday",
            "locale" => "language",
            "gender" => "sex",
            _ => null,
        }
        : "off";

    /// <summary>The same for an administrator, who may leave empty what the person must give.</summary>
    public AttributeField ForAdministrator() => new()
    {
        Definition = Definition,
        Label = Label,
        Help = Help,
        Values = Values,
        Choices = Choices,
        Members = [.. Members.Select(member => member with { Autocomplete = "off" })],
        IsOfAnother = true,
    };

    /// <summary>The name of the input of an attribute, or of a member of an address.</summary>
    /// <param name="path">Such as <c>given_name</c>, <c>address.locality</c>, <c>languages[2]</c> (the place in the list does not count).</param>
    public static string NameOf(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return path.IndexOf('[', StringComparison.Ordinal) is > 0 and var place ? $"{Prefix}[{path[..place]}]" : $"{Prefix}[{path}]";
    }

    /// <summary>The id of the input of an attribute, or of a member of an address.</summary>
    /// <param name="path">Such as <c>given_name</c> or <c>address.locality</c>.</param>
    public static string IdOf(string path) => FieldIds.Of(NameOf(path));
}
