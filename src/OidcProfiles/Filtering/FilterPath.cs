namespace OidcProfiles.Filtering;

/// <summary>An attribute by name, such as <c>name.familyName</c> (RFC 7644, 3.10). Names are written as they were; case does not count.</summary>
/// <param name="Schema">The URI before the name; null if there is none.</param>
/// <param name="Attribute">The name.</param>
/// <param name="SubAttribute">The member; null for the attribute itself.</param>
public sealed record FilterPath(string? Schema, string Attribute, string? SubAttribute)
{
    /// <summary>Whether it is an attribute without a member.</summary>
    /// <param name="name">Its name, in any case.</param>
    public bool Is(string name) => SubAttribute is null && string.Equals(Attribute, name, StringComparison.OrdinalIgnoreCase);

    /// <summary>As it is written.</summary>
    public override string ToString() =>
        $"{(Schema is null ? string.Empty : $"{Schema}:")}{Attribute}{(SubAttribute is null ? string.Empty : $".{SubAttribute}")}";
}
