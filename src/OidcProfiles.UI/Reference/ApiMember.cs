namespace OidcProfiles.UI.Reference;

/// <summary>A parameter, or a member of an object.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Shape">What it is.</param>
/// <param name="IsRequired">Whether it must be there, or always is.</param>
/// <param name="Description">What it means.</param>
/// <param name="Place">Of a parameter where it stands: <c>path</c>, <c>query</c> or <c>header</c>.</param>
public sealed record ApiMember(string Name, ApiShape Shape, bool IsRequired, string Description, string? Place = null);
