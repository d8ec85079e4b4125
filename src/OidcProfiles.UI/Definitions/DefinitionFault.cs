namespace OidcProfiles.UI.Definitions;

/// <summary>What is wrong in a form, before a manager is asked.</summary>
/// <param name="Field">The name of the input.</param>
/// <param name="Text">The key of the sentence.</param>
internal readonly record struct DefinitionFault(string Field, string Text);
