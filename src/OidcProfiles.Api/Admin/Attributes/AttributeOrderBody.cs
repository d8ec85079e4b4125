namespace OidcProfiles.Api.Admin.Attributes;

/// <summary>Another order of attributes.</summary>
internal sealed record AttributeOrderBody
{
    /// <summary>Ids of attributes in use; these share their places anew, all others stay where they are.</summary>
    public IReadOnlyList<string>? Ids { get; init; }
}
