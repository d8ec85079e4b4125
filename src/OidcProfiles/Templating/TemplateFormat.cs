namespace OidcProfiles.Templating;

/// <summary>What a template makes; it decides how values are written.</summary>
public enum TemplateFormat
{
    /// <summary>Text of any number of lines; values are written as they are.</summary>
    Text,

    /// <summary>HTML; values are escaped.</summary>
    Html,

    /// <summary>One line, such as a subject: line breaks and control characters are removed.</summary>
    Line,
}
