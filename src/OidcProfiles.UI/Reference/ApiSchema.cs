namespace OidcProfiles.UI.Reference;

/// <summary>A schema by its name.</summary>
/// <param name="Name">The name.</param>
/// <param name="Description">What it is.</param>
/// <param name="Values">The values that it may have; none if they are not listed.</param>
/// <param name="Members">The members of an object.</param>
public sealed record ApiSchema(string Name, string Description, IReadOnlyList<string> Values, IReadOnlyList<ApiMember> Members);
