namespace OidcProfiles.Templating;

/// <summary>What a variable holds.</summary>
public enum TemplateVariableType
{
    /// <summary>A text.</summary>
    Text,

    /// <summary>A whole or other number.</summary>
    Number,

    /// <summary>True or false.</summary>
    Boolean,

    /// <summary>A date with a time, in the recipient's time zone.</summary>
    Time,

    /// <summary>A list of texts.</summary>
    List,

    /// <summary>Has members.</summary>
    Object,
}
