namespace OidcProfiles.UI.Reference;

/// <summary>What an OpenAPI document says, in the order in which people read it.</summary>
/// <param name="Title">The API.</param>
/// <param name="Description">What goes for all of it.</param>
/// <param name="Chapters">The operations by tag, in the order of the document.</param>
/// <param name="Schemas">The schemas by name.</param>
public sealed record ApiManual(
    string Title,
    string Description,
    IReadOnlyList<(string Tag, IReadOnlyList<ApiOperation> Operations)> Chapters,
    IReadOnlyList<ApiSchema> Schemas);
