namespace OpenIddict.Validation;

/// <summary>How access tokens are validated.</summary>
public sealed class OpenIddictValidationOptions
{
    /// <summary>A token must be for one of them; none: any will do.</summary>
    public HashSet<string> Audiences { get; } = new(StringComparer.Ordinal);

    /// <summary>Whether the authorization of a token is looked up.</summary>
    public bool EnableAuthorizationEntryValidation { get; set; }

    /// <summary>Whether the entry of a token is looked up.</summary>
    public bool EnableTokenEntryValidation { get; set; }

    /// <summary>Whether tokens come from the server in this application: the only kind that the stand-in knows.</summary>
    internal bool UsesLocalServer { get; set; }
}
