namespace OidcProfiles.Templating;

/// <summary>The text of a template and what it is called in messages.</summary>
/// <param name="Name">Such as <c>welcome/body.html.de</c>.</param>
/// <param name="Text">In the language of the engine.</param>
public sealed record TemplateText(string Name, string Text);
