using System.Text.Json;

namespace OidcProfiles.Administration.Effects;

/// <summary>A setting of a definition that changed.</summary>
/// <param name="Name">The member of the JSON document, such as <c>maximumLength</c>.</param>
/// <param name="Before">What it was; null for the default.</param>
/// <param name="After">What it became; null for the default.</param>
public sealed record DefinitionSetting(string Name, JsonElement? Before, JsonElement? After);
