using System.Text.Json;
using OidcProfiles.Administration.Effects;
using OidcProfiles.Profiles;

namespace OidcProfiles.Api.Admin.Attributes;

/// <summary>A change of a definition.</summary>
/// <param name="Id">Identifies it; for undoing it.</param>
/// <param name="AttributeId">The attribute.</param>
/// <param name="At">When.</param>
/// <param name="Source">What kind of actor did it.</param>
/// <param name="ActorId">Who did it; absent where nobody is to be named.</param>
/// <param name="ActorName">Their user name; absent if they are no longer there.</param>
/// <param name="CorrelationId">Finds the request in the audit trail; absent outside of a request.</param>
/// <param name="Before">The old definition; absent if there was none.</param>
/// <param name="After">The new definition; absent if a standard attribute went back to its defaults.</param>
/// <param name="Settings">What differs.</param>
internal sealed record DefinitionEntryBody(
    string Id,
    string AttributeId,
    DateTimeOffset At,
    ValueSource Source,
    string? ActorId,
    string? ActorName,
    string? CorrelationId,
    JsonElement? Before,
    JsonElement? After,
    IReadOnlyList<DefinitionEntryBody.SettingBody> Settings)
{
    public static DefinitionEntryBody Of(DefinitionEntry found)
    {
        var (entry, (source, actor, at)) = (found.Entry, found.Entry.Stamp.Provenance);
        return new(
            entry.Id,
            entry.AttributeId,
            at,
            source,
            actor,
            found.ActorName,
            entry.Stamp.CorrelationId,
            Parse(entry.Before),
            Parse(entry.After),
            [.. found.Settings.Select(setting => new SettingBody(setting.Name, setting.Before, setting.After))]);
    }

    private static JsonElement? Parse(string? json) => json is null ? null : DefinitionForm.Parse(json);

    /// <summary>A setting that changed.</summary>
    /// <param name="Name">The member of the definition.</param>
    /// <param name="Before">What it was; absent for the default.</param>
    /// <param name="After">What it became; absent for the default.</param>
    internal sealed record SettingBody(string Name, JsonElement? Before, JsonElement? After);
}
