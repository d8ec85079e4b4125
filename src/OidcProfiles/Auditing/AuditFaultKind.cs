namespace OidcProfiles.Auditing;

/// <summary>What is wrong with the chain.</summary>
public enum AuditFaultKind
{
    /// <summary>The event is not what was sealed.</summary>
    Changed,

    /// <summary>The event is not there.</summary>
    Missing,

    /// <summary>Another event stands in its place, which belongs elsewhere.</summary>
    Reordered,

    /// <summary>An event that was not sealed has a number.</summary>
    Foreign,

    /// <summary>The event verifies, but is not the one of the checkpoint that was given.</summary>
    Rewritten,

    /// <summary>What is kept about the end of the chain is not what the events say.</summary>
    Head,

    /// <summary>An event waits to be sealed for longer than a minute.</summary>
    Unsealed,
}
