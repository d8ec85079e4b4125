namespace OidcProfiles.Accounts.Upstream.Remote;

/// <summary>
/// What a provider sent must not be used. It ends the work of the remote handler, which gives it to <c>OnRemoteFailure</c>, and becomes a page.
/// </summary>
public sealed class RemoteArrivalException : Exception
{
    internal RemoteArrivalException(string reason)
        : base($"What the provider sent cannot be used: {reason}.") => Reason = reason;

    /// <summary>What is wrong with it, in words of this module: it holds nothing of what was sent.</summary>
    public string Reason { get; }
}
