using OidcProfiles.Groups;

namespace OidcProfiles.Api.Admin.Groups;

/// <summary>What a group shall be.</summary>
internal sealed record GroupDraftBody
{
    /// <summary>Its name, in one line and unique.</summary>
    public string? Name { get; init; }

    /// <summary>What it is for; absent for nothing.</summary>
    public string? Description { get; init; }

    public GroupDraft ToDraft() => new(Name, Description);
}
