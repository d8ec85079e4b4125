namespace OidcProfiles.Email.Templates;

/// <summary>A template as the database has it.</summary>
/// <param name="Name">Such as <c>welcome/body.html.de</c>; at most 128 characters.</param>
/// <param name="Text">The text.</param>
/// <param name="UpdatedAt">When it was last changed.</param>
/// <param name="UpdatedBy">The user id of who did it; null if nobody is to be named.</param>
/// <param name="ConcurrencyStamp">Changes with every save; null if it was never saved.</param>
public sealed record StoredEmailTemplate(string Name, string Text, DateTimeOffset UpdatedAt, string? UpdatedBy, string? ConcurrencyStamp);
