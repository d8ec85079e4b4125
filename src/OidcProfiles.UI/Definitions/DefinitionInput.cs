using OidcProfiles.Access;
using OidcProfiles.Attributes;

namespace OidcProfiles.UI.Definitions;

/// <summary>A definition as it stands in a form: what was entered stays as it is, also where it is no number.</summary>
public sealed class DefinitionInput
{
    /// <summary>The name.</summary>
    public string? Name { get; set; }

    /// <summary>The kind of value; only a new attribute has a choice.</summary>
    public AttributeType? Type { get; set; }

    /// <summary>What people read in languages without a label.</summary>
    public string? DisplayName { get; set; }

    /// <summary>Labels by the languages of the pages.</summary>
    public Dictionary<string, string?> Labels { get; set; } = [];

    /// <summary>Help texts by the languages of the pages.</summary>
    public Dictionary<string, string?> HelpTexts { get; set; } = [];

    /// <summary>Labels in other languages, one a line: <c>pt-BR: Apelido</c>.</summary>
    public string? OtherLabels { get; set; }

    /// <summary>Help texts in other languages, one a line.</summary>
    public string? OtherHelpTexts { get; set; }

    /// <summary>The heading in forms.</summary>
    public string? Group { get; set; }

    /// <summary>Whether it holds a list.</summary>
    public bool MultiValued { get; set; }

    /// <summary>The greatest number of values.</summary>
    public string? MaximumCount { get; set; }

    /// <summary>The least number.</summary>
    public string? Minimum { get; set; }

    /// <summary>The greatest number.</summary>
    public string? Maximum { get; set; }

    /// <summary>The greatest length in characters.</summary>
    public string? MaximumLength { get; set; }

    /// <summary>The regular expression.</summary>
    public string? Pattern { get; set; }

    /// <summary>The choices, one a line.</summary>
    public string? AllowedValues { get; set; }

    /// <summary>When a value must have been given.</summary>
    public AttributeRequirement Required { get; set; }

    /// <summary>The three levels, as <see cref="AttributeAccess.ToString"/> writes them; null where they follow another attribute.</summary>
    public string? Access { get; set; }

    /// <summary>The scopes, with spaces between them.</summary>
    public string? Scopes { get; set; }

    /// <summary>The claim at the root.</summary>
    public string? RootClaim { get; set; }

    /// <summary>Whether UserInfo has it.</summary>
    public bool UserInfo { get; set; }

    /// <summary>Whether ID tokens have it.</summary>
    public bool IdToken { get; set; }

    /// <summary>Whether access tokens have it.</summary>
    public bool AccessToken { get; set; }

    /// <summary>How the list of clients is meant.</summary>
    public ClientReleaseMode ReleaseMode { get; set; }

    /// <summary>The client ids, one a line.</summary>
    public string? Clients { get; set; }

    /// <summary>Whether no two people may have the same value.</summary>
    public bool Unique { get; set; }

    /// <summary>Whether people can be found by it.</summary>
    public bool Searchable { get; set; }

    /// <summary>Whether a value, once set, stays.</summary>
    public bool WriteOnce { get; set; }

    /// <summary>Whether its values are kept out of the history.</summary>
    public bool Sensitive { get; set; }

    /// <summary>Whether it holds values in several languages.</summary>
    public bool LanguageVariants { get; set; }

    /// <summary>What a value from elsewhere does.</summary>
    public SyncRule Sync { get; set; }

    /// <summary>The expression of a computed attribute.</summary>
    public string? Expression { get; set; }

    /// <summary>The state that was read; empty if the definition was never changed.</summary>
    public string? Stamp { get; set; }

    /// <summary>A value to try.</summary>
    public string? Sample { get; set; }

    /// <summary>Whose claims the effect shows: user name or e-mail address.</summary>
    public string? User { get; set; }

    /// <summary>At which client.</summary>
    public string? Client { get; set; }
}
