namespace OidcProfiles.Api.Admin.Clients;

/// <summary>For whom a client shall be.</summary>
internal sealed record ClientGroupDraftBody
{
    /// <summary>The group; null for everybody. It cannot be left out.</summary>
    public required string? GroupId { get; init; }
}
