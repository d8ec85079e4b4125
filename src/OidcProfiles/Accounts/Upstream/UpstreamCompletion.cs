using Microsoft.AspNetCore.Identity;
using OidcProfiles.Accounts.Proofs;

namespace OidcProfiles.Accounts.Upstream;

/// <summary>The end of a sign-in with a provider that needs an answer, over Identity.</summary>
internal sealed class UpstreamCompletion<TUser>(
    UpstreamQuestions<TUser> questions,
    UpstreamAddressRequests<TUser> requests,
    UpstreamConfirmations<TUser> confirmations,
    UpstreamCurrentLinks<TUser> links) : IUpstreamCompletion
    where TUser : class, new()
{
    public Task<UpstreamQuestion?> FindAsync(string? pending, CancellationToken cancellationToken) =>
        questions.FindAsync(pending, cancellationToken);

    public Task<AccountRequestResult> RequestAsync(UpstreamAddressRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        return requests.SubmitAsync(request, cancellationToken);
    }

    public Task<UpstreamConfirmation> ConfirmAsync(
        string? pending, ProofAnswer answer, RequestOrigin origin, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(answer);
        ArgumentNullException.ThrowIfNull(origin);
        return confirmations.ConfirmAsync(pending, answer, origin, cancellationToken);
    }

    public Task<IdentityResult> LinkAsync(string? pending, string userId, RequestOrigin origin, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(userId);
        ArgumentNullException.ThrowIfNull(origin);
        return links.LinkAsync(pending, userId, origin, cancellationToken);
    }
}
