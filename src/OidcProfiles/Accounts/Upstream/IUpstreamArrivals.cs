using Microsoft.AspNetCore.Authentication;
using OidcProfiles.Normalization;

namespace OidcProfiles.Accounts.Upstream;

/// <summary>
/// Keeps what a provider sent, until the pages have decided what becomes of it. Whoever talks to a provider calls it: the events of a remote
/// authentication handler, the handler of OpenIddict.Client, or the host.
/// </summary>
public interface IUpstreamArrivals
{
    /// <summary>
    /// Reads the profile and keeps it for the browser that gets the external cookie with these properties. A document that cannot be used is
    /// noted in the properties too, so that the page can tell.
    /// </summary>
    /// <param name="properties">The properties that go into the external cookie.</param>
    /// <param name="provider">The authentication scheme.</param>
    /// <param name="documents">What the provider sent, checked as <see cref="UpstreamDocuments"/> says.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>What was read, or why it cannot be used.</returns>
    Task<UpstreamProfileResult> KeepAsync(
        AuthenticationProperties properties, string provider, UpstreamDocuments documents, CancellationToken cancellationToken);
}
