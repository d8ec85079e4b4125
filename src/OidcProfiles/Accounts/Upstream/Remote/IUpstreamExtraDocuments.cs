using OidcProfiles.Normalization;

namespace OidcProfiles.Accounts.Upstream.Remote;

/// <summary>
/// Gets the documents that a provider's mapping names beside the user-information endpoint, such as GitHub's list of addresses. Their
/// addresses are part of the mapping; none is ever taken out of an answer.
/// </summary>
public interface IUpstreamExtraDocuments
{
    /// <summary>Gets what is missing. A document that cannot be had stays away, and a warning says so: the sign-in goes on.</summary>
    /// <param name="provider">The authentication scheme.</param>
    /// <param name="documents">What is there already.</param>
    /// <param name="accessToken">The person's access token at the provider; null for none, and then nothing is fetched.</param>
    /// <param name="client">The way to the provider; null for one of this module, which takes 10 seconds and follows nobody.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    Task<UpstreamDocuments> AddAsync(
        string provider, UpstreamDocuments documents, string? accessToken, HttpClient? client, CancellationToken cancellationToken);
}
