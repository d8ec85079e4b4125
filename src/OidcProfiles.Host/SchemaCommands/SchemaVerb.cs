namespace OidcProfiles.Host.SchemaCommands;

/// <summary>What the command does.</summary>
internal enum SchemaVerb
{
    /// <summary>Prints the document.</summary>
    Export,

    /// <summary>Prints what an import would change.</summary>
    Check,

    /// <summary>The same, and with <c>--apply</c> changes it.</summary>
    Import,
}
