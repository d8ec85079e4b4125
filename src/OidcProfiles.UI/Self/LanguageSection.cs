namespace OidcProfiles.UI.Self;

/// <summary>A person's names in one language.</summary>
/// <param name="Language">The language tag (BCP 47); empty for the fields of another language.</param>
/// <param name="Title">What people call the language.</param>
/// <param name="Fields">The names.</param>
public sealed record LanguageSection(string Language, string Title, IReadOnlyList<LanguageField> Fields);
