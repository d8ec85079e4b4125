namespace OidcProfiles.Host.Database;

/// <summary>What a program said at its end: standard output, then standard error.</summary>
internal sealed record CommandResult(int ExitCode, string Output)
{
    /// <summary>Whether it succeeded.</summary>
    public bool Succeeded => ExitCode == 0;
}
