namespace OidcProfiles.Accounts.Data;

/// <summary>What people download of themselves.</summary>
public sealed class PersonalDataOptions
{
    /// <summary>
    /// Whether the download holds values of attributes that the person does not see elsewhere: hidden ones, retired ones, and such as no
    /// definition is known for. They are kept about the person all the same (docs/decisions/0016-personal-data.md).
    /// </summary>
    public bool IncludeHiddenAttributes { get; set; } = true;
}
