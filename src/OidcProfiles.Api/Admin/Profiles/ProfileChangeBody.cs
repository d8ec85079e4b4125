using System.Text.Json;
using OidcProfiles.Administration.Users;
using OidcProfiles.Attributes;

namespace OidcProfiles.Api.Admin.Profiles;

/// <summary>A change of a value.</summary>
internal sealed record ProfileChangeBody
{
    /// <summary>Identifies the change.</summary>
    public required string Id { get; init; }

    /// <summary>The name of the attribute; of a value in another language such as <c>given_name#ja</c>.</summary>
    public required string Name { get; init; }

    /// <summary>What it was before; absent if there was nothing, or nothing is told.</summary>
    public JsonElement? Before { get; init; }

    /// <summary>What it was afterwards; absent if there was nothing, or nothing is told.</summary>
    public JsonElement? After { get; init; }

    /// <summary>Whether nothing is told because the attribute is sensitive.</summary>
    public bool Redacted { get; init; }

    /// <summary>Who changed it, and when.</summary>
    public required ProfileProvenanceBody Provenance { get; init; }

    /// <summary>Finds the request in the logs and the audit trail; absent outside of one.</summary>
    public string? CorrelationId { get; init; }

    public static ProfileChangeBody Of(UserHistoryChange change) => new()
    {
        Id = change.Entry.Id,
        Name = VariantName.Join(change.Definition.Name, change.Language),
        Before = Read(change.Entry.Before),
        After = Read(change.Entry.After),
        Redacted = change.Entry.IsRedacted,
        Provenance = ProfileProvenanceBody.Of(change.Entry.Stamp.Provenance),
        CorrelationId = change.Entry.Stamp.CorrelationId,
    };

    private static JsonElement? Read(string? json) => json is null ? null : JsonElement.Parse(json);
}
