namespace OidcProfiles.UI.Fields;

/// <summary>The ids of inputs, for links to them and what describes them.</summary>
public static class FieldIds
{
    /// <summary>The id of an input.</summary>
    /// <param name="name">The name of the input, which is the key of its errors too.</param>
    public static string Of(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return new([.. name.Where(character => character != ']').Select(character => char.IsLetterOrDigit(character) ? character : '-')]);
    }
}
