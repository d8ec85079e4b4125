namespace OidcProfiles.Filtering;

/// <summary>The kinds of <see cref="FilterValue"/>.</summary>
public enum FilterValueKind
{
    /// <summary><c>null</c></summary>
    Null,

    /// <summary><c>true</c> or <c>false</c></summary>
    Boolean,

    /// <summary>Digits, perhaps with sign, fraction and exponent.</summary>
    Number,

    /// <summary>In quotation marks.</summary>
    Text,
}
