namespace OidcProfiles.UI.Administration;

/// <summary>What is entered of a group.</summary>
public sealed class GroupInput
{
    /// <summary>Its name.</summary>
    public string? Name { get; set; }

    /// <summary>What it is for.</summary>
    public string? Description { get; set; }
}
